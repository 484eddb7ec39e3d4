import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf } from "../panels/selection.ts";
import { confidenceLevel } from "../stats/confidence.ts";
import { expectedVariation } from "../stats/expectedRange.ts";
import { clusterShare } from "../stats/intraclass.ts";
import { meanInterval } from "../stats/meanInterval.ts";
import { momentsOf, type Moments } from "../stats/moments.ts";
import { studentTQuantile } from "../stats/studentT.ts";
import { contextValuesOf, type ContextValues } from "./contextValues.ts";
import type { Estimate, Evaluator, Group, Question } from "./estimate.ts";
import { groupOf, studentGroups, tupleOrder } from "./groups.ts";
import { errorVariance } from "./measurementError.ts";
import { assessorsOf, occasionOf } from "./occasion.ts";
import { dimensionsOf } from "./profiles.ts";
import { absent, judge } from "./verdict.ts";

const attitude = "attitudinal";
const parts = ["", "noise_floor", "excess", "icc", "in_placement"] as const;

/** The spread of one student over contexts, and what measurement error alone would make of it. */
interface Spread {
  readonly contexts: Moments;
  readonly spread: number;
  readonly floor: number;
}

function spreads(
  ofStudent: ContextValues["ofStudent"],
  members: readonly number[],
  variance: number,
): readonly Spread[] {
  const floors = new Map<string, number>();
  return members.flatMap((student) => {
    const contexts = ofStudent[student] ?? [];
    if (contexts.length < 2) return [];
    const moments = momentsOf(contexts.map(({ value }) => value));
    const sems = contexts.map(({ size }) => Math.sqrt(size * variance)).toSorted((a, b) => a - b);
    const key = sems.join(" ");
    const floor = floors.get(key) ?? expectedVariation(sems, 1);
    floors.set(key, floor);
    return [{ contexts: moments, spread: Math.sqrt(moments.variance), floor }];
  });
}

/** How much each student stands higher in placements than elsewhere; those without either are left out. `at`: which employers' placements. */
function shifts(
  ofStudent: ContextValues["ofStudent"],
  members: readonly number[],
  at: (employer: number) => boolean,
): readonly number[] {
  return members.flatMap((student) => {
    const contexts = ofStudent[student] ?? [];
    const placed = contexts.filter(({ employer }) => employer !== null && at(employer));
    const elsewhere = contexts.filter(({ employer }) => employer === null);
    if (placed.length === 0 || elsewhere.length === 0) return [];
    const meanOf = (values: readonly { readonly value: number }[]) =>
      momentsOf(values.map(({ value }) => value)).mean;
    return [meanOf(placed) - meanOf(elsewhere)];
  });
}

const reason = () => "not_collected" as const;

function estimatesOf(
  { settings }: Question,
  { ofStudent, errors }: ContextValues,
  members: readonly number[],
  at: (employer: number) => boolean,
): readonly Estimate[] {
  const { minBase } = settings;
  const eligible = members.length;
  const { variance, degrees } = errorVariance(errors, members);
  const found = spreads(ofStudent, members, variance);
  const n = found.length;
  const counts = { n, eligible, base: n };
  const floor = momentsOf(found.map((one) => one.floor));
  // The floor is as uncertain as the error variance that it is made of: a relative standard error of 1/√(2·degrees).
  const mean = (part: string, moments: Moments, floorError: number): Estimate => {
    if (n >= minBase && n > 0 && Number.isNaN(moments.mean))
      return absent(part, "not_applicable", eligible, counts);
    const t = n < 2 ? Number.NaN : studentTQuantile(1 - (1 - confidenceLevel) / 2, n - 1);
    const half = t * Math.hypot(moments.standardError, floorError);
    const limits = { lower: moments.mean - half, upper: moments.mean + half };
    return judge({ part, value: moments.mean, ...limits, ...counts, interval: "t" }, minBase, reason);
  };
  const floorError = floor.mean / Math.sqrt(2 * degrees);
  const share = clusterShare(found.map(({ contexts }) => contexts));
  const moved = momentsOf(shifts(ofStudent, members, at));
  const { n: pairs } = moved;
  return [
    mean("", momentsOf(found.map(({ spread }) => spread)), 0),
    mean("noise_floor", floor, floorError),
    mean("excess", momentsOf(found.map((one) => one.spread - one.floor)), floorError),
    n >= minBase && n > 0 && Number.isNaN(share.icc)
      ? absent("icc", "not_applicable", eligible, counts)
      : judge(
          {
            part: "icc",
            value: share.icc,
            lower: share.lower,
            upper: share.upper,
            ...counts,
            interval: "f_ratio",
          },
          minBase,
          reason,
        ),
    judge(
      {
        part: "in_placement",
        value: moved.mean,
        ...meanInterval(moved),
        n: pairs,
        eligible,
        base: pairs,
        interval: "paired_t",
      },
      minBase,
      reason,
    ),
  ];
}

/** The employers that took each student, by the placements; "" for a placement that names none. */
function employersOfStudents(data: PanelData): ReadonlyMap<string, ReadonlySet<number>> {
  const { placements } = data.panels;
  const student = integers(placements, "student");
  const employer = integers(placements, "employer");
  const labels = labelsOf(data, "placements", "employer");
  const found = new Map<string, Set<number>>();
  for (let row = 0; row < placements.rowCount; row += 1) {
    const code = labels[employer[row] ?? -1] ?? "";
    const known = found.get(code) ?? new Set();
    found.set(code, known.add(student[row] ?? -1));
  }
  return found;
}

/** Groups of students by whom and, where asked for, by the employers that they were placed with; a filter by employers narrows to their students. */
function groupsOfPlaced({
  data,
  by,
  where,
}: Question): readonly { group: Group; students: readonly number[] }[] {
  const whom = by.filter((grouping) => grouping !== "employer");
  const groups = studentGroups(data, whom, where);
  if (!by.includes("employer") && where.employer === undefined) return groups;
  const placed = employersOfStudents(data);
  const codes = [...placed.keys()].filter((code) => where.employer?.includes(code) ?? true);
  if (!by.includes("employer"))
    return groups.map(({ group, students }) => ({
      group,
      students: students.filter((student) => codes.some((code) => placed.get(code)?.has(student) ?? false)),
    }));
  const order = tupleOrder(data, by);
  const tuple = (group: Group) => by.map((grouping) => group[grouping] ?? "");
  return groups
    .flatMap(({ group, students }) =>
      codes.map((employer) => ({
        group: groupOf(by, tuple({ ...group, employer })),
        students: students.filter((student) => placed.get(employer)?.has(student) ?? false),
      })),
    )
    .filter(({ students }) => students.length > 0)
    .toSorted((a, b) => order(tuple(a.group), tuple(b.group)));
}

/**
 * `competence.context_spread`: the mean of students' standard deviations of attitude over placements, and terms outside them; what
 * measurement error alone would make of it, and the excess; ICC(1) of a student over contexts; and how much higher attitude is in
 * placements than elsewhere, by employer in that employer's.
 */
export const competenceContextSpread: Evaluator = (question) => {
  const { data, where, settings } = question;
  const { employer: _, assessor_kind: __, ...when } = filterPart(where, "when");
  const applicable = dimensionsOf(data).includes(attitude);
  const values = contextValuesOf(data, {
    dimension: attitude,
    when,
    assessors: assessorsOf(occasionOf(data, where), settings),
    attemptRule: settings.attemptRule,
  });
  const labels = labelsOf(data, "scores", "employer");
  return groupsOfPlaced(question).flatMap(({ group, students }) => {
    const named = group.employer === undefined ? where.employer : [group.employer];
    const at = (employer: number) => named?.includes(labels[employer] ?? "") ?? true;
    return (
      applicable
        ? estimatesOf(question, values, students, at)
        : parts.map((part) => absent(part, "not_applicable", students.length))
    ).map((one) => ({ group, ...one }));
  });
};
