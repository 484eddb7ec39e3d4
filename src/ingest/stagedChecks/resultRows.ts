import type { ResultTable } from "../../engine/engine.ts";
import type { TableId } from "../../model/tables.ts";
import type { Cell } from "./evidence.ts";
import type { Occasions } from "./occasionsOf.ts";

/** One row of counts; null where a value is missing. */
export type Row = Readonly<Record<string, number | null>>;

/** The rows of a result of numbers. */
export function rowsOf({ columns, rowCount }: ResultTable): readonly Row[] {
  return Array.from({ length: rowCount }, (_none, row) => {
    // Thousands of groups come of a large file: pairs in between would be most of the work.
    const one: Record<string, number | null> = {};
    for (const column of columns)
      one[column.name] =
        column.kind === "number" && column.valid[row] === 1 ? (column.values[row] ?? null) : null;
    return one;
  });
}

/** A count of a row; 0 where it is missing. */
export function number(row: Row, name: string): number {
  return row[name] ?? 0;
}

/** The group that a row is of; null where nothing says which time it was. */
export function cellOf(table: TableId, row: Row, { orderOf }: Occasions): Cell | null {
  const occasion = row["occasion"] ?? null;
  const order = occasion === null ? undefined : orderOf.get(occasion);
  if (occasion === null || order === undefined) return null;
  return {
    table,
    school: row["school"] ?? null,
    stratum: row["stratum"] ?? null,
    occasion,
    order,
    program: row["program"] ?? null,
    file: row["file"] ?? null,
  };
}
