import { columnsOf, tableDeclaration, tableIds, type TableId } from "./tables.ts";

/** A row of a reference table as its CSV holds it: a text for every column, "" where it says nothing. */
export type ReferenceRow = Readonly<Record<string, string>>;

/** Rows of reference tables, in the order in which they are listed. */
export type ReferenceTables = Readonly<Partial<Record<TableId, readonly ReferenceRow[]>>>;

/** The tables that say what codes mean: few rows, edited in the app. */
export const referenceTableIds: readonly TableId[] = tableIds.filter(
  (table) => tableDeclaration(table).role === "reference",
);

/** The key of a row as one text. */
export function referenceKey(table: TableId, row: ReferenceRow): string {
  const key = columnsOf(table).flatMap(([name, { key: isKey, fallback }]) => {
    const text = row[name] ?? "";
    return isKey === true ? [text === "" ? (fallback ?? "") : text] : [];
  });
  return JSON.stringify(key);
}

/** The cells as they are stored: without spaces around, numbers, codes and dates in half-width. */
export function canonicalRow(table: TableId, row: ReferenceRow): ReferenceRow {
  return Object.fromEntries(
    columnsOf(table).map(([name, { type }]) => {
      const text = (row[name] ?? "").trim();
      return [name, type.kind === "text" ? text : text.normalize("NFKC").trim()];
    }),
  );
}

/** Rows of the model's own as texts. */
export function referenceRows(table: TableId, rows: readonly object[]): readonly ReferenceRow[] {
  return rows.map((row) => {
    const cells = new Map(Object.entries(row).map(([name, value]) => [name, String(value)]));
    return Object.fromEntries(
      columnsOf(table).map(([name, { fallback }]) => [name, cells.get(name) ?? fallback ?? ""]),
    );
  });
}
