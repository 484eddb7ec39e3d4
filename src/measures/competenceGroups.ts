import { isOccasionGrouping, type PanelFilter, type PanelGrouping } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf, selectRows, tuplesOf } from "../panels/selection.ts";
import type { Estimate, EstimateStatus, Group, Question } from "./estimate.ts";
import { groupOf, studentGroups, tupleOrder, type GroupMembers } from "./groups.ts";
import { reasonOf } from "./missing.ts";
import { assessorsOf, occasionKey, occasionOf, occasionRows, reachOf, type Occasion } from "./occasion.ts";
import { profilesOf, type Profiles } from "./profiles.ts";
import { remembered } from "./remembered.ts";
import { sameMembers } from "./sameMembers.ts";
import { stageOrder } from "./scoreFacts.ts";

/** A group of students at an occasion, with all that an estimator needs. */
export interface CompetenceGroup {
  readonly data: PanelData;
  readonly settings: Question["settings"];
  readonly occasion: Occasion;
  readonly profiles: Profiles;
  readonly members: readonly number[];
  /** The dimensions, levels, tasks and so on that the framework of the group's schools has, as block names. */
  readonly framework: ReadonlySet<string>;
  /** Whether the question is about certain classes, so that these are no sample of classes. */
  readonly ofClasses: boolean;
  /** Why nothing is there, where nothing is. */
  readonly reason: () => EstimateStatus;
}

/** What the rows of the score panel that a question is about have in the groupings that it asks for. */
const askedTuples = remembered<
  { readonly when: readonly PanelGrouping[]; readonly where: PanelFilter },
  readonly (readonly string[])[]
>(JSON.stringify, (data, { when, where }) => {
  const { tuples } = tuplesOf(data, "scores", when, selectRows(data, "scores", where));
  return tuples.toSorted(tupleOrder(data, when));
});

/**
 * The occasions that a question asks about: one, or one for each stage, term and circumstance grouped by. Where stages or terms
 * are grouped by, all of the others count; else each circumstance has the time of its own default.
 */
function occasionsOf({
  data,
  by,
  where,
}: Question): readonly { occasion: Occasion; codes: readonly string[] }[] {
  const when = by.filter((grouping) => isOccasionGrouping(grouping));
  if (when.length === 0) return [{ occasion: occasionOf(data, where), codes: [] }];
  const timed = when.some((grouping) => grouping === "stage" || grouping === "term");
  return askedTuples(data, { when, where: filterPart(where, "when") }).map((codes) => {
    const asked: PanelFilter = {
      ...where,
      ...Object.fromEntries(when.map((grouping, index) => [grouping, [codes[index] ?? ""]])),
    };
    return { codes, occasion: { ...occasionOf(data, asked), ...(timed ? { termsSinceEntry: null } : {}) } };
  });
}

/** The blocks that the framework of some students' schools has; of all schools where theirs declares none. */
function frameworkOf(data: PanelData, members: readonly number[]): ReadonlySet<string> {
  const code = integers(data.panels.students, "school");
  const labels = labelsOf(data, "students", "school");
  const found = new Set<number>();
  for (const student of members) found.add(code[student] ?? -1);
  const schools = new Set([...found].map((one) => labels[one] ?? ""));
  const own = data.reference.indicators.filter((one) => schools.has(one.school));
  return new Set(
    (own.length > 0 ? own : data.reference.indicators).flatMap((one) => [
      `dim:${one.dimension}`,
      `level:${one.level ?? ""}`,
      `task:${one.task ?? ""}`,
      `purpose:${one.purpose ?? ""}`,
      `indicator:${one.code}`,
    ]),
  );
}

/** Not reached: has come somewhere, and not as far as the occasion. */
function notReached(data: PanelData, occasion: Occasion, members: readonly number[]): boolean {
  const reach = reachOf(data);
  if (!members.some((student) => reach.any[student] === 1)) return false;
  const furthest = (far: ArrayLike<number>) =>
    members.reduce((most, student) => {
      const value = far[student] ?? Number.NaN;
      return Number.isNaN(value) ? most : Math.max(most, value);
    }, -Infinity);
  if (occasion.stages !== null) {
    const asked = occasion.stages
      .map((stage) => stageOrder.findIndex((one) => one === stage))
      .filter((rank) => rank >= 0);
    if (asked.length > 0 && Math.min(...asked) > furthest(reach.stage)) return true;
  }
  if (occasion.terms !== null) {
    const asked = data.reference.terms
      .filter((term) => occasion.terms?.includes(term.code))
      .map((term) => term.ordinal);
    const last = furthest(reach.ordinal);
    if (asked.length > 0 && Number.isFinite(last) && Math.min(...asked) > last && !allGone(data, members))
      return true;
  }
  return occasion.termsSinceEntry !== null && occasion.termsSinceEntry > furthest(reach.sinceEntry);
}

/** True when every one of the students has graduated or left. */
function allGone(data: PanelData, members: readonly number[]): boolean {
  const status = integers(data.panels.students, "exit_status");
  const labels = labelsOf(data, "students", "exit_status");
  const gone = labels.map((label) => label === "graduated" || label === "left" || label === "transferred");
  return members.every((student) => gone[status[student] ?? -1] === true);
}

/** For each student the missing codes of the scores that are due at an occasion from the assessors that count, as bits. */
const missingCodes = remembered<
  { readonly occasion: Occasion; readonly settings: Question["settings"] },
  Uint32Array
>(
  ({ occasion, settings }) => occasionKey(occasion, settings),
  (data, { occasion, settings }) => {
    const rows = occasionRows(data, occasion);
    const assessors = assessorsOf(occasion, settings);
    const kind = integers(data.panels.scores, "assessor_kind");
    const counts = labelsOf(data, "scores", "assessor_kind").map((label) => assessors.includes(label));
    const unnamed = assessors.includes("school");
    const student = integers(data.panels.scores, "student");
    const missing = integers(data.panels.scores, "score_missing");
    const codes = new Uint32Array(data.panels.students.rowCount);
    for (let row = 0; row < rows.length; row += 1) {
      const who = student[row] ?? -1;
      if (rows[row] === 1 && (counts[kind[row] ?? -1] ?? unnamed))
        codes[who] = (codes[who] ?? 0) | (1 << (missing[row] ?? 0));
    }
    return codes;
  },
);

/** Why a group has no value at an occasion. */
export function absenceOf(
  data: PanelData,
  occasion: Occasion,
  settings: Question["settings"],
  members: readonly number[],
): EstimateStatus {
  if (members.length === 0) return "not_collected";
  if (notReached(data, occasion, members)) return "not_reached";
  const codes = missingCodes(data, { occasion, settings });
  const bits = members.reduce((found, student) => found | (codes[student] ?? 0), 0);
  return reasonOf([0, 1, 2, 3, 4].filter((code) => (bits & (1 << code)) !== 0));
}

/** Computes once, when first asked. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The students of a question in groups of whom they are, with the framework of each: the same lists for every measure that asks. */
const membersOf = remembered<
  { readonly whom: readonly PanelGrouping[]; readonly where: PanelFilter },
  readonly (Omit<GroupMembers, "rows"> & { readonly framework: ReadonlySet<string> })[]
>(JSON.stringify, (data, { whom, where }) =>
  studentGroups(data, whom, where).map(({ group, students }) => ({
    group,
    students: sameMembers(data, students),
    framework: frameworkOf(data, students),
  })),
);

type Estimator<Row> = (group: CompetenceGroup) => readonly Row[];

/** What estimators made of groups, by the profiles, the students and what else a question says of them. */
const estimated = new WeakMap<object, WeakMap<Profiles, WeakMap<readonly number[], Map<string, unknown>>>>();

/**
 * What an estimator makes of a group, made once for as long as the estimator, the students' means and their list live: a changed filter
 * leaves most groups as they were. `key` says the occasion, the settings and whether the question is about classes.
 */
function estimatedOnce<Row>(estimate: Estimator<Row>, group: CompetenceGroup, key: string): readonly Row[] {
  const ofProfiles =
    estimated.get(estimate) ?? new WeakMap<Profiles, WeakMap<readonly number[], Map<string, unknown>>>();
  estimated.set(estimate, ofProfiles);
  const ofMembers = ofProfiles.get(group.profiles) ?? new WeakMap<readonly number[], Map<string, unknown>>();
  ofProfiles.set(group.profiles, ofMembers);
  const known = (ofMembers.get(group.members) ?? new Map()) as Map<string, readonly Row[]>;
  ofMembers.set(group.members, known);
  const rows = known.get(key) ?? estimate(group);
  known.set(key, rows);
  return rows;
}

/** Asks an estimator (or whatever makes rows of a group and nothing else) about every group of students at every occasion of the question. Groups in order, occasions within them as asked. */
export function forCompetenceGroups<Row extends object = Estimate>(
  question: Question,
  estimate: Estimator<Row>,
): readonly (Row & { readonly group: Group })[] {
  const { data, by, where, settings } = question;
  const whom = by.filter((grouping) => !isOccasionGrouping(grouping));
  const when = by.filter((grouping) => isOccasionGrouping(grouping));
  const order = tupleOrder(data, by);
  const groups = membersOf(data, { whom, where: filterPart(where, "whom") });
  const ofClasses = whom.includes("class") || where.class !== undefined;
  return occasionsOf(question)
    .flatMap(({ occasion, codes }) => {
      const profiles = profilesOf(data, occasion, settings);
      const key = JSON.stringify([occasion, settings, ofClasses]);
      return groups.map(({ group, students, framework }) => {
        const whole = { ...group, ...groupOf(when, codes) };
        const asked = by.map((grouping) => whole[grouping] ?? "");
        const competenceGroup = {
          data,
          settings,
          occasion,
          profiles,
          members: students,
          framework,
          ofClasses,
          reason: once(() => absenceOf(data, occasion, settings, students)),
        };
        const estimates = estimatedOnce(estimate, competenceGroup, key);
        const named = groupOf(by, asked);
        return { asked, rows: estimates.map((one) => ({ group: named, ...one })) };
      });
    })
    .toSorted((a, b) => order(a.asked, b.asked))
    .flatMap(({ rows }) => rows);
}
