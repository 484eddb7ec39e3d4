import type { Filter, Grouping } from "../../src/measures/result.ts";
import type { MeasureSettings } from "../../src/panels/settings.ts";

/**
 * The rows of a whole school once more as texts, in tables of their own, so that what is asked of them shares nothing with the
 * panels' SELECTs: `people`, `scored` (points 0-100), `framework`, `graduates`, `ratings`.
 */
export const textTables: readonly string[] = [
  `CREATE OR REPLACE MACRO t(d, c) AS (SELECT label FROM labels WHERE domain = d AND code = c)`,
  `CREATE OR REPLACE TABLE people AS SELECT student_id AS sid,
    coalesce(t('program', program_code), '') AS program, coalesce(t('cohort', cohort), '') AS cohort,
    coalesce(t('class', class_code), '') AS class, coalesce(t('students.gender', gender), '') AS gender,
    coalesce(t('students.exit_status', exit_status), '') AS exit_status FROM students`,
  `CREATE OR REPLACE TABLE scored AS
    SELECT a.student_id AS sid, a.indicator_code AS ind, t('term', a.term_code) AS term, t('assessments.stage', a.stage) AS stage,
      t('assessments.assessor_kind', a.assessor_kind) AS kind, a.attempt,
      CASE WHEN t('indicators.direction', i.direction) = 'down' THEN 100 - x.p ELSE x.p END AS p
    FROM assessments a
    JOIN indicators i ON i.indicator_code = a.indicator_code
    LEFT JOIN instruments v ON v.instrument_code = a.instrument_code AND v.version = a.instrument_version,
    LATERAL (SELECT 100 * (a.score - coalesce(v.scale_min, i.scale_min)) / (coalesce(v.scale_max, i.scale_max) - coalesce(v.scale_min, i.scale_min)) AS p) x
    WHERE a.score IS NOT NULL`,
  `CREATE OR REPLACE TABLE framework AS SELECT indicator_code AS ind, weight, unnest([
      'dim:' || t('dimension', dimension), 'level:' || t('indicators.level', level), 'task:' || t('indicators.task', task)
    ]) AS block FROM indicators`,
  `CREATE OR REPLACE TABLE graduates AS
    SELECT p.*, months_after, coalesce(e.weight, 1) AS w, t('employment.activity', e.activity) AS act,
      coalesce(t('employment.employment_form', e.employment_form), '') AS form, t('employment.response', e.response) AS response,
      t('currency', e.currency) AS currency, e.monthly_pay, e.hours_week, e.related
    FROM employment e JOIN people p ON p.sid = e.graduate_id`,
  `CREATE OR REPLACE TABLE ratings AS
    SELECT t('program', r.program_code) AS program, t('wave', r.wave) AS wave, r.employer_id, coalesce(r.weight, 1) AS w,
      CASE WHEN r.satisfaction >= v.satisfied_from THEN 1 ELSE 0 END AS satisfied
    FROM employer_ratings r JOIN employer_surveys v USING (wave)
    WHERE t('attribute', r.attribute) = 'overall' AND r.satisfaction IS NOT NULL`,
];

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(", ");

/** The condition that the clauses of a filter on some columns make. */
export function conditionOf(where: Filter, columns: readonly Grouping[]): string {
  const clauses = columns.flatMap((name) => {
    const allowed = where[name];
    return allowed === undefined ? [] : [`${name} IN (${quoted(allowed)})`];
  });
  return clauses.length === 0 ? "TRUE" : clauses.join(" AND ");
}

const whom = ["program", "cohort", "class", "gender"] as const;

/** The condition on `people` or `graduates` that a filter on whom makes. */
export const whomCondition = (where: Filter): string => conditionOf(where, whom);

/** The codes of a group in one text. */
export const keySql = (by: readonly Grouping[]): string => (by.length === 0 ? "''" : by.join(" || '/' || "));

/**
 * The statement that makes table `means(key, sid, block, v)`: by student that a filter lets through the means of dimensions, levels
 * and tasks (weighted, with two thirds of the weight that the student's program and cohort were assessed on), `key` the group.
 */
export function meansTable(where: Filter, settings: MeasureSettings, by: readonly Grouping[]): string {
  const attempt = { first: "arg_min(p, attempt)", latest: "arg_max(p, attempt)", best: "max(p)" }[
    settings.attemptRule
  ];
  return `CREATE OR REPLACE TABLE means AS WITH
  by_attempt AS (
    SELECT sid, ind, term, kind, attempt, avg(p) AS p FROM scored
    WHERE ${conditionOf(where, ["stage", "term"])} AND kind IN (${quoted(settings.assessorKinds)}) GROUP BY ALL
  ),
  by_kind AS (SELECT sid, ind, term, kind, ${attempt} AS p FROM by_attempt GROUP BY ALL),
  by_term AS (SELECT sid, ind, term, avg(p) AS p FROM by_kind GROUP BY ALL),
  vals AS (SELECT program, cohort, sid, ind, avg(p) AS p FROM by_term JOIN people USING (sid) GROUP BY ALL),
  expected AS (
    SELECT program, cohort, block, sum(weight) AS w
    FROM (SELECT DISTINCT program, cohort, ind FROM vals) JOIN framework USING (ind) GROUP BY ALL
  ),
  everybody AS (
    SELECT sid, block, sum(f.weight * p) / sum(f.weight) AS v
    FROM vals JOIN framework f USING (ind) JOIN expected e USING (program, cohort, block)
    GROUP BY sid, block, e.w HAVING sum(f.weight) >= e.w * 2 / 3 - 1e-9
  )
  SELECT ${keySql(by)} AS key, sid, block, v FROM everybody JOIN people USING (sid) WHERE ${whomCondition(where)}`;
}

/** The graduates of a filter at its months after: CTE `g`, `key` the group. */
export function graduatesSql(where: Filter, by: readonly Grouping[]): string {
  const months = (where.months_after ?? []).join(", ");
  return `WITH g AS (SELECT ${keySql(by)} AS key, * FROM graduates WHERE ${whomCondition(where)} AND months_after IN (${months}))`;
}
