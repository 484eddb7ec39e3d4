import type { ColumnTable, TextColumn } from "./columnTable.ts";

/** A growing list of unsigned integers. */
class Codes {
  private values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  finished(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** One column while records arrive. */
class GrowingColumn {
  readonly name: string;
  private readonly index = new Map<string, number>();
  private readonly codes = new Codes();
  /** Most cells of some columns repeat the one above: comparing is cheaper than looking up. */
  private last = "";
  private lastCode = -1;

  constructor(name: string) {
    this.name = name;
  }

  push(text: string): void {
    if (this.lastCode >= 0 && text === this.last) {
      this.codes.push(this.lastCode);
      return;
    }
    let code = this.index.get(text);
    if (code === undefined) {
      code = this.index.size;
      this.index.set(text, code);
    }
    this.last = text;
    this.lastCode = code;
    this.codes.push(code);
  }

  finished(): TextColumn {
    return { name: this.name, dictionary: [...this.index.keys()], codes: this.codes.finished() };
  }
}

/** Turns records into dictionary-coded columns as they arrive. */
export class ColumnBuilder {
  private readonly columns: readonly GrowingColumn[];
  private readonly lines = new Codes();

  constructor(names: readonly string[]) {
    this.columns = names.map((name) => new GrowingColumn(name));
  }

  get rowCount(): number {
    return this.lines.length;
  }

  /** Adds a record. Throws RangeError when it has not one field a column. */
  add(fields: readonly string[], line: number): void {
    if (fields.length !== this.columns.length) {
      throw new RangeError(`a record of ${fields.length} fields for ${this.columns.length} columns`);
    }
    for (let index = 0; index < fields.length; index += 1) this.columns[index]?.push(fields[index] ?? "");
    this.lines.push(line);
  }

  finish(): ColumnTable {
    return { columns: this.columns.map((column) => column.finished()), lines: this.lines.finished() };
  }
}

/** A column of one text in every row. */
export function constantColumn(name: string, text: string, rows: number): TextColumn {
  return { name, dictionary: [text], codes: new Uint32Array(rows) };
}

/** The column under another name with every distinct text changed, texts that become equal sharing a code. */
export function mapTexts(column: TextColumn, name: string, change: (text: string) => string): TextColumn {
  const index = new Map<string, number>();
  const recode = new Uint32Array(column.dictionary.length);
  let same = true;
  column.dictionary.forEach((text, code) => {
    const changed = change(text);
    let to = index.get(changed);
    if (to === undefined) {
      to = index.size;
      index.set(changed, to);
    }
    if (to !== code) same = false;
    recode[code] = to;
  });
  const codes = same ? column.codes : column.codes.map((code) => recode[code] ?? 0);
  return { name, dictionary: [...index.keys()], codes };
}

/** The rows at the given positions, in that order; texts that no row has any more leave the dictionaries. */
export function takeRows(table: ColumnTable, rows: Uint32Array): ColumnTable {
  const columns = table.columns.map(({ name, dictionary, codes }) => {
    const recode = new Int32Array(dictionary.length).fill(-1);
    const kept: string[] = [];
    const taken = new Uint32Array(rows.length);
    for (let row = 0; row < rows.length; row += 1) {
      const code = codes[rows[row] ?? 0] ?? 0;
      let to = recode[code] ?? -1;
      if (to < 0) {
        to = kept.length;
        kept.push(dictionary[code] ?? "");
        recode[code] = to;
      }
      taken[row] = to;
    }
    return { name, dictionary: kept, codes: taken };
  });
  return {
    columns,
    lines: rows.length === 0 ? new Uint32Array(0) : Uint32Array.from(rows, (row) => table.lines[row] ?? 0),
  };
}

/** The positions of the rows for which `keep` is not zero. */
export function positionsWhere(keep: Uint8Array): Uint32Array {
  let kept = 0;
  for (const flag of keep) if (flag !== 0) kept += 1;
  const positions = new Uint32Array(kept);
  let at = 0;
  for (let row = 0; row < keep.length; row += 1) {
    if (keep[row] !== 0) {
      positions[at] = row;
      at += 1;
    }
  }
  return positions;
}
