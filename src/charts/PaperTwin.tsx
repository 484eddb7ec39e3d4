import { useMemo } from "react";
import { PaperTable, type PaperColumn } from "../ui/PaperTable.tsx";
import type { ChartContext, ChartTable } from "./chart.ts";
import { crossTables } from "./crossTable.ts";
import styles from "./PaperTwin.module.css";

export interface PaperTwinProps {
  readonly title: string;
  readonly table: ChartTable;
  readonly context: ChartContext;
}

/** The twin of a chart as it is printed below it: results of two groupings crossed where they fit, all others row by row. */
export function PaperTwin({ title, table, context }: PaperTwinProps) {
  const tables = useMemo(() => crossTables(table, context), [table, context]);
  const caption = context.text("charts.tableOf", { figure: title });
  if (tables !== null)
    return tables.map((crossed, block) => (
      // The blocks of a table are fixed in order.
      <PaperTable
        key={block}
        caption={caption}
        captionHidden
        columns={crossed.columns}
        rows={crossed.rows.map(({ names, cells }) => ({
          key: names.join("\n"),
          cells: [
            ...names,
            ...cells.map((lines) =>
              lines.map((line, place) => (
                // The lines of a cell are fixed in order.
                <span
                  key={place}
                  className={place === 0 ? styles.value : styles.line}
                  data-in-line={crossed.inLine}
                >
                  {line}
                </span>
              )),
            ),
          ],
        }))}
      />
    ));
  // What no row has, and that every row is shown, need no column of their own.
  const telling = table.columns.filter(({ id, unit }) =>
    id === "status"
      ? table.rows.some((row) => row[id] !== context.text("charts.ok"))
      : unit === undefined || table.rows.some((row) => (row[id] ?? null) !== null),
  );
  const columns = telling.map(({ id, header, unit, rowHeader }): PaperColumn => ({
    id,
    header,
    numeric: unit !== undefined,
    rowHeader: rowHeader === true,
  }));
  const rows = table.rows.map((row, index) => ({
    key: String(index),
    cells: telling.map(({ id, unit }) => {
      const cell = row[id];
      return typeof cell === "number" && unit !== undefined
        ? context.format.value(cell, typeof unit === "function" ? unit(index) : unit, "full")
        : (cell ?? "");
    }),
  }));
  return <PaperTable caption={caption} captionHidden columns={columns} rows={rows} />;
}
