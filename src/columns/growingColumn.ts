import type { TextColumn } from "./columnTable.ts";
import { type Letters, type Script, textsOf } from "./letters.ts";

function grown<T extends Letters | Int32Array | Uint32Array>(wider: T, array: T): T {
  wider.set(array);
  return wider;
}

/** A growing list of unsigned integers, with room for so many at first. */
export class Codes {
  private values: Uint32Array;
  length = 0;

  constructor(room: number) {
    this.values = new Uint32Array(Math.max(room, 1024));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      this.values = grown(new Uint32Array(Math.ceil(this.values.length * 1.5)), this.values);
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The list, in little more memory than it needs; nothing can be added any more. */
  finished(): Uint32Array {
    const { values, length } = this;
    this.values = new Uint32Array(0);
    return length * 1.1 >= values.length ? values.subarray(0, length) : values.slice(0, length);
  }
}

/** Differs from run to run, so that nobody can write a file whose texts all fall into one place. */
const seed = Math.trunc(Math.random() * 0x7fffffff);

/** The hash of a text before its first character, and with one more. */
export const emptyHash = seed;
export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** High bits count too where only the low ones choose a place. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** One column while records arrive: a hash table over the texts' letters, in which a cell is looked up where it stands. */
export class GrowingColumn {
  readonly name: string;
  private readonly script: Script;
  /** The texts one after the other, and where each begins; the end of the last behind them. */
  private pool: Letters;
  private starts = new Uint32Array(64);
  private size = 0;
  private hashes = new Int32Array(64);
  /** Code + 1 at the place of a text's hash or behind it; 0: free. Its length is a power of two. */
  private places = new Int32Array(128);
  private readonly codes: Codes;
  /** Most cells of some columns repeat the one above: comparing is cheaper than looking up. −1 where that one may hold a line end or delimiter. */
  lastCode = -1;
  private lastStart = 0;
  private lastEnd = 0;
  /** Where the last search ended. */
  private place = 0;

  constructor(name: string, script: Script, rows: number) {
    this.name = name;
    this.script = script;
    this.pool = script === "utf-8" ? new Uint8Array(1024) : new Uint16Array(1024);
    this.codes = new Codes(rows);
  }

  /** Adds the text between two offsets of letters that were cut from a plain line. */
  push(letters: Letters, from: number, to: number, hash: number): void {
    let code = this.find(letters, from, to, hash);
    if (code < 0) code = this.remember(letters, from, to, hash);
    this.put(code);
  }

  /** Adds a text that may hold anything. */
  pushAny(letters: Letters, hash: number): void {
    this.push(letters, 0, letters.length, hash);
    this.lastCode = -1;
  }

  /** Adds a text by its code. */
  put(code: number): void {
    if (code !== this.lastCode) {
      this.lastCode = code;
      this.lastStart = this.starts[code] ?? 0;
      this.lastEnd = this.starts[code + 1] ?? 0;
    }
    this.codes.push(code);
  }

  /** Where the text of the cell above ends if it stands at an offset once more, with `end` behind it before the limit; else −1. */
  repeated(letters: Letters, from: number, limit: number, end: number): number {
    const to = from + this.lastEnd - this.lastStart;
    if (this.lastCode < 0 || to >= limit || letters[to] !== end) return -1;
    const { pool } = this;
    const ahead = this.lastStart - from;
    // Codes and dates of neighbours differ at their ends.
    for (let at = to - 1; at >= from; at -= 1) if (pool[at + ahead] !== letters[at]) return -1;
    return to;
  }

  /** The code of the text between two offsets, −1 where it was not seen yet. */
  find(letters: Letters, from: number, to: number, hash: number): number {
    const mask = this.places.length - 1;
    let place = spread(hash) & mask;
    let code = (this.places[place] ?? 0) - 1;
    while (code >= 0) {
      if (this.hashes[code] === hash && this.equals(code, letters, from, to)) break;
      place = (place + 1) & mask;
      code = (this.places[place] ?? 0) - 1;
    }
    this.place = place;
    return code;
  }

  private equals(code: number, letters: Letters, from: number, to: number): boolean {
    const start = this.starts[code] ?? 0;
    if ((this.starts[code + 1] ?? 0) - start !== to - from) return false;
    const { pool } = this;
    const ahead = start - from;
    for (let at = to - 1; at >= from; at -= 1) if (pool[at + ahead] !== letters[at]) return false;
    return true;
  }

  /** Gives a new text the next code and puts it where the search for it ended. */
  private remember(letters: Letters, from: number, to: number, hash: number): number {
    const code = this.size;
    const start = this.starts[code] ?? 0;
    const end = start + to - from;
    let room = this.pool.length;
    while (room < end) room *= 2;
    if (room > this.pool.length)
      this.pool = grown(
        this.pool instanceof Uint8Array ? new Uint8Array(room) : new Uint16Array(room),
        this.pool,
      );
    if (code + 1 === this.starts.length) this.starts = grown(new Uint32Array(2 * (code + 1)), this.starts);
    if (code === this.hashes.length) this.hashes = grown(new Int32Array(2 * code), this.hashes);
    this.pool.set(letters.subarray(from, to), start);
    this.starts[code + 1] = end;
    this.hashes[code] = hash;
    this.places[this.place] = code + 1;
    this.size = code + 1;
    if (this.size * 2 > this.places.length) this.widen();
    return code;
  }

  private widen(): void {
    const wider = new Int32Array(this.places.length * 2);
    const mask = wider.length - 1;
    for (let code = 0; code < this.size; code += 1) {
      let at = spread(this.hashes[code] ?? 0) & mask;
      while (wider[at] !== 0) at = (at + 1) & mask;
      wider[at] = code + 1;
    }
    this.places = wider;
  }

  /** The column; nothing can be added any more. Throws NotUtf8Error where a text is none of UTF-8. */
  finished(): TextColumn {
    const dictionary = textsOf(this.script, this.pool, this.starts.subarray(0, this.size + 1));
    this.pool = new Uint8Array(0);
    return { name: this.name, dictionary, codes: this.codes.finished() };
  }
}
