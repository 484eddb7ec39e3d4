/** What is chosen in the filter bar: codes of programs and cohorts, none meaning all. */
export interface Chosen {
  readonly programs: readonly string[];
  readonly cohorts: readonly string[];
}

/** How the tables that are asked write a code and a direction. */
export interface Tables {
  /** The indicator's direction where low is good. */
  readonly down: string;
  readonly program: (code: string) => string;
  readonly cohort: (code: string) => string;
}

const quoted = (code: string): string => `'${code.replaceAll("'", "''")}'`;

/** The files as they are, texts and all. */
export const fileTables: Tables = { down: "'down'", program: quoted, cohort: quoted };

function condition({ programs, cohorts }: Chosen, tables: Tables): string {
  const clauses = [
    ...(programs.length === 0 ? [] : [`s.program_code IN (${programs.map(tables.program).join(", ")})`]),
    ...(cohorts.length === 0 ? [] : [`s.cohort IN (${cohorts.map(tables.cohort).join(", ")})`]),
  ];
  return clauses.length === 0 ? "true" : clauses.join(" AND ");
}

/** A score on 0-100 of its indicator's scale, reversed where low is good. */
const pointsOf = ({
  down,
}: Tables): string => `CASE WHEN i.direction = ${down} THEN 100 - 100 * (a.score - i.scale_min) / (i.scale_max - i.scale_min)
  ELSE 100 * (a.score - i.scale_min) / (i.scale_max - i.scale_min) END`;

/**
 * Eight questions that a dashboard of the Competence page's charts would ask of the rows under its filter. The tables are
 * those of the generated files, read as they are.
 */
export function questions(chosen: Chosen, tables: Tables = fileTables): readonly string[] {
  const where = condition(chosen, tables);
  const points = pointsOf(tables);
  const rows = `assessments AS a
  JOIN students AS s ON s.student_id = a.student_id
  JOIN indicators AS i ON i.indicator_code = a.indicator_code
WHERE ${where}`;
  const mean = (groups: string, count: number): string =>
    `SELECT ${groups}, count(*) AS n, avg(${points}) AS mean, stddev_samp(${points}) AS sd FROM ${rows}
GROUP BY ${Array.from({ length: count }, (_, index) => index + 1).join(", ")} ORDER BY ALL`;
  return [
    mean("s.program_code, s.cohort", 2),
    mean("s.program_code, i.dimension", 2),
    mean("i.dimension", 1),
    mean("s.program_code, i.level", 2),
    mean("s.program_code, i.task", 2),
    mean("a.term_code, i.dimension", 2),
    mean("s.program_code, a.indicator_code, a.assessor_kind", 3),
    `WITH profile AS (
  SELECT s.program_code, a.student_id, i.dimension, avg(${points}) AS mean FROM ${rows} GROUP BY 1, 2, 3
)
SELECT program_code, count(*) AS n, avg(spread) AS mean, stddev_samp(spread) AS sd
FROM (SELECT program_code, student_id, max(mean) - min(mean) AS spread FROM profile GROUP BY 1, 2)
GROUP BY 1 ORDER BY ALL`,
  ];
}
