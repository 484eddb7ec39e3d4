import { wilsonInterval } from "../stats/wilson.ts";
import { schoolPattern } from "./balance.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, Evaluator } from "./estimate.ts";
import { groupDimensions } from "./profileRangeMeasure.ts";
import { requirementsOf } from "./requirements.ts";
import { absent, judge } from "./verdict.ts";

/** Departures closer than this are equal: rounding alone. */
const tie = 1e-9;

/** By dimension how many students have it as their weakest; a student with several equally weak ones counts for each in part. */
function weakestCounts(
  group: CompetenceGroup,
  dimensions: readonly string[],
  students: readonly number[],
  reference: (student: number) => readonly number[],
): Float64Array {
  const blocks = dimensions.map(
    (dimension) => group.profiles.blocks[`dim:${dimension}`] ?? new Float64Array(),
  );
  const counts = new Float64Array(dimensions.length);
  const departures = new Float64Array(dimensions.length);
  for (const student of students) {
    const expected = reference(student);
    let least = Infinity;
    for (const [at, values] of blocks.entries()) {
      departures[at] = (values[student] ?? Number.NaN) - (expected[at] ?? Number.NaN);
      least = Math.min(least, departures[at] ?? Number.NaN);
    }
    let tied = 0;
    for (const departure of departures) if (departure <= least + tie) tied += 1;
    for (const [at, departure] of departures.entries())
      if (departure <= least + tie) counts[at] = (counts[at] ?? 0) + 1 / tied;
  }
  return counts;
}

function weakestOf(group: CompetenceGroup): readonly Estimate[] {
  const { declared, collected, complete } = groupDimensions(group);
  const eligible = group.members.length;
  if (declared.length === 0) return [absent("", "not_applicable", eligible)];
  if (declared.length < 2) return declared.map((one) => absent(`dim:${one}`, "not_applicable", eligible));
  if (collected.length < 2) {
    const status = collected.length === 0 ? group.reason() : "not_collected";
    return declared.map((one) => absent(`dim:${one}`, status, eligible));
  }
  const required = requirementsOf(group.data, group.profiles, collected, group.members);
  const pattern = schoolPattern(group, collected).map(({ mean }) => mean);
  const counts = weakestCounts(group, collected, complete, (student) =>
    required === null ? pattern : collected.map((one) => required(student).get(one) ?? Number.NaN),
  );
  const n = complete.length;
  return declared.map((dimension) => {
    const part = `dim:${dimension}`;
    const at = collected.indexOf(dimension);
    if (at < 0) return absent(part, "not_collected", eligible);
    const share = (counts[at] ?? 0) / n;
    const candidate = {
      part,
      value: share,
      ...wilsonInterval(share, n),
      n,
      eligible,
      base: n,
      interval: "wilson",
      against: required === null ? "school" : "requirement",
    } as const;
    return judge(candidate, group.settings.minBase, () => "not_collected");
  });
}

/**
 * `competence.weakest`: by dimension the share of students in whom it is the one furthest below what their program requires, or
 * without requirements furthest below the school's own pattern, over students with all dimensions that were collected.
 */
export const competenceWeakest: Evaluator = (question) => forCompetenceGroups(question, weakestOf);
