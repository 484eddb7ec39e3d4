import { ident, joinSql, raw, sql, type Sql } from "../../engine/sql.ts";
import { physicalColumns, stagedTable } from "../../model/ddl.ts";
import { columnsOf, type TableId } from "../../model/tables.ts";
import type { StagedContext } from "./stagedContext.ts";

/** The schema in which what checks look at beside the staged rows is put together; it goes when they are done. */
export const checking = "checking";

/** What a staged row `s` can be joined with: the row that it points to as it will stand after the commit. */
interface Join {
  /** The table that must have a row for the join to find any. */
  readonly from: TableId | "pay_levels";
  readonly on: Sql;
}

const sameSchool = raw("s.school_code IS NOT DISTINCT FROM");

/** Every join by the alias of its row. Each finds at most one row. */
export const joins = {
  student: {
    from: "students",
    on: sql`${sameSchool} student.school_code AND student.student_id = s.student_id`,
  },
  graduate: {
    from: "students",
    on: sql`${sameSchool} graduate.school_code AND graduate.student_id = coalesce(s.student_id, s.graduate_id)`,
  },
  term: { from: "terms", on: sql`${sameSchool} term.school_code AND term.term_code = s.term_code` },
  placement: {
    from: "placements",
    on: sql`${sameSchool} placement.school_code AND placement.placement_id = s.placement_id`,
  },
  instrument: {
    from: "instruments",
    on: sql`${sameSchool} instrument.school_code AND instrument.instrument_code = s.instrument_code AND instrument.version = s.instrument_version`,
  },
  indicator: {
    from: "indicators",
    on: sql`${sameSchool} indicator.school_code AND indicator.indicator_code = s.indicator_code`,
  },
  survey: { from: "employer_surveys", on: sql`${sameSchool} survey.school_code AND survey.wave = s.wave` },
  pay: {
    from: "pay_levels",
    on: sql`pay.batch_id = s.batch_id AND pay.currency IS NOT DISTINCT FROM s.currency`,
  },
} as const satisfies Record<string, Join>;

export type JoinName = keyof typeof joins;

const keys: Partial<Record<TableId, readonly string[]>> = {
  // Of a wave any row says when it was.
  employer_surveys: ["school_code", "wave"],
};

function keyOf(table: TableId): readonly string[] {
  return (
    keys[table] ?? columnsOf(table).flatMap(([name, declaration]) => (declaration.key === true ? [name] : []))
  );
}

/** Live rows of a table that this drop leaves, and its staged ones: what stands after the commit, before the newest wins. */
export function standing(context: StagedContext, table: TableId): Sql {
  const isStaged = context.files.some(({ tables }) => tables.some((one) => one.table === table));
  const columns = joinSql(
    physicalColumns(table).map(({ name }) => ident(name)),
    ", ",
  );
  const live = sql`SELECT ${columns}, 0 AS newer FROM ${ident("main", table)} AS o WHERE NOT (${context.replaced(table)})`;
  return isStaged
    ? sql`(${live} UNION ALL SELECT ${columns}, 1 AS newer FROM ${stagedTable(table)})`
    : sql`(${live})`;
}

/** One row a key, the newest: tables that other rows point to. */
async function putNewest(context: StagedContext, table: TableId): Promise<void> {
  const key = joinSql(
    keyOf(table).map((name) => ident(name)),
    ", ",
  );
  await context.engine.run(
    sql`CREATE TABLE ${ident(checking, table)} AS SELECT * FROM ${standing(context, table)}
QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY newer DESC, batch_id DESC, source_row DESC) = 1`,
  );
}

/** The middle pay of each file and currency, where enough of it is there to tell. */
async function putPayLevels({ engine, files }: StagedContext): Promise<void> {
  const isStaged = files.some(({ tables }) => tables.some(({ table }) => table === "employment"));
  const rows = isStaged ? stagedTable("employment") : raw("main.employment WHERE false");
  await engine.run(
    sql`CREATE TABLE ${ident(checking, "pay_levels")} AS
SELECT batch_id, currency, median(monthly_pay) AS middle FROM (SELECT batch_id, currency, monthly_pay FROM ${rows})
WHERE monthly_pay > 0 GROUP BY ALL HAVING count(*) >= 20`,
  );
}

/** What a drop as a whole is compared by. All of them are small. */
const alwaysThere: readonly TableId[] = [
  "students",
  "terms",
  "indicators",
  "instruments",
  "employer_surveys",
];

/** Makes the schema `checking` with what the joins need; resolves to those of them that find no row at all. */
export async function putSurroundings(
  context: StagedContext,
  needed: ReadonlySet<JoinName>,
): Promise<ReadonlySet<JoinName>> {
  await context.engine.run(sql`CREATE SCHEMA ${ident(checking)}`);
  const sources = new Set([...alwaysThere, ...[...needed].map((name) => joins[name].from)]);
  for (const source of sources) {
    context.signal?.throwIfAborted();
    if (source === "pay_levels") await putPayLevels(context);
    else await putNewest(context, source);
  }
  const tables = joinSql(
    [...sources].map(
      (source, place) => sql`SELECT ${place} AS place, count(*) AS n FROM ${ident(checking, source)}`,
    ),
    " UNION ALL ",
  );
  const [places, counts] = (await context.engine.query(tables, context.signal)).columns;
  const empty = new Set(
    [...sources].filter((_source, place) => {
      if (places?.kind !== "number" || counts?.kind !== "number") return false;
      return counts.values[places.values.indexOf(place)] === 0;
    }),
  );
  return new Set([...needed].filter((name) => empty.has(joins[name].from)));
}

/** Drops the schema `checking`, whatever it holds. */
export async function dropSurroundings({ engine }: Pick<StagedContext, "engine">): Promise<void> {
  await engine.run(sql`DROP SCHEMA IF EXISTS ${ident(checking)} CASCADE`);
}

/** The staged rows of a table as `s`, with the rows that they point to. */
export function joined(table: TableId, names: ReadonlySet<JoinName>): Sql {
  const joinings = [...names].map(
    (name) => sql`LEFT JOIN ${ident(checking, joins[name].from)} AS ${ident(name)} ON ${joins[name].on}`,
  );
  return joinSql([sql`${stagedTable(table)} AS s`, ...joinings], "\n");
}
