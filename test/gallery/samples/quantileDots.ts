import type { QuantileDotsData } from "../../../src/charts/quantileDots/quantileDotsData.ts";
import type { MeasureResult } from "../../../src/measures/result.ts";
import { quantileDots } from "../../../src/stats/quantileDots.ts";
import { quantileInterval, quantileOf } from "../../../src/stats/quantile.ts";
import { absent, programs, sequence, shown, type Samples } from "./results.ts";

const quartiles = { q1: 0.25, median: 0.5, q3: 0.75 };

/** Levels of students around a mean of the group's own, about 0 to 100; every third group has two humps. */
function levels(codes: readonly string[]): readonly { program: string; sorted: readonly number[] }[] {
  const random = sequence(62);
  return codes.map((program, index) => {
    const middle = 52 + random() * 22;
    const values = Array.from({ length: 24 + Math.round(random() * 160) }, () => {
      const noise = (random() + random() + random() + random() - 2) * 14;
      return middle + noise + (index % 3 === 2 && random() < 0.4 ? 22 : 0);
    });
    return { program, sorted: values.toSorted((a, b) => a - b) };
  });
}

function dotted(codes: readonly string[]): QuantileDotsData {
  const groups = levels(codes);
  return {
    measure: { label: "Level", unit: "points" },
    lens: "competence",
    grouping: "program",
    results: groups.flatMap(({ program, sorted }) =>
      Object.entries(quartiles).map(([part, p]): MeasureResult => ({
        ...shown({
          measure: "competence.distribution",
          group: { program },
          part,
          value: quantileOf(sorted, p),
          half: 0,
          n: sorted.length,
        }),
        ...quantileInterval(sorted, p),
        interval: "quantile_order",
      })),
    ),
    distributions: groups.map(({ program, sorted }) => ({ group: { program }, dots: quantileDots(sorted) })),
    references: [{ label: "Target", value: 70 }],
  };
}

/** The data without a value in some groups. */
function emptied(
  data: QuantileDotsData,
  statusOf: (program: string) => "too_few" | "not_collected" | null,
): QuantileDotsData {
  return {
    ...data,
    results: data.results.map((result) => {
      const status = statusOf(result.group.program ?? "");
      return status === null ? result : absent(status, result, status === "too_few" ? 9 : 0);
    }),
    distributions: data.distributions.map((one) =>
      statusOf(one.group.program ?? "") === null ? one : { ...one, dots: [] },
    ),
  };
}

export const quantileDotsSamples: Samples<QuantileDotsData> = {
  normal: emptied(dotted(programs), (program) => (program === "P12" ? "too_few" : null)),
  empty: dotted([]),
  one: { ...dotted(["P03"]), references: [] },
  too_few: emptied(dotted(programs.slice(0, 2)), () => "too_few"),
  missing: emptied(dotted(programs.slice(0, 3)), (program) => (program === "P02" ? "not_collected" : null)),
  long_labels: dotted(["LONG1", "LONG2", "P01"]),
};
