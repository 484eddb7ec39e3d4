import { sha256 } from "@noble/hashes/sha2.js";

/** The arrays that a packed file can hold. */
export type PackedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const kinds = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof kinds;

interface PackedHeader {
  readonly header: unknown;
  readonly arrays: readonly (readonly [Kind, number])[];
}

const magic = 0x31_54_45_56; // "VET1", little endian
const digestLength = 16;

/** A stored file is not what was written: cut short, damaged, or of another format. */
export class DamagedFileError extends Error {
  override readonly name = "DamagedFileError";
}

function kindOf(array: PackedArray): Kind {
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Uint16Array) return "u16";
  if (array instanceof Uint32Array) return "u32";
  return array instanceof Int32Array ? "i32" : "f64";
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/**
 * One file of a header (anything that JSON can say) and typed arrays: magic, length of the header, header, arrays at multiples
 * of 8 bytes, and the first 16 bytes of the SHA-256 of all that. The same input makes the same bytes.
 */
export function pack(header: unknown, arrays: readonly PackedArray[]): Uint8Array<ArrayBuffer> {
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
  }
  bytes.set(sha256(bytes.subarray(0, body)).subarray(0, digestLength), body);
  return bytes;
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
  if (body < 8 || view.getUint32(0, true) !== magic) throw new DamagedFileError("not a file of this app");
  const digest = sha256(bytes.subarray(0, body));
  for (let index = 0; index < digestLength; index += 1) {
    if (bytes[body + index] !== digest[index]) throw new DamagedFileError("the file's digest does not agree");
  }
  const length = view.getUint32(4, true);
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  // The digest says that `pack` wrote this.
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
