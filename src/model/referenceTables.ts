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
