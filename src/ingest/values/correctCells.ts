import type { ColumnTable } from "../../columns/columnTable.ts";
import type { CellCorrection } from "../questions/readingChoices.ts";

/** The table with the cells that a person corrected; cells of lines or columns that it does not have are left out. */
export function correctCells(table: ColumnTable, cells: readonly CellCorrection[] = []): ColumnTable {
  if (cells.length === 0) return table;
  const rows = new Map<number, number>();
  table.lines.forEach((line, row) => rows.set(line, row));
  return {
    lines: table.lines,
    columns: table.columns.map((column) => {
      const own = cells.filter(({ column: name, line }) => name === column.name.trim() && rows.has(line));
      if (own.length === 0) return column;
      const [dictionary, codes] = [[...column.dictionary], column.codes.slice()];
      for (const { line, value } of own) {
        let code = dictionary.indexOf(value);
        if (code < 0) code = dictionary.push(value) - 1;
        codes[rows.get(line) ?? 0] = code;
      }
      return { name: column.name, dictionary, codes };
    }),
  };
}
