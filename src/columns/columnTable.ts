/**
 * A column of text: each distinct text once, and one code a row.
 * `dictionary[codes[row]]` is the cell; an empty cell is the text "".
 */
export interface TextColumn {
  readonly name: string;
  readonly dictionary: readonly string[];
  readonly codes: Uint32Array;
}

/**
 * Columns of equal length with the source line (1-based, physical line on which the record begins) of every row.
 */
export interface ColumnTable {
  readonly columns: readonly TextColumn[];
  readonly lines: Uint32Array;
}

/** The text of one cell. Throws RangeError outside the table. */
export function cellText(column: TextColumn, row: number): string {
  const code = column.codes[row];
  const text = code === undefined ? undefined : column.dictionary[code];
  if (text === undefined) throw new RangeError(`no row ${row} in column ${column.name}`);
  return text;
}
