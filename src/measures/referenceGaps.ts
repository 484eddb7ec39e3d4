import type { PanelData, ReferenceValueInfo } from "../panels/panelData.ts";
import { measureDeclaration } from "./catalogue.ts";
import type { MeasureResult } from "./result.ts";

/** The kinds of reference values that a measure is held against. */
export const referenceKinds = ["target", "national", "regional"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** How a group's number differs from a reference value: `value` is the number less the reference, in its unit. */
export interface ReferenceGap extends MeasureResult {
  readonly reference: { readonly kind: ReferenceKind; readonly value: number; readonly year: string | null };
}

/**
 * The reference value of a kind that holds for a result: of its school where it says one, of its own program before that of all
 * programs, the newest. Null without one, where schools that the result does not tell apart have different ones, and for money in
 * another currency.
 */
export function referenceOf(
  data: PanelData,
  result: Pick<MeasureResult, "measure" | "group" | "currency">,
  kind: ReferenceKind,
): ReferenceValueInfo | null {
  const { school, program } = result.group;
  const fitting = data.reference.referenceValues.filter(
    (one) =>
      one.measure === result.measure &&
      one.kind === kind &&
      Number.isFinite(one.value) &&
      (school === undefined || one.school === school) &&
      (one.program === null || one.program === program) &&
      (result.currency === undefined || one.currency === null || one.currency === result.currency),
  );
  const own = fitting.filter((one) => one.program !== null);
  const candidates = own.length > 0 ? own : fitting;
  const newest = candidates.reduce(
    (latest, one) => ((one.year ?? "") > latest ? (one.year ?? "") : latest),
    "",
  );
  const [found, ...others] = candidates.filter((one) => (one.year ?? "") === newest);
  return found !== undefined && others.every((one) => one.value === found.value) ? found : null;
}

/**
 * The results' headline parts against a reference value each, those that have one. The reference is taken as exact, so the limits are
 * the number's own, moved by it; a number that is not there stays away with its reason.
 */
export function referenceGaps(
  data: PanelData,
  results: readonly MeasureResult[],
  kind: ReferenceKind,
): readonly ReferenceGap[] {
  return results.flatMap((result) => {
    if (result.part !== measureDeclaration(result.measure).headline) return [];
    const found = referenceOf(data, result, kind);
    if (found === null) return [];
    const less = (value: number | null) => (value === null ? null : value - found.value);
    const reference = { kind, value: found.value, year: found.year };
    return [
      {
        ...result,
        value: less(result.value),
        lower: less(result.lower),
        upper: less(result.upper),
        reference,
      },
    ];
  });
}
