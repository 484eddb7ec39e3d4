import { integers, labelsOf, numbers, tuplesOf } from "../panels/selection.ts";
import { kishSize, wilsonInterval } from "../stats/wilson.ts";
import type { Estimate, EstimateStatus, Evaluator, Question } from "./estimate.ts";
import { panelGroups, type GroupMembers } from "./groups.ts";
import { reasonOf } from "./missing.ts";
import { atOneTime } from "./monthsAfter.ts";
import { absent, judge } from "./verdict.ts";

/** Where a graduate is: the activity, with flexible employment (also freelance) told apart from other employment. */
export const destinations = [
  "employed",
  "flexible",
  "self_employed",
  "military",
  "further_study",
  "seeking",
  "not_seeking",
  "unknown",
] as const;
type Destination = (typeof destinations)[number];
const placed: ReadonlySet<string> = new Set(destinations.slice(0, 5));
const working: ReadonlySet<string> = new Set(["employed", "flexible", "self_employed"]);

/** The employment panel's columns in words, for one question. */
function graduatesOf({ data }: Question) {
  const panel = data.panels.employment;
  const activity = integers(panel, "activity");
  const form = integers(panel, "employment_form");
  const activities = labelsOf(data, "employment", "activity");
  const forms = labelsOf(data, "employment", "employment_form");
  const weight = numbers(panel, "weight");
  const known = new Map<string, Destination>(destinations.map((one) => [one, one]));
  return {
    destination: (row: number): Destination => {
      const text = activities[activity[row] ?? -1] ?? "";
      const how = forms[form[row] ?? -1] ?? "";
      if (text === "employed" && (how === "flexible" || how === "freelance")) return "flexible";
      return known.get(text) ?? "unknown";
    },
    weight: (row: number): number => {
      const stated = weight[row] ?? Number.NaN;
      return Number.isNaN(stated) ? 1 : stated;
    },
  };
}

/** Why a group has no graduates' rows: nobody has graduated yet, or asked later than the group has come, or not asked at all. */
function absenceOf({ data }: Question, { group, students }: GroupMembers): EstimateStatus {
  const status = integers(data.panels.students, "exit_status");
  const labels = labelsOf(data, "students", "exit_status");
  const statuses = students.map((student) => labels[status[student] ?? -1] ?? "");
  if (statuses.includes("enrolled") && !statuses.includes("graduated")) return "not_reached";
  const months = group.months_after;
  if (months === undefined) return "not_collected";
  const whom = Object.entries(group).filter(([grouping]) => grouping !== "months_after");
  const keys = whom.map(([grouping]) => grouping as keyof typeof group);
  const everyone = new Uint8Array(data.panels.employment.rowCount).fill(1);
  const { tuples, index } = tuplesOf(data, "employment", keys, everyone);
  const own = tuples.findIndex((tuple) => tuple.every((code, position) => code === whom[position]?.[1]));
  const at = integers(data.panels.employment, "months_after").filter(
    (_, row) => own >= 0 && index[row] === own,
  );
  return at.length > 0 && Math.max(...at) < Number(months) ? "not_reached" : "not_collected";
}

/** A weighted share of some graduates; Wilson on Kish's size, which is the count where all weigh the same. */
function shareOf(
  question: Question,
  part: string,
  base: readonly number[],
  counted: (row: number) => boolean,
  eligible: number,
  reason: () => EstimateStatus,
): Estimate {
  const { weight } = graduatesOf(question);
  let total = 0;
  let squares = 0;
  let sum = 0;
  for (const row of base) {
    const one = weight(row);
    total += one;
    squares += one * one;
    if (counted(row)) sum += one;
  }
  const value = sum / total;
  const limits = wilsonInterval(value, kishSize(total, squares));
  const counts = { n: base.length, eligible, base: base.length };
  return judge({ part, value, ...limits, ...counts, interval: "wilson" }, question.settings.minBase, reason);
}

/** Asks an estimator about every group of graduates, each at one number of months after. */
export function forGraduateGroups(
  question: Question,
  estimate: (group: GroupMembers, reason: () => EstimateStatus) => readonly Estimate[],
) {
  const { data, by, where } = question;
  const narrowed = atOneTime(data, by, where);
  const [months] = by.includes("months_after") ? [] : (narrowed.months_after ?? []);
  return panelGroups(data, "employment", by, narrowed, { withStudents: true }).flatMap((group) => {
    const asked = months === undefined ? group.group : { ...group.group, months_after: months };
    const reason = () => absenceOf(question, { ...group, group: asked });
    return estimate(group, reason).map((one) => ({ group: group.group, ...one }));
  });
}

/** `employment.destination_rate`: placed ÷ all graduates, those with unknown destination in the base; the parts add to 1. */
export const destinationRate: Evaluator = (question) => {
  const { destination } = graduatesOf(question);
  return forGraduateGroups(question, ({ rows }, reason) => [
    shareOf(question, "", rows, (row) => placed.has(destination(row)), rows.length, reason),
    ...destinations.map((part) =>
      shareOf(question, part, rows, (row) => destination(row) === part, rows.length, reason),
    ),
  ]);
};

/** `employment.employed`: employed, self-employed or flexibly employed ÷ all graduates. */
export const employmentEmployed: Evaluator = (question) => {
  const { destination } = graduatesOf(question);
  return forGraduateGroups(question, ({ rows }, reason) => [
    shareOf(question, "", rows, (row) => working.has(destination(row)), rows.length, reason),
  ]);
};

/** `employment.related`: work related to the training (4 or 5 of 5), of those working who answered, and of all graduates. */
export const employmentRelated: Evaluator = (question) => {
  const { destination } = graduatesOf(question);
  const panel = question.data.panels.employment;
  const related = numbers(panel, "related");
  const missing = integers(panel, "related_missing");
  return forGraduateGroups(question, ({ rows }, reason) => {
    const employed = rows.filter((row) => working.has(destination(row)));
    const answered = employed.filter((row) => !Number.isNaN(related[row] ?? Number.NaN));
    const isRelated = (row: number) => working.has(destination(row)) && (related[row] ?? 0) >= 4;
    const unanswered = (): EstimateStatus => {
      if (rows.length === 0) return reason();
      return employed.length === 0 ? "not_applicable" : reasonOf(employed.map((row) => missing[row] ?? 0));
    };
    // Where nobody works, nobody works in the trade: a known 0 of all graduates, and no share of nobody.
    const unknown = answered.length === 0 && employed.length > 0;
    return [
      shareOf(question, "of_employed", answered, isRelated, rows.length, unanswered),
      unknown
        ? absent("of_graduates", unanswered(), rows.length)
        : shareOf(question, "of_graduates", rows, isRelated, rows.length, reason),
    ];
  });
};
