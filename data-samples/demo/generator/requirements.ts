import type { Row } from "../../../src/model/rowTypes.ts";
import { terms } from "./calendar.ts";
import { scoresOfTerm } from "./assessmentFiles.ts";
import { randomStream } from "./random.ts";
import { indicators, type Indicator } from "./scores.ts";
import { planted } from "./truths.ts";

/** Points on 0-100 that a program's students reach on each indicator at the comprehensive stage, over all cohorts. */
function attained(program: string): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const [i, term] of terms.entries()) {
    for (const { student, stage, assessor, attempt, value, scale, indicator } of scoresOfTerm(term, i >= 5)) {
      if (student.program.code !== program || stage !== "comprehensive" || assessor !== "school" || attempt !== 1 || value === null) continue;
      const share = (value - scale.min) / (scale.max - scale.min);
      const points = 100 * (indicator.row.direction === "up" ? share : 1 - share);
      const sum = sums.get(indicator.row.indicator_code) ?? { sum: 0, n: 0 };
      sums.set(indicator.row.indicator_code, { sum: sum.sum + points, n: sum.n + 1 });
    }
  }
  return new Map([...sums].map(([code, { sum, n }]) => [code, sum / n]));
}

/** A required score on the indicator's own scale from points on 0-100. */
function requiredScore({ row }: Indicator, points: number): number {
  const share = Math.min(100, Math.max(0, points)) / 100;
  return Number((row.scale_min + (row.scale_max - row.scale_min) * (row.direction === "up" ? share : 1 - share)).toFixed(2));
}

/** P05: what a job analysis required so far, for two dimensions only, a few points off what is attained. */
const partial = { program: "P05", dimensions: ["behavioural", "attitudinal"] } as const;

function rowsOf(program: string, codes: readonly string[], above: (indicator: Indicator) => number): readonly Row<"requirements">[] {
  const reached = attained(program);
  return codes.flatMap((code) => {
    const indicator = indicators.get(code);
    const points = reached.get(code);
    if (indicator === undefined || points === undefined) return [];
    const importance = 50 + 5 * randomStream("importance", program, code).integer(0, 9);
    return [{ program_code: program, indicator_code: code, required_score: requiredScore(indicator, points + above(indicator)), importance }];
  });
}

const someDimensions: readonly string[] = partial.dimensions;

/** One program with a full occupational standard, which its students meet but for one dimension; one with a partial one. */
export const requirementRows: readonly Row<"requirements">[] = [
  ...rowsOf(
    partial.program,
    [...indicators].filter(([, indicator]) => someDimensions.includes(indicator.dimension)).map(([code]) => code),
    ({ row }) => 4 * randomStream("required", row.indicator_code).normal(),
  ),
  ...rowsOf(planted.requirement.program, [...indicators.keys()], ({ dimension }) =>
    dimension === planted.requirement.dimension ? -planted.requirement.points : 0,
  ),
];
