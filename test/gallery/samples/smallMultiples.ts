import { intervalDots } from "../../../src/charts/intervalDots/IntervalDots.tsx";
import type { IntervalChartData } from "../../../src/charts/rows/IntervalChart.tsx";
import { multiplesOf, type SmallMultiplesData } from "../../../src/charts/smallMultiples/multiple.ts";
import { cohorts, type SampleState, type Samples } from "./results.ts";
import { intervalDotsSamples } from "./rowCharts.ts";

/** The same rows in several cohorts, each a little further up than the one before. */
function inCohorts(state: SampleState, codes: readonly string[]): SmallMultiplesData {
  return multiplesOf(
    intervalDots,
    "cohort",
    codes.map((cohort, index): readonly [string, IntervalChartData] => {
      const up = (value: number | null) => (value === null ? null : value + index);
      const results = intervalDotsSamples[state].results.map((result) => ({
        ...result,
        group: { ...result.group, cohort },
        value: up(result.value),
        lower: up(result.lower),
        upper: up(result.upper),
      }));
      return [cohort, { ...intervalDotsSamples[state], results }];
    }),
  );
}

export const smallMultiplesSamples: Samples<SmallMultiplesData> = {
  normal: inCohorts("normal", cohorts.slice(0, 4)),
  empty: inCohorts("empty", cohorts.slice(0, 2)),
  one: inCohorts("one", cohorts.slice(0, 1)),
  too_few: inCohorts("too_few", cohorts.slice(0, 2)),
  missing: inCohorts("missing", cohorts.slice(0, 3)),
  long_labels: inCohorts("long_labels", cohorts.slice(0, 3)),
};
