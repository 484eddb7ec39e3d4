import {
  code,
  integer,
  number,
  numberedStudents,
  studentColumnGroupings,
  studentColumns,
  type PanelDeclaration,
} from "./declaration.ts";

/** One row a student. Row i is the student that the other panels call i. */
export const students = {
  unit: "student",
  order: "student",
  select: `${numberedStudents}
SELECT
  school_code AS school,
  program_code AS program,
  cohort,
  graduation_year,
  class_code AS class,
  gender,
  group_1,
  group_2,
  group_3,
  entry_term,
  exit_status,
  intake_score AS intake
FROM numbered
ORDER BY student`,
  columns: {
    ...studentColumns,
    entry_term: code("term"),
    exit_status: code("students.exit_status"),
    intake: number,
  },
  groupings: studentColumnGroupings,
} as const satisfies PanelDeclaration;

/** One row a score, a student's scores together, an indicator's within them, so that one pass makes the student's means. */
export const scores = {
  unit: "score",
  order: "student, indicator, term, assessor kind, attempt",
  select: `${numberedStudents},
school AS (
  SELECT code FROM labels WHERE domain = 'assessments.assessor_kind' AND label = 'school'
)
SELECT
  s.student,
  a.indicator_code AS indicator,
  a.term_code AS term,
  coalesce(a.assessor_kind, (SELECT code FROM school)) AS assessor_kind,
  coalesce(a.attempt, 1) AS attempt,
  a.stage,
  a.purpose,
  a.instrument_code AS instrument,
  a.instrument_version,
  a.score,
  a.score_missing
FROM assessments AS a
JOIN numbered AS s ON s.school_code = a.school_code AND s.student_id = a.student_id
ORDER BY s.student, a.indicator_code, a.term_code,
  coalesce(a.assessor_kind, (SELECT code FROM school)), coalesce(a.attempt, 1)`,
  columns: {
    student: integer,
    indicator: code("indicator"),
    term: code("term"),
    assessor_kind: code("assessments.assessor_kind"),
    attempt: integer,
    stage: code("assessments.stage"),
    purpose: code("assessments.purpose"),
    instrument: code("instrument"),
    instrument_version: code("instrument_version"),
    score: number,
    score_missing: integer,
  },
  groupings: { stage: "stage", term: "term" },
} as const satisfies PanelDeclaration;
