import { code, integer, number, type PanelDeclaration } from "./declaration.ts";

/** What a row of the `frames` panel counts. */
export const frameKinds = { survey: 0, enrolment: 1, graduates: 2, published: 3 } as const;

/**
 * The populations that measures are held against, few rows of four kinds: a survey wave (0), a program's cohort in a term (1),
 * a program's graduates of a year (2), a published figure (3). In kind 1 a student is enrolled in a term that began after entry
 * and not after leaving, as far as dates are known.
 */
export const frames = {
  unit: "frame",
  table: "employer_surveys",
  beside: ["students", "employment_summary"],
  sources: {
    cohort: { table: "students", column: "cohort" },
    graduation_year: { table: "students", column: "graduation_year" },
    term: { table: "terms", column: "term_code" },
    enrolled: { table: "students", column: "student_id" },
    assessed: { table: "assessments", column: "score" },
    left_before: { table: "students", column: "exit_date" },
    graduates: { table: "students", column: "exit_status" },
    months_after: { table: "employment_summary", column: "months_after" },
    measure: { table: "employment_summary", column: "measure" },
    part: { table: "employment_summary", column: "part" },
    value: { table: "employment_summary", column: "value" },
    value_missing: { table: "employment_summary", column: "value" },
    n: { table: "employment_summary", column: "n" },
    denominator_rule: { table: "employment_summary", column: "denominator_rule" },
  },
  order: "ALL",
  select: `WITH entry AS (
  SELECT s.*, coalesce(e.ordinal, (
    SELECT min(t.ordinal)
    FROM terms AS t
    JOIN labels AS y ON y.domain = 'terms.school_year' AND y.code = t.school_year
    JOIN labels AS c ON c.domain = 'cohort' AND c.code = s.cohort
    WHERE t.school_code = s.school_code AND starts_with(y.label, c.label)
  )) AS entry_ordinal
  FROM students AS s
  LEFT JOIN terms AS e ON e.school_code = s.school_code AND e.term_code = s.entry_term
),
assessed AS (
  SELECT DISTINCT school_code, student_id, term_code FROM assessments WHERE score IS NOT NULL
)
SELECT
  0 AS kind, school_code AS school, program_code AS program, NULL AS cohort, NULL AS graduation_year,
  NULL AS term, NULL AS months_after, wave, attribute, NULL AS measure, NULL AS part,
  target_population, contacted, responded, graduates_asked, contacts_given,
  NULL AS enrolled, NULL AS assessed, NULL AS left_before, NULL AS graduates,
  NULL AS value, NULL AS value_missing, NULL AS n, NULL AS denominator_rule
FROM employer_surveys
UNION ALL
SELECT
  1, s.school_code, s.program_code, s.cohort, NULL,
  t.term_code, NULL, NULL, NULL, NULL, NULL,
  NULL, NULL, NULL, NULL, NULL,
  count(*) FILTER (WHERE s.exit_date IS NULL OR t.starts_on IS NULL OR s.exit_date >= t.starts_on),
  count(a.student_id),
  count(*) FILTER (WHERE s.exit_date < t.starts_on), NULL,
  NULL, NULL, NULL, NULL
FROM entry AS s
JOIN terms AS t ON t.school_code = s.school_code AND t.ordinal >= s.entry_ordinal
LEFT JOIN assessed AS a
  ON a.school_code = s.school_code AND a.student_id = s.student_id AND a.term_code = t.term_code
GROUP BY s.school_code, s.program_code, s.cohort, t.term_code
UNION ALL
SELECT
  2, s.school_code, s.program_code, NULL, s.graduation_year,
  NULL, NULL, NULL, NULL, NULL, NULL,
  NULL, NULL, NULL, NULL, NULL,
  NULL, NULL, NULL, count(*),
  NULL, NULL, NULL, NULL
FROM students AS s
JOIN labels AS l ON l.domain = 'students.exit_status' AND l.code = s.exit_status AND l.label = 'graduated'
GROUP BY s.school_code, s.program_code, s.graduation_year
UNION ALL
SELECT
  3, school_code, program_code, cohort, graduation_year,
  NULL, months_after, NULL, NULL, measure, part,
  NULL, NULL, NULL, NULL, NULL,
  NULL, NULL, NULL, NULL,
  value, value_missing, n, denominator_rule
FROM employment_summary`,
  columns: {
    kind: integer,
    school: code("school"),
    program: code("program"),
    cohort: code("cohort"),
    graduation_year: code("graduation_year"),
    term: code("term"),
    months_after: integer,
    wave: code("wave"),
    attribute: code("attribute"),
    measure: code("measure"),
    part: code("employment_summary.part"),
    target_population: integer,
    contacted: integer,
    responded: integer,
    graduates_asked: integer,
    contacts_given: integer,
    enrolled: integer,
    assessed: integer,
    left_before: integer,
    graduates: integer,
    value: number,
    value_missing: integer,
    n: integer,
    denominator_rule: code("employment_summary.denominator_rule"),
  },
  groupings: {
    school: "school",
    program: "program",
    cohort: "cohort",
    graduation_year: "graduation_year",
    wave: "wave",
    months_after: "months_after",
  },
} as const satisfies PanelDeclaration;
