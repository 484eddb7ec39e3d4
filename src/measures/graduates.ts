import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, numbers, tuplesOf } from "../panels/selection.ts";
import { kishSize, wilsonInterval } from "../stats/wilson.ts";
import type { Estimate, EstimateStatus, Group, Question } from "./estimate.ts";
import { panelGroups, type GroupMembers } from "./groups.ts";
import { reasonOf } from "./missing.ts";
import { atOneTime, type MonthsPanel } from "./monthsAfter.ts";
import { judge } from "./verdict.ts";

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
export type Destination = (typeof destinations)[number];

const working: ReadonlySet<Destination> = new Set(["employed", "flexible", "self_employed"]);
const destinationOf = new Map<string, Destination>(destinations.map((one) => [one, one]));

/** The employment panel's columns in words. */
export interface Graduates {
  readonly destination: (row: number) => Destination;
  readonly form: (row: number) => string;
  /** Employed, flexibly employed or self-employed. */
  readonly isAtWork: (row: number) => boolean;
  /** Has an employer: employed or flexibly employed. */
  readonly isEmployee: (row: number) => boolean;
  readonly weight: (row: number) => number;
}

/** Reads the employment panel row by row; a weight that isn't stated, or can't be one, is 1. */
export function graduatesOf(data: PanelData): Graduates {
  const panel = data.panels.employment;
  const activity = integers(panel, "activity");
  const forms = integers(panel, "employment_form");
  const activities = labelsOf(data, "employment", "activity");
  const formLabels = labelsOf(data, "employment", "employment_form");
  const weight = numbers(panel, "weight");
  const form = (row: number): string => formLabels[forms[row] ?? -1] ?? "";
  const destination = (row: number): Destination => {
    const text = activities[activity[row] ?? -1] ?? "";
    if (text === "employed" && (form(row) === "flexible" || form(row) === "freelance")) return "flexible";
    return destinationOf.get(text) ?? "unknown";
  };
  return {
    destination,
    form,
    isAtWork: (row) => working.has(destination(row)),
    isEmployee: (row) => activities[activity[row] ?? -1] === "employed",
    weight: (row) => {
      const stated = weight[row] ?? Number.NaN;
      return stated >= 0 && stated < Infinity ? stated : 1;
    },
  };
}

/** A question of the graduates' survey: what a row answered ("" and NaN: nothing) and why it did not. */
export interface Answers {
  readonly text: (row: number) => string;
  readonly value: (row: number) => number;
  readonly answered: (row: number) => boolean;
  readonly missing: (row: number) => number;
}

/** The answers in a column of the employment panel that has a column of missing codes beside it. */
export function answersTo(data: PanelData, name: string): Answers {
  const panel = data.panels.employment;
  const column = panel.columns[name];
  const labels = labelsOf(data, "employment", name);
  const missing = integers(panel, `${name}_missing`);
  const isNumber = column instanceof Float64Array;
  const text = (row: number): string => (isNumber ? "" : (labels[column?.[row] ?? -1] ?? ""));
  const value = (row: number): number => (isNumber ? (column[row] ?? Number.NaN) : Number.NaN);
  return {
    text,
    value,
    answered: (row) => (isNumber ? !Number.isNaN(value(row)) : text(row) !== ""),
    missing: (row) => missing[row] ?? 0,
  };
}

/** By the codes of some groupings the latest months after that any of the panel's rows is of, whatever the filter. */
function latestMonths(
  data: PanelData,
  panel: MonthsPanel,
  whom: readonly PanelGrouping[],
): ReadonlyMap<string, number> {
  const everyone = new Uint8Array(data.panels[panel].rowCount).fill(1);
  const { tuples, index } = tuplesOf(data, panel, whom, everyone);
  const latest = tuples.map(() => -1);
  integers(data.panels[panel], "months_after").forEach((months, row) => {
    const tuple = index[row] ?? -1;
    latest[tuple] = Math.max(latest[tuple] ?? -1, months);
  });
  return new Map(tuples.map((tuple, at) => [JSON.stringify(tuple), latest[at] ?? -1]));
}

/** Why a group has no graduates' rows: nobody has graduated yet, or asked later than the group has come, or not asked at all. */
function absenceOf(
  data: PanelData,
  students: readonly number[],
  months: string | undefined,
  latest: () => number | undefined,
): EstimateStatus {
  const status = integers(data.panels.students, "exit_status");
  const labels = labelsOf(data, "students", "exit_status");
  const statuses = students.map((student) => labels[status[student] ?? -1] ?? "");
  if (statuses.includes("enrolled") && !statuses.includes("graduated")) return "not_reached";
  if (months === undefined) return "not_collected";
  return (latest() ?? Infinity) < Number(months) ? "not_reached" : "not_collected";
}

/** Asks an estimator (or whatever makes rows) about every group of graduates, each at one number of months after; `reason` says why a group has no rows. */
export function forGraduateGroups<Row extends object = Estimate>(
  question: Question,
  estimate: (group: GroupMembers, reason: () => EstimateStatus) => readonly Row[],
  panel: MonthsPanel = "employment",
): readonly (Row & { readonly group: Group })[] {
  const { data, by, where } = question;
  const narrowed: PanelFilter = atOneTime(data, by, where, panel);
  const [months] = by.includes("months_after") ? [] : (narrowed.months_after ?? []);
  const whom = by.filter((grouping) => grouping !== "months_after");
  let latest: ReadonlyMap<string, number> | null = null;
  return panelGroups(data, panel, by, narrowed, { withStudents: true }).flatMap((members) => {
    const { group, students } = members;
    let known: EstimateStatus | null = null;
    const latestOfGroup = () => {
      latest ??= latestMonths(data, panel, whom);
      return latest.get(JSON.stringify(whom.map((grouping) => group[grouping] ?? "")));
    };
    const reason = () => {
      known ??= absenceOf(data, students, group.months_after ?? months, latestOfGroup);
      return known;
    };
    return estimate(members, reason).map((one) => ({ group, ...one }));
  });
}

/** A share of some graduates: of `base` those that `counted` says, held against `eligible` graduates of the group. */
export interface Share {
  readonly part: string;
  readonly base: readonly number[];
  readonly counted: (row: number) => boolean;
  readonly eligible: number;
  readonly reason: () => EstimateStatus;
}

/**
 * A weighted share of some graduates; Wilson on Kish's size, which is the count where all weigh the same. A graduate of weight 0 is
 * not in it, nor in its base.
 */
export function shareOf(
  { data, settings }: Question,
  { part, base, counted, eligible, reason }: Share,
): Estimate {
  const { weight } = graduatesOf(data);
  let total = 0;
  let squares = 0;
  let sum = 0;
  let units = 0;
  for (const row of base) {
    const one = weight(row);
    if (one > 0) units += 1;
    total += one;
    squares += one * one;
    if (counted(row)) sum += one;
  }
  const value = sum / total;
  const limits = wilsonInterval(value, kishSize(total, squares));
  const counts = { n: units, eligible, base: units };
  return judge({ part, value, ...limits, ...counts, interval: "wilson" }, settings.minBase, reason);
}

/**
 * Why nobody of those whom a question is about answered it: the group's own reason where it has no rows, not applicable where it
 * is about nobody, else what the missing codes say.
 */
export function unanswered(
  rows: readonly number[],
  concerned: readonly number[],
  { missing }: Answers,
  reason: () => EstimateStatus,
): EstimateStatus {
  if (rows.length === 0) return reason();
  return concerned.length === 0 ? "not_applicable" : reasonOf(concerned.map(missing));
}
