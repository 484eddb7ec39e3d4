import { cellText, type ColumnTable } from "../columns/columnTable.ts";
import { columnsOf, tableDeclaration, tableIds, type TableId } from "../model/tables.ts";
import type { FileStorage } from "./fileStorage.ts";
import { storedTable, withoutReplaced } from "./liveRows.ts";
import type { BatchEntry, Manifest } from "./workspace.ts";

/** A row of a reference table as its CSV holds it: a text for every column, "" where it says nothing. */
export type ReferenceRow = Readonly<Record<string, string>>;

/** Rows of reference tables, in the order in which they are listed. */
export type ReferenceTables = Readonly<Partial<Record<TableId, readonly ReferenceRow[]>>>;

/** The tables that hold what codes mean: few rows, edited in the app. */
export const referenceTableIds: readonly TableId[] = tableIds.filter(
  (table) => tableDeclaration(table).role === "reference",
);

/** The reference tables of all schools as they stood once a batch was committed. */
export interface ReferenceVersion {
  readonly batch: BatchEntry;
  readonly tables: ReferenceTables;
}

/** The key of a row as one text. */
export function referenceKey(table: TableId, row: ReferenceRow): string {
  const key = columnsOf(table).flatMap(([name, { key: isKey, fallback }]) => {
    const text = row[name] ?? "";
    return isKey === true ? [text === "" ? (fallback ?? "") : text] : [];
  });
  return JSON.stringify(key);
}

function rowsOf(table: TableId, rows: ColumnTable): readonly ReferenceRow[] {
  const columns = columnsOf(table).map(([name, { fallback }]) => {
    const column = rows.columns.find((one) => one.name === name);
    return (row: number): [string, string] => {
      const text = column === undefined ? "" : cellText(column, row);
      return [name, text === "" ? (fallback ?? "") : text];
    };
  });
  return Array.from(rows.lines, (_line, row) => Object.fromEntries(columns.map((cell) => cell(row))));
}

/** The rows that stand: of equal keys the newest, in the place of the first. `lists` from the oldest on. */
function newest(table: TableId, lists: readonly (readonly ReferenceRow[])[]): readonly ReferenceRow[] {
  const rows = new Map<string, ReferenceRow>();
  for (const list of lists) for (const row of list) rows.set(referenceKey(table, row), row);
  return [...rows.values()];
}

/**
 * The reference tables after each batch that holds or edits any of them, oldest first: each a function of the batches up to it and
 * nothing else. Throws LostBatchError.
 */
export async function referenceVersions(
  storage: FileStorage,
  manifest: Manifest,
): Promise<readonly ReferenceVersion[]> {
  const stored: { readonly batch: string; readonly table: TableId; readonly rows: ColumnTable }[] = [];
  const versions: ReferenceVersion[] = [];
  const batches = manifest.batches.toSorted((a, b) => a.ordinal - b.ordinal);
  for (const [index, batch] of batches.entries()) {
    const entries = batch.tables.filter(({ table }) => referenceTableIds.includes(table));
    if (entries.length === 0 && batch.edit === undefined) continue;
    for (const entry of entries)
      stored.push({ batch: batch.id, table: entry.table, rows: await storedTable(storage, batch, entry) });
    const untilThen = { ...manifest, batches: batches.slice(0, index + 1) };
    const tables = referenceTableIds.flatMap((table) => {
      const lists = stored
        .filter((one) => one.table === table)
        .map((one) => rowsOf(table, withoutReplaced(untilThen, one.batch, table, one.rows)));
      return lists.length === 0 ? [] : [[table, newest(table, lists)] as const];
    });
    versions.push({ batch, tables: Object.fromEntries(tables) });
  }
  return versions;
}
