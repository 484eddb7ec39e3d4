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
