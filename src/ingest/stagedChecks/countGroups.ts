import { ident, joinSql, raw, sql, type Sql } from "../../engine/sql.ts";
import { missingCodes } from "../../model/missing.ts";
import type { MeasuredCell, PeopleCell, ResponseCell } from "./evidence.ts";
import type { MeasuredSource } from "./measuredSources.ts";
import { occasionsOf, type Occasions } from "./occasionsOf.ts";
import { cellOf, number, rowsOf } from "./resultRows.ts";
import type { Series } from "./series.ts";
import type { StagedContext } from "./stagedContext.ts";
import { checking, standing } from "./surroundings.ts";

/** The rows of a series at the times that matter, as `s`, with the program beside them. */
export function rowsAt(context: StagedContext, one: Series, { codes }: Occasions): Sql {
  // Of a table whose newest rows win, no row counts that another takes the place of.
  const own =
    one.table === "students"
      ? sql`${ident(checking, "students")} AS s`
      : sql`${standing(context, one.table)} AS s`;
  const at = sql`s.${ident(one.occasion)} IN ${codes}`;
  if (one.student === null) return sql`(SELECT s.*, s.program_code AS program FROM ${own} WHERE ${at}) AS s`;
  return sql`(SELECT s.*, student.program_code AS program FROM ${own}
LEFT JOIN ${ident(checking, "students")} AS student
ON s.school_code IS NOT DISTINCT FROM student.school_code AND s.student_id = student.student_id WHERE ${at}) AS s`;
}

function groupOf(one: Series): Sql {
  return sql`s.school_code AS school, ${one.stratum} AS stratum, s.${ident(one.occasion)} AS occasion, s.program AS program,
max(CASE WHEN s.newer = 1 THEN s.batch_id END) AS file`;
}

/** How many students, graduates or ratings each program has at each time. */
export async function peopleOf(
  { engine, signal }: StagedContext,
  one: Series,
  from: Sql,
  occasions: Occasions,
): Promise<readonly PeopleCell[]> {
  const found = await engine.query(
    sql`SELECT ${groupOf(one)}, count(DISTINCT ${one.unit}) AS people FROM ${from} GROUP BY ALL`,
    signal,
  );
  return rowsOf(found).flatMap((row) => {
    const cell = cellOf(one.table, row, occasions);
    return cell === null ? [] : [{ ...cell, people: number(row, "people") }];
  });
}

/** The values of one column by what must agree to be compared. */
export async function measuredOf(
  { engine, signal }: StagedContext,
  one: Series,
  source: MeasuredSource,
  from: Sql,
  occasions: Occasions,
): Promise<readonly MeasuredCell[]> {
  const kinds = source.kinds.map((name, index) => sql`s.${ident(name)} AS ${ident(`kind${index}`)}`);
  const of = source.of === null ? raw("NULL::INTEGER") : sql`s.${ident(source.of.column)}`;
  const value = sql`s.${ident(source.column)}`;
  const without = sql`s.${ident(`${source.column}_missing`)}`;
  const found = await engine.query(
    sql`SELECT g.*, ${source.scale.min} AS scale_min, ${source.scale.max} AS scale_max FROM (
SELECT ${joinSql([groupOf(one), sql`${of} AS thing`, ...kinds], ", ")}, count(${value}) AS n, 
count(*) FILTER (${without} IN (${missingCodes.empty}, ${missingCodes.notAvailable}, ${missingCodes.suppressed})) AS missing,
avg(${value}) AS mean, var_pop(${value}) * count(${value}) AS m2 FROM ${from} GROUP BY ALL) AS g ${source.scale.join}`,
    signal,
  );
  return rowsOf(found).flatMap((row) => {
    const cell = cellOf(one.table, row, occasions);
    if (cell === null) return [];
    const kind = source.kinds.flatMap((name, index) =>
      source.scaled.includes(name) ? [] : [row[`kind${index}`] ?? ""],
    );
    return [
      {
        ...cell,
        column: source.column,
        kind: kind.join("|"),
        of: row["thing"] ?? null,
        domain: source.of?.domain ?? "",
        n: number(row, "n"),
        missing: number(row, "missing"),
        mean: number(row, "mean"),
        m2: number(row, "m2"),
        min: row["scale_min"] ?? null,
        max: row["scale_max"] ?? null,
      },
    ];
  });
}

/** How many graduates of each program were asked, and how many of them answered. */
export async function responsesOf(context: StagedContext, one: Series, from: Sql, occasions: Occasions) {
  const codes = context.labels.lists()["employment.response"] ?? [];
  const answered = codes.indexOf("responded");
  const found = await context.engine.query(
    sql`SELECT ${groupOf(one)}, count(s.response) AS asked, count(*) FILTER (s.response = ${answered}) AS answered FROM ${from} GROUP BY ALL`,
    context.signal,
  );
  return rowsOf(found).flatMap((row): ResponseCell[] => {
    const cell = cellOf(one.table, row, occasions);
    const [asked, given] = [number(row, "asked"), number(row, "answered")];
    return cell === null || asked === 0 ? [] : [{ ...cell, asked, answered: given }];
  });
}

/** The rows of surveys, each a time of its own: contacted and responded. */
export async function surveyResponses(context: StagedContext): Promise<readonly ResponseCell[]> {
  const occasions = await occasionsOf(context, "employer_surveys", "wave", "wave");
  if (occasions.codes.length === 0) return [];
  const found = await context.engine.query(
    sql`SELECT s.school_code AS school, s.attribute AS stratum, s.wave AS occasion, s.program_code AS program,
CASE WHEN s.newer = 1 THEN s.batch_id END AS file, s.contacted AS asked, s.responded AS answered
FROM ${standing(context, "employer_surveys")} AS s WHERE s.contacted > 0 AND s.responded <= s.contacted AND s.wave IN ${occasions.codes}`,
    context.signal,
  );
  return rowsOf(found).flatMap((row): ResponseCell[] => {
    const cell = cellOf("employer_surveys", row, occasions);
    return cell === null ? [] : [{ ...cell, asked: number(row, "asked"), answered: number(row, "answered") }];
  });
}
