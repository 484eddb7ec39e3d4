import type { Engine } from "../engine/engine.ts";
import { ident, joinSql, sql } from "../engine/sql.ts";
import { physicalColumns, stagedTable, tableName } from "../model/ddl.ts";
import type { TableId } from "../model/tables.ts";

/** How many rows of a table are live, and how many wait. */
export interface RowCounts {
  readonly live: number;
  readonly waiting: number;
}

/** Counts the rows of tables that have waiting ones. */
export async function rowCounts(
  engine: Engine,
  tables: readonly TableId[],
): Promise<ReadonlyMap<TableId, RowCounts>> {
  if (tables.length === 0) return new Map();
  const counts = tables.flatMap((table) => [
    sql`(SELECT count(*) FROM ${ident("main", table)}) AS ${ident(`${table} live`)}`,
    sql`(SELECT count(*) FROM ${stagedTable(table)}) AS ${ident(`${table} waiting`)}`,
  ]);
  const { columns } = await engine.query(sql`SELECT ${joinSql(counts, ", ")}`);
  const counted = (name: string): number => {
    const found = columns.find((one) => one.name === name);
    return found?.kind === "number" ? (found.values[0] ?? 0) : 0;
  };
  return new Map(
    tables.map((table) => [table, { live: counted(`${table} live`), waiting: counted(`${table} waiting`) }]),
  );
}

/**
 * Makes one table of a table's live and waiting rows, each under its own `batch_id`: the fewer go to the others, whose table is the live
 * one afterwards. Belongs in a transaction.
 */
export async function takeOver(engine: Engine, table: TableId, { live, waiting }: RowCounts): Promise<void> {
  const columns = joinSql(
    physicalColumns(table).map(({ name }) => ident(name)),
    ", ",
  );
  const [own, other] = [ident("main", table), stagedTable(table)];
  if (live > waiting) {
    await engine.run(sql`INSERT INTO ${own} SELECT ${columns} FROM ${other}`);
    await engine.run(sql`DROP TABLE ${other}`);
    return;
  }
  if (live > 0) await engine.run(sql`INSERT INTO ${other} SELECT ${columns} FROM ${own}`);
  await engine.run(sql`DROP TABLE ${own}`);
  await engine.run(sql`ALTER TABLE ${other} RENAME TO ${ident(tableName(table, "live"))}`);
}

/** Puts waiting rows under other numbers. `to`: by `batch_id`, the one that it becomes. */
export async function renumber(
  engine: Engine,
  tables: readonly TableId[],
  to: ReadonlyMap<number, number>,
): Promise<void> {
  const changed = [...to].filter(([from, ordinal]) => from !== ordinal);
  if (changed.length === 0) return;
  const cases = changed.map(([from, ordinal]) => sql`WHEN ${from} THEN ${ordinal}`);
  for (const table of tables)
    await engine.run(
      sql`UPDATE ${stagedTable(table)} SET batch_id = CASE batch_id ${joinSql(cases, " ")} END WHERE batch_id IN ${changed.map(([from]) => from)}`,
    );
}
