import type { CoverageFigure } from "./coverageDesign.ts";
import { coverageFigures } from "./coverageFigures.ts";
import type { EstimateInterval } from "./estimate.ts";

/** The simulated coverage of a kind of interval, design by design; none for an interval that isn't a statement about a sample. */
export function coverageOf(interval: EstimateInterval): readonly CoverageFigure[] {
  return coverageFigures.filter((figure) => figure.interval === interval);
}
