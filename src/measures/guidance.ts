import { integers, numbers } from "../panels/selection.ts";
import { clusterRobustMean } from "../stats/clusterRobust.ts";
import type { Estimate, Evaluator, Question } from "./estimate.ts";
import { panelGroups } from "./groups.ts";
import { reasonOf } from "./missing.ts";
import { judge } from "./verdict.ts";

/** Answers on guidance are 1 to 5; any other is none. */
const points = (answer: number): number =>
  answer >= 1 && answer <= 5 ? (100 * (answer - 1)) / 4 : Number.NaN;

const parts = ["", "by_school", "by_student", "difference"] as const;

function valueOf(part: (typeof parts)[number], school: number, student: number): number {
  if (part === "by_school") return points(school);
  if (part === "by_student") return points(student);
  return part === "" ? (points(school) + points(student)) / 2 : points(school) - points(student);
}

/** Weights that make each cluster count once. */
function clusterWeights(clusters: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return clusters.map((cluster) => 1 / (sizes.get(cluster) ?? 1));
}

/**
 * A mean over placements in which each enterprise counts once, cluster-robust. Where the group is one enterprise, its placements
 * are the cases and nothing is clustered.
 */
function average(
  { data, settings }: Question,
  part: (typeof parts)[number],
  rows: readonly number[],
  ofOne: boolean,
): Estimate {
  const { placements } = data.panels;
  const school = numbers(placements, "guidance_by_school");
  const student = numbers(placements, "guidance_by_student");
  const employer = integers(placements, "employer");
  const schoolCode = integers(placements, "school");
  const values = new Map(
    rows.flatMap((row) => {
      const value = valueOf(part, school[row] ?? Number.NaN, student[row] ?? Number.NaN);
      return Number.isNaN(value) ? [] : [[row, value] as const];
    }),
  );
  const valid = [...values.keys()];
  const names = new Map<string, number>();
  // A placement that names no enterprise is one of its own.
  const clusters = valid.map((row) => {
    const own = employer[row] ?? -1;
    const name = ofOne || own < 0 ? `row ${row}` : `${schoolCode[row]} ${own}`;
    names.set(name, names.get(name) ?? names.size);
    return names.get(name) ?? -1;
  });
  const {
    mean,
    lower,
    upper,
    clusters: enterprises,
  } = clusterRobustMean([...values.values()], clusters, clusterWeights(clusters));
  const least = part === "difference" ? -100 : 0;
  const limits = { lower: Math.max(least, lower), upper: Math.min(100, upper) };
  const n = valid.length;
  const missing = (name: string) => integers(placements, name);
  const columns = [
    ...(part === "by_student" ? [] : [missing("guidance_by_school_missing")]),
    ...(part === "by_school" ? [] : [missing("guidance_by_student_missing")]),
  ];
  return judge(
    {
      part,
      value: mean,
      ...limits,
      n,
      eligible: rows.length,
      base: n,
      interval: ofOne ? "t" : "cluster_robust",
      degrees: enterprises - 1,
    },
    settings.minBase,
    () => reasonOf(columns.flatMap((column) => rows.map((row) => column[row] ?? 0))),
    enterprises,
  );
}

/**
 * `employer.guidance`: what school and students say of the guidance that enterprises give in placements, 0-100, each enterprise
 * counting once; by school, by student, and school less student of the same placement.
 */
export const employerGuidance: Evaluator = (question) => {
  const { data, by, where } = question;
  const ofOne = by.includes("employer") || where.employer?.length === 1;
  return panelGroups(data, "placements", by, where, { withStudents: true }).flatMap(({ group, rows }) =>
    parts.map((part) => ({ group, ...average(question, part, rows, ofOne) })),
  );
};
