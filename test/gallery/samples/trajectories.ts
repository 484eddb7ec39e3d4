import type { TrajectoriesData } from "../../../src/charts/trajectories/trajectoryData.ts";
import type { MeasureResult } from "../../../src/measures/result.ts";
import { absent, cohorts, programs, sequence, shown, type Samples } from "./results.ts";

function levels(codes: readonly string[]): MeasureResult[] {
  const random = sequence(41);
  return codes.flatMap((program) => {
    const from = 55 + random() * 15;
    return cohorts.map((cohort, index) =>
      shown({
        measure: "competence.level",
        group: { program, cohort },
        value: from + index * random() * 1.6,
        half: 1 + random() * 2,
      }),
    );
  });
}

function ways(results: readonly MeasureResult[]): TrajectoriesData {
  const random = sequence(6);
  return {
    measure: { label: "Level", unit: "points" },
    lens: "competence",
    grouping: "program",
    along: "cohort",
    codes: cohorts,
    results,
    whole: {
      label: "Whole school",
      results: cohorts.map((cohort) =>
        shown({ measure: "competence.level", group: { cohort }, value: 64 + random() * 2, half: 0.6 }),
      ),
    },
    breaks: [
      { group: "P02", at: "2022", what: "instrument" },
      { group: "P03", at: "2020", what: "indicators" },
    ],
  };
}

const sixty = Array.from({ length: 60 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);

export const trajectoriesSamples: Samples<TrajectoriesData> = {
  normal: ways(
    levels([...programs.slice(0, 11), ...sixty.slice(11)]).map((result) =>
      result.group.program === "P12" ? absent("too_few", result, 9) : result,
    ),
  ),
  empty: ways([]),
  one: ways(levels(["P02"])),
  too_few: ways(levels(["P11", "P12"]).map((result) => absent("too_few", result, 9))),
  missing: ways(
    levels(["P01", "P02", "P03"]).map((result, index) =>
      index < 6 || index === 9 ? absent("not_collected", result) : result,
    ),
  ),
  long_labels: ways(levels(["LONG1", "LONG2", "P01"])),
};
