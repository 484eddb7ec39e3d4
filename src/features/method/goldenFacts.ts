import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { goldenValues } from "../../stats/golden.ts";
import type { GoldenValue } from "../../stats/goldenValue.ts";

export interface GoldenFact extends GoldenValue {
  readonly id: string;
}

function isGoldenId(id: string): id is keyof typeof goldenValues {
  return Object.hasOwn(goldenValues, id);
}

/** The golden values that a measure's estimators were tested with, in the order in which it names them. */
export function goldenOf(measure: MeasureId): readonly GoldenFact[] {
  return measureDeclaration(measure).golden.flatMap((id) =>
    isGoldenId(id) ? [{ id, ...goldenValues[id] }] : [],
  );
}

/** The expected results of a golden value by name, to ten digits: `lower 0.2553, upper 0.3662`. */
export function expectedText({ expected }: Pick<GoldenValue, "expected">): string {
  return Object.entries(expected)
    .map(([name, value]) => `${name} ${String(Number(value.toPrecision(10))).replace("-", "−")}`)
    .join(", ");
}

/** A golden value in one line. */
export function goldenText(value: GoldenFact): string {
  return `${value.what} (${value.id}): ${value.input} → ${expectedText(value)} (${value.source})`;
}
