import { ident, joinSql, raw, sql, type Sql } from "../../engine/sql.ts";
import { missingCodes } from "../../model/missing.ts";
import type { MeasuredCell, PeopleCell, ResponseCell } from "./evidence.ts";
import type { MeasuredSource } from "./measuredSources.ts";
import { occasionsOf, type Occasions } from "./occasionsOf.ts";
import { cellOf, number, rowsOf } from "./resultRows.ts";
import type { Series } from "./series.ts";
import type { StagedContext } from "./stagedContext.ts";
import { checking, standing } from "./surroundings.ts";

/** The rows of a series at the times that matter, as `s`. */
function rowsAt(context: StagedContext, one: Series, { codes }: Occasions): Sql {
  // Of a table whose newest rows win, no row counts that another takes the place of.
  const own =
    one.table === "students"
      ? sql`${ident(checking, "students")} AS s`
      : sql`${standing(context, one.table)} AS s`;
  return sql`(SELECT * FROM ${own} WHERE s.${ident(one.occasion)} IN ${codes}) AS s`;
}

const ofStudent = raw("student.program_code AS program");
const ownProgram = raw("s.program_code AS program");

/** The student of a row `s` whose school and number are columns of these names. */
function withStudent(rows: Sql, school: string, id: string): Sql {
  return sql`${rows} LEFT JOIN ${ident(checking, "students")} AS student
ON s.${ident(school)} IS NOT DISTINCT FROM student.school_code AND s.${ident(id)} = student.student_id`;
}

/** The rows of a series as `s`, with the program of each as `program`. */
function rowsOfPrograms(context: StagedContext, one: Series, occasions: Occasions): Sql {
  const rows = rowsAt(context, one, occasions);
  return one.student === null
    ? sql`(SELECT s.*, ${ownProgram} FROM ${rows}) AS s`
    : sql`(SELECT s.*, ${ofStudent} FROM ${withStudent(rows, "school_code", one.student)}) AS s`;
}

const newest = raw("max(CASE WHEN s.newer = 1 THEN s.batch_id END) AS file");

function timeOf(one: Series): Sql {
  return sql`s.school_code AS school, ${one.stratum} AS stratum, s.${ident(one.occasion)} AS occasion`;
}

function groupOf(one: Series): Sql {
  return sql`${timeOf(one)}, s.program AS program, ${newest}`;
}

/** How many students, graduates or ratings each program has at each time. */
export async function peopleOf(
  context: StagedContext,
  one: Series,
  occasions: Occasions,
): Promise<readonly PeopleCell[]> {
  // Each once, before programs are sought and counted: far fewer than rows.
  const own = one.student === null ? sql`${ownProgram}, ` : raw("");
  const units = sql`(SELECT ${timeOf(one)}, ${own}${one.unit} AS unit, ${newest} FROM ${rowsAt(context, one, occasions)} GROUP BY ALL) AS s`;
  const counted =
    one.student === null
      ? sql`${units} GROUP BY ALL`
      : sql`${withStudent(units, "school", "unit")} GROUP BY ALL`;
  const program = one.student === null ? raw("s.program AS program") : ofStudent;
  const found = await context.engine.query(
    sql`SELECT s.school AS school, s.stratum AS stratum, s.occasion AS occasion, ${program}, max(s.file) AS file, count(*) AS people FROM ${counted}`,
    context.signal,
  );
  return rowsOf(found).flatMap((row) => {
    const cell = cellOf(one.table, row, occasions);
    return cell === null ? [] : [{ ...cell, people: number(row, "people") }];
  });
}

/** The values of one column by what must agree to be compared. */
export async function measuredOf(
  context: StagedContext,
  one: Series,
  source: MeasuredSource,
  occasions: Occasions,
): Promise<readonly MeasuredCell[]> {
  const kinds = source.kinds.map((name, index) => sql`s.${ident(name)} AS ${ident(`kind${index}`)}`);
  const of = source.of === null ? raw("NULL::INTEGER") : sql`s.${ident(source.of.column)}`;
  const value = sql`s.${ident(source.column)}`;
  const without = sql`s.${ident(`${source.column}_missing`)}`;
  const found = await context.engine.query(
    sql`SELECT g.*, ${source.scale.min} AS scale_min, ${source.scale.max} AS scale_max FROM (
SELECT ${joinSql([groupOf(one), sql`${of} AS thing`, ...kinds], ", ")}, count(${value}) AS n, 
count(*) FILTER (${without} IN (${missingCodes.empty}, ${missingCodes.notAvailable}, ${missingCodes.suppressed})) AS missing,
avg(${value}) AS mean, var_pop(${value}) * count(${value}) AS m2 FROM ${rowsOfPrograms(context, one, occasions)} GROUP BY ALL) AS g ${source.scale.join}`,
    context.signal,
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
export async function responsesOf(context: StagedContext, one: Series, occasions: Occasions) {
  const codes = context.labels.lists()["employment.response"] ?? [];
  const answered = codes.indexOf("responded");
  const found = await context.engine.query(
    sql`SELECT ${groupOf(one)}, count(s.response) AS asked, count(*) FILTER (s.response = ${answered}) AS answered FROM ${rowsOfPrograms(context, one, occasions)} GROUP BY ALL`,
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
