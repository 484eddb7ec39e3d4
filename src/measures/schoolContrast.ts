import { integers } from "../panels/selection.ts";
import type { Moments } from "../stats/moments.ts";
import { benjaminiHochberg } from "../stats/benjaminiHochberg.ts";
import { simpleDesign, welchDifference } from "../stats/welch.ts";
import { classComponents } from "./classClusters.ts";
import { classDesign } from "./clusteredMean.ts";
import type { CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, GroupEstimate } from "./estimate.ts";
import type { Profiles } from "./profiles.ts";
import { absent, judge } from "./verdict.ts";

/** An estimate that still carries its p-value. */
export type Tested = Estimate & { readonly p?: number };

/**
 * How a group's mean differs from its school's, the group being a part of it: (1 − w)·(group − rest of the school) with Welch's
 * interval, w the group's share of the school's students, both sides widened for classes by how alike their students are in
 * `values` (the students' own, of which the moments are). Not applicable to a group that is its school.
 */
export function contrastWithSchool(
  part: string,
  own: Moments,
  whole: Moments,
  group: CompetenceGroup,
  values: Float64Array,
  reason: () => Estimate["status"] = () => "not_collected",
): Tested {
  const rest = whole.without(own);
  const eligible = group.members.length;
  const counts = { n: own.n, base: own.n };
  if (own.n > 0 && rest.n === 0) return absent(part, "not_applicable", eligible, counts);
  const share = 1 - own.n / (own.n + rest.n);
  const components = classComponents(group.data, values);
  const mates = ofSchool(group, "everyone", (members) => ({ ...group, members }));
  const { difference, lower, upper, p } = welchDifference(own, rest, {
    a: classDesign(own, group, components, mates) ?? simpleDesign(own),
    b: classDesign(rest, mates, components) ?? simpleDesign(rest),
  });
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
  return { ...judge(candidate, group.settings.minBase, reason, Math.min(own.n, rest.n)), p };
}

/** The students of the schools that a group belongs to, whatever the filter. `key` names the schools. */
function schoolmates({ data, members }: CompetenceGroup): {
  readonly key: string;
  readonly students: () => readonly number[];
} {
  const code = integers(data.panels.students, "school");
  const schools = new Set<number>();
  for (const student of members) schools.add(code[student] ?? -1);
  return {
    key: [...schools].toSorted((a, b) => a - b).join(" "),
    students: () => [...code.keys()].filter((student) => schools.has(code[student] ?? -1)),
  };
}

const known = new WeakMap<Profiles, Map<string, unknown>>();

/** What a function makes of all students of a group's schools at the group's occasion, remembered: it is the same for all its groups. */
export function ofSchool<Value>(
  group: CompetenceGroup,
  name: string,
  make: (students: readonly number[]) => Value,
): Value {
  const mates = schoolmates(group);
  const key = `${name} ${mates.key}`;
  const values = (known.get(group.profiles) ?? new Map()) as Map<string, Value>;
  known.set(group.profiles, values);
  let value = values.get(key);
  if (value === undefined) {
    value = make(mates.students());
    values.set(key, value);
  }
  return value;
}

/** The q-values of all tested rows of a request, in the place of their p-values. */
export function withQ(rows: readonly (GroupEstimate & { readonly p?: number })[]): readonly GroupEstimate[] {
  const isTested = ({ status, p }: Tested) => status === "ok" && p !== undefined && !Number.isNaN(p);
  const q = benjaminiHochberg(rows.filter(isTested).map(({ p }) => p ?? 1));
  let next = 0;
  return rows.map((row) => {
    const { p: _, ...estimate } = row;
    if (!isTested(row)) return estimate;
    next += 1;
    return { ...estimate, q: q[next - 1] };
  });
}
