import type { ColumnName, TableId } from "./tables.ts";

/** The name of any column of any table: what the words of columns are keyed by. */
export type AnyColumnName = { [T in TableId]: ColumnName<T> }[TableId];
