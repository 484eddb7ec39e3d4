import { integers } from "../panels/selection.ts";
import { benjaminiHochberg } from "../stats/benjaminiHochberg.ts";
import { meanInterval, meanPValue } from "../stats/meanInterval.ts";
import { Moments } from "../stats/moments.ts";
import { welchDifference } from "../stats/welch.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, Evaluator, GroupEstimate } from "./estimate.ts";
import { groupDimensions } from "./profileRangeMeasure.ts";
import type { Profiles } from "./profiles.ts";
import { requirementsOf } from "./requirements.ts";
import { absent, judge } from "./verdict.ts";

/** An estimate that still carries its p-value. */
type Tested = Estimate & { readonly p?: number };

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

/** The pattern of a whole school, remembered: it is the same for all groups that were assessed in the same dimensions. */
class SchoolPatterns {
  readonly #known = new Map<Profiles, Map<string, readonly Moments[]>>();

  of({ data, profiles, members }: CompetenceGroup, dimensions: readonly string[]): readonly Moments[] {
    const code = integers(data.panels.students, "school");
    const schools = new Set(members.map((student) => code[student] ?? -1));
    const key = JSON.stringify([[...schools].toSorted((a, b) => a - b), dimensions]);
    const known = this.#known.get(profiles) ?? new Map<string, readonly Moments[]>();
    this.#known.set(profiles, known);
    const before = known.get(key);
    if (before !== undefined) return before;
    const everyone = [...code.keys()].filter((student) => schools.has(code[student] ?? -1));
    const pattern = patternOf(profiles, dimensions, everyone);
    known.set(key, pattern);
    return pattern;
  }
}

/** (1 − w)·(group − rest of the school): the group is a share w of the school that it is compared with. */
function againstSchool(
  group: CompetenceGroup,
  dimensions: readonly string[],
  patterns: SchoolPatterns,
): readonly Tested[] {
  const own = patternOf(group.profiles, dimensions, group.members);
  const whole = patterns.of(group, dimensions);
  const { minBase } = group.settings;
  const eligible = group.members.length;
  return dimensions.map((dimension, index) => {
    const part = `dim:${dimension}`;
    const mine = own[index] ?? new Moments();
    const rest = (whole[index] ?? new Moments()).without(mine);
    const counts = { n: mine.n, base: mine.n };
    if (mine.n > 0 && rest.n === 0) return absent(part, "not_applicable", eligible, counts);
    const share = 1 - mine.n / (mine.n + rest.n);
    const { difference, lower, upper, p } = welchDifference(mine, rest);
    const candidate = {
      part,
      value: share * difference,
      lower: share * lower,
      upper: share * upper,
      eligible,
      ...counts,
      interval: "welch",
      against: "school",
    } as const;
    return { ...judge(candidate, minBase, () => "not_collected", Math.min(mine.n, rest.n)), p };
  });
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

function balanceOf(group: CompetenceGroup, patterns: SchoolPatterns): readonly Tested[] {
  const { declared, collected } = groupDimensions(group);
  const eligible = group.members.length;
  if (declared.length < 2) return declared.map((one) => absent(`dim:${one}`, "not_applicable", eligible));
  if (collected.length < 2) {
    const status = collected.length === 0 ? group.reason() : "not_collected";
    return declared.map((one) => absent(`dim:${one}`, status, eligible));
  }
  const required = requirementsOf(group.data, group.profiles, collected, group.members);
  const found =
    required === null
      ? againstSchool(group, collected, patterns)
      : againstRequirement(group, collected, required);
  return declared.map(
    (one) =>
      found.find(({ part }) => part === `dim:${one}`) ?? absent(`dim:${one}`, "not_collected", eligible),
  );
}

/**
 * `competence.balance`: by dimension, the group against its programs' requirements, or without these against the school's own
 * pattern, x[g,d] − x[g,·] − x[s,d] + x[s,·] over students who have all of the group's dimensions. q-values over the request.
 */
export const competenceBalance: Evaluator = (question) => {
  const patterns = new SchoolPatterns();
  const rows: readonly (GroupEstimate & { readonly p?: number })[] = forCompetenceGroups(question, (group) =>
    balanceOf(group, patterns),
  );
  const isTested = ({ status, p }: Tested) => status === "ok" && p !== undefined && !Number.isNaN(p);
  const q = benjaminiHochberg(rows.filter(isTested).map(({ p }) => p ?? 1));
  let next = 0;
  return rows.map((row) => {
    const { p: _, ...estimate } = row;
    if (!isTested(row)) return estimate;
    next += 1;
    return { ...estimate, q: q[next - 1] };
  });
};
