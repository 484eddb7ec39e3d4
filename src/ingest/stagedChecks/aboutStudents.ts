import { ident, raw, sql, type Sql } from "../../engine/sql.ts";
import { rowWarning, type RowCheck, type RowCondition } from "./rowCheck.ts";

/** A cell that says something else of a student than the student's own row. */
function differs(
  table: RowCondition["table"],
  column: "program_code" | "cohort" | "graduation_year",
  student: "student" | "graduate",
): RowCondition {
  const own: Sql = ident(student, column);
  return {
    table,
    joins: [student],
    column,
    when: () => sql`${ident("s", column)} <> ${own}`,
    values: {
      column: { sql: sql`${column}` },
      other: { sql: own, domain: column === "program_code" ? "program" : column },
    },
  };
}

/** A term whose school year begins before the student's cohort entered. */
function beforeCohort(table: RowCondition["table"]): RowCondition {
  return {
    table,
    joins: ["student"],
    column: "term_code",
    when: ({ year }) => sql`${year("term", raw("s.term_code"))} < ${year("cohort", raw("student.cohort"))}`,
    values: { cohort: { sql: raw("student.cohort"), domain: "cohort" } },
  };
}

/** A date after the student's last day, or a term that began after it. */
function afterExit(
  table: RowCondition["table"],
  joins: Pick<RowCondition, "joins" | "optional">,
  date: Sql,
): RowCondition {
  return {
    table,
    ...joins,
    column: "term_code",
    when: () => sql`${date} > student.exit_date`,
    values: { date: { sql: raw("student.exit_date") } },
  };
}

const graduation = raw("coalesce(s.graduation_year, graduate.graduation_year)");

/** What rows say of students, beside what the students' own rows say. */
export const aboutStudents = {
  "cross.cohort_after_term": rowWarning("cross_cohort_after_term", [
    beforeCohort("assessments"),
    beforeCohort("placements"),
  ]),
  "cross.before_entry": rowWarning("cross_before_entry", [
    {
      table: "assessments",
      joins: ["student"],
      column: "assessed_on",
      when: () => sql`s.assessed_on < student.entry_date`,
      values: { date: { sql: raw("student.entry_date") } },
    },
    {
      table: "certificates",
      joins: ["student"],
      column: "awarded_on",
      when: () => sql`s.awarded_on < student.entry_date`,
      values: { date: { sql: raw("student.entry_date") } },
    },
  ]),
  "cross.after_exit": rowWarning("cross_after_exit", [
    afterExit(
      "assessments",
      { joins: ["student"], optional: ["term"] },
      raw("coalesce(s.assessed_on, term.starts_on)"),
    ),
    afterExit("placements", { joins: ["student", "term"] }, raw("term.starts_on")),
  ]),
  "cross.not_as_student": rowWarning("cross_not_as_student", [
    differs("employment", "program_code", "graduate"),
    differs("employment", "cohort", "graduate"),
    differs("employment", "graduation_year", "graduate"),
    differs("employer_ratings", "program_code", "student"),
    differs("employer_ratings", "cohort", "student"),
    differs("employer_ratings", "graduation_year", "student"),
  ]),
  "cross.not_graduated": rowWarning("cross_not_graduated", [
    {
      table: "employment",
      joins: ["graduate"],
      column: "graduate_id",
      when: ({ code }) => sql`graduate.exit_status <> ${code("students.exit_status", "graduated")}`,
      values: { status: { sql: raw("graduate.exit_status"), domain: "students.exit_status" } },
    },
  ]),
  "cross.survey_before_graduation": rowWarning("cross_survey_before_graduation", [
    {
      table: "employment",
      optional: ["graduate"],
      column: "surveyed_on",
      when: ({
        code,
        year,
      }) => sql`s.surveyed_on < CASE WHEN graduate.exit_status = ${code("students.exit_status", "graduated")}
  AND graduate.exit_date IS NOT NULL THEN graduate.exit_date
  ELSE make_date(${year("graduation_year", graduation)}, 1, 1) END`,
      values: { year: { sql: graduation, domain: "graduation_year" } },
    },
  ]),
  "cross.survey_months": rowWarning("cross_survey_months", [
    {
      table: "employment",
      optional: ["graduate"],
      column: "months_after",
      // Graduation is somewhere in the year where no day is known, and surveys run for months [project's own rule].
      when: ({
        code,
        year,
      }) => sql`CASE WHEN graduate.exit_status = ${code("students.exit_status", "graduated")} AND graduate.exit_date IS NOT NULL
  THEN abs(date_diff('day', graduate.exit_date, s.surveyed_on) / 30.44 - s.months_after) > 6
  ELSE abs((year(s.surveyed_on) - ${year("graduation_year", graduation)}) * 12 - s.months_after) > 18 END
AND year(s.surveyed_on) >= ${year("graduation_year", graduation)}`,
      values: { date: { sql: raw("s.surveyed_on") } },
    },
  ]),
} as const satisfies Record<string, RowCheck>;
