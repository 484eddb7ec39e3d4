import type { TextColumn } from "./columnTable.ts";

/** A growing list of unsigned integers. */
export class Codes {
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

  /** The list in as much memory as it needs; nothing can be added any more. */
  finished(): Uint32Array {
    const { values } = this;
    this.values = new Uint32Array(0);
    return values.slice(0, this.length);
  }
}

/** Differs from run to run, so that nobody can write a file whose texts all fall into one place. */
const seed = Math.trunc(Math.random() * 0x7fffffff);
/** Longer texts cut out of a larger one keep that one in memory. */
const longestCopied = 12;

/** A text that keeps nothing else in memory. */
function owned(text: string): string {
  return text.length <= longestCopied ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/** The hash of a text before its first character, and with one more. */
export const emptyHash = seed;
export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of the text between two offsets. */
export function hashOf(text: string, from: number, to: number): number {
  let hash = emptyHash;
  for (let at = from; at < to; at += 1) hash = nextHash(hash, text.charCodeAt(at));
  return hash;
}

/** High bits count too where only the low ones choose a place. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function equals(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  // Codes and dates of neighbours differ at their ends.
  for (let at = known.length - 1; at >= 0; at -= 1)
    if (known.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** One column while records arrive: a hash table over the texts, which looks a cell up without cutting it out. */
export class GrowingColumn {
  readonly name: string;
  private readonly texts: string[] = [];
  private hashes = new Int32Array(64);
  /** Code + 1 at the place of a text's hash or behind it; 0: free. Its length is a power of two. */
  private places = new Int32Array(128);
  private readonly codes = new Codes();
  /** Most cells of some columns repeat the one above: comparing is cheaper than looking up. */
  private last = "";
  private lastCode = -1;
  /** Where the last search ended. */
  private place = 0;
  private lastHash = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Adds the text between two offsets. */
  push(text: string, from: number, to: number, hash: number): void {
    let code = this.find(text, from, to, hash);
    if (code < 0) {
      code = this.texts.length;
      this.texts.push(owned(text.slice(from, to)));
      this.remember(code, hash);
    }
    this.last = this.texts[code] ?? "";
    this.lastCode = code;
    this.lastHash = hash;
    this.codes.push(code);
  }

  /** The code of the text between two offsets, −1 where it was not seen yet. */
  find(text: string, from: number, to: number, hash: number): number {
    if (this.lastCode >= 0 && hash === this.lastHash && equals(this.last, text, from, to))
      return this.lastCode;
    const mask = this.places.length - 1;
    let place = spread(hash) & mask;
    let code = (this.places[place] ?? 0) - 1;
    while (code >= 0) {
      if (this.hashes[code] === hash && equals(this.texts[code] ?? "", text, from, to)) break;
      place = (place + 1) & mask;
      code = (this.places[place] ?? 0) - 1;
    }
    this.place = place;
    return code;
  }

  /** Puts the code where the search for its text ended. */
  private remember(code: number, hash: number): void {
    if (code === this.hashes.length) {
      const grown = new Int32Array(this.hashes.length * 2);
      grown.set(this.hashes);
      this.hashes = grown;
    }
    this.hashes[code] = hash;
    this.places[this.place] = code + 1;
    if (this.texts.length * 2 <= this.places.length) return;
    const wider = new Int32Array(this.places.length * 2);
    const mask = wider.length - 1;
    for (let known = 0; known < this.texts.length; known += 1) {
      let at = spread(this.hashes[known] ?? 0) & mask;
      while (wider[at] !== 0) at = (at + 1) & mask;
      wider[at] = known + 1;
    }
    this.places = wider;
  }

  finished(): TextColumn {
    return { name: this.name, dictionary: this.texts, codes: this.codes.finished() };
  }
}
