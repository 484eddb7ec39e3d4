import { ended, endedInTurns } from "./turns.ts";

/** The arrays that a packed file can hold. */
export type PackedArray =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Float64Array;

const kinds = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i8: Int8Array,
  i16: Int16Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof kinds;

interface PackedHeader {
  readonly header: unknown;
  readonly arrays: readonly (readonly [Kind, number])[];
}

const magic = 0x31_54_45_56; // "VET1", little endian
const digestLength = 8;

/** A stored file is not what was written: cut short, damaged, or of another format. */
export class DamagedFileError extends Error {
  override readonly name = "DamagedFileError";
}

function kindOf(array: PackedArray): Kind {
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Uint16Array) return "u16";
  if (array instanceof Uint32Array) return "u32";
  if (array instanceof Int8Array) return "i8";
  if (array instanceof Int16Array) return "i16";
  return array instanceof Int32Array ? "i32" : "f64";
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/**
 * Two sums over bytes as 32-bit words, in the manner of MurmurHash3: they find damage, not forgery, at memory speed.
 * Every step is a bijection of what it adds to, so that one changed word always changes both.
 */
class Checksum {
  #first: number;
  #second = 0x9e3779b9;

  /** `length`: bytes in all, a multiple of 4. */
  constructor(length: number) {
    this.#first = length / 4;
  }

  /** Goes on with bytes whose length is a multiple of 4. */
  add(bytes: Uint8Array): void {
    const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
    let [first, second] = [this.#first, this.#second];
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? 0;
      first = Math.imul(first ^ word, 0xcc9e2d51);
      first = (first << 13) | (first >>> 19);
      second = Math.imul(second + word, 0x85ebca6b);
      second ^= second >>> 15;
    }
    this.#first = first;
    this.#second = second;
  }

  finished(): Uint8Array {
    const sums = new Uint8Array(digestLength);
    const view = new DataView(sums.buffer);
    view.setInt32(0, this.#first, true);
    view.setInt32(4, this.#second, true);
    return sums;
  }
}

function checksum(bytes: Uint8Array): Uint8Array {
  const sums = new Checksum(bytes.length);
  sums.add(bytes);
  return sums.finished();
}

/** Between two pauses of `packInTurns`. */
const bytesATurn = 1 << 22;

/** Packs, stopping after each turn's worth of bytes. */
function* packing(header: unknown, arrays: readonly PackedArray[]): Generator<void, Uint8Array<ArrayBuffer>> {
  const list = arrays.map((array) => [kindOf(array), array.length] as const);
  const text = new TextEncoder().encode(JSON.stringify({ header, arrays: list }));
  const start = aligned(8 + text.length);
  const body = arrays.reduce((length, array) => length + aligned(array.byteLength), start);
  const bytes = new Uint8Array(body + digestLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, text.length, true);
  bytes.set(text, 8);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
    if (array.byteLength >= bytesATurn) yield;
  }
  const sums = new Checksum(body);
  for (let from = 0; from < body; from += bytesATurn) {
    sums.add(bytes.subarray(from, Math.min(body, from + bytesATurn)));
    yield;
  }
  bytes.set(sums.finished(), body);
  return bytes;
}

/**
 * One file of a header (anything that JSON can say) and typed arrays: magic, length of the header, header, arrays at multiples
 * of 8 bytes, and a checksum of all that. The same input makes the same bytes.
 */
export function pack(header: unknown, arrays: readonly PackedArray[]): Uint8Array<ArrayBuffer> {
  return ended(packing(header, arrays));
}

/** What `pack` makes, with pauses, so that a page goes on meanwhile. The arrays must not change before it is done. */
export function packInTurns(
  header: unknown,
  arrays: readonly PackedArray[],
): Promise<Uint8Array<ArrayBuffer>> {
  return endedInTurns(packing(header, arrays));
}

/**
 * The header and arrays of a packed file; the arrays are copies of their own.
 * Throws DamagedFileError when the bytes are not exactly what `pack` made.
 */
export function unpack(bytes: Uint8Array): {
  readonly header: unknown;
  readonly arrays: readonly PackedArray[];
} {
  const body = bytes.length - digestLength;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (body < 8 || body % 8 !== 0 || view.getUint32(0, true) !== magic)
    throw new DamagedFileError("not a file of this app");
  const digest = checksum(bytes.subarray(0, body));
  for (let index = 0; index < digestLength; index += 1) {
    if (bytes[body + index] !== digest[index])
      throw new DamagedFileError("the file's checksum does not agree");
  }
  const length = view.getUint32(4, true);
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  // The checksum says that `pack` wrote this.
  const { header, arrays: list } = parsed as PackedHeader;
  let at = aligned(8 + length);
  const arrays = list.map(([kind, count]) => {
    const size = kinds[kind].BYTES_PER_ELEMENT * count;
    const own = bytes.slice(at, at + size).buffer;
    at += aligned(size);
    return new kinds[kind](own);
  });
  return { header, arrays };
}
