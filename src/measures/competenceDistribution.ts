import { quantileInterval, quantileOf } from "../stats/quantile.ts";
import { forCompetenceGroups } from "./competenceGroups.ts";
import type { Evaluator, Question, UnitValues } from "./estimate.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { judge } from "./verdict.ts";

const quartiles = [
  { part: "q1", p: 0.25 },
  { part: "median", p: 0.5 },
  { part: "q3", p: 0.75 },
] as const;

/** The levels of a group's students, sorted upwards; those without one left out. */
const sortedLevels = rememberedByGroup(({ profiles, members }): Float64Array => {
  const sorted = new Float64Array(members.length);
  let count = 0;
  for (const student of members) {
    const value = profiles.level[student] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.subarray(0, count).sort();
});

/** `competence.distribution`: quartiles (type 7) of the students' levels with distribution-free intervals. */
export const competenceDistribution: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => {
    const sorted = sortedLevels(group);
    const { length } = sorted;
    return quartiles.map(({ part, p }) =>
      judge(
        {
          part,
          value: quantileOf(sorted, p),
          ...quantileInterval(sorted, p),
          n: length,
          eligible: group.members.length,
          base: length,
          interval: "quantile_order",
        },
        group.settings.minBase,
        group.reason,
      ),
    );
  });

/** The students' levels behind `competence.distribution`. */
export function studentLevels(question: Question): readonly UnitValues[] {
  return forCompetenceGroups(question, (group) => [{ sorted: sortedLevels(group) }]);
}
