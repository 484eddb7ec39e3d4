import { integers, labelsOf, numbers, selectRows } from "../panels/selection.ts";
import { quantileInterval, quantileOf } from "../stats/quantile.ts";
import { forGraduateGroups } from "./destinations.ts";
import type { Estimate, EstimateStatus, Evaluator, Question } from "./estimate.ts";
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

/** The panel's columns that pay needs. */
function payColumns({ data, settings }: Question) {
  const panel = data.panels.employment;
  const pay = numbers(panel, "monthly_pay");
  const missing = integers(panel, "monthly_pay_missing");
  const hours = numbers(panel, "hours_week");
  const activity = integers(panel, "activity");
  const currency = integers(panel, "currency");
  const activities = labelsOf(data, "employment", "activity");
  const currencies = labelsOf(data, "employment", "currency");
  return {
    pay: (row: number) => pay[row] ?? Number.NaN,
    missing: (row: number) => missing[row] ?? 0,
    currency: (row: number) => currencies[currency[row] ?? -1] ?? "",
    isFullTime: (row: number) =>
      activities[activity[row] ?? -1] === "employed" && (hours[row] ?? Number.NaN) >= settings.fullTimeHours,
  };
}

/**
 * `employment.pay`: quartiles (type 7) of the monthly pay of those employed full time, unweighted, in the one currency that most of
 * the school's graduates are paid in whatever the filter, so that a narrower one never changes it; rows in another, or where some
 * name one in none, stay out.
 */
export const employmentPay: Evaluator = (question) => {
  const { data, where, settings } = question;
  const columns = payColumns(question);
  const paid = (row: number) => columns.isFullTime(row) && !Number.isNaN(columns.pay(row));
  const selected = selectRows(data, "employment", { school: where.school });
  const main = mainCurrency(
    [...selected.keys()].filter((row) => selected[row] === 1 && paid(row)),
    columns.currency,
  );

  return forGraduateGroups(question, ({ rows }, reason) => {
    const fullTime = rows.filter((row) => columns.isFullTime(row));
    const anyPay = fullTime.filter((row) => paid(row));
    const inMain = anyPay.filter((row) => main === null || columns.currency(row) === main);
    const sorted = Float64Array.from(inMain, (row) => columns.pay(row)).sort();
    const why = (): EstimateStatus => {
      if (rows.length === 0) return reason();
      if (anyPay.length > 0) return "not_applicable";
      return reasonOf(fullTime.map((row) => columns.missing(row)));
    };
    return quartiles.map(({ part, p }): Estimate => {
      const counts = { n: sorted.length, eligible: rows.length, base: sorted.length };
      const candidate = {
        part,
        value: quantileOf(sorted, p),
        ...quantileInterval(sorted, p),
        ...counts,
        interval: "quantile_order",
        ...(main === null ? {} : { currency: main }),
      } as const;
      return judge(candidate, settings.minBase, why);
    });
  });
};
