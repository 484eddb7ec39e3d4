import {
  code,
  integer,
  number,
  numberedStudents,
  studentColumnGroupings,
  studentColumns,
  studentSources,
  type PanelDeclaration,
} from "./declaration.ts";

/** One row a student. Row i is the student that the other panels call i. */
export const students = {
  unit: "student",
  table: "students",
  sources: { intake: { table: "students", column: "intake_score" } },
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
FROM numbered`,
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
  table: "assessments",
  sources: {
    student: { table: "students", column: "student_id" },
    employer: { table: "placements", column: "employer_id" },
  },
  order: `s.student, a.indicator_code, a.term_code,
  coalesce(a.assessor_kind, (SELECT code FROM school)), coalesce(a.attempt, 1)`,
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
  a.module_code AS module,
  a.instrument_code AS instrument,
  a.instrument_version,
  a.placement_id AS placement,
  p.employer_id AS employer,
  a.assessor_id AS assessor,
  a.score,
  a.score_missing
FROM assessments AS a
JOIN numbered AS s ON s.school_code = a.school_code AND s.student_id = a.student_id
LEFT JOIN placements AS p ON p.school_code = a.school_code AND p.placement_id = a.placement_id`,
  columns: {
    student: integer,
    indicator: code("indicator"),
    term: code("term"),
    assessor_kind: code("assessments.assessor_kind"),
    attempt: integer,
    stage: code("assessments.stage"),
    purpose: code("assessments.purpose"),
    module: code("module"),
    instrument: code("instrument"),
    instrument_version: code("instrument_version"),
    placement: integer,
    employer: code("employer"),
    assessor: code("assessor"),
    score: number,
    score_missing: integer,
  },
  groupings: {
    stage: "stage",
    term: "term",
    module: "module",
    instrument: "instrument",
    assessor_kind: "assessor_kind",
    employer: "employer",
  },
} as const satisfies PanelDeclaration;

/** One row a placement: who was where, for how long, and what school and student say of the guidance there. */
export const placements = {
  unit: "placement",
  table: "placements",
  sources: {
    ...studentSources,
    program: { table: "students", column: "program_code" },
    cohort: { table: "students", column: "cohort" },
    graduation_year: { table: "students", column: "graduation_year" },
  },
  order: "p.school_code, p.employer_id, p.placement_id",
  select: `${numberedStudents}
SELECT
  p.placement_id AS placement,
  s.student,
  p.school_code AS school,
  s.program_code AS program,
  s.cohort,
  s.graduation_year,
  s.class_code AS class,
  s.gender,
  s.group_1,
  s.group_2,
  s.group_3,
  p.employer_id AS employer,
  p.term_code AS term,
  p.weeks,
  p.mentor_id AS mentor,
  p.guidance_by_school,
  p.guidance_by_school_missing,
  p.guidance_by_student,
  p.guidance_by_student_missing
FROM placements AS p
LEFT JOIN numbered AS s ON s.school_code = p.school_code AND s.student_id = p.student_id`,
  columns: {
    placement: integer,
    student: integer,
    ...studentColumns,
    employer: code("employer"),
    term: code("term"),
    weeks: number,
    mentor: integer,
    guidance_by_school: number,
    guidance_by_school_missing: integer,
    guidance_by_student: number,
    guidance_by_student_missing: integer,
  },
  groupings: { ...studentColumnGroupings, term: "term", employer: "employer" },
} as const satisfies PanelDeclaration;
