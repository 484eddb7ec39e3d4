import { profileRange } from "../stats/profileRange.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, Evaluator } from "./estimate.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { absent, judge } from "./verdict.ts";

/** A group's dimensions: those its framework has, those of which any of its students has a mean, and the students with all of the latter. */
export interface GroupDimensions {
  readonly declared: readonly string[];
  readonly collected: readonly string[];
  readonly complete: readonly number[];
}

/** The dimensions of a group and the students who have all that were collected. */
export const groupDimensions = rememberedByGroup(({ profiles, framework, members }): GroupDimensions => {
  const declared = profiles.dimensions.filter((dimension) => framework.has(`dim:${dimension}`));
  const valuesOf = (dimension: string) => profiles.blocks[`dim:${dimension}`] ?? new Float64Array();
  const has = (values: Float64Array) => (student: number) => !Number.isNaN(values[student] ?? Number.NaN);
  const collected = declared.filter((dimension) => members.some(has(valuesOf(dimension))));
  const needed = collected.map(valuesOf);
  return {
    declared,
    collected,
    complete: members.filter((student) =>
      needed.every((values) => !Number.isNaN(values[student] ?? Number.NaN)),
    ),
  };
});

function rangeOf(group: CompetenceGroup): Estimate {
  const { declared, collected, complete } = groupDimensions(group);
  const eligible = group.members.length;
  if (declared.length < 2) return absent("", "not_applicable", eligible);
  if (collected.length < 2)
    return absent("", collected.length === 0 ? group.reason() : "not_collected", eligible);
  const values = collected.map((dimension) =>
    Float64Array.from(
      complete,
      (student) => group.profiles.blocks[`dim:${dimension}`]?.[student] ?? Number.NaN,
    ),
  );
  const { range, lower, upper } = profileRange(values);
  const candidate = {
    part: "",
    value: range,
    lower,
    upper,
    n: complete.length,
    eligible,
    base: complete.length,
    interval: "simultaneous_pairwise",
  } as const;
  return judge(candidate, group.settings.minBase, () => "not_collected");
}

/** `competence.profile_range`: max − min of the group's dimension means, over students who have all collected dimensions. */
export const competenceProfileRange: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => [rangeOf(group)]);
