import styles from "./DataTable.module.css";
import type { TableColumn } from "./tableColumn.ts";

export interface TableHeadProps<R> {
  readonly columns: readonly TableColumn<R>[];
  readonly directionOf: (id: string) => false | "asc" | "desc";
  readonly onSort: (id: string) => void;
}

const sortNames = { asc: "ascending", desc: "descending" } as const;
const arrows = { asc: "↑", desc: "↓" } as const;

/** The headers of a table, each a button that sorts by its column. */
export function TableHead<R>({ columns, directionOf, onSort }: TableHeadProps<R>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = directionOf(column.id);
          return (
            <th
              key={column.id}
              scope="col"
              className={`${column.numeric === true ? styles.numeric : ""} ${column.rowHeader === true ? styles.rowHeader : ""}`}
              aria-sort={direction === false ? "none" : sortNames[direction]}
            >
              <button type="button" className={styles.sort} onClick={() => onSort(column.id)}>
                {column.header}
                <span className={styles.arrow} aria-hidden="true">
                  {direction === false ? "" : arrows[direction]}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
