import type { ReactNode } from "react";
import type { CsvCell } from "./csv.ts";

/** One column of a data table. */
export interface TableColumn<R> {
  readonly id: string;
  readonly header: string;
  /** What is sorted by and written to CSV; null sorts last and is an empty cell. */
  readonly value: (row: R) => CsvCell;
  /** What is shown; without it the value itself. */
  readonly cell?: (row: R) => ReactNode;
  /** Right-aligned, largest first on the first press. */
  readonly numeric?: boolean;
  /** Names the row: set as its header, stays in sight when the table scrolls sideways. */
  readonly rowHeader?: boolean;
}
