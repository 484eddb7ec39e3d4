import { Characters } from "./characters.ts";
import type { ColumnTable, TextColumn } from "./columnTable.ts";
import { Codes, emptyHash, GrowingColumn, nextHash, textOf } from "./growingColumn.ts";

/** How plain lines are cut: codes of one character each. */
export interface PlainCut {
  readonly delimiter: number;
  /** The last character of a line end, and whether a return stands before it. */
  readonly newline: number;
  readonly returned: boolean;
}

const carriageReturn = 13;

/** Turns records into dictionary-coded columns as they arrive. */
export class ColumnBuilder {
  private readonly columns: readonly GrowingColumn[];
  private readonly lines = new Codes();
  private readonly characters = new Characters();
  /** Where the fields of the line that is being added end, and their hashes. */
  private readonly ends: Uint32Array;
  private readonly hashes: Int32Array;
  /** By code of the first column: whether lines that begin so may be added; undefined where nobody asked yet. */
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
      const letters = this.characters.of(fields[index] ?? "");
      let hash = emptyHash;
      for (let at = 0; at < letters.length; at += 1) hash = nextHash(hash, letters[at] ?? 0);
      this.columns[index]?.push(letters, 0, letters.length, hash);
    }
    this.lines.push(line);
  }

  /**
   * Adds lines as they stand in a text, `letters` its character codes, from one offset on; gives the offset behind the last one
   * that was added. It stops at a line without an end before `to`, with another line end than the cut's, with not one field a
   * column, or whose first field is not `accepted`, which is asked once a distinct text. No quote may stand between the offsets.
   */
  addLines(
    letters: Uint16Array,
    from: number,
    to: number,
    cut: PlainCut,
    line: number,
    accepted: (first: string) => boolean,
  ): number {
    const { columns, ends, hashes } = this;
    const [first] = columns;
    if (first === undefined) return from;
    let [start, next] = [from, line];
    for (;;) {
      const end = this.cut(letters, start, to, cut);
      if (end < 0 || !this.isAccepted(first, letters, start, accepted)) return start;
      let field = start;
      for (let index = 0; index < columns.length; index += 1) {
        const fieldEnd = ends[index] ?? field;
        columns[index]?.push(letters, field, fieldEnd, hashes[index] ?? 0);
        field = fieldEnd + 1;
      }
      this.lines.push(next);
      next += 1;
      start = end;
    }
  }

  /** Finds where the fields of a line end, and their hashes; gives the offset behind the line, −1 where it can't be added. */
  private cut(
    letters: Uint16Array,
    from: number,
    to: number,
    { delimiter, newline, returned }: PlainCut,
  ): number {
    const { ends, hashes } = this;
    const last = ends.length - 1;
    let [found, hash] = [0, emptyHash];
    for (let at = from; at < to; at += 1) {
      const letter = letters[at] ?? 0;
      if (letter === delimiter) {
        if (found === last) return -1;
        ends[found] = at;
        hashes[found] = hash;
        hash = emptyHash;
        found += 1;
      } else if (letter === newline) {
        if (found !== last || returned) return -1;
        ends[found] = at;
        hashes[found] = hash;
        return at + 1;
      } else if (letter === carriageReturn) {
        if (!returned || found !== last || at + 1 >= to || letters[at + 1] !== newline) return -1;
        ends[found] = at;
        hashes[found] = hash;
        return at + 2;
      } else {
        hash = nextHash(hash, letter);
      }
    }
    return -1;
  }

  private isAccepted(
    column: GrowingColumn,
    letters: Uint16Array,
    from: number,
    accepted: (first: string) => boolean,
  ): boolean {
    const to = this.ends[0] ?? from;
    const code = column.find(letters, from, to, this.hashes[0] ?? 0);
    const known = code < 0 ? undefined : this.firsts[code];
    if (known !== undefined) return known;
    const answer = accepted(textOf(letters, from, to));
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

/** True where every text is used and they are in the order in which rows first hold them. */
function isCompact({ codes, dictionary }: TextColumn): boolean {
  let next = 0;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code > next) return false;
    if (code === next) next += 1;
  }
  return next === dictionary.length;
}

/**
 * The rows at the given positions, in that order; texts that no row has any more leave the dictionaries. Where all rows are taken,
 * arrays may be those of the table itself.
 */
export function takeRows(table: ColumnTable, rows: Uint32Array): ColumnTable {
  const all = rows.length === table.lines.length && rows.every((row, index) => row === index);
  const columns = table.columns.map((column) => {
    if (all && isCompact(column)) return column;
    const { name, dictionary, codes } = column;
    const recode = new Int32Array(dictionary.length).fill(-1);
    const kept: string[] = [];
    const taken = all ? codes.slice() : takeNumbers(codes, rows);
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
  return { columns, lines: all ? table.lines : takeNumbers(table.lines, rows) };
}

function takeNumbers(numbers: Uint32Array, rows: Uint32Array): Uint32Array {
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
