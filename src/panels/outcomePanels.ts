import {
  code,
  integer,
  number,
  numberedStudents,
  studentColumnGroupings,
  studentColumns,
  type PanelDeclaration,
} from "./declaration.ts";

/** One row a graduate and months after, with what the student's own row adds. */
export const employment = {
  unit: "graduate",
  order: "graduate, months after",
  select: `${numberedStudents}
SELECT
  dense_rank() OVER (ORDER BY e.school_code, e.graduate_id) - 1 AS graduate,
  s.student,
  e.school_code AS school,
  e.program_code AS program,
  coalesce(s.cohort, e.cohort) AS cohort,
  coalesce(e.graduation_year, s.graduation_year) AS graduation_year,
  s.class_code AS class,
  s.gender,
  s.group_1,
  s.group_2,
  s.group_3,
  e.months_after,
  e.activity,
  e.employment_form,
  e.hours_week,
  e.monthly_pay,
  e.monthly_pay_missing,
  e.currency,
  e.related,
  e.related_missing,
  e.weight
FROM employment AS e
LEFT JOIN numbered AS s
  ON s.school_code = e.school_code AND s.student_id = coalesce(e.student_id, e.graduate_id)
ORDER BY graduate, e.months_after`,
  columns: {
    graduate: integer,
    student: integer,
    ...studentColumns,
    months_after: integer,
    activity: code("employment.activity"),
    employment_form: code("employment.employment_form"),
    hours_week: number,
    monthly_pay: number,
    monthly_pay_missing: integer,
    currency: code("currency"),
    related: number,
    related_missing: integer,
    weight: number,
  },
  groupings: { ...studentColumnGroupings, months_after: "months_after" },
} as const satisfies PanelDeclaration;

/** One row a rating and attribute, an employer's ratings together. */
export const employerRatings = {
  unit: "rating",
  order: "employer, wave, rating, attribute",
  select: `${numberedStudents}
SELECT
  r.rating_id AS rating,
  r.employer_id AS employer,
  s.student,
  r.school_code AS school,
  coalesce(r.program_code, s.program_code) AS program,
  coalesce(s.cohort, r.cohort) AS cohort,
  coalesce(r.graduation_year, s.graduation_year) AS graduation_year,
  s.class_code AS class,
  s.gender,
  s.group_1,
  s.group_2,
  s.group_3,
  r.wave,
  r.attribute,
  r.satisfaction,
  r.satisfaction_missing,
  r.importance,
  r.weight
FROM employer_ratings AS r
LEFT JOIN numbered AS s ON s.school_code = r.school_code AND s.student_id = r.student_id
ORDER BY r.school_code, r.employer_id, r.wave, r.rating_id, r.attribute`,
  columns: {
    rating: integer,
    employer: integer,
    student: integer,
    ...studentColumns,
    wave: code("wave"),
    attribute: code("attribute"),
    satisfaction: number,
    satisfaction_missing: integer,
    importance: number,
    weight: number,
  },
  groupings: { ...studentColumnGroupings, wave: "wave" },
} as const satisfies PanelDeclaration;
