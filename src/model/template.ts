import { csvText } from "./csvText.ts";
import { columnsOf, type TableId } from "./tables.ts";

const byteOrderMark = "\uFEFF";

/**
 * The CSV template of a table: its column names and one filled example row, to be typed over. With `bom`, the text
 * starts with a byte order mark, by which Excel knows UTF-8.
 */
export function templateText(table: TableId, options: { readonly bom?: boolean } = {}): string {
  const columns = columnsOf(table);
  const text = csvText(
    columns.map(([name]) => name),
    [columns.map(([, declaration]) => declaration.example)],
  );
  return options.bom === true ? byteOrderMark + text : text;
}

/** The file name under which a table's template is offered. */
export function templateFileName(table: TableId): string {
  return `${table}.csv`;
}
