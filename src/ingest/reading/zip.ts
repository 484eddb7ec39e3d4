import { FileFault } from "./fileFault.ts";
import { inflatePieces, inPieces } from "./inflate.ts";
import { message } from "../message.ts";
import { sizeText } from "./readBytes.ts";

/** One file in a ZIP, as its directory describes it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly checksum: number;
  readonly encrypted: boolean;
  /** Where its own header stands. */
  readonly offset: number;
}

const directoryMark = 0x02014b50;
const endMark = 0x06054b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
/** Stands where a number does not fit four bytes. */
const elsewhere = 0xffffffff;

function damaged(): FileFault {
  return new FileFault("file.compressed_damaged", message("file_compressed_damaged", { size: sizeText(0) }));
}

/** Where the record at the end stands; -1 without one. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

/** Names carry no encoding but a flag for UTF-8; programs of China write GBK without a word. `..` leads nowhere. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  const text = (["utf-8", "gb18030"] as const).flatMap((encoding) => {
    try {
      return [new TextDecoder(encoding, { fatal: encoding === "utf-8" && !utf8 }).decode(bytes)];
    } catch {
      return [];
    }
  });
  return (text[0] ?? "")
    .split(/[\\/]/)
    .filter((part) => part !== ".." && part !== ".")
    .join("/");
}

/** The three numbers that may stand in an extra field instead, in their order. */
function longNumbers(view: DataView, from: number, to: number, numbers: readonly number[]): number[] {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return numbers.map((number) => {
    if (number !== elsewhere || at + 8 > to) return number;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

/** The files of a ZIP in the order of its directory, folders left out. Throws FileFault when the directory is cut off or damaged. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) throw damaged();
  const entries: ZipEntry[] = [];
  const size = view.getUint32(end + 12, true);
  const claimed = view.getUint32(end + 16, true);
  // Bytes before the ZIP move everything; a directory larger than four bytes can say is found by its own offset.
  const start = size === elsewhere || end - size < 0 ? claimed : end - size;
  const moved = claimed === elsewhere || start === claimed ? 0 : start - claimed;
  const count = view.getUint16(end + 10, true);
  let [at, seen] = [start, 0];
  try {
    while (at < end && view.getUint32(at, true) === directoryMark) {
      const flags = view.getUint16(at + 8, true);
      const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const nameEnd = at + 46 + (name ?? 0);
      const extraEnd = nameEnd + (extra ?? 0);
      const [unpacked, packed, offset] = longNumbers(
        view,
        nameEnd,
        extraEnd,
        [24, 20, 42].map((place) => view.getUint32(at + place, true)),
      );
      const text = nameOf(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0);
      if (!text.endsWith("/") && text !== "")
        entries.push({
          name: text,
          size: unpacked ?? 0,
          packed: packed ?? 0,
          method: view.getUint16(at + 10, true),
          checksum: view.getUint32(at + 16, true),
          encrypted: (flags & 1) !== 0,
          offset: (offset ?? 0) + moved,
        });
      at = extraEnd + (comment ?? 0);
      seen += 1;
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw damaged();
    throw cause;
  }
  if (seen % 0x10000 !== count && count !== 0xffff) throw damaged();
  return entries;
}

const gzipStart = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
const longestStored = 0xffff;

/** Bytes that are not compressed, as compressed ones: blocks of deflate that say so. */
function* storedBlocks(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  let at = 0;
  do {
    const block = bytes.subarray(at, at + longestStored);
    at += block.length;
    const framed = new Uint8Array(5 + block.length);
    new DataView(framed.buffer).setUint16(1, block.length, true);
    new DataView(framed.buffer).setUint16(3, ~block.length & 0xffff, true);
    framed[0] = at >= bytes.length ? 1 : 0;
    framed.set(block, 5);
    yield framed;
  } while (at < bytes.length);
}

/** An entry as gzip, which is the same compression in another frame, so that the platform inflates it and checks its checksum. */
function* asGzip(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array<ArrayBuffer>> {
  yield gzipStart;
  yield* entry.method === 0 ? storedBlocks(bytes) : inPieces(bytes);
  const trailer = new Uint8Array(8);
  new DataView(trailer.buffer).setUint32(0, entry.checksum, true);
  new DataView(trailer.buffer).setUint32(4, entry.size % 2 ** 32, true);
  yield trailer;
}

/** What an entry holds, in pieces, its checksum and size checked. Rejects with FileFault as `inflatePieces` does, and for encrypted entries. */
export async function* entryPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new FileFault("file.password", message("file_zip_password"));
  if (entry.method !== 0 && entry.method !== 8)
    throw new FileFault("file.not_csv", message("file_zip_method", { method: entry.method }));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localMark) throw damaged();
  const nameEnd = entry.offset + 30 + view.getUint16(entry.offset + 26, true);
  const from = nameEnd + view.getUint16(entry.offset + 28, true);
  const utf8 = (view.getUint16(entry.offset + 6, true) & 0x800) !== 0;
  const name = nameOf(bytes.subarray(entry.offset + 30, nameEnd), utf8);
  if (from + entry.packed > bytes.length || name !== entry.name) throw damaged();
  const packed = bytes.subarray(from, from + entry.packed);
  yield* inflatePieces(asGzip(packed, entry), Math.max(packed.length, 1), signal);
}
