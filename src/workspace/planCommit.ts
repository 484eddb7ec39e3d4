import type { Engine } from "../engine/engine.ts";
import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import { fillTable } from "../ingest/fillTable.ts";
import type { ScreenedFile, Screening } from "../ingest/screening.ts";
import { createTable, physicalColumns } from "../model/ddl.ts";
import { tableDeclaration, tableIds, type TableId } from "../model/tables.ts";
import type { FileStorage } from "./fileStorage.ts";
import { keyColumns, LiveDatabase } from "./liveDatabase.ts";
import { scopeMeetings } from "./scopeMeetings.ts";
import { settleFile, type KeyMeeting } from "./settlePlan.ts";
import type { CommitPlan, Manifest, PlanDecisions, ScopeMeeting } from "./workspace.ts";

export interface PlanSurroundings {
  readonly engine: Engine;
  readonly storage: FileStorage;
  readonly manifest: Manifest;
  readonly database: LiveDatabase;
  readonly signal?: AbortSignal | undefined;
}

/** Drops the schema in which rows wait. */
export async function dropStaging(engine: Engine): Promise<void> {
  await engine.run(raw("DROP SCHEMA IF EXISTS staging CASCADE"));
}

/** Tables in which some other row may hold the same key: a live one, or in facts another file's of the same drop. */
function comparedTables(manifest: Manifest, files: readonly Screening[]): readonly TableId[] {
  const staged = files.flatMap((file) =>
    file.status === "failed" ? [] : file.staged.map(({ table }) => table),
  );
  const live = new Set(manifest.batches.flatMap(({ tables }) => tables.map(({ table }) => table)));
  return tableIds.filter(
    (table) =>
      staged.includes(table) &&
      (live.has(table) ||
        (tableDeclaration(table).replacement.kind === "scope" &&
          staged.filter((one) => one === table).length > 1)),
  );
}

/** Where each file's rows of a table begin in staging: its rows follow one another in the order of the file. */
async function stage(
  { engine, signal }: PlanSurroundings,
  scratch: LiveDatabase,
  table: TableId,
  files: readonly Screening[],
): Promise<readonly number[]> {
  await engine.run(raw("BEGIN TRANSACTION"));
  await engine.run(createTable(table, "staging"));
  const starts: number[] = [];
  let rows = 0;
  for (const [index, file] of files.entries()) {
    starts.push(rows);
    const one = file.status === "failed" ? undefined : file.staged.find((staged) => staged.table === table);
    signal?.throwIfAborted();
    if (one !== undefined) rows += await fillTable(engine, scratch.labels, one, index, { schema: "staging" });
  }
  await engine.run(raw("COMMIT"));
  return starts;
}

function sameIn(columns: readonly Sql[]): Sql {
  return joinSql(
    columns.map((column) => sql`s.${column} IS NOT DISTINCT FROM o.${column}`),
    " AND ",
  );
}

/**
 * Staged rows beside the row of equal key that they meet: `same` in all values or not, `batch` the live row's, `twin` the other
 * file's in the drop. Where the newest wins, only live rows that a staged one repeats: the rest are changes, not contradictions.
 */
function meetingSql(table: TableId, replaced: Sql): Sql {
  const on = sameIn(keyColumns(table));
  const same = sameIn(
    physicalColumns(table)
      .filter(({ name }) => name !== "batch_id" && name !== "source_row")
      .map(({ name }) => ident(name)),
  );
  const staged = sql`(SELECT *, rowid AS place FROM ${ident("staging", table)})`;
  const live = sql`(SELECT * FROM ${ident("main", table)} WHERE NOT (${replaced}))`;
  if (tableDeclaration(table).replacement.kind === "upsert")
    return sql`SELECT s.batch_id AS file, s.place, true AS same, o.batch_id AS batch, NULL AS twin, o.source_row AS line
FROM ${staged} AS s
JOIN ${live} AS o ON ${on} AND ${same}
WHERE s.place NOT IN (SELECT s.place FROM ${staged} AS s JOIN ${staged} AS o ON ${on} AND s.batch_id <> o.batch_id)`;
  return sql`SELECT s.batch_id AS file, s.place, ${same} AS same, o.batch_id AS batch, NULL AS twin, o.source_row AS line
FROM ${staged} AS s
JOIN ${live} AS o ON ${on}
UNION ALL
SELECT s.batch_id, s.place, ${same}, NULL, o.batch_id, o.source_row
FROM ${staged} AS s
JOIN ${staged} AS o ON ${on} AND (o.batch_id < s.batch_id OR (o.batch_id > s.batch_id AND NOT (${same})))`;
}

/** The staged rows of a table that meet another row of equal key, by file. */
async function keyMeetings(
  surroundings: PlanSurroundings,
  table: TableId,
  files: readonly Screening[],
  replacements: readonly ScopeMeeting[],
): Promise<readonly (readonly [number, KeyMeeting])[]> {
  const { engine, manifest, database, signal } = surroundings;
  // Codes of texts that only this drop has must leave no trace when it is cancelled.
  const scratch = new LiveDatabase(database.labels.lists());
  const starts = await stage(surroundings, scratch, table, files);
  const conditions = replacements
    .filter((one) => one.table === table)
    .map((one) => {
      const ordinal = manifest.batches.find(({ id }) => id === one.batch)?.ordinal ?? -1;
      return sql`(${scratch.inScope(table, ordinal, one.scope)})`;
    });
  const replaced = conditions.length === 0 ? raw("false") : joinSql(conditions, " OR ");
  const found = await engine.query(meetingSql(table, replaced), signal);
  const columns = new Map(found.columns.map((column) => [column.name, column]));
  const number = (name: string, row: number): number | null => {
    const column = columns.get(name);
    return column?.kind === "number" && column.valid[row] === 1 ? (column.values[row] ?? null) : null;
  };
  const nameOf = (row: number): string => {
    const batch = number("batch", row);
    const twin = number("twin", row);
    const file =
      batch === null
        ? files[twin ?? -1]?.file.name
        : manifest.batches.find(({ ordinal }) => ordinal === batch)?.file.name;
    return `${file ?? ""}, line ${number("line", row) ?? 0}`;
  };
  const same = columns.get("same");
  return Array.from({ length: found.rowCount }, (_none, row) => {
    const file = number("file", row) ?? 0;
    return [
      file,
      {
        table,
        row: (number("place", row) ?? 0) - (starts[file] ?? 0),
        same: same?.kind === "boolean" && same.values[row] === "true",
        other: nameOf(row),
      },
    ];
  });
}

/**
 * Stages the rows of a drop and compares them with the live rows and with one another. Nothing live is touched; staging is
 * dropped at the end, whatever happens. Rejects with the signal's reason when it is aborted.
 */
export async function planCommit(
  surroundings: PlanSurroundings,
  files: readonly Screening[],
  decisions: PlanDecisions,
): Promise<CommitPlan> {
  const { engine, storage, manifest, signal } = surroundings;
  const { replacements, additions } = await scopeMeetings(storage, manifest, files, decisions);
  const meetings: (readonly [number, KeyMeeting])[] = [];
  const tables = comparedTables(manifest, files);
  if (tables.length > 0) {
    await dropStaging(engine);
    await engine.run(raw("CREATE SCHEMA staging"));
    try {
      for (const table of tables)
        meetings.push(...(await keyMeetings(surroundings, table, files, replacements)));
    } catch (cause) {
      // There may be a transaction that was broken off, or none.
      await engine.run(raw("ROLLBACK")).catch(() => undefined);
      throw cause;
    } finally {
      await dropStaging(engine);
    }
  }
  signal?.throwIfAborted();
  const settled = files.map((file, index): Screening => {
    if (file.status === "failed") return file;
    const own = meetings.flatMap(([at, meeting]) => (at === index ? [meeting] : []));
    const result: ScreenedFile = settleFile(file, own);
    return result;
  });
  return { revision: manifest.revision, files: settled, replacements, additions, comparison: [] };
}
