import { isOccasionGrouping } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, selectRows, tuplesOf } from "../panels/selection.ts";
import type { Estimate, EstimateStatus, GroupEstimate, Question } from "./estimate.ts";
import { groupOf, studentGroups, tupleOrder } from "./groups.ts";
import { reasonOf } from "./missing.ts";
import { occasionOf, occasionRows, reachOf, type Occasion } from "./occasion.ts";
import { profilesOf, type Profiles } from "./profiles.ts";
import { remembered } from "./remembered.ts";
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
  /** Why nothing is there, where nothing is. */
  readonly reason: () => EstimateStatus;
}

/** The occasions that a question asks about: one, or one for each stage and term grouped by. */
function occasionsOf({
  data,
  by,
  where,
}: Question): readonly { occasion: Occasion; codes: readonly string[] }[] {
  const when = by.filter((grouping) => isOccasionGrouping(grouping));
  if (when.length === 0) return [{ occasion: occasionOf(data, where), codes: [] }];
  const { tuples } = tuplesOf(
    data,
    "scores",
    when,
    selectRows(data, "scores", { stage: where.stage, term: where.term }),
  );
  return tuples.toSorted(tupleOrder(data, when)).map((codes) => ({
    codes,
    occasion: {
      stages: when.includes("stage")
        ? [codes[when.indexOf("stage")] ?? ""]
        : (where.stage?.toSorted() ?? null),
      terms: when.includes("term") ? [codes[when.indexOf("term")] ?? ""] : (where.term?.toSorted() ?? null),
      termsSinceEntry: null,
      chosen: "filter",
    },
  }));
}

/** The blocks that the framework of some students' schools has; of all schools where theirs declares none. */
function frameworkOf(data: PanelData, members: readonly number[]): ReadonlySet<string> {
  const code = integers(data.panels.students, "school");
  const labels = labelsOf(data, "students", "school");
  const schools = new Set(
    [...new Set(members.map((student) => code[student] ?? -1))].map((one) => labels[one] ?? ""),
  );
  const own = data.reference.indicators.filter((one) => schools.has(one.school));
  return new Set(
    (own.length > 0 ? own : data.reference.indicators).flatMap((one) => [
      `dim:${one.dimension}`,
      `level:${one.level ?? ""}`,
      `task:${one.task ?? ""}`,
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

/** For each student the missing codes of the scores that are due at an occasion, as bits. */
const missingCodes = remembered<Occasion, Uint32Array>(
  ({ stages, terms, termsSinceEntry }) => JSON.stringify([stages, terms, termsSinceEntry]),
  (data, occasion) => {
    const rows = occasionRows(data, occasion);
    const student = integers(data.panels.scores, "student");
    const missing = integers(data.panels.scores, "score_missing");
    const codes = new Uint32Array(data.panels.students.rowCount);
    for (let row = 0; row < rows.length; row += 1) {
      const who = student[row] ?? -1;
      if (rows[row] === 1) codes[who] = (codes[who] ?? 0) | (1 << (missing[row] ?? 0));
    }
    return codes;
  },
);

/** Why a group has no value at an occasion. */
function absenceOf(data: PanelData, occasion: Occasion, members: readonly number[]): EstimateStatus {
  if (members.length === 0) return "not_collected";
  if (notReached(data, occasion, members)) return "not_reached";
  const codes = missingCodes(data, occasion);
  const bits = members.reduce((found, student) => found | (codes[student] ?? 0), 0);
  return reasonOf([0, 1, 2, 3, 4].filter((code) => (bits & (1 << code)) !== 0));
}

/** Computes once, when first asked. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Asks an estimator about every group of students at every occasion of the question. Groups in order, occasions within them as asked. */
export function forCompetenceGroups(
  question: Question,
  estimate: (group: CompetenceGroup) => readonly Estimate[],
): readonly GroupEstimate[] {
  const { data, by, where, settings } = question;
  const whom = by.filter((grouping) => !isOccasionGrouping(grouping));
  const when = by.filter((grouping) => isOccasionGrouping(grouping));
  const order = tupleOrder(data, by);
  const groups = studentGroups(data, whom, where);
  const frameworks = groups.map(({ students }) => frameworkOf(data, students));
  return occasionsOf(question)
    .flatMap(({ occasion, codes }) => {
      const profiles = profilesOf(data, occasion, settings);
      return groups.map(({ group, students }, index) => {
        const whole = { ...group, ...groupOf(when, codes) };
        const asked = by.map((grouping) => whole[grouping] ?? "");
        const estimates = estimate({
          data,
          settings,
          occasion,
          profiles,
          members: students,
          framework: frameworks[index] ?? new Set(),
          reason: once(() => absenceOf(data, occasion, students)),
        });
        return { asked, rows: estimates.map((one) => ({ group: groupOf(by, asked), ...one })) };
      });
    })
    .toSorted((a, b) => order(a.asked, b.asked))
    .flatMap(({ rows }) => rows);
}
