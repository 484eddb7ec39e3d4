import { meanPValue } from "../stats/meanInterval.ts";
import { Moments } from "../stats/moments.ts";
import { classComponents } from "./classClusters.ts";
import { classDesign, clusteredInterval } from "./clusteredMean.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import { intervalPValue } from "./differences.ts";
import type { Evaluator } from "./estimate.ts";
import { groupDimensions } from "./profileRangeMeasure.ts";
import type { Profiles } from "./profiles.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { requirementsOf } from "./requirements.ts";
import { contrastWithSchool, ofSchool, withQ, type Tested } from "./schoolContrast.ts";
import { absent, judge } from "./verdict.ts";

/** By dimension all students' means less the mean of their dimensions; NaN for students who don't have all of these. */
function centred(profiles: Profiles, dimensions: readonly string[]): readonly Float64Array[] {
  const values = dimensions.map((dimension) => profiles.blocks[`dim:${dimension}`] ?? new Float64Array());
  const mean = Float64Array.from(values[0] ?? [], (_, student) => {
    let sum = 0;
    for (const own of values) sum += own[student] ?? Number.NaN;
    return sum / values.length;
  });
  return values.map((own) => own.map((value, student) => value - (mean[student] ?? Number.NaN)));
}

function momentsIn(values: readonly Float64Array[], students: Iterable<number>): readonly Moments[] {
  const pattern = values.map((own) => ({ own, moments: new Moments() }));
  for (const student of students) {
    if (Number.isNaN(values[0]?.[student] ?? Number.NaN)) continue;
    for (const { own, moments } of pattern) moments.add(own[student] ?? Number.NaN);
  }
  return pattern.map(({ moments }) => moments);
}

/** The pattern of a group's whole school in some dimensions, and each student's part in it. */
function patternOfSchool(group: CompetenceGroup, dimensions: readonly string[]) {
  return ofSchool(group, `pattern ${dimensions.join(" ")}`, (students) => {
    const values = centred(group.profiles, dimensions);
    return { values, moments: momentsIn(values, students) };
  });
}

/** The moments of the pattern of a group's whole school in some dimensions. */
export function schoolPattern(group: CompetenceGroup, dimensions: readonly string[]): readonly Moments[] {
  return patternOfSchool(group, dimensions).moments;
}

/** The pattern of a group in the dimensions collected in it. */
const ownPattern = rememberedByGroup((group) =>
  momentsIn(patternOfSchool(group, groupDimensions(group).collected).values, group.members),
);

/** x[g,d] − x[g,·] − x[s,d] + x[s,·] by dimension. */
function againstSchool(group: CompetenceGroup, dimensions: readonly string[]): readonly Tested[] {
  const own = ownPattern(group);
  const { moments: whole, values } = patternOfSchool(group, dimensions);
  return dimensions.map((dimension, index) =>
    contrastWithSchool(
      `dim:${dimension}`,
      own[index] ?? new Moments(),
      whole[index] ?? new Moments(),
      group,
      values[index] ?? new Float64Array(),
    ),
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
    // What is required is one for a program, so that classes of it resemble each other as in the dimension itself.
    const components = classComponents(group.data, group.profiles.blocks[part] ?? new Float64Array());
    const limits = clusteredInterval(moments, group, components);
    const candidate = {
      part,
      value: moments.mean,
      ...limits,
      n: moments.n,
      eligible: group.members.length,
      base: moments.n,
      against: "requirement",
    } as const;
    const design = classDesign(moments, group, components);
    const p =
      design === null
        ? meanPValue(moments)
        : intervalPValue({ value: moments.mean, ...limits }, design.degrees);
    return { ...judge(candidate, group.settings.minBase, () => "not_collected"), p };
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
