import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf } from "../panels/selection.ts";
import { expectedVariation } from "../stats/expectedRange.ts";
import { clusterShare } from "../stats/intraclass.ts";
import { meanInterval } from "../stats/meanInterval.ts";
import { Moments, momentsOf } from "../stats/moments.ts";
import { contextValuesOf, type ContextValues } from "./contextValues.ts";
import type { Estimate, Evaluator, Group, Question } from "./estimate.ts";
import { groupOf, studentGroups, tupleOrder } from "./groups.ts";
import { errorVariance } from "./measurementError.ts";
import { assessorsOf, occasionOf } from "./occasion.ts";
import { dimensionsOf } from "./profiles.ts";
import { absent, judge } from "./verdict.ts";

const attitude = "attitudinal";
const parts = ["", "noise_floor", "excess", "icc"] as const;

/** The spread of one student over contexts, and what measurement error alone would make of it. */
function spreads(
  { ofStudent, errors }: ContextValues,
  members: readonly number[],
): readonly { readonly contexts: Moments; readonly spread: number; readonly floor: number }[] {
  const variance = errorVariance(errors, members);
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

function estimatesOf(
  { settings }: Question,
  values: ContextValues,
  members: readonly number[],
): readonly Estimate[] {
  const eligible = members.length;
  const found = spreads(values, members);
  const n = found.length;
  const counts = { n, eligible, base: n };
  const reason = () => "not_collected" as const;
  const mean = (part: string, of: (one: (typeof found)[number]) => number): Estimate => {
    const moments = momentsOf(found.map(of));
    // Single indicators in every context: nobody can tell their error, so there is no floor and no excess.
    if (n >= settings.minBase && Number.isNaN(moments.mean))
      return absent(part, "not_applicable", eligible, counts);
    const candidate = {
      part,
      value: moments.mean,
      ...meanInterval(moments),
      ...counts,
      interval: "t" as const,
    };
    return judge(candidate, settings.minBase, reason);
  };
  const share = clusterShare(found.map(({ contexts }) => contexts));
  return [
    mean("", ({ spread }) => spread),
    mean("noise_floor", ({ floor }) => floor),
    mean("excess", ({ spread, floor }) => spread - floor),
    n >= settings.minBase && Number.isNaN(share.icc)
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
          settings.minBase,
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
 * measurement error alone would make of it, and the excess; ICC(1) of a student over contexts.
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
  return groupsOfPlaced(question).flatMap(({ group, students }) =>
    (applicable
      ? estimatesOf(question, values, students)
      : parts.map((part) => absent(part, "not_applicable", students.length))
    ).map((one) => ({ group, ...one })),
  );
};
