import { ident, joinSql, raw, sql } from "../../engine/sql.ts";
import { stagedTable } from "../../model/ddl.ts";
import type { KnownPeople, LeftPeople, RepeatedValues } from "./evidence.ts";
import type { Occasions } from "./occasionsOf.ts";
import { number, rowsOf } from "./resultRows.ts";
import type { Series } from "./series.ts";
import type { StagedContext } from "./stagedContext.ts";
import { checking, standing } from "./surroundings.ts";

/** How many staged rows are looked for at other times, about. */
const rowsCompared = 50_000;

/** What rows of one person must agree in, and what is compared, to tell a file that only says another time. */
const repeats = {
  assessments: {
    same: [
      "student_id",
      "indicator_code",
      "module_code",
      "assessor_kind",
      "assessor_id",
      "purpose",
      "attempt",
    ],
    value: raw("s.score IS NOT DISTINCT FROM o.score"),
    other: raw("s.term_code <> o.term_code"),
  },
  employment: {
    same: ["graduate_id"],
    value: raw(`s.activity = o.activity AND s.monthly_pay IS NOT DISTINCT FROM o.monthly_pay
AND s.hours_week IS NOT DISTINCT FROM o.hours_week AND s.satisfaction IS NOT DISTINCT FROM o.satisfaction`),
    other: raw("s.months_after <> o.months_after"),
  },
} as const;

/** How many values of a drop are those that the same people had another time. */
export async function repeatedIn(
  context: StagedContext,
  one: Series,
  { codes }: Occasions,
): Promise<readonly RepeatedValues[]> {
  if (one.table !== "assessments" && one.table !== "employment") return [];
  const { same, value, other } = repeats[one.table];
  const on = joinSql(
    ["school_code", ...same].map((name) => sql`s.${ident(name)} IS NOT DISTINCT FROM o.${ident(name)}`),
    " AND ",
  );
  const at = one.table === "employment" ? raw("o.months_after") : raw("o.term_code");
  const staged = context.files.flatMap(({ tables }) => tables.filter(({ table }) => table === one.table));
  const rows = staged.reduce((sum, { rows: own }) => sum + own, 0);
  // Everything of some people, evenly taken, is enough to tell.
  const every = Math.ceil(rows / rowsCompared);
  const person = ident(one.table === "employment" ? "graduate_id" : "student_id");
  const found = await context.engine.query(
    sql`SELECT s.batch_id AS file, ${at} AS occasion, count(*) AS pairs, count(*) FILTER (${value}) AS equal
FROM ${stagedTable(one.table)} AS s JOIN ${standing(context, one.table)} AS o ON ${on} AND ${other}
WHERE s.${person} % ${every} = 0 AND o.${person} % ${every} = 0 AND o.${ident(one.occasion)} IN ${codes} GROUP BY ALL`,
    context.signal,
  );
  return rowsOf(found).map((row) => ({
    table: one.table,
    file: number(row, "file"),
    occasion: number(row, "occasion"),
    pairs: number(row, "pairs"),
    equal: number(row, "equal"),
  }));
}

/** How many of the people of each file are students who are loaded; none where no students are. */
export async function knownIn(
  { engine, signal }: StagedContext,
  table: "assessments" | "employment" | "placements" | "certificates",
): Promise<readonly KnownPeople[]> {
  const id = table === "employment" ? raw("coalesce(s.student_id, s.graduate_id)") : raw("s.student_id");
  const found = await engine.query(
    sql`SELECT file, count(*) AS people, count(student.student_id) AS known
FROM (SELECT DISTINCT s.batch_id AS file, s.school_code, ${id} AS id FROM ${stagedTable(table)} AS s) AS s
LEFT JOIN ${ident(checking, "students")} AS student ON s.school_code IS NOT DISTINCT FROM student.school_code AND student.student_id = s.id
WHERE EXISTS (SELECT * FROM ${ident(checking, "students")}) GROUP BY ALL`,
    signal,
  );
  return rowsOf(found).map((row) => ({
    table,
    file: number(row, "file"),
    people: number(row, "people"),
    known: number(row, "known"),
  }));
}

/** How many people of each time lose their live rows to the drop, and how many of them it does not have at that time. */
export async function leftIn(
  context: StagedContext,
  { table, occasion }: Series,
): Promise<readonly LeftPeople[]> {
  if (table !== "assessments" && table !== "employment") return [];
  const person = ident(table === "employment" ? "graduate_id" : "student_id");
  const at = ident(occasion);
  const found = await context.engine.query(
    sql`WITH olds AS (SELECT DISTINCT school_code, ${at} AS occasion, ${person} AS person
  FROM ${ident("main", table)} AS o WHERE ${context.replaced(table)}),
news AS (SELECT school_code, ${at} AS occasion, ${person} AS person, max(batch_id) AS file FROM ${stagedTable(table)} GROUP BY ALL)
SELECT max(news.file) AS file, olds.occasion AS occasion, count(*) AS people, count(*) FILTER (news.file IS NULL) AS gone
FROM olds LEFT JOIN news ON olds.school_code IS NOT DISTINCT FROM news.school_code
  AND olds.occasion = news.occasion AND olds.person = news.person
GROUP BY olds.school_code, olds.occasion HAVING count(*) > count(news.file) AND count(news.file) > 0 ORDER BY ALL`,
    context.signal,
  );
  return rowsOf(found).map((row) => ({
    table,
    file: number(row, "file"),
    occasion: number(row, "occasion"),
    people: number(row, "people"),
    left: number(row, "gone"),
  }));
}
