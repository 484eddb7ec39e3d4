import type { MeasureResult } from "../measures/result.ts";
import type { ChartContext } from "./chart.ts";
import { ownReferences } from "./references.ts";

type Surroundings = Pick<ChartContext, "compared" | "references">;

/** The value that a result is compared with, in the measure's unit; null for none. */
export function comparedValue(
  result: MeasureResult | undefined,
  { compared = null }: Surroundings,
): number | null {
  return result === undefined ? null : (compared?.of(result)?.reference ?? null);
}

/** As `comparedValue`; null where the chart draws that very value already, as that of all around its groups. */
export function comparedBeside(
  result: MeasureResult | undefined,
  drawn: number | null,
  context: Surroundings,
): number | null {
  const compared = comparedValue(result, context);
  const isDrawn = compared !== null && drawn !== null && Math.abs(compared - drawn) < 1e-9;
  return isDrawn ? null : compared;
}

/** All that is drawn beside results and that their scale must hold: what they are compared with, and what their own programs have. */
export function besideValues(
  results: readonly MeasureResult[],
  context: Surroundings,
): readonly (number | null)[] {
  return results.flatMap((result) => [
    comparedValue(result, context),
    ...ownReferences(result, context).map(({ value }) => value),
  ]);
}
