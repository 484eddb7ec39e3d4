import type { Engine } from "../engine/engine.ts";
import { ident, joinSql, sql, type Sql } from "../engine/sql.ts";
import { physicalColumns } from "../model/ddl.ts";
import { columnsOf, tableDeclaration, type TableId } from "../model/tables.ts";

/** What was done with rows of equal key in several files: repeats dropped; older rows replaced; rows that contradict each other left out. */
export interface SettledTable {
  readonly table: TableId;
  readonly repeated: number;
  readonly replaced: number;
  readonly contradicted: number;
}

async function countOf(engine: Engine, table: TableId): Promise<number> {
  const [column] = (await engine.query(sql`SELECT count(*) AS n FROM ${ident(table)}`)).columns;
  return column?.kind === "number" ? (column.values[0] ?? 0) : 0;
}

/** Deletes rows and says how many they were. */
async function deleteRows(engine: Engine, table: TableId, doomed: Sql): Promise<number> {
  const before = await countOf(engine, table);
  await engine.run(sql`DELETE FROM ${ident(table)} WHERE rowid IN (${doomed})`);
  return before - (await countOf(engine, table));
}

/**
 * Makes a table's keys unique over the files of one folder: exact repeats go, then in tables where the newest wins the last file's
 * row stays, and in the others all rows that contradict each other under one key are left out. Null when there was nothing to do.
 */
export async function settleKeys(engine: Engine, table: TableId): Promise<SettledTable | null> {
  const key = columnsOf(table)
    .filter(([, declaration]) => declaration.key === true)
    .map(([name]) => ident(name));
  const values = physicalColumns(table)
    .filter(({ name }) => name !== "batch_id" && name !== "source_row")
    .map(({ name }) => ident(name));
  const numbered = (by: readonly Sql[], order: Sql) =>
    sql`SELECT rowid AS id, row_number() OVER (PARTITION BY ${joinSql(by, ", ")} ORDER BY ${order}) AS place FROM ${ident(table)}`;
  const first = sql`batch_id, source_row`;
  const repeated = await deleteRows(
    engine,
    table,
    sql`SELECT id FROM (${numbered(values, first)}) WHERE place > 1`,
  );
  const newest = sql`batch_id DESC, source_row DESC`;
  const upsert = tableDeclaration(table).replacement.kind === "upsert";
  const replaced = upsert
    ? await deleteRows(engine, table, sql`SELECT id FROM (${numbered(key, newest)}) WHERE place > 1`)
    : 0;
  const contradicted = upsert
    ? 0
    : await deleteRows(
        engine,
        table,
        sql`SELECT id FROM (SELECT rowid AS id, count(*) OVER (PARTITION BY ${joinSql(key, ", ")}) AS rows FROM ${ident(table)}) WHERE rows > 1`,
      );
  return repeated + replaced + contradicted === 0 ? null : { table, repeated, replaced, contradicted };
}
