/** A code with what it is called. */
export interface EditOption {
  readonly id: string;
  readonly label: string;
}

/** One column of a table that is edited in place. */
export interface EditColumn {
  readonly id: string;
  readonly header: string;
  /** What it means, on its header. */
  readonly note?: string;
  readonly kind: "text" | "number" | "choice";
  /** Of a `choice`. */
  readonly options?: readonly EditOption[];
  /** Proposed while typing; any other text is taken too. */
  readonly suggestions?: readonly EditOption[];
  /** Codes that have a name are shown and typed by it. */
  readonly named?: boolean;
  readonly required: boolean;
  /** Width in characters. */
  readonly width: number;
}

/** One row: `name` is what it is called, `state` how it stands against what is stored. */
export interface EditRow {
  readonly id: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly state: "same" | "added" | "changed";
}

/** What is wrong with a cell, and the id of the text that says so. */
export interface EditFault {
  readonly level: "fail" | "warn";
  readonly words: string;
}

/** The id of a cell's field in the document. */
export function editCellId(table: string, row: string, column: string): string {
  return `cell ${table} ${row} ${column}`.replaceAll(/\s+/gu, "-");
}
