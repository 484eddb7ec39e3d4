import type { Engine } from "../engine/engine.ts";
import { breakable } from "../engine/breakable.ts";
import { ident, raw, sql } from "../engine/sql.ts";
import { fillTable } from "../ingest/fillTable.ts";
import type { Screening } from "../ingest/screening.ts";
import type { StagedFile, StagedRows } from "../ingest/stagedChecks/stagedContext.ts";
import { createTable } from "../model/ddl.ts";
import type { TableId } from "../model/tables.ts";
import type { LiveDatabase } from "./liveDatabase.ts";

/** Rows that wait for their commit in the schema `staging`: `batch_id` is the file's place in the drop. */
export interface Staging {
  /** The live labels and behind them those that only these rows have; these stand in `staging.labels`. */
  readonly database: LiveDatabase;
  readonly files: readonly StagedFile[];
  readonly tables: readonly TableId[];
}

/** Drops the schema in which rows wait. */
export async function dropStaging(engine: Engine): Promise<void> {
  await engine.run(raw("DROP SCHEMA IF EXISTS staging CASCADE"));
}

async function fillStaging(
  engine: Engine,
  database: LiveDatabase,
  files: readonly Screening[],
): Promise<Staging> {
  const ends = new Map<TableId, number>();
  const staged: StagedFile[] = [];
  await engine.run(raw("CREATE SCHEMA staging"));
  await engine.run(raw("CREATE TABLE staging.labels (domain VARCHAR, code INTEGER, label VARCHAR)"));
  for (const [index, file] of files.entries()) {
    if (file.status === "failed") continue;
    const tables: StagedRows[] = [];
    for (const one of file.staged) {
      const rows = one.rows.lines.length;
      if (rows === 0) continue;
      const start = ends.get(one.table) ?? 0;
      if (!ends.has(one.table)) await engine.run(createTable(one.table, "staging"));
      await fillTable(engine, database.labels, one, index, { schema: "staging" });
      ends.set(one.table, start + rows);
      tables.push({ table: one.table, start, rows });
    }
    staged.push({ index, name: file.file.name, sha256: file.file.sha256, tables });
  }
  await database.writeLabels(engine, "staging.labels");
  return { database, files: staged, tables: [...ends.keys()] };
}

/**
 * Fills the staged rows of a drop into a schema of their own, file by file as a commit would, whatever stood there before. Texts that
 * only the drop has get codes in a copy of the live labels. Rejects with the signal's reason, and leaves nothing then.
 */
export async function stageFiles(
  engine: Engine,
  live: LiveDatabase,
  files: readonly Screening[],
  signal?: AbortSignal,
): Promise<Staging> {
  signal?.throwIfAborted();
  await dropStaging(engine);
  await engine.run(raw("BEGIN TRANSACTION"));
  try {
    const staging = await fillStaging(breakable(engine, signal), live.copy(), files);
    signal?.throwIfAborted();
    await engine.run(raw("COMMIT"));
    return staging;
  } catch (cause) {
    await engine.run(raw("ROLLBACK")).catch(() => undefined);
    throw cause;
  }
}

/** Removes the rows of these records, whatever table they became, from staging. */
export async function removeLines(
  engine: Engine,
  { tables }: Staging,
  lines: readonly (readonly [file: number, line: number])[],
): Promise<void> {
  if (lines.length === 0) return;
  await engine.run(raw("CREATE TABLE staging.removed (file INTEGER, line INTEGER)"));
  await engine.insert("staging.removed", [
    { name: "file", type: "integer", values: Int32Array.from(lines, ([file]) => file) },
    { name: "line", type: "integer", values: Int32Array.from(lines, ([, line]) => line) },
  ]);
  for (const table of tables)
    await engine.run(
      sql`DELETE FROM ${ident("staging", table)} WHERE (batch_id, source_row) IN (SELECT (file, line) FROM staging.removed)`,
    );
  await engine.run(raw("DROP TABLE staging.removed"));
}

/** Removes the rows with these row ids from one table of staging. */
export async function removeRows(engine: Engine, table: TableId, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await engine.run(raw("CREATE TABLE staging.removed (id INTEGER)"));
  await engine.insert("staging.removed", [{ name: "id", type: "integer", values: Int32Array.from(ids) }]);
  await engine.run(
    sql`DELETE FROM ${ident("staging", table)} WHERE rowid IN (SELECT id FROM staging.removed)`,
  );
  await engine.run(raw("DROP TABLE staging.removed"));
}
