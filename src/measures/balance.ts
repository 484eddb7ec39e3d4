import { meanInterval, meanPValue } from "../stats/meanInterval.ts";
import { Moments } from "../stats/moments.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Evaluator } from "./estimate.ts";
import { groupDimensions } from "./profileRangeMeasure.ts";
import type { Profiles } from "./profiles.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { requirementsOf } from "./requirements.ts";
import { contrastWithSchool, ofSchool, withQ, type Tested } from "./schoolContrast.ts";
import { absent, judge } from "./verdict.ts";

/** By dimension the moments of students' means less the mean of their dimensions, over the students who have all of these. */
function patternOf(
  profiles: Profiles,
  dimensions: readonly string[],
  students: Iterable<number>,
): readonly Moments[] {
  const values = dimensions.map((dimension) => profiles.blocks[`dim:${dimension}`] ?? new Float64Array());
  const pattern = values.map((own) => ({ own, moments: new Moments() }));
  for (const student of students) {
    let sum = 0;
    for (const own of values) sum += own[student] ?? Number.NaN;
    const mean = sum / values.length;
    if (Number.isNaN(mean)) continue;
    for (const { own, moments } of pattern) moments.add((own[student] ?? Number.NaN) - mean);
  }
  return pattern.map(({ moments }) => moments);
}

/** The pattern of a group's whole school in some dimensions. */
export function schoolPattern(group: CompetenceGroup, dimensions: readonly string[]): readonly Moments[] {
  return ofSchool(group, `pattern ${dimensions.join(" ")}`, (students) =>
    patternOf(group.profiles, dimensions, students),
  );
}

/** The pattern of a group in the dimensions collected in it. */
const ownPattern = rememberedByGroup((group) =>
  patternOf(group.profiles, groupDimensions(group).collected, group.members),
);

/** x[g,d] − x[g,·] − x[s,d] + x[s,·] by dimension. */
function againstSchool(group: CompetenceGroup, dimensions: readonly string[]): readonly Tested[] {
  const own = ownPattern(group);
  const whole = schoolPattern(group, dimensions);
  return dimensions.map((dimension, index) =>
    contrastWithSchool(`dim:${dimension}`, own[index] ?? new Moments(), whole[index] ?? new Moments(), group),
  );
}

/** The mean over students of their dimension mean less what their program requires. */
function againstRequirement(
  group: CompetenceGroup,
  dimensions: readonly string[],
  required: (student: number) => ReadonlyMap<string, number>,
): readonly Tested[] {
  return dimensions.map((dimension) => {
    const part = `dim:${dimension}`;
    const moments = new Moments();
    for (const student of group.members) {
      const value = group.profiles.blocks[part]?.[student] ?? Number.NaN;
      if (!Number.isNaN(value)) moments.add(value - (required(student).get(dimension) ?? Number.NaN));
    }
    const candidate = {
      part,
      value: moments.mean,
      ...meanInterval(moments),
      n: moments.n,
      eligible: group.members.length,
      base: moments.n,
      interval: "t",
      against: "requirement",
    } as const;
    return { ...judge(candidate, group.settings.minBase, () => "not_collected"), p: meanPValue(moments) };
  });
}

function balanceOf(group: CompetenceGroup): readonly Tested[] {
  const { declared, collected } = groupDimensions(group);
  const eligible = group.members.length;
  if (declared.length === 0) return [absent("", "not_applicable", eligible)];
  if (declared.length < 2) return declared.map((one) => absent(`dim:${one}`, "not_applicable", eligible));
  if (collected.length < 2) {
    const status = collected.length === 0 ? group.reason() : "not_collected";
    return declared.map((one) => absent(`dim:${one}`, status, eligible));
  }
  const required = requirementsOf(group.data, group.profiles, collected, group.members);
  const found =
    required === null ? againstSchool(group, collected) : againstRequirement(group, collected, required);
  return declared.map(
    (one) =>
      found.find(({ part }) => part === `dim:${one}`) ?? absent(`dim:${one}`, "not_collected", eligible),
  );
}

/**
 * `competence.balance`: by dimension, the group against its programs' requirements, or without these against the school's own
 * pattern, x[g,d] − x[g,·] − x[s,d] + x[s,·] over students who have all of the group's dimensions. q-values over the request.
 */
export const competenceBalance: Evaluator = (question) => withQ(forCompetenceGroups(question, balanceOf));
