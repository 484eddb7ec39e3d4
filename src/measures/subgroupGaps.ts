import type { PanelData } from "../panels/panelData.ts";
import { moverDifference } from "../stats/mover.ts";
import { evaluate } from "./evaluate.ts";
import { degreesOf, intervalPValue, isLimited, withQ } from "./differences.ts";
import type { Grouping, MeasureRequest, MeasureResult } from "./result.ts";
import { absent } from "./verdict.ts";

/** A measure's request, and the grouping whose groups are compared within each of the request's groups. */
export interface GapRequest extends MeasureRequest {
  readonly grouping: Grouping;
  /** The code of the group that the others are held against; absent: the largest under the filter. */
  readonly reference?: string;
}

/**
 * How a group differs from the reference group: `value` is the group's minus the reference's. `group` holds the request's groupings
 * and the compared one, so that it is drawn as any result is. `n`, `base` and `eligible` are the group's own.
 */
export interface SubgroupGap extends MeasureResult {
  readonly reference: {
    readonly code: string;
    readonly value: number | null;
    readonly n: number;
    readonly base: number;
  };
}

/** The group with the most units, the first in order of equals; rows that don't say their group are none. */
function largest(results: readonly MeasureResult[], grouping: Grouping): string | null {
  const sizes = new Map<string, number>();
  const first = results[0]?.part;
  for (const { group, part, eligible } of results) {
    const code = group[grouping] ?? "";
    if (part === first && code !== "") sizes.set(code, (sizes.get(code) ?? 0) + eligible);
  }
  let found: string | null = null;
  for (const [code, size] of sizes) if (found === null || size > (sizes.get(found) ?? 0)) found = code;
  return found;
}

/**
 * One result minus another of the same measure and part, taken as independent of it, with the limits of both (MOVER; of two Wilson
 * intervals Newcombe's). A side that may not be shown, or is missing, gives its status; `p` is of no difference.
 */
export function gapBetween(own: MeasureResult, other: MeasureResult): SubgroupGap & { readonly p?: number } {
  const { measure, group, part, n, base, eligible } = own;
  const reference = { value: other.value, n: other.n, base: other.base };
  const whose = { measure, group, reference: { code: "", ...reference } };
  if (own.value === null) return { ...absent(part, own.status, eligible, { n, base }), ...whose };
  if (other.value === null) return { ...absent(part, other.status, eligible, { n, base }), ...whose };
  if (own.currency !== other.currency)
    return { ...absent(part, "not_applicable", eligible, { n, base }), ...whose };
  const pending = own.pending === true || other.pending === true;
  const between: SubgroupGap = {
    ...own,
    value: own.value - other.value,
    lower: null,
    upper: null,
    interval: "none",
    // A published figure's gap rests on two published figures: it is as good as the less well-founded of them.
    status: own.status === "ok" ? other.status : own.status,
    ...(pending ? { pending } : {}),
    q: undefined,
    degrees: undefined,
    ...whose,
  };
  if (!isLimited(own) || !isLimited(other)) return between;
  const { difference: value, lower, upper } = moverDifference(own, other);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return between;
  const degrees = degreesOf([
    { coefficient: 1, estimate: own },
    { coefficient: -1, estimate: other },
  ]);
  return {
    ...between,
    value,
    lower,
    upper,
    interval: own.interval === "wilson" && other.interval === "wilson" ? "newcombe" : "mover",
    p: intervalPValue({ value, lower, upper }, degrees),
  };
}

/**
 * How the groups of a grouping (gender, group_1 to group_3, or any other that the measure answers) differ in every part of a
 * measure, within each group of `by`: differences from the reference group with limits from both estimates' own (MOVER, which for
 * two Wilson intervals is Newcombe's), and q-values over all of them. Both sides are taken at one occasion and as independent of
 * each other; of employers who speak of both groups that is cautious. A side that may not be shown, or is missing, gives its
 * status to the gap. Empty where nobody's group is known. Throws RangeError as `evaluate` does. `resampled`: the results by `by` and
 * the compared grouping, last, where their limits have been resampled.
 */
export function subgroupGaps(
  data: PanelData,
  request: GapRequest,
  resampled?: readonly MeasureResult[],
): readonly SubgroupGap[] {
  const { grouping, reference, measure, where, settings } = request;
  const by = request.by.filter((one) => one !== grouping);
  const results = resampled ?? evaluate(data, { measure, by: [...by, grouping], where, settings });
  const code = reference ?? largest(results, grouping);
  if (code === null) return [];
  const keyOf = ({ group, part }: MeasureResult) => JSON.stringify([by.map((one) => group[one] ?? ""), part]);
  const references = new Map(
    results.filter(({ group }) => group[grouping] === code).map((one) => [keyOf(one), one] as const),
  );
  const gaps = results
    .filter(({ group }) => group[grouping] !== code && group[grouping] !== "")
    .map((own) => {
      const other = references.get(keyOf(own)) ?? {
        ...own,
        ...absent(own.part, "not_collected", 0),
      };
      const gap = gapBetween(own, other);
      return { ...gap, reference: { ...gap.reference, code } };
    });
  return withQ(gaps);
}
