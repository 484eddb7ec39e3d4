import type { IntervalChartData } from "../../../src/charts/rows/IntervalChart.tsx";
import type { SparklineData } from "../../../src/charts/sparkline/Sparkline.tsx";
import type { MeasureResult } from "../../../src/measures/result.ts";
import { absent, cohorts, programs, sequence, shown, type Samples } from "./results.ts";

function ranges(codes: readonly string[]): MeasureResult[] {
  const random = sequence(5);
  return codes.map((program) =>
    shown({
      measure: "competence.profile_range",
      group: { program },
      value: 5 + random() * 16,
      half: 2 + random() * 3,
      n: 20 + Math.round(random() * 200),
    }),
  );
}

function dots(results: readonly MeasureResult[]): IntervalChartData {
  return {
    measure: { label: "Profile range", unit: "points" },
    results,
    grouping: "program",
    lens: "competence",
    order: "value",
    references: [{ label: "School", value: 11.4 }],
  };
}

export const intervalDotsSamples: Samples<IntervalChartData> = {
  normal: dots(
    ranges(programs).map((result, index) => (index === 11 ? absent("too_few", result, 9) : result)),
  ),
  empty: dots([]),
  one: dots(ranges(["P01"])),
  too_few: dots(ranges(programs.slice(0, 3)).map((result) => absent("too_few", result, 6))),
  missing: dots(
    ranges(programs.slice(0, 6)).map((result, index) =>
      index === 1
        ? absent("not_collected", result)
        : index === 3
          ? absent("not_applicable", result)
          : index === 4
            ? { ...result, lower: null, upper: null, status: "base_not_published" }
            : result,
    ),
  ),
  long_labels: dots(ranges(["LONG1", "LONG2", "P04"])),
};

const attributes = [
  "foundational",
  "adaptive",
  "collaborative",
  "technical",
  "employability",
  "attitude",
] as const;

function satisfied(parts: readonly string[]): MeasureResult[] {
  const random = sequence(9);
  return parts.map((part) =>
    shown({
      measure: "employer.domain",
      group: {},
      part,
      value: 0.45 + random() * 0.5,
      half: 0.05,
      n: 412,
      share: true,
    }),
  );
}

function bars(results: readonly MeasureResult[]): IntervalChartData {
  return {
    measure: { label: "Employers satisfied", unit: "share" },
    results,
    grouping: "part",
    lens: "employers",
    order: "value",
    references: [{ label: "Target", value: 0.8 }],
  };
}

export const attributeBarsSamples: Samples<IntervalChartData> = {
  normal: bars(satisfied(attributes)),
  empty: bars([]),
  one: bars(satisfied(["technical"])),
  too_few: bars(satisfied(attributes).map((result) => absent("too_few", result, 8))),
  missing: bars(
    satisfied(attributes).map((result, index) =>
      index % 2 === 0 ? absent("not_collected", result) : result,
    ),
  ),
  long_labels: bars(satisfied(["problem", "technical", "collaborative"])),
};

function trend(codes: readonly string[]): MeasureResult[] {
  const random = sequence(21);
  return codes.map((cohort, index) =>
    shown({
      measure: "competence.profile_range",
      group: { cohort },
      value: 11 + index * 0.6 + random() * 2,
      half: 1.1,
    }),
  );
}

function spark(results: readonly MeasureResult[]): SparklineData {
  return {
    measure: { label: "Profile range", unit: "points" },
    grouping: "cohort",
    results,
    lens: "competence",
  };
}

export const sparklineSamples: Samples<SparklineData> = {
  normal: spark(trend(cohorts)),
  empty: spark([]),
  one: spark(trend(["2020"])),
  too_few: spark(trend(cohorts).map((result) => absent("too_few", result, 5))),
  missing: spark(
    trend(cohorts).map((result, index) => (index === 2 ? absent("not_collected", result) : result)),
  ),
  long_labels: { ...spark(trend(cohorts)), lens: "employment" },
};
