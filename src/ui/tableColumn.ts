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

export interface DataTableProps<R> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R, index: number) => string;
  /** Enter or a press on a row. */
  readonly onSelect?: (row: R) => void;
  /** Offers the rows, as sorted and filtered, with the columns that are shown, as CSV under this name. */
  readonly csvName?: string;
  /** Height in px above which the body scrolls under its header. */
  readonly maxHeight?: number;
}

/** Height of a row in px. */
export const rowHeight = 28;
