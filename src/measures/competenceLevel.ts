import { meanInterval } from "../stats/meanInterval.ts";
import { Moments } from "../stats/moments.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, EstimateInterval, Evaluator } from "./estimate.ts";
import { judge } from "./verdict.ts";

/** The moments of some students' values, those without one left out. */
export function momentsOfMembers(values: Float64Array, members: readonly number[]): Moments {
  const moments = new Moments();
  for (const student of members) {
    const value = values[student] ?? Number.NaN;
    if (!Number.isNaN(value)) moments.add(value);
  }
  return moments;
}

/** A mean over students with its t interval, or the reason why it is not there. */
export function meanEstimate(
  part: string,
  moments: Moments,
  group: CompetenceGroup,
  interval: EstimateInterval = "t",
): Estimate {
  const candidate = {
    part,
    value: moments.mean,
    ...meanInterval(moments),
    n: moments.n,
    eligible: group.members.length,
    base: moments.n,
    interval,
  };
  return judge(candidate, group.settings.minBase, group.reason);
}

/** The blocks that are worth a row of their own: what the group's framework has, and purposes that were assessed. */
function partsOf({ framework, profiles }: CompetenceGroup): readonly string[] {
  return [
    ...profiles.dimensions.map((dimension) => `dim:${dimension}`),
    "level:foundational",
    "level:higher_order",
    "task:closed",
    "task:open",
    "purpose:process",
    "purpose:outcome",
  ].filter((part) =>
    part.startsWith("purpose:") ? profiles.blocks[part] !== undefined : framework.has(part),
  );
}

/** `competence.level`: mean of the students' levels, and of their means by dimension, level, task and purpose. */
export const competenceLevel: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => [
    meanEstimate("", momentsOfMembers(group.profiles.level, group.members), group),
    ...partsOf(group).map((part) =>
      meanEstimate(
        part,
        momentsOfMembers(group.profiles.blocks[part] ?? new Float64Array(), group.members),
        group,
      ),
    ),
  ]);
