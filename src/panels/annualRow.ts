/** The annual tables that a school reports by year of graduation. */
export const annualTables = ["score_card", "eqavet"] as const;
export type AnnualTable = (typeof annualTables)[number];

/**
 * One row of an annual table, as data: which part of which measure, at which time, of whom. What is not a known measure, part or code is
 * kept as it was typed, and said.
 */
export interface AnnualRow {
  readonly table: AnnualTable;
  /** The indicator's number in its report: "5a". */
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly measure: string;
  /** A part of the measure; "" for the whole. */
  readonly part: string;
  /** Months after graduation; "" for a measure that is not of a time after it. */
  readonly months: string;
  /** Codes of the only programs that count, with spaces between them; "" for all. */
  readonly programs: string;
  readonly source: string;
}
