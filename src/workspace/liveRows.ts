import { positionsWhere, takeRows } from "../columns/buildColumns.ts";
import type { ColumnTable } from "../columns/columnTable.ts";
import { decodeColumns } from "../columns/store.ts";
import type { StagedTable } from "../ingest/screening.ts";
import { columnsOf, tableDeclaration, type TableId } from "../model/tables.ts";
import type { FileStorage } from "./fileStorage.ts";
import type { BatchEntry, Manifest } from "./workspace.ts";

/** A file that the manifest lists is gone or damaged: the workspace can't be rebuilt whole. */
export class LostBatchError extends Error {
  override readonly name = "LostBatchError";
  readonly file: string;
  constructor(file: string, cause?: unknown) {
    super(`the stored rows of ${file} can't be read any more`, { cause });
    this.file = file;
  }
}

/** The scopes of a table's rows: the texts of each and the same as one JSON key, and which scope each row falls in. */
export interface RowScopes {
  readonly texts: readonly (readonly string[])[];
  readonly keys: readonly string[];
  readonly of: Uint32Array;
}

/** The columns that make a row's scope: what its table declares; where the newest row of a key wins, the school, by which an edit replaces. */
export function scopeColumns(table: TableId): readonly string[] {
  const { replacement } = tableDeclaration(table);
  return replacement.kind === "scope" ? replacement.columns : ["school_code"];
}

const combinationsListed = 1 << 20;

/** The scope that each row falls in. */
export function rowScopes(table: TableId, rows: ColumnTable): RowScopes {
  const fallbacks = new Map(columnsOf(table).map(([name, { fallback }]) => [name, fallback ?? ""]));
  const columns = scopeColumns(table).map((name) => {
    const { dictionary, codes } = rows.columns.find((candidate) => candidate.name === name) ?? {
      dictionary: [""],
      codes: new Uint32Array(rows.lines.length),
    };
    return { texts: dictionary.map((text) => (text === "" ? (fallbacks.get(name) ?? "") : text)), codes };
  });
  const combinations = columns.reduce((product, { texts }) => product * texts.length, 1);
  // Scope + 1 by combination of codes, 0 where none was given yet; a list where there are few, because millions of rows go through.
  const byCodes =
    combinations <= combinationsListed ? new Uint32Array(combinations) : new Map<number, number>();
  const listed = (combined: number): number =>
    (byCodes instanceof Map ? byCodes.get(combined) : byCodes[combined]) ?? 0;
  const byText = new Map<string, number>();
  const found: (readonly string[])[] = [];
  const of = new Uint32Array(rows.lines.length);
  for (let row = 0; row < of.length; row += 1) {
    let combined = 0;
    for (const { texts, codes } of columns) combined = combined * texts.length + (codes[row] ?? 0);
    const known = listed(combined);
    if (known > 0) {
      of[row] = known - 1;
      continue;
    }
    const scope = columns.map(({ texts, codes }) => texts[codes[row] ?? 0] ?? "");
    const key = JSON.stringify(scope);
    const place = byText.get(key) ?? byText.size;
    if (place === byText.size) found.push(scope);
    byText.set(key, place);
    if (byCodes instanceof Map) byCodes.set(combined, place + 1);
    else byCodes[combined] = place + 1;
    of[row] = place;
  }
  return { texts: found, keys: [...byText.keys()], of };
}

/** The scopes of a batch's table that later batches took the place of. */
export function replacedScopes(manifest: Manifest, batch: string, table: TableId): ReadonlySet<string> {
  return new Set(
    manifest.batches.flatMap(({ replaces }) =>
      replaces.flatMap((one) =>
        one.batch === batch && one.table === table ? [JSON.stringify(one.scope)] : [],
      ),
    ),
  );
}

/** One stored table of a batch as it was written. Throws LostBatchError. */
export async function storedTable(
  storage: FileStorage,
  batch: BatchEntry,
  entry: BatchEntry["tables"][number],
): Promise<ColumnTable> {
  const bytes = await storage.read(entry.store);
  if (bytes === null) throw new LostBatchError(batch.file.name);
  try {
    return decodeColumns(bytes);
  } catch (cause) {
    throw new LostBatchError(batch.file.name, cause);
  }
}

/** One stored table of a batch without the rows that later batches took the place of. Throws LostBatchError. */
export async function liveTable(
  storage: FileStorage,
  manifest: Manifest,
  batch: BatchEntry,
  entry: BatchEntry["tables"][number],
): Promise<StagedTable> {
  const rows = await storedTable(storage, batch, entry);
  return { table: entry.table, rows: withoutReplaced(manifest, batch.id, entry.table, rows) };
}

/** The rows of a batch's table but for those whose scopes the manifest's other batches took the place of. */
export function withoutReplaced(
  manifest: Manifest,
  batch: string,
  table: TableId,
  rows: ColumnTable,
): ColumnTable {
  const gone = replacedScopes(manifest, batch, table);
  if (gone.size === 0) return rows;
  const scopes = rowScopes(table, rows);
  const stays = scopes.keys.map((key) => (gone.has(key) ? 0 : 1));
  const keep = Uint8Array.from(scopes.of, (scope) => stays[scope] ?? 1);
  return takeRows(rows, positionsWhere(keep));
}

/** All live tables of all batches, oldest first, read one at a time. */
export async function* liveTables(
  storage: FileStorage,
  manifest: Manifest,
): AsyncGenerator<{ readonly batch: BatchEntry; readonly staged: StagedTable }> {
  for (const batch of manifest.batches.toSorted((a, b) => a.ordinal - b.ordinal))
    for (const entry of batch.tables)
      yield { batch, staged: await liveTable(storage, manifest, batch, entry) };
}
