import type { KeyboardEvent } from "react";
import styles from "./DataTable.module.css";
import type { TableColumn } from "./tableColumn.ts";

export interface TableRowProps<R> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly TableColumn<R>[];
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly onSelect: ((row: R) => void) | undefined;
  readonly onWalk: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  readonly onFocus: (index: number) => void;
}

/** A row; where rows open, its header is the button that opens it and is walked by the arrow keys. */
export function TableRow<R>({ row, index, columns, isActive, onSelect, onWalk, onFocus }: TableRowProps<R>) {
  const headed = columns.some((column) => column.rowHeader === true);
  return (
    <tr
      aria-rowindex={index + 2}
      className={onSelect === undefined ? undefined : styles.selectable}
      // A press anywhere in the row; the button's own press, by key too, comes up to here.
      onClick={onSelect === undefined ? undefined : () => onSelect(row)}
    >
      {columns.map((column, place) => {
        const shown = column.cell?.(row) ?? column.value(row);
        const isButton = onSelect !== undefined && (headed ? column.rowHeader === true : place === 0);
        const content = isButton ? (
          <button
            type="button"
            className={styles.open}
            data-index={index}
            tabIndex={isActive ? 0 : -1}
            onKeyDown={(event) => onWalk(event, index)}
            onFocus={() => onFocus(index)}
          >
            {shown}
          </button>
        ) : (
          shown
        );
        return column.rowHeader === true ? (
          <th key={column.id} scope="row" className={styles.rowHeader}>
            {content}
          </th>
        ) : (
          <td key={column.id} className={column.numeric === true ? styles.numeric : undefined}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}
