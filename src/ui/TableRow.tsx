import { memo, type ReactNode } from "react";
import styles from "./DataTable.module.css";
import type { TableColumn } from "./tableColumn.ts";

/** A column that is shown, and how far it stays from the left where it is pinned, in px. */
export interface ShownColumn<R> {
  readonly column: TableColumn<R>;
  readonly pinnedAt: number | null;
  readonly width: number;
}

export interface TableRowProps<R> {
  readonly row: R;
  readonly index: number;
  readonly shown: readonly ShownColumn<R>[];
  /** The cell of this row that Tab reaches; null in all rows but one. */
  readonly active: number | null;
  readonly onSelect: ((row: R) => void) | undefined;
}

function Row<R>({ row, index, shown, active, onSelect }: TableRowProps<R>): ReactNode {
  const headed = shown.some(({ column }) => column.rowHeader === true);
  return (
    <tr
      aria-rowindex={index + 2}
      className={onSelect === undefined ? undefined : styles.selectable}
      // A press anywhere in the row; the button's own press, by key too, comes up to here.
      onClick={onSelect === undefined ? undefined : () => onSelect(row)}
    >
      {shown.map(({ column, pinnedAt }, place) => {
        const content = column.cell?.(row) ?? column.value(row);
        const opens = onSelect !== undefined && (headed ? column.rowHeader === true : place === 0);
        const reach = {
          "data-cell": `${String(index)}:${String(place)}`,
          tabIndex: active === place ? 0 : -1,
        };
        const cell = {
          ...(opens ? {} : reach),
          className: `${column.numeric === true ? styles.numeric : ""} ${column.rowHeader === true ? styles.rowHeader : ""} ${pinnedAt === null ? "" : styles.pinned}`,
          ...(pinnedAt === null ? {} : { style: { left: pinnedAt } }),
        };
        const inside = opens ? (
          <button type="button" className={styles.open} {...reach}>
            {content}
          </button>
        ) : (
          content
        );
        return column.rowHeader === true ? (
          <th key={column.id} scope="row" {...cell}>
            {inside}
          </th>
        ) : (
          <td key={column.id} {...cell}>
            {inside}
          </td>
        );
      })}
    </tr>
  );
}

/** A row whose cells are walked by the arrow keys; where rows open, its header is the button that opens it. */
export const TableRow = memo(Row) as typeof Row;
