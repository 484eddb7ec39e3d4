import { meanInterval } from "../stats/meanInterval.ts";
import { Moments } from "../stats/moments.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, EstimateInterval, Evaluator } from "./estimate.ts";
import { classComponents, indicatorComponents } from "./classClusters.ts";
import { clusteredMean } from "./clusteredMean.ts";
import { indicatorCodes } from "./indicatorCodes.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
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

/** The moments of the members' values of each indicator, by its place among the codes. */
export const indicatorMoments = rememberedByGroup(({ data, profiles, members }): readonly Moments[] => {
  const { codes, codeOf } = indicatorCodes(data);
  const moments = codes.map(() => new Moments());
  const { start, indicator, value } = profiles.values;
  for (const student of members) {
    for (let entry = start[student] ?? 0; entry < (start[student + 1] ?? 0); entry += 1) {
      moments[codeOf[indicator[entry] ?? -1] ?? -1]?.add(value[entry] ?? Number.NaN);
    }
  }
  return moments;
});

/** The moments of the members' means by block of the profiles, "" for their level. */
const blockMoments = rememberedByGroup(
  ({ profiles, members }): ReadonlyMap<string, Moments> =>
    new Map(
      [["", profiles.level] as const, ...Object.entries(profiles.blocks)].map(([part, values]) => [
        part,
        momentsOfMembers(values, members),
      ]),
    ),
);

function levelEstimates(group: CompetenceGroup): readonly Estimate[] {
  const { data, profiles } = group;
  const ofValues = (part: string, values: Float64Array) =>
    clusteredMean(part, blockMoments(group).get(part) ?? new Moments(), group, classComponents(data, values));
  const { codes, codeOf } = indicatorCodes(data);
  const components = indicatorComponents(data, profiles, codeOf, codes.length);
  const moments = indicatorMoments(group);
  return [
    ofValues("", profiles.level),
    ...partsOf(group).map((part) => ofValues(part, profiles.blocks[part] ?? new Float64Array())),
    ...codes.flatMap((code, place) =>
      group.framework.has(`indicator:${code}`)
        ? [
            clusteredMean(
              `indicator:${code}`,
              moments[place] ?? new Moments(),
              group,
              components[place] ?? [],
            ),
          ]
        : [],
    ),
  ];
}

/** `competence.level`: mean of the students' levels, and of their means by dimension, level, task, purpose and indicator. */
export const competenceLevel: Evaluator = (question) => forCompetenceGroups(question, levelEstimates);
