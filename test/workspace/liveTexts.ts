import { decodeColumns } from "../../src/columns/store.ts";
import { ident, sql } from "../../src/engine/sql.ts";
import { columnsOf, tableDeclaration, type TableId } from "../../src/model/tables.ts";
import { missingTexts } from "../../src/model/missing.ts";
import { readableColumns } from "../../src/panels/readable.ts";
import type { FileStorage } from "../../src/workspace/fileStorage.ts";
import type { Manifest, Workspace } from "../../src/workspace/workspace.ts";

/** Rows as lines of text with batch and source line, sorted: two lists are equal where the tables are. */
export type LiveTexts = readonly string[];

const normal = (text: string | null, isNumber: boolean): string =>
  text === null || Object.hasOwn(missingTexts, text) ? "" : isNumber ? String(Number(text)) : text;

const isNumeric = (kind: string) => kind === "number" || kind === "integer";

/** The rows that the engine holds. */
export async function engineTexts(workspace: Workspace, table: TableId): Promise<LiveTexts> {
  const engine = await workspace.engine();
  const { columns, joins } = readableColumns(table, "all");
  const found = await engine.query(
    sql`SELECT ${columns}, ${ident("all", "batch_id")}, ${ident("all", "source_row")} FROM ${ident(table)} AS ${ident("all")} ${joins}`,
  );
  const cell = (name: string, row: number): string | null => {
    const column = found.columns.find((one) => one.name === name);
    if (column === undefined) return null;
    if (column.kind !== "number") return column.values[row] ?? null;
    return column.valid[row] === 1 ? String(column.values[row]) : null;
  };
  return Array.from({ length: found.rowCount }, (_none, row) =>
    [
      cell("batch_id", row),
      cell("source_row", row),
      ...columnsOf(table).map(([name, { type }]) => normal(cell(name, row), isNumeric(type.kind))),
    ].join("|"),
  ).toSorted();
}

/** The rows that the stored batches make, one after the other, each by what the manifest says of it and nothing else. */
export async function replayedTexts(
  storage: FileStorage,
  manifest: Manifest,
  table: TableId,
): Promise<LiveTexts> {
  const { replacement } = tableDeclaration(table);
  const scopeBy = replacement.kind === "scope" ? replacement.columns : ["school_code"];
  let live: {
    readonly key: string;
    readonly scope: string;
    readonly batch: string;
    readonly text: string;
  }[] = [];
  for (const batch of manifest.batches) {
    for (const gone of batch.replaces)
      if (gone.table === table)
        live = live.filter((one) => one.batch !== gone.batch || one.scope !== JSON.stringify(gone.scope));
    const stored = batch.tables.find((one) => one.table === table);
    if (stored === undefined) continue;
    const { columns, lines } = decodeColumns((await storage.read(stored.store)) ?? new Uint8Array());
    for (let row = 0; row < lines.length; row += 1) {
      const cells = new Map(
        columnsOf(table).map(([name, { fallback }]) => {
          const column = columns.find((one) => one.name === name);
          const text = column?.dictionary[column.codes[row] ?? 0] ?? "";
          return [name, text === "" ? (fallback ?? "") : text] as const;
        }),
      );
      const key = JSON.stringify(
        columnsOf(table).flatMap(([name, declaration]) =>
          declaration.key === true ? [cells.get(name)] : [],
        ),
      );
      if (replacement.kind === "upsert") live = live.filter((one) => one.key !== key);
      const texts = columnsOf(table).map(([name, { type }]) =>
        normal(cells.get(name) ?? "", isNumeric(type.kind)),
      );
      live.push({
        key,
        scope: JSON.stringify(scopeBy.map((name) => cells.get(name) ?? "")),
        batch: batch.id,
        text: [batch.ordinal, lines[row], ...texts].join("|"),
      });
    }
  }
  return live.map(({ text }) => text).toSorted();
}
