import type { CsvCell } from "../ui/csv.ts";
import type { TableColumn } from "../ui/DataTable.tsx";
import type { Format } from "../ui/format.ts";
import type { ChartTable } from "./chart.ts";

export type ChartTableRow = ChartTable["rows"][number];

/** The columns of a twin for the data table: numbers sorted as numbers and shown through the formatter. */
export function tableColumns(table: ChartTable, format: Format): TableColumn<ChartTableRow>[] {
  return table.columns.map(({ id, header, unit, rowHeader }) => ({
    id,
    header,
    numeric: unit !== undefined,
    ...(rowHeader === true ? { rowHeader } : {}),
    value: (row) => row[id] ?? null,
    ...(unit === undefined
      ? {}
      : {
          cell: (row: ChartTableRow) => {
            const value = row[id];
            return typeof value === "number" ? format.value(value, unit, "full") : (value ?? "");
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
