import type { PanelData } from "../panels/panelData.ts";
import { Moments } from "../stats/moments.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import { classComponents, classesOf, indicatorComponents } from "./classClusters.ts";
import { clusteredMean } from "./clusteredMean.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import { momentsOfMembers } from "./competenceLevel.ts";
import type { Estimate, EstimateStatus, Evaluator } from "./estimate.ts";
import { indicatorCodes } from "./indicatorCodes.ts";
import { neededWeight, weightTolerance, type Profiles } from "./profiles.ts";
import { rememberedOnce } from "./remembered.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { requiredByProgram, type Requirement } from "./requirements.ts";
import { absent, judge } from "./verdict.ts";

/** Points closer than this to what is required meet it: rounding alone. */
const rounding = 1e-9;

/** Of each student the importance-weighted gap (NaN: too little is there), and whether all is met (1, 0; −1: not all is scored). */
interface StudentGaps {
  readonly weighted: Float64Array;
  readonly meets: Int8Array;
}

/** How much an indicator counts in a program's mean gap: its importance; all alike where the program states none at all. */
function importances(required: ReadonlyMap<number, Requirement>): (one: Requirement) => number {
  const stated = [...required.values()].some(({ importance }) => importance !== null);
  return ({ importance }) => (stated ? Math.max(0, importance ?? 0) : 1);
}

/** Of each program, by place in the reference list: what is required, as POMP (NaN: nothing on its scale), and how much it weighs. */
const weightedRequirements = rememberedOnce((data) =>
  requiredByProgram(data).map((required) => {
    const weightOf = importances(required);
    const { indicators } = data.reference;
    const points = Float64Array.from(indicators, (_, place) => required.get(place)?.points ?? Number.NaN);
    const weights = Float64Array.from(indicators, (_, place) => {
      const one = required.get(place);
      return one === undefined || Number.isNaN(one.points) ? 0 : weightOf(one);
    });
    return {
      points,
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0),
      count: points.filter((one) => !Number.isNaN(one)).length,
    };
  }),
);

const known = new WeakMap<Profiles, StudentGaps>();

function studentGaps(data: PanelData, profiles: Profiles): StudentGaps {
  const before = known.get(profiles);
  if (before !== undefined) return before;
  const { programOf } = classesOf(data);
  const { start, indicator, value } = profiles.values;
  const weighted = new Float64Array(programOf.length).fill(Number.NaN);
  const meets = new Int8Array(programOf.length).fill(-1);
  const programs = weightedRequirements(data);
  for (let student = 0; student < programOf.length; student += 1) {
    const program = programs[programOf[student] ?? -1];
    if (program === undefined || program.count === 0) continue;
    const { points, weights, total, count } = program;
    let [weight, sum, scored, short] = [0, 0, 0, 0];
    const end = start[student + 1] ?? 0;
    for (let entry = start[student] ?? 0; entry < end; entry += 1) {
      const place = indicator[entry] ?? -1;
      const gap = (points[place] ?? Number.NaN) - (value[entry] ?? Number.NaN);
      if (Number.isNaN(gap)) continue;
      const own = weights[place] ?? 0;
      weight += own;
      sum += own * gap;
      scored += 1;
      if (gap > rounding) short += 1;
    }
    if (weight > 0 && weight >= total * neededWeight - weightTolerance) weighted[student] = sum / weight;
    if (scored === count) meets[student] = short === 0 ? 1 : 0;
  }
  const made = { weighted, meets };
  known.set(profiles, made);
  return made;
}

/** By code the gaps of a group's students, and whether any requirement of the code is on its scale. */
const indicatorGaps = rememberedByGroup(({ data, profiles, members }) => {
  const { codes, codeOf } = indicatorCodes(data);
  const { programOf } = classesOf(data);
  const required = requiredByProgram(data);
  const { start, indicator, value } = profiles.values;
  const gaps = new Map<number, { readonly moments: Moments; valid: boolean }>();
  const programs = new Set<number>();
  for (const student of members) programs.add(programOf[student] ?? -1);
  for (const program of programs) {
    for (const [place, { points }] of required[program] ?? []) {
      const code = codeOf[place] ?? -1;
      const gap = gaps.get(code) ?? { moments: new Moments(), valid: false };
      gap.valid ||= !Number.isNaN(points);
      gaps.set(code, gap);
    }
  }
  if (gaps.size === 0) return gaps;
  const moments = codes.map((_, code) => gaps.get(code)?.moments);
  const weighted = weightedRequirements(data);
  for (const student of members) {
    const points = weighted[programOf[student] ?? -1]?.points;
    if (points === undefined) continue;
    const end = start[student + 1] ?? 0;
    for (let entry = start[student] ?? 0; entry < end; entry += 1) {
      const place = indicator[entry] ?? -1;
      const gap = (points[place] ?? Number.NaN) - (value[entry] ?? Number.NaN);
      if (!Number.isNaN(gap)) moments[codeOf[place] ?? -1]?.add(gap);
    }
  }
  return gaps;
});

function meetsAll(group: CompetenceGroup, { meets }: StudentGaps, reason: () => EstimateStatus): Estimate {
  let [n, all] = [0, 0];
  for (const student of group.members) {
    const one = meets[student] ?? -1;
    if (one >= 0) n += 1;
    if (one === 1) all += 1;
  }
  const share = all / n;
  return judge(
    {
      part: "meets_all",
      value: share,
      ...wilsonInterval(share, n),
      n,
      eligible: group.members.length,
      base: n,
      interval: "wilson",
    },
    group.settings.minBase,
    reason,
  );
}

function requirementGaps(group: CompetenceGroup): readonly Estimate[] {
  const { data, profiles, members } = group;
  const eligible = members.length;
  const gaps = indicatorGaps(group);
  if (gaps.size === 0) return ["", "meets_all"].map((part) => absent(part, "not_collected", eligible));
  const ofStudents = studentGaps(data, profiles);
  const { codes, codeOf } = indicatorCodes(data);
  const components = indicatorComponents(data, profiles, codeOf, codes.length);
  const scored = [...gaps.values()].some(({ moments }) => moments.n > 0);
  const anyValid = [...gaps.values()].some(({ valid }) => valid);
  const reason = (): EstimateStatus =>
    !anyValid ? "not_applicable" : scored ? "not_collected" : group.reason();
  const { programOf } = classesOf(data);
  const weightless = (student: number) =>
    !((weightedRequirements(data)[programOf[student] ?? -1]?.total ?? 0) > 0);
  return [
    clusteredMean(
      "",
      momentsOfMembers(ofStudents.weighted, members),
      { ...group, reason: () => (members.every(weightless) ? "not_applicable" : reason()) },
      classComponents(data, ofStudents.weighted),
    ),
    meetsAll(group, ofStudents, reason),
    ...codes.flatMap((code, place) => {
      const gap = gaps.get(place);
      if (gap === undefined) return [];
      const part = `indicator:${code}`;
      return gap.valid
        ? [clusteredMean(part, gap.moments, { ...group, reason }, components[place] ?? [])]
        : [absent(part, "not_applicable", eligible)];
    }),
  ];
}

/**
 * `competence.gap_requirement`: required − attained in points, positive where students fall short: weighted by importance over the
 * required indicators that a student has (two thirds of their importance), by indicator, and the share of students who meet all
 * (`meets_all`) of those scored on every required indicator.
 */
export const competenceGapRequirement: Evaluator = (question) =>
  forCompetenceGroups(question, requirementGaps);
