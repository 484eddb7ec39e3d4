import type { RowData } from "@tanstack/react-table";
import { lazy, Suspense } from "react";
import { Pending } from "./Condition.tsx";
import type * as live from "./LiveTable.tsx";
import { useOnPaper } from "./paper.ts";
import { PaperTable } from "./PaperTable.tsx";
import { rowHeight, type DataTableProps } from "./tableColumn.ts";

/** Header and foot in px. */
const around = 72;

const LiveTable = lazy(async () => ({
  default: (await import("./LiveTable.tsx")).LiveTable,
  // What is lazy is no longer generic.
})) as unknown as typeof live.LiveTable;

/**
 * A table of any length to sort, filter, group, copy and save; on paper all of its rows, as they are given. Its code comes with the
 * first table that is shown: no page begins with one.
 */
export function DataTable<R extends RowData>(props: DataTableProps<R>) {
  const { caption, captionHidden = false, columns, rows, rowKey, maxHeight = 480 } = props;
  const onPaper = useOnPaper();
  if (onPaper)
    return (
      <PaperTable
        caption={caption}
        captionHidden={captionHidden}
        columns={columns}
        rows={rows.map((row, index) => ({
          key: rowKey(row, index),
          cells: columns.map((column) => column.cell?.(row) ?? column.value(row)),
        }))}
      />
    );
  return (
    <Suspense fallback={<Pending height={around + Math.min(maxHeight, rows.length * rowHeight)} />}>
      <LiveTable {...props} maxHeight={maxHeight} />
    </Suspense>
  );
}
