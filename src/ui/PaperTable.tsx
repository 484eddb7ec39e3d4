import { useId, type ReactNode } from "react";
import styles from "./PaperTable.module.css";

export interface PaperColumn {
  readonly id: string;
  readonly header: ReactNode;
  readonly numeric?: boolean;
  readonly rowHeader?: boolean;
  /** Of the table's width, as far as its words allow: `12%`. */
  readonly width?: string;
}

export interface PaperTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly PaperColumn[];
  /** The cells of each row, one for each column. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table as it is printed: all rows, its head again on every page, no row cut in two. */
export function PaperTable({ caption, captionHidden = false, columns, rows }: PaperTableProps) {
  const captionId = useId();
  return (
    <table className={styles.table} aria-labelledby={captionId} data-wide={columns.length > 9}>
      <caption id={captionId} className={captionHidden ? styles.captionHidden : styles.caption}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, header, numeric, rowHeader, width }) => (
            <th
              key={id}
              scope="col"
              className={numeric === true ? styles.numeric : undefined}
              data-row-header={rowHeader}
              style={width === undefined ? undefined : { width }}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} data-unbroken="">
            {columns.map(({ id, numeric, rowHeader }, place) => {
              const className = numeric === true ? styles.numeric : undefined;
              return rowHeader === true ? (
                <th key={id} scope="row" className={className}>
                  {cells[place]}
                </th>
              ) : (
                <td key={id} className={className}>
                  {cells[place]}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
