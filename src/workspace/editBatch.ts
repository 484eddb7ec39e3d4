import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { ColumnBuilder } from "../columns/buildColumns.ts";
import type { ColumnTable } from "../columns/columnTable.ts";
import { encodeColumns } from "../columns/store.ts";
import { cellFault } from "../model/cellFault.ts";
import { referenceTableIds, type ReferenceRow } from "../model/referenceTables.ts";
import { columnsOf, type TableId } from "../model/tables.ts";
import type { PreparedBatch } from "./commitFiles.ts";
import type { FileStorage } from "./fileStorage.ts";
import { liveTable, rowScopes } from "./liveRows.ts";
import type { BatchEntry, Manifest, ReferenceEdit } from "./workspace.ts";

/** Throws RangeError for a cell that the model does not take: such a row could never stand in its table. */
function assertCells(table: TableId, rows: readonly ReferenceRow[]): void {
  for (const [name, declaration] of columnsOf(table)) {
    for (const row of rows) {
      const text = row[name] ?? "";
      if (cellFault(declaration, text) !== null || (declaration.required === true && text === ""))
        throw new RangeError(`${table}.${name} can't hold ${JSON.stringify(text)}`);
    }
  }
}

/** Rows as columns. A row's line is its line in the table's CSV: the header is line 1. */
function columnsOfRows(table: TableId, rows: readonly ReferenceRow[], school: string): ColumnTable {
  const names = columnsOf(table).map(([name]) => name);
  const builder = new ColumnBuilder(names);
  rows.forEach((row, index) =>
    builder.add(
      names.map((name) => (name === "school_code" ? school : (row[name] ?? ""))),
      index + 2,
    ),
  );
  return builder.finish();
}

/** The scopes of older batches in which rows of these tables of this school still stand: all of them give way. */
async function replacedBy(
  storage: FileStorage,
  manifest: Manifest,
  tables: readonly TableId[],
  school: string,
): Promise<BatchEntry["replaces"]> {
  const replaces: BatchEntry["replaces"][number][] = [];
  for (const batch of manifest.batches) {
    for (const entry of batch.tables) {
      if (!tables.includes(entry.table)) continue;
      const { rows } = await liveTable(storage, manifest, batch, entry);
      if (rowScopes(entry.table, rows).keys.includes(JSON.stringify([school])))
        replaces.push({ batch: batch.id, table: entry.table, scope: [school] });
    }
  }
  return replaces;
}

/**
 * An edit of reference tables as the batch it becomes: its rows, and in `replaces` every older row of the same tables and school, so
 * that what is not in it is gone. Throws RangeError for a table that is not edited here and for a cell that the model does not take.
 */
export async function prepareEdit(
  storage: FileStorage,
  manifest: Manifest,
  edit: ReferenceEdit,
  committedAt: string,
): Promise<PreparedBatch> {
  const tables = referenceTableIds.filter((table) => edit.tables[table] !== undefined);
  if (tables.length === 0 || tables.length < Object.keys(edit.tables).length)
    throw new RangeError("an edit holds reference tables and no others");
  const all = tables.map((table) => {
    const rows = edit.tables[table] ?? [];
    assertCells(table, rows);
    return { table, rows: columnsOfRows(table, rows, edit.school) };
  });
  const staged = all.filter(({ rows }) => rows.lines.length > 0);
  const hash = sha256.create();
  let bytes = 0;
  for (const { rows } of staged) {
    const encoded = encodeColumns(rows);
    hash.update(encoded);
    bytes += encoded.length;
  }
  const digest = bytesToHex(hash.digest());
  const ordinal = 1 + manifest.lastOrdinal;
  const id = `${ordinal}-${digest.slice(0, 12)}`;
  const read = staged.reduce((sum, { rows }) => sum + rows.lines.length, 0);
  return {
    by: 0,
    staged,
    report: null,
    entry: {
      id,
      ordinal,
      file: { name: `edit-${ordinal}`, bytes, sha256: digest },
      encoding: { name: "utf-8", how: "edited here" },
      dialect: { delimiter: ",", quote: '"', newline: "\n", headerRow: 1 },
      recipe: "edit",
      counts: { read, loaded: read, rejected: 0, skipped: 0 },
      checks: [],
      committedAt,
      tables: staged.map(({ table, rows }) => ({
        table,
        rows: rows.lines.length,
        store: `batches/${id}.${table}`,
      })),
      replaces: await replacedBy(storage, manifest, tables, edit.school),
      acknowledgements: [],
      corrections: [],
      replayed: null,
      report: null,
      edit: { school: edit.school, note: edit.note, tables },
    },
  };
}
