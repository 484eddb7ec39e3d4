import { isOccasionGrouping, type PanelGrouping } from "../panels/groupings.ts";
import { attributeOf, filterEntries, integers, labelsOf } from "../panels/selection.ts";
import { agrestiCoull } from "../stats/agrestiCoull.ts";
import { kishSize } from "../stats/wilson.ts";
import { average, forRatedGroups } from "./employerRatings.ts";
import type { Estimate, Evaluator, Group, Question } from "./estimate.ts";
import { panelGroups } from "./groups.ts";
import { reasonOf } from "./missing.ts";
import { surveyCounts } from "./surveyCounts.ts";
import { scaledRatingsOf } from "./surveys.ts";
import { judge } from "./verdict.ts";

const declaredBy: ReadonlySet<PanelGrouping> = new Set(["school", "program", "wave"]);

/**
 * How many employers could have been asked in some waves of a group, by the surveys' record; null where a wave doesn't say, and
 * where groups or filter are narrower than the record, as by cohort.
 */
function targetPopulations(question: Question): (group: Group, waves: readonly string[]) => number | null {
  const { data, by, where } = question;
  const named = [...by, ...filterEntries(where).map(([grouping]) => grouping)];
  // An occasion of another lens excludes no rating.
  const narrowing = named.filter(
    (one) => !isOccasionGrouping(one) || attributeOf(data, "employerRatings", one) !== null,
  );
  if (narrowing.some((one) => !declaredBy.has(one))) return () => null;
  const frames = data.panels.frames;
  const [population, wave] = [integers(frames, "target_population"), integers(frames, "wave")];
  const labels = labelsOf(data, "frames", "wave");
  const keep = surveyCounts(question);
  const rowsOf = new Map(
    panelGroups(data, "frames", by, where, { keep, withStudents: false }).map(({ group, rows }) => [
      JSON.stringify(group),
      rows,
    ]),
  );
  return (group, waves) => {
    const rows = (rowsOf.get(JSON.stringify(group)) ?? []).filter((row) =>
      waves.includes(labels[wave[row] ?? -1] ?? ""),
    );
    const said = new Set(rows.map((row) => labels[wave[row] ?? -1] ?? ""));
    if (waves.length === 0 || said.size < waves.length) return null;
    const known = rows.every((row) => (population[row] ?? -1) > 0);
    return known ? rows.reduce((sum, row) => sum + (population[row] ?? 0), 0) : null;
  };
}

/**
 * The share of ratings in QILT's manner: each rating counts, Agresti-Coull at 90 % on Kish's size of the weights. Where the target
 * population N of employers is declared, the interval is corrected for the J of them that answered: as of n of n·N/J ratings.
 */
function shareOfRatings(question: Question, rows: readonly number[], population: number | null): Estimate {
  const { data, settings } = question;
  const ratings = scaledRatingsOf(data);
  const panel = data.panels.employerRatings;
  const [wave, missing] = [integers(panel, "wave"), integers(panel, "satisfaction_missing")];
  const weightOf = (row: number) => ratings.weight[row] ?? 0;
  const satisfied = (row: number) => ratings.satisfied[row] ?? Number.NaN;
  const valid = rows.filter((row) => !Number.isNaN(satisfied(row)) && weightOf(row) > 0);
  const sum = (valueOf: (row: number) => number) => valid.reduce((total, row) => total + valueOf(row), 0);
  const size = kishSize(
    sum(weightOf),
    sum((row) => weightOf(row) ** 2),
  );
  const value = sum((row) => weightOf(row) * satisfied(row)) / sum(weightOf);
  const asked = new Set(valid.map((row) => `${wave[row]} ${ratings.cluster[row]}`)).size;
  const finite =
    population !== null && population >= asked ? { population: (size * population) / asked } : {};
  const { lower, upper } = agrestiCoull(value * size, size, finite);
  return judge(
    {
      part: "share_of_ratings",
      value,
      lower,
      upper,
      n: valid.length,
      eligible: rows.length,
      base: valid.length,
      interval: "agresti_coull",
    },
    settings.minBase,
    () => reasonOf(rows.map((row) => missing[row] ?? 0)),
    new Set(valid.map((row) => ratings.cluster[row])).size,
  );
}

/** `employer.hire_again`: the mean of employers' shares of ratings that would hire again, and the share of ratings in QILT's manner. */
export const employerHireAgain: Evaluator = (question) => {
  const { satisfied, attribute } = scaledRatingsOf(question.data);
  const populationOf = targetPopulations(question);
  return forRatedGroups(question, (rows, group, waves) => {
    const asked = rows.filter((row) => attribute[row] === "hire_again");
    return [
      average({ part: "", rows: asked, values: satisfied, share: true, perEmployer: true }, question),
      shareOfRatings(question, asked, populationOf(group, waves)),
    ];
  });
};
