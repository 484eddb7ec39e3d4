import type { TextColumn } from "./columnTable.ts";

function grown<T extends Uint16Array | Int32Array | Uint32Array>(wider: T, array: T): T {
  wider.set(array);
  return wider;
}

/** A growing list of unsigned integers. */
export class Codes {
  private values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      this.values = grown(new Uint32Array(this.values.length * 2), this.values);
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The list in as much memory as it needs; nothing can be added any more. */
  finished(): Uint32Array {
    const { values } = this;
    this.values = new Uint32Array(0);
    return values.slice(0, this.length);
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

/** As many codes as a call may have arguments everywhere. */
const codesAtOnce = 4096;

/** The text of some character codes. */
export function textOf(codes: Uint16Array, from: number, to: number): string {
  if (to - from <= codesAtOnce) return String.fromCharCode(...codes.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at += codesAtOnce)
    text += String.fromCharCode(...codes.subarray(at, Math.min(to, at + codesAtOnce)));
  return text;
}

/** One column while records arrive: a hash table over the texts' character codes, in which a cell is looked up where it stands. */
export class GrowingColumn {
  readonly name: string;
  /** The texts one after the other, and where each begins; the end of the last behind them. */
  private pool = new Uint16Array(1024);
  private starts = new Uint32Array(64);
  private size = 0;
  private hashes = new Int32Array(64);
  /** Code + 1 at the place of a text's hash or behind it; 0: free. Its length is a power of two. */
  private places = new Int32Array(128);
  private readonly codes = new Codes();
  /** Most cells of some columns repeat the one above: comparing is cheaper than looking up. */
  private lastCode = -1;
  private lastHash = 0;
  /** Where the last search ended. */
  private place = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Adds the text between two offsets; gives its code. */
  push(letters: Uint16Array, from: number, to: number, hash: number): number {
    let code = this.find(letters, from, to, hash);
    if (code < 0) code = this.remember(letters, from, to, hash);
    this.lastCode = code;
    this.lastHash = hash;
    this.codes.push(code);
    return code;
  }

  /** The code of the text between two offsets, −1 where it was not seen yet. */
  find(letters: Uint16Array, from: number, to: number, hash: number): number {
    if (hash === this.lastHash && this.lastCode >= 0 && this.equals(this.lastCode, letters, from, to))
      return this.lastCode;
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

  private equals(code: number, letters: Uint16Array, from: number, to: number): boolean {
    const start = this.starts[code] ?? 0;
    if ((this.starts[code + 1] ?? 0) - start !== to - from) return false;
    const { pool } = this;
    const ahead = start - from;
    // Codes and dates of neighbours differ at their ends.
    for (let at = to - 1; at >= from; at -= 1) if (pool[at + ahead] !== letters[at]) return false;
    return true;
  }

  /** Gives a new text the next code and puts it where the search for it ended. */
  private remember(letters: Uint16Array, from: number, to: number, hash: number): number {
    const code = this.size;
    const start = this.starts[code] ?? 0;
    const end = start + to - from;
    let room = this.pool.length;
    while (room < end) room *= 2;
    if (room > this.pool.length) this.pool = grown(new Uint16Array(room), this.pool);
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

  /** The column; nothing can be added any more. */
  finished(): TextColumn {
    const { pool, starts, size } = this;
    const dictionary = Array.from({ length: size }, (_, code) =>
      textOf(pool, starts[code] ?? 0, starts[code + 1] ?? 0),
    );
    this.pool = new Uint16Array(0);
    return { name: this.name, dictionary, codes: this.codes.finished() };
  }
}
