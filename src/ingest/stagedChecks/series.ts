import { raw, type Sql } from "../../engine/sql.ts";
import type { TableId } from "../../model/tables.ts";

/** A table whose rows come again and again: by term, by wave, by year. */
export interface Series {
  readonly table: TableId;
  /** The column that says which time it is, and its code space. */
  readonly occasion: "term_code" | "graduation_year" | "wave" | "cohort";
  readonly domain: "term" | "graduation_year" | "wave" | "cohort";
  /** Rows of one stratum are compared with one another only. */
  readonly stratum: Sql;
  /** The column by which a row finds its student, where its program is the student's. */
  readonly student: "student_id" | null;
  /** Who or what is counted. */
  readonly unit: Sql;
}

const none = raw("NULL::INTEGER");

/** What is compared with the last time, row `s` being a row of the table. */
export const series: readonly Series[] = [
  {
    table: "students",
    occasion: "cohort",
    domain: "cohort",
    stratum: none,
    student: null,
    unit: raw("s.student_id"),
  },
  {
    table: "assessments",
    occasion: "term_code",
    domain: "term",
    stratum: none,
    student: "student_id",
    unit: raw("s.student_id"),
  },
  {
    table: "employment",
    occasion: "graduation_year",
    domain: "graduation_year",
    stratum: raw("s.months_after"),
    student: null,
    unit: raw("s.graduate_id"),
  },
  {
    table: "employer_ratings",
    occasion: "wave",
    domain: "wave",
    stratum: none,
    student: null,
    unit: raw("s.rating_id"),
  },
];
