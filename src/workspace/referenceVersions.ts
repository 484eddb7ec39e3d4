import { cellText, type ColumnTable } from "../columns/columnTable.ts";
import { referenceKey, referenceTableIds, type ReferenceRow } from "../model/referenceTables.ts";
import { columnsOf, type TableId } from "../model/tables.ts";
import type { FileStorage } from "./fileStorage.ts";
import { storedTable, withoutReplaced } from "./liveRows.ts";
import type { Manifest, ReferenceVersion } from "./workspace.ts";

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
