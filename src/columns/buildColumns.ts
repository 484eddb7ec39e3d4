import type { ColumnTable, TextColumn } from "./columnTable.ts";
import { Codes, emptyHash, GrowingColumn, hashOf, nextHash } from "./growingColumn.ts";

/** Turns records into dictionary-coded columns as they arrive. */
export class ColumnBuilder {
  private readonly columns: readonly GrowingColumn[];
  private readonly lines = new Codes();
  /** Where the fields of the record that is being added end, and their hashes. */
  private readonly ends: Uint32Array;
  private readonly hashes: Int32Array;
  /** By code of the first column. */
  private readonly firsts: boolean[] = [];

  constructor(names: readonly string[]) {
    this.columns = names.map((name) => new GrowingColumn(name));
    this.ends = new Uint32Array(names.length);
    this.hashes = new Int32Array(names.length);
  }

  get rowCount(): number {
    return this.lines.length;
  }

  /** Adds a record. Throws RangeError when it has not one field a column. */
  add(fields: readonly string[], line: number): void {
    if (fields.length !== this.columns.length) {
      throw new RangeError(`a record of ${fields.length} fields for ${this.columns.length} columns`);
    }
    for (let index = 0; index < this.columns.length; index += 1) {
      const field = fields[index] ?? "";
      this.columns[index]?.push(field, 0, field.length, hashOf(field, 0, field.length));
    }
    this.lines.push(line);
  }

  /**
   * Adds a record as it stands in a text, its fields between the delimiters; false, and nothing is added, where it has not
   * one field a column or its first field is not `accepted`, which is asked once a distinct text.
   */
  addPlain(
    text: string,
    from: number,
    to: number,
    delimiter: string,
    line: number,
    accepted: (first: string) => boolean,
  ): boolean {
    const { columns, ends, hashes } = this;
    const [first] = columns;
    if (first === undefined || !this.cut(text, from, to, delimiter)) return false;
    if (!this.isAccepted(first, text, from, ends[0] ?? to, accepted)) return false;
    let start = from;
    for (let index = 0; index < columns.length; index += 1) {
      const end = ends[index] ?? to;
      columns[index]?.push(text, start, end, hashes[index] ?? 0);
      start = end + delimiter.length;
    }
    this.lines.push(line);
    return true;
  }

  /** Finds where the fields end, and their hashes; false where there is not one a column. */
  private cut(text: string, from: number, to: number, delimiter: string): boolean {
    const { ends, hashes } = this;
    let [found, hash] = [0, emptyHash];
    const code = delimiter.charCodeAt(0);
    const simple = delimiter.length === 1;
    for (let at = from; at < to; at += 1) {
      const letter = text.charCodeAt(at);
      if (letter !== code || !(simple || text.startsWith(delimiter, at))) {
        hash = nextHash(hash, letter);
        continue;
      }
      if (found === ends.length - 1) return false;
      ends[found] = at;
      hashes[found] = hash;
      hash = emptyHash;
      found += 1;
      at += delimiter.length - 1;
    }
    ends[found] = to;
    hashes[found] = hash;
    return found === ends.length - 1;
  }

  private isAccepted(
    column: GrowingColumn,
    text: string,
    from: number,
    to: number,
    accepted: (first: string) => boolean,
  ): boolean {
    const code = column.find(text, from, to, this.hashes[0] ?? 0);
    const known = code < 0 ? undefined : this.firsts[code];
    if (known !== undefined) return known;
    const answer = accepted(text.slice(from, to));
    if (code >= 0) this.firsts[code] = answer;
    return answer;
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
  const all = rows.length === table.lines.length && rows.every((row, index) => row === index);
  const columns = table.columns.map(({ name, dictionary, codes }) => {
    const recode = new Int32Array(dictionary.length).fill(-1);
    const kept: string[] = [];
    const taken = takeNumbers(codes, rows, all);
    for (let row = 0; row < taken.length; row += 1) {
      const code = taken[row] ?? 0;
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
  return { columns, lines: takeNumbers(table.lines, rows, all) };
}

function takeNumbers(numbers: Uint32Array, rows: Uint32Array, all: boolean): Uint32Array {
  if (all) return numbers.slice();
  const taken = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) taken[index] = numbers[rows[index] ?? 0] ?? 0;
  return taken;
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
