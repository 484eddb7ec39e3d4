import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, numbers, selectRows } from "../panels/selection.ts";
import { quantileInterval, quantileOf } from "../stats/quantile.ts";
import type { Estimate, EstimateStatus, Evaluator, Question, UnitValues } from "./estimate.ts";
import { forGraduateGroups, graduatesOf } from "./graduates.ts";
import { reasonOf } from "./missing.ts";
import { judge } from "./verdict.ts";

const quartiles = [
  { part: "q1", p: 0.25 },
  { part: "median", p: 0.5 },
  { part: "q3", p: 0.75 },
] as const;

/** The currency that most of some rows are in, the first by name of equals; null where none names one. */
function mainCurrency(rows: readonly number[], currencyOf: (row: number) => string): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const currency = currencyOf(row);
    if (currency !== "") counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [main] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return main?.[0] ?? null;
}

/** The pay of the employed in the one currency that a question is answered in. */
export interface Pay {
  /** The currency that most of the schools' employed are paid in, whatever else is filtered; null where none is named. */
  readonly currency: string | null;
  readonly pay: (row: number) => number;
  readonly isEmployee: (row: number) => boolean;
  readonly isFullTime: (row: number) => boolean;
  /** Paid, and in the one currency. */
  readonly counts: (row: number) => boolean;
  /** Why none of a group's rows counts. */
  readonly reason: (
    rows: readonly number[],
    concerned: readonly number[],
    none: () => EstimateStatus,
  ) => EstimateStatus;
}

/** Reads the pay of the employment panel for a question. */
export function payOf({ data, where, settings }: Question): Pay {
  const panel = data.panels.employment;
  const pay = numbers(panel, "monthly_pay");
  const missing = integers(panel, "monthly_pay_missing");
  const hours = numbers(panel, "hours_week");
  const { isEmployee } = graduatesOf(data);
  const currencyOf = currencyReader(data);
  const paid = (row: number) => !Number.isNaN(pay[row] ?? Number.NaN);
  const schools: PanelFilter = { school: where.school };
  const selected = selectRows(data, "employment", schools);
  const main = mainCurrency(
    [...selected.keys()].filter((row) => selected[row] === 1 && isEmployee(row) && paid(row)),
    currencyOf,
  );
  return {
    currency: main,
    pay: (row) => pay[row] ?? Number.NaN,
    isEmployee,
    isFullTime: (row) => isEmployee(row) && (hours[row] ?? Number.NaN) >= settings.fullTimeHours,
    counts: (row) => paid(row) && (main === null || currencyOf(row) === main),
    reason: (rows, concerned, none) => {
      if (rows.length === 0) return none();
      if (concerned.some(paid)) return "not_applicable";
      if (concerned.length > 0) return reasonOf(concerned.map((row) => missing[row] ?? 0));
      const employees = rows.filter(isEmployee);
      const unasked = employees.some((row) => Number.isNaN(hours[row] ?? Number.NaN));
      return unasked ? "not_collected" : "not_applicable";
    },
  };
}

function currencyReader(data: PanelData): (row: number) => string {
  const codes = integers(data.panels.employment, "currency");
  const labels = labelsOf(data, "employment", "currency");
  return (row) => labels[codes[row] ?? -1] ?? "";
}

/** What some rows are paid, sorted upwards. */
function sortedPay({ counts, pay }: Pay, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows.filter(counts), pay).sort();
}

/** The pay of those employed full time behind the quartiles of `employment.pay`. */
export function fullTimePay(question: Question): readonly UnitValues[] {
  const pay = payOf(question);
  return forGraduateGroups(question, ({ rows }) => [{ sorted: sortedPay(pay, rows.filter(pay.isFullTime)) }]);
}

/**
 * `employment.pay`: quartiles (type 7) of the monthly pay of those employed full time, unweighted, in the one currency that most of
 * the school's employed are paid in whatever the filter, so that a narrower one never changes it; rows in another, or where some
 * name one in none, stay out. Hours that nobody states make nobody full time: the parts `employed_…` are the quartiles of all who
 * are employed, whatever their hours, as figures of their own.
 */
export const employmentPay: Evaluator = (question) => {
  const pay = payOf(question);
  return forGraduateGroups(question, ({ rows }, none) => {
    const quartilesOf = (prefix: string, concerned: readonly number[]): readonly Estimate[] => {
      const sorted = sortedPay(pay, concerned);
      const counts = { n: sorted.length, eligible: rows.length, base: sorted.length };
      return quartiles.map(({ part, p }) =>
        judge(
          {
            part: `${prefix}${part}`,
            value: quantileOf(sorted, p),
            ...quantileInterval(sorted, p),
            ...counts,
            interval: "quantile_order",
            ...(pay.currency === null ? {} : { currency: pay.currency }),
          },
          question.settings.minBase,
          () => pay.reason(rows, concerned, none),
        ),
      );
    };
    return [
      ...quartilesOf("", rows.filter(pay.isFullTime)),
      ...quartilesOf("employed_", rows.filter(pay.isEmployee)),
    ];
  });
};
