import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf, numbers, selectRows } from "../panels/selection.ts";
import { blockedDifference, type Block } from "../stats/blockedDifference.ts";
import { pooledCorrelation, rankVarianceFactor } from "../stats/fisherZ.ts";
import { Moments } from "../stats/moments.ts";
import { spearman } from "../stats/spearman.ts";
import { forGraduateGroups, graduatesOf } from "./graduates.ts";
import type { Estimate, EstimateStatus, Evaluator, Question } from "./estimate.ts";
import type { GroupMembers } from "./groups.ts";
import { reasonOf } from "./missing.ts";
import { atOneTime } from "./monthsAfter.ts";
import { occasionOf } from "./occasion.ts";
import { profilesOf } from "./profiles.ts";
import { absent, judge } from "./verdict.ts";

/** A block of fewer than this has no Fisher z. */
const fewestPairs = 4;

/** The competence at exit of the graduate of each employment row; NaN where none is known. */
function competenceAtExit(question: Question): (row: number) => number {
  const { data, by, where, settings } = question;
  const { employment } = data.panels;
  const selected = selectRows(data, "employment", atOneTime(data, by, where));
  const cohort = integers(employment, "cohort");
  const labels = labelsOf(data, "employment", "cohort");
  const graduated = new Set<string>();
  selected.forEach((one, row) => {
    if (one === 1) graduated.add(labels[cohort[row] ?? -1] ?? "");
  });
  // Only cohorts that have graduates decide which stage is the last: those still at school have not come so far.
  const cohorts = where.cohort?.filter((one) => graduated.has(one)) ?? [...graduated].toSorted();
  const occasion = occasionOf(data, {
    ...filterPart(where, "whom"),
    ...(cohorts.length > 0 ? { cohort: cohorts } : {}),
    ...filterPart(where, "when"),
  });
  const { level } = profilesOf(data, occasion, settings);
  const student = integers(employment, "student");
  return (row) => level[student[row] ?? -1] ?? Number.NaN;
}

/** Graduates of one school, program and graduation year, paid in one currency where that matters, stand in one block. */
function blockOf(data: PanelData): (row: number, currency: boolean) => string {
  const { employment } = data.panels;
  const columns = ["school", "program", "graduation_year"].map((name) => integers(employment, name));
  const currency = integers(employment, "currency");
  return (row, ofMoney) =>
    [...columns, ...(ofMoney ? [currency] : [])].map((column) => column[row] ?? -1).join(" ");
}

function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): readonly (readonly Value[])[] {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups.values()];
}

/** One outcome on an ordered scale: its column, and the rows that it is about. */
interface Outcome {
  readonly part: string;
  readonly value: (row: number) => number;
  readonly missing: (row: number) => number;
  readonly concerns: (row: number) => boolean;
  readonly money: boolean;
}

function outcomesOf({ data, settings }: Question): readonly Outcome[] {
  const { employment } = data.panels;
  const { isAtWork, isEmployee } = graduatesOf(data);
  const hours = numbers(employment, "hours_week");
  const outcome = (part: string, name: string, concerns: Outcome["concerns"]): Outcome => {
    const values = numbers(employment, name);
    const missing = integers(employment, `${name}_missing`);
    return {
      part,
      value: (row) => values[row] ?? Number.NaN,
      missing: (row) => missing[row] ?? 0,
      concerns,
      money: name === "monthly_pay",
    };
  };
  return [
    outcome(
      "with_pay",
      "monthly_pay",
      (row) => isEmployee(row) && (hours[row] ?? 0) >= settings.fullTimeHours,
    ),
    outcome("with_related", "related", isAtWork),
    outcome("with_satisfaction", "satisfaction", isAtWork),
  ];
}

/** Spearman's correlation within blocks, pooled by Fisher's z. Blocks without a correlation of their own carry nothing. */
function correlation(
  outcome: Outcome,
  { rows }: GroupMembers,
  question: Question,
  competence: (row: number) => number,
  reason: () => EstimateStatus,
): Estimate {
  const block = blockOf(question.data);
  const concerned = rows.filter((row) => outcome.concerns(row));
  const answered = concerned.filter((row) => !Number.isNaN(outcome.value(row)));
  const paired = answered.filter((row) => !Number.isNaN(competence(row)));
  const blocks = grouped(paired, (row) => block(row, outcome.money))
    .map((own) => ({ n: own.length, r: spearman(own.map(competence), own.map(outcome.value)) }))
    .filter(({ n, r }) => n >= fewestPairs && Math.abs(r) < 1);
  const pairs = blocks.reduce((sum, { n }) => sum + n, 0);
  const { r, lower, upper } = pooledCorrelation(blocks, rankVarianceFactor);
  const why = (): EstimateStatus => {
    if (rows.length === 0) return reason();
    if (concerned.length === 0) return "not_applicable";
    if (answered.length === 0) return reasonOf(concerned.map(outcome.missing));
    return paired.length === 0 ? "not_collected" : "not_applicable";
  };
  const counts = { n: pairs, eligible: rows.length, base: pairs };
  const candidate = { part: outcome.part, value: r, lower, upper, ...counts, interval: "fisher_z" } as const;
  // Fewer pairs than a block needs are too few, not an outcome that doesn't vary.
  if (pairs === 0 && paired.length > 0 && paired.length < Math.max(fewestPairs, question.settings.minBase))
    return absent(outcome.part, "too_few", rows.length, { n: paired.length, base: paired.length });
  return judge(candidate, question.settings.minBase, why);
}

/** Competence of those at work less that of those who look for work, within blocks, in points and in standard deviations. */
function employedDifference(
  { rows }: GroupMembers,
  question: Question,
  competence: (row: number) => number,
  reason: () => EstimateStatus,
): readonly Estimate[] {
  const { data, settings } = question;
  const { isAtWork, destination } = graduatesOf(data);
  const block = blockOf(data);
  const concerned = rows.filter((row) => isAtWork(row) || destination(row) === "seeking");
  const paired = concerned.filter((row) => !Number.isNaN(competence(row)));
  const blocks = grouped(paired, (row) => block(row, false)).map((own): Block => {
    const sides = { a: new Moments(), b: new Moments() };
    for (const row of own) (isAtWork(row) ? sides.a : sides.b).add(competence(row));
    return sides;
  });
  const used = blocks.filter(({ a, b }) => a.n > 0 && b.n > 0);
  const { difference, lower, upper, standardised } = blockedDifference(used);
  const n = used.reduce((sum, { a, b }) => sum + a.n + b.n, 0);
  const counts = { n, eligible: rows.length, base: n };
  const why = (): EstimateStatus => {
    if (rows.length === 0) return reason();
    if (concerned.length === 0) return "not_applicable";
    return paired.length === 0 ? "not_collected" : "not_applicable";
  };
  const { g, lower: least, upper: most } = standardised;
  return [
    { part: "with_employed", value: difference, lower, upper, ...counts, interval: "t" } as const,
    { part: "with_employed_g", value: g, lower: least, upper: most, ...counts, interval: "hedges" } as const,
  ].map((candidate) => judge(candidate, settings.minBase, why));
}

/**
 * `lens.association`: competence at exit against what became of the same graduates, within school, program and graduation year. At
 * exit: at the latest stage that all cohorts with graduates here have reached, or at the filter's. Ordered outcomes by Spearman's
 * correlation pooled by Fisher's z, being employed by the difference in means, in points and as Hedges' g. Unweighted.
 */
export const lensAssociation: Evaluator = (question) => {
  const competence = competenceAtExit(question);
  const outcomes = outcomesOf(question);
  return forGraduateGroups(question, (group, reason) => [
    ...outcomes.map((outcome) => correlation(outcome, group, question, competence, reason)),
    ...employedDifference(group, question, competence, reason),
  ]);
};
