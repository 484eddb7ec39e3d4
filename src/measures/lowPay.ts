import type { PanelData, ReferenceValueInfo } from "../panels/panelData.ts";
import { integers, labelsOf } from "../panels/selection.ts";
import type { EstimateStatus, Evaluator } from "./estimate.ts";
import { forGraduateGroups, shareOf } from "./graduates.ts";
import { payOf } from "./pay.ts";

/** Pay is low below this share of the reference value. OECD and UNECE indicator 2a2: two thirds of median earnings. */
export const lowPayShare = 2 / 3;

/** The calendar year in which a graduate of a summer earns so many months later: six months after June are December, seven are January. */
export function yearOfPay(graduationYear: number, monthsAfter: number): number {
  return graduationYear + Math.floor((5 + monthsAfter) / 12);
}

const narrowness = (one: ReferenceValueInfo): readonly number[] => [
  one.program === null ? 0 : 1,
  one.region === null ? 0 : 1,
  one.year === null ? 0 : Number(one.year),
];

/** The narrower of two reference values: of the program before of all, of the region before of all, the newer year before the older. */
function narrower(a: ReferenceValueInfo, b: ReferenceValueInfo): ReferenceValueInfo {
  const other = narrowness(b);
  for (const [i, one] of narrowness(a).entries()) {
    if (one !== other[i]) return one > (other[i] ?? 0) ? a : b;
  }
  return a;
}

/**
 * The pay below which a row of the employment panel is low paid, NaN where the reference table has no `low_pay` value for it: one of
 * the school in the currency, for the region of the work (the school's own where none is stated) or for all, for the program or for
 * all, of the year in which it is earned or the newest before.
 */
function lowPayLine(data: PanelData, currency: string | null): (row: number) => number {
  const values = data.reference.referenceValues.filter(
    (one) =>
      one.kind === "low_pay" &&
      (one.measure === "employment.pay" || one.measure === "employment.low_pay") &&
      one.value > 0 &&
      (one.currency === null || one.currency === currency),
  );
  const panel = data.panels.employment;
  const texts = (name: string) => {
    const codes = integers(panel, name);
    const labels = labelsOf(data, "employment", name);
    return (row: number) => labels[codes[row] ?? -1] ?? "";
  };
  const [school, program, region, graduationYear] = [
    texts("school"),
    texts("program"),
    texts("region"),
    texts("graduation_year"),
  ];
  const months = integers(panel, "months_after");
  const schoolRegion = new Map(data.reference.schools.map((one) => [one.code, one.region]));
  const lines = new Map<string, number>();
  return (row) => {
    const where = region(row) || (schoolRegion.get(school(row)) ?? "");
    const stated = graduationYear(row);
    const year = stated === "" ? Number.NaN : yearOfPay(Number(stated), months[row] ?? 0);
    const key = JSON.stringify([school(row), program(row), where, year]);
    let line = lines.get(key);
    if (line === undefined) {
      const found = values
        .filter(
          (one) =>
            one.school === school(row) &&
            (one.program === null || one.program === program(row)) &&
            (one.region === null || one.region === where) &&
            (one.year === null || Number(one.year) <= year),
        )
        .reduce<ReferenceValueInfo | null>((best, one) => (best === null ? one : narrower(best, one)), null);
      line = found === null ? Number.NaN : lowPayShare * found.value;
      lines.set(key, line);
    }
    return line;
  };
}

/** `employment.low_pay`: paid less than two thirds of the reference value, of those employed full time whose pay has one. */
export const employmentLowPay: Evaluator = (question) => {
  const pay = payOf(question);
  const line = lowPayLine(question.data, pay.currency);
  return forGraduateGroups(question, ({ rows }, none) => {
    const fullTime = rows.filter(pay.isFullTime);
    const paid = fullTime.filter(pay.counts);
    const base = paid.filter((row) => !Number.isNaN(line(row)));
    const reason = (): EstimateStatus =>
      paid.length > 0 ? "not_collected" : pay.reason(rows, fullTime, none);
    return [
      shareOf(question, {
        part: "",
        base,
        counted: (row) => pay.pay(row) < line(row),
        eligible: rows.length,
        reason,
      }),
    ];
  });
};
