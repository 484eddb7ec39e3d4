import { columnLabels } from "../../i18n/en/columnLabels.ts";
import type { Text } from "../../i18n/text.ts";
import type { MissingNeed } from "../../measures/needs.ts";
import type { AnyColumnName } from "../../model/columnNames.ts";

function isColumnName(column: string): column is AnyColumnName {
  return Object.hasOwn(columnLabels, column);
}

/** A table, or a column of one, in words and under its own name. */
export function sourceText(text: Text, { table, column }: MissingNeed): string {
  const named = text(`tables.names.${table}`);
  if (column === undefined) return `${named} (${table})`;
  const label = isColumnName(column) ? text(`tables.columns.${column}`) : column;
  return `${named}: ${label} (${table}.${column})`;
}
