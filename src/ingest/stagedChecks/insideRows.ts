import { ident, raw, sql, type Sql } from "../../engine/sql.ts";
import { rowFailure, rowWarning, type RowCheck, type RowCondition } from "./rowCheck.ts";

function column(name: string): Sql {
  return ident("s", name);
}

/** More of one thing than of what it is a part of. */
function surveyCounts(part: string, whole: string): RowCondition {
  return {
    table: "employer_surveys",
    column: part,
    when: () => sql`${column(part)} > ${column(whole)}`,
    values: { whole: { sql: sql`${whole}` }, count: { sql: column(whole) } },
  };
}

/** Two dates of one row that cannot follow each other. */
function datesOf(table: RowCondition["table"], earlier: string, later: string): RowCondition {
  const [from, to] = [column(earlier), column(later)];
  return {
    table,
    column: later,
    when: () => sql`${to} < ${from}`,
    values: { earlier: { sql: sql`${earlier}` }, later: { sql: sql`${later}` }, date: { sql: from } },
  };
}

function scaleOf(table: RowCondition["table"]): RowCondition {
  return {
    table,
    column: "scale_max",
    when: () => sql`s.scale_min >= s.scale_max`,
    values: { min: { sql: raw("s.scale_min") }, max: { sql: raw("s.scale_max") } },
  };
}

function yearsOf(table: RowCondition["table"]): RowCondition {
  return {
    table,
    column: "graduation_year",
    when: ({ year }) =>
      sql`${year("graduation_year", raw("s.graduation_year"))} < ${year("cohort", raw("s.cohort"))}`,
    values: { cohort: { sql: raw("s.cohort"), domain: "cohort" } },
  };
}

/** A school year or a year of graduation that is still to come. */
function ahead(
  table: RowCondition["table"],
  name: "term_code" | "graduation_year",
  domain: "term" | "graduation_year",
): RowCondition {
  return {
    table,
    column: name,
    when: ({ year }) => sql`${year(domain, column(name))} > ${new Date().getFullYear()}`,
    values: { year: { sql: sql`${new Date().getFullYear()}` } },
  };
}

/** What cells of one row say of each other. */
export const insideRows = {
  "date.order": rowWarning("value_dates_order", [
    datesOf("students", "entry_date", "exit_date"),
    datesOf("terms", "starts_on", "ends_on"),
    datesOf("programs", "valid_from", "valid_to"),
  ]),
  "row.graduation_before_cohort": rowFailure("row_graduation_before_cohort", [
    yearsOf("students"),
    yearsOf("employment"),
    yearsOf("employer_ratings"),
  ]),
  "row.ahead": rowWarning("row_ahead", [
    ahead("assessments", "term_code", "term"),
    ahead("employment", "graduation_year", "graduation_year"),
  ]),
  "row.scale_order": rowFailure("row_scale_order", [
    scaleOf("indicators"),
    scaleOf("instruments"),
    scaleOf("employer_surveys"),
  ]),
  "row.satisfied_off_scale": rowFailure("row_satisfied_off_scale", [
    {
      table: "employer_surveys",
      column: "satisfied_from",
      when: () => sql`s.satisfied_from < s.scale_min OR s.satisfied_from > s.scale_max`,
      values: { min: { sql: raw("s.scale_min") }, max: { sql: raw("s.scale_max") } },
    },
  ]),
  "row.cohort_not_entry": rowWarning("row_cohort_not_entry", [
    {
      table: "students",
      column: "cohort",
      // Spring entrants belong to the cohort of the autumn before.
      when: ({ year }) => sql`year(s.entry_date) - ${year("cohort", raw("s.cohort"))} NOT IN (0, 1)`,
      values: { year: { sql: sql`year(s.entry_date)` }, column: { sql: sql`${"entry_date"}` } },
    },
    {
      table: "students",
      column: "cohort",
      when: ({ year }) =>
        sql`${year("term", raw("s.entry_term"))} - ${year("cohort", raw("s.cohort"))} NOT IN (0, 1)`,
      values: { year: { sql: raw("s.entry_term"), domain: "term" }, column: { sql: sql`${"entry_term"}` } },
    },
  ]),
  "row.status_contradicts_exit": rowWarning("row_status_contradicts_exit", [
    {
      table: "students",
      column: "exit_status",
      when: ({ code }) =>
        sql`s.exit_date <= ${new Date()} AND s.exit_status = ${code("students.exit_status", "enrolled")}`,
      values: { date: { sql: raw("s.exit_date") } },
    },
  ]),
  "row.pay_without_work": rowWarning("row_pay_without_work", [
    {
      table: "employment",
      column: "monthly_pay",
      when: ({ code }) => sql`s.monthly_pay > 0 AND s.activity IN (${code("employment.activity", "seeking")},
${code("employment.activity", "not_seeking")}, ${code("employment.activity", "unknown")})`,
      values: { activity: { sql: raw("s.activity"), domain: "employment.activity" } },
    },
  ]),
  "row.pay_far_off": rowWarning("row_pay_far_off", [
    {
      table: "employment",
      joins: ["pay"],
      column: "monthly_pay",
      // Ten times: yuan for thousands, a year for a month, a digit too many [project's own rule].
      when: () => sql`s.monthly_pay * 10 <= pay.middle OR s.monthly_pay >= pay.middle * 10`,
      values: { middle: { sql: raw("pay.middle") } },
    },
  ]),
  "row.answers_without_response": rowWarning("row_answers_without_response", [
    {
      table: "employment",
      column: "response",
      when: ({
        code,
      }) => sql`s.response IN (${code("employment.response", "refused")}, ${code("employment.response", "not_reached")})
AND (s.satisfaction IS NOT NULL OR s.related IS NOT NULL OR s.skill_use IS NOT NULL OR s.met_expectation IS NOT NULL)`,
      values: {},
    },
  ]),
  "row.jobs_left": rowWarning("row_jobs_left", [
    {
      table: "employment",
      column: "jobs_left",
      when: () => sql`s.jobs_left > s.employers_so_far`,
      values: { employers: { sql: raw("s.employers_so_far") } },
    },
  ]),
  "row.survey_counts": rowWarning("row_survey_counts", [
    surveyCounts("responded", "contacted"),
    surveyCounts("contacted", "target_population"),
    surveyCounts("contacts_given", "graduates_asked"),
  ]),
} as const satisfies Record<string, RowCheck>;
