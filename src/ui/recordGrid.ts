/** One column of a grid of records. */
export interface RecordColumn {
  readonly name: string;
  /** In characters. */
  readonly width: number;
}

/** One record as it is shown. */
export interface ShownRecord {
  readonly line: number;
  /** True for a record that stays out. */
  readonly isOut: boolean;
  /** What is to be said of it. */
  readonly remark: string;
  readonly cells: readonly ShownCell[];
}

/** One cell: what was read, null where the record has no such field; what a person put in its place; whether something is wrong with it. */
export interface ShownCell {
  readonly read: string | null;
  readonly corrected: string | null;
  readonly isProblem: boolean;
  readonly canCorrect: boolean;
}

/** The words of a grid, in the language of the page. */
export interface RecordGridWords {
  readonly label: string;
  readonly line: string;
  readonly unnamed: string;
  readonly remarks: string;
  readonly out: string;
  readonly cell: (column: string, line: number) => string;
  readonly wasRead: (text: string) => string;
}

/** A place in the grid: among the rows, and among the columns. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a place; null for a key that leads nowhere. `rows`, `columns`: how many there are. */
export function walked(
  key: string,
  jump: boolean,
  { row, column }: GridPlace,
  rows: number,
  columns: number,
): GridPlace | null {
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + 14, column },
    PageUp: { row: row - 14, column },
    Home: { row: jump ? 0 : row, column: 0 },
    End: { row: jump ? rows - 1 : row, column: columns - 1 },
  };
  const move = moves[key];
  return move === undefined
    ? null
    : {
        row: Math.min(rows - 1, Math.max(0, move.row)),
        column: Math.min(columns - 1, Math.max(0, move.column)),
      };
}
