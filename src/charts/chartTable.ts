import type { CsvCell } from "../ui/csv.ts";
import type { Format } from "../ui/format.ts";
import type { TableColumn } from "../ui/tableColumn.ts";
import type { ChartTable } from "./chart.ts";

export interface ChartTableRow {
  readonly index: number;
  readonly cells: ChartTable["rows"][number];
}

/** The rows of a twin, each with its place, which says its units. */
export function tableRows(table: ChartTable): ChartTableRow[] {
  return table.rows.map((cells, index) => ({ index, cells }));
}

/** The columns of a twin for the data table: numbers sorted as numbers and shown through the formatter. */
export function tableColumns(table: ChartTable, format: Format): TableColumn<ChartTableRow>[] {
  return table.columns.map(({ id, header, unit, rowHeader }) => ({
    id,
    header,
    numeric: unit !== undefined,
    ...(rowHeader === true ? { rowHeader } : {}),
    value: (row) => row.cells[id] ?? null,
    ...(unit === undefined
      ? {}
      : {
          cell: (row: ChartTableRow) => {
            const value = row.cells[id];
            return typeof value === "number"
              ? format.value(value, typeof unit === "function" ? unit(row.index) : unit, "full")
              : (value ?? "");
          },
        }),
  }));
}

/** Header and rows of a twin for CSV, unrounded. */
export function tableCsv(table: ChartTable): { header: string[]; rows: CsvCell[][] } {
  return {
    header: table.columns.map((column) => column.header),
    rows: table.rows.map((row) => table.columns.map((column) => row[column.id] ?? null)),
  };
}
