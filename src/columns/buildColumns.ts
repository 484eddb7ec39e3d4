import { Characters } from "./characters.ts";
import type { ColumnTable, TextColumn } from "./columnTable.ts";
import { Codes, emptyHash, GrowingColumn, nextHash } from "./growingColumn.ts";
import { type Letters, type Script, textOf } from "./letters.ts";

/** How plain lines are cut: codes of one character each, all of ASCII. */
export interface PlainCut {
  readonly delimiter: number;
  /** The last character of a line end, and whether a return stands before it. */
  readonly newline: number;
  readonly returned: boolean;
}

const carriageReturn = 13;
const encoder = new TextEncoder();

/** Turns records into dictionary-coded columns as they arrive. */
export class ColumnBuilder {
  private readonly columns: readonly GrowingColumn[];
  private readonly lines: Codes;
  private readonly script: Script;
  private readonly characters = new Characters();
  /** Of each field of the line that is looked at: its code, −1 where its text is new, where it stands, and its hash where it was looked up. */
  private readonly codes: Int32Array;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly hashes: Int32Array;
  /** By code of the first column: whether lines that begin so may be added; undefined where nobody asked yet. */
  private readonly firsts: boolean[] = [];

  /** `script`: what `addLines` is given; `rows`: about how many will come. */
  constructor(names: readonly string[], script: Script = "utf-16", rows = 0) {
    this.script = script;
    this.columns = names.map((name) => new GrowingColumn(name, script, rows));
    this.lines = new Codes(rows);
    this.codes = new Int32Array(names.length);
    this.starts = new Uint32Array(names.length);
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
      const text = fields[index] ?? "";
      const letters = this.script === "utf-8" ? encoder.encode(text) : this.characters.of(text);
      let hash = emptyHash;
      for (let at = 0; at < letters.length; at += 1) hash = nextHash(hash, letters[at] ?? 0);
      this.columns[index]?.pushAny(letters, hash);
    }
    this.lines.push(line);
  }

  /**
   * Adds lines as they stand in a text, `letters` those of the builder's script, from one offset on; gives the offset behind the last one
   * that was added. It stops at a line without an end before `to`, with another line end than the cut's, with not one field a
   * column, or whose first field is not `accepted`, which is asked once a distinct text. No quote may stand between the offsets.
   * Throws NotUtf8Error where a first field is none of UTF-8.
   */
  addLines(
    letters: Letters,
    from: number,
    to: number,
    cut: PlainCut,
    line: number,
    accepted: (first: string) => boolean,
  ): number {
    const { columns, codes, starts, ends, hashes } = this;
    // Where the last line ends: no loop runs past it.
    const limit = to > from ? letters.lastIndexOf(cut.newline, to - 1) + 1 : from;
    let [start, next] = [from, line];
    while (start < limit) {
      const end = this.cut(letters, start, limit, cut);
      if (end < 0 || !this.isAccepted(letters, accepted)) break;
      for (let index = 0; index < columns.length; index += 1) {
        const code = codes[index] ?? -1;
        if (code >= 0) columns[index]?.put(code);
        else columns[index]?.push(letters, starts[index] ?? 0, ends[index] ?? 0, hashes[index] ?? 0);
      }
      this.lines.push(next);
      next += 1;
      start = end;
    }
    return start;
  }

  /** Finds the fields of a line; gives the offset behind the line, −1 where it can't be added. The last letter before the limit ends a line. */
  private cut(
    letters: Letters,
    from: number,
    limit: number,
    { delimiter, newline, returned }: PlainCut,
  ): number {
    const { columns, codes, starts, ends, hashes } = this;
    const last = columns.length - 1;
    const highest = Math.max(delimiter, newline, carriageReturn);
    const lineEnd = returned ? carriageReturn : newline;
    let at = from;
    for (let index = 0; index <= last; index += 1) {
      const column = columns[index];
      if (column === undefined) return -1;
      const end = index === last ? lineEnd : delimiter;
      const repeated = column.repeated(letters, at, limit, end);
      starts[index] = at;
      if (repeated < 0) {
        const start = at;
        let hash = emptyHash;
        let letter = letters[at] ?? newline;
        while (
          letter > highest ||
          (letter !== delimiter && letter !== newline && letter !== carriageReturn)
        ) {
          hash = nextHash(hash, letter);
          at += 1;
          letter = letters[at] ?? newline;
        }
        if (letter !== end) return -1;
        hashes[index] = hash;
        codes[index] = column.find(letters, start, at, hash);
      } else {
        at = repeated;
        codes[index] = column.lastCode;
      }
      ends[index] = at;
      at += 1;
    }
    if (!returned) return at;
    return letters[at] === newline ? at + 1 : -1;
  }

  private isAccepted(letters: Letters, accepted: (first: string) => boolean): boolean {
    const code = this.codes[0] ?? -1;
    const known = code < 0 ? undefined : this.firsts[code];
    if (known !== undefined) return known;
    const answer = accepted(textOf(letters.subarray(this.starts[0], this.ends[0])));
    if (code >= 0) this.firsts[code] = answer;
    return answer;
  }

  /** All that was added; nothing can be added any more. Throws NotUtf8Error where a text is none of UTF-8. */
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
  const codes = same ? column.codes : new Uint32Array(column.codes.length);
  if (!same) for (let row = 0; row < codes.length; row += 1) codes[row] = recode[column.codes[row] ?? 0] ?? 0;
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

/** True where the positions are those of all rows, in their order. */
function areInOrder(positions: Uint32Array): boolean {
  for (let index = 0; index < positions.length; index += 1) if (positions[index] !== index) return false;
  return true;
}

/**
 * The rows at the given positions, in that order; texts that no row has any more leave the dictionaries. Where all rows are taken,
 * arrays may be those of the table itself.
 */
export function takeRows(table: ColumnTable, rows: Uint32Array): ColumnTable {
  const all = rows.length === table.lines.length && areInOrder(rows);
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
  for (let row = 0; row < keep.length; row += 1) if (keep[row] !== 0) kept += 1;
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
