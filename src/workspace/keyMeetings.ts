import type { Engine, ResultTable } from "../engine/engine.ts";
import { ident, joinSql, sql, type Sql } from "../engine/sql.ts";
import { physicalColumns, stagedTable } from "../model/ddl.ts";
import { tableDeclaration, type TableId } from "../model/tables.ts";
import { keyColumns } from "./liveDatabase.ts";
import type { KeyMeeting } from "./settlePlan.ts";

/** What two rows are compared in. */
export interface Comparing {
  /** Staged row `s` and other row `o` have one key. */
  readonly sameKey: Sql;
  /** They say the same. */
  readonly sameRow: Sql;
}

function sameIn(columns: readonly Sql[]): Sql {
  return joinSql(
    columns.map((column) => sql`s.${column} IS NOT DISTINCT FROM o.${column}`),
    " AND ",
  );
}

/** The conditions by which a staged row `s` is compared with another row `o` of its table. */
export function comparing(table: TableId): Comparing {
  const all = physicalColumns(table)
    .filter(({ name }) => name !== "batch_id" && name !== "source_row")
    .map(({ name }) => ident(name));
  return { sameKey: sameIn(keyColumns(table)), sameRow: sameIn(all) };
}

/** A staged row of a file that meets another row; where the other one stands is told as a batch or as a file of the same drop. */
interface FoundMeeting {
  readonly file: number;
  /** The row's id in its staged table. */
  readonly id: number;
  readonly line: number;
  readonly batch: number | null;
  readonly twin: number | null;
  readonly otherLine: number;
}

function meetingsOf(found: ResultTable): readonly FoundMeeting[] {
  const columns = new Map(found.columns.map((column) => [column.name, column]));
  const number = (name: string, row: number): number | null => {
    const column = columns.get(name);
    return column?.kind === "number" && column.valid[row] === 1 ? (column.values[row] ?? null) : null;
  };
  return Array.from({ length: found.rowCount }, (_none, row) => ({
    file: number("file", row) ?? 0,
    id: number("id", row) ?? 0,
    line: number("line", row) ?? 0,
    batch: number("batch", row),
    twin: number("twin", row),
    otherLine: number("other", row) ?? 0,
  }));
}

const staged = (table: TableId): Sql => sql`(SELECT *, rowid AS id FROM ${stagedTable(table)})`;
const live = (table: TableId, replaced: Sql): Sql =>
  sql`(SELECT * FROM ${ident("main", table)} AS o WHERE NOT (${replaced}))`;
const met = sql`s.batch_id AS file, s.id, s.source_row AS line`;

/** Of a fact, rows that differ from a live one of their key, or from one of another file of the drop: neither of these stands. */
function contradictionSql(table: TableId, replaced: Sql): Sql {
  const { sameKey, sameRow } = comparing(table);
  return sql`SELECT ${met}, o.batch_id AS batch, NULL::INTEGER AS twin, o.source_row AS other
FROM ${staged(table)} AS s JOIN ${live(table, replaced)} AS o ON ${sameKey} AND NOT (${sameRow})
UNION ALL
SELECT ${met}, NULL, o.batch_id, o.source_row
FROM ${staged(table)} AS s JOIN ${staged(table)} AS o ON ${sameKey} AND o.batch_id <> s.batch_id AND NOT (${sameRow})
ORDER BY file, id, batch, twin, other`;
}

/**
 * Rows that are equal to a live one of their key; of a fact also to one of an earlier file of the drop. Where the newest row of a key
 * wins, a repeat of what an older file said is none while another file of the drop says something of that key, too.
 */
function repeatSql(table: TableId, replaced: Sql): Sql {
  const { sameKey, sameRow } = comparing(table);
  const withLive = sql`SELECT ${met}, o.batch_id AS batch, NULL::INTEGER AS twin, o.source_row AS other
FROM ${staged(table)} AS s JOIN ${live(table, replaced)} AS o ON ${sameKey} AND ${sameRow}`;
  if (tableDeclaration(table).replacement.kind === "upsert")
    return sql`${withLive}
WHERE s.id NOT IN (SELECT s.id FROM ${staged(table)} AS s JOIN ${staged(table)} AS o ON ${sameKey} AND s.batch_id <> o.batch_id)
ORDER BY file, s.id`;
  return sql`${withLive}
UNION ALL
SELECT ${met}, NULL, o.batch_id, o.source_row
FROM ${staged(table)} AS s JOIN ${staged(table)} AS o ON ${sameKey} AND o.batch_id < s.batch_id AND ${sameRow}
ORDER BY file, id, batch, twin, other`;
}

/** Names for telling where a row stands. */
export interface OtherNames {
  /** By the `batch_id` of the file's staged rows. */
  readonly file: (place: number) => string;
  /** By the batch's ordinal. */
  readonly batch: (ordinal: number) => string;
}

/**
 * The rows of a staged table that contradict, or only repeat, another row of their key, by file and row; a row once. `replaced`: the
 * condition on `o`, a live row, that it gives way. `startOf`: the row id with which a file's rows begin.
 */
export async function findMeetings(
  engine: Engine,
  kind: "contradictions" | "repeats",
  table: TableId,
  replaced: Sql,
  startOf: (file: number) => number,
  names: OtherNames,
  signal?: AbortSignal,
): Promise<readonly (KeyMeeting & { readonly file: number; readonly id: number })[]> {
  const isUpsert = tableDeclaration(table).replacement.kind === "upsert";
  if (kind === "contradictions" && isUpsert) return [];
  const statement = kind === "contradictions" ? contradictionSql : repeatSql;
  const found = meetingsOf(await engine.query(statement(table, replaced), signal));
  return found.flatMap(({ file, id, line, batch, twin, otherLine }, index) => {
    if (found[index - 1]?.id === id) return [];
    const where = batch === null ? names.file(twin ?? -1) : names.batch(batch);
    return [{ table, file, id, row: id - startOf(file), line, other: { file: where, line: otherLine } }];
  });
}
