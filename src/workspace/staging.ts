import type { Engine } from "../engine/engine.ts";
import { breakable } from "../engine/breakable.ts";
import { raw, sql } from "../engine/sql.ts";
import { fillTable } from "../ingest/fillTable.ts";
import type { StagedFile, StagedRows } from "../ingest/stagedChecks/stagedContext.ts";
import { createTable, stagedTable } from "../model/ddl.ts";
import type { TableId } from "../model/tables.ts";
import { batchFiles, type StageableFile } from "./commitFiles.ts";
import { dropStaging } from "./dropStaging.ts";
import type { LiveDatabase } from "./liveDatabase.ts";

/**
 * Rows that wait for their commit, each file's under the ordinal of the batch that it becomes where something of every file that has
 * rows is loaded. What else is known of them is in the schema `staging`.
 */
export interface Staging {
  /** The live labels and behind them those that only these rows have; these stand in `staging.labels`. */
  readonly database: LiveDatabase;
  readonly files: readonly StagedFile[];
  /** By the file's place in the drop: the `batch_id` of its rows; a negative number where it has none. */
  readonly ordinals: readonly number[];
  readonly tables: readonly TableId[];
}

/** The place in the drop of the file whose rows have this `batch_id`. */
export function placeOf({ ordinals }: Staging, ordinal: number): number {
  return ordinals.indexOf(ordinal);
}

async function fillStaging(
  engine: Engine,
  database: LiveDatabase,
  files: readonly StageableFile[],
  lastOrdinal: number,
): Promise<Staging> {
  const ends = new Map<TableId, number>();
  const staged: StagedFile[] = [];
  const batches = batchFiles({ files });
  const ordinals = files.map((_file, place) =>
    batches.includes(place) ? lastOrdinal + 1 + batches.indexOf(place) : place - files.length,
  );
  await engine.run(raw("CREATE SCHEMA staging"));
  await engine.run(raw("CREATE TABLE staging.labels (domain VARCHAR, code INTEGER, label VARCHAR)"));
  for (const [place, file] of files.entries()) {
    if (file.status === "failed") continue;
    const index = ordinals[place] ?? 0;
    const tables: StagedRows[] = [];
    for (const one of file.staged) {
      const rows = one.rows.lines.length;
      if (rows === 0) continue;
      const start = ends.get(one.table) ?? 0;
      if (!ends.has(one.table)) await engine.run(createTable(one.table, "staged"));
      await fillTable(engine, database.labels, one, index, "staged");
      ends.set(one.table, start + rows);
      tables.push({ table: one.table, start, rows });
    }
    staged.push({ index, name: file.file.name, sha256: file.file.sha256, tables });
  }
  await database.writeLabels(engine, "staging.labels");
  return { database, files: staged, ordinals, tables: [...ends.keys()] };
}

/**
 * Fills the staged rows of a drop into tables of their own, file by file as a commit after `lastOrdinal` would, whatever stood there
 * before. Texts that only the drop has get codes in a copy of the live labels. Rejects with the signal's reason, and leaves nothing then.
 */
export async function stageFiles(
  engine: Engine,
  live: LiveDatabase,
  files: readonly StageableFile[],
  lastOrdinal: number,
  signal?: AbortSignal,
): Promise<Staging> {
  signal?.throwIfAborted();
  await dropStaging(engine);
  await engine.run(raw("BEGIN TRANSACTION"));
  try {
    const staging = await fillStaging(breakable(engine, signal), live.copy(), files, lastOrdinal);
    signal?.throwIfAborted();
    await engine.run(raw("COMMIT"));
    return staging;
  } catch (cause) {
    await engine.run(raw("ROLLBACK")).catch(() => undefined);
    throw cause;
  }
}

/** Removes the rows of these records, whatever table they became, from staging; `file` is their `batch_id`. */
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
      sql`DELETE FROM ${stagedTable(table)} WHERE (batch_id, source_row) IN (SELECT (file, line) FROM staging.removed)`,
    );
  await engine.run(raw("DROP TABLE staging.removed"));
}

/** Removes the rows with these row ids from one table of staging. */
export async function removeRows(engine: Engine, table: TableId, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await engine.run(raw("CREATE TABLE staging.removed (id INTEGER)"));
  await engine.insert("staging.removed", [{ name: "id", type: "integer", values: Int32Array.from(ids) }]);
  await engine.run(sql`DELETE FROM ${stagedTable(table)} WHERE rowid IN (SELECT id FROM staging.removed)`);
  await engine.run(raw("DROP TABLE staging.removed"));
}
