import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { FileFault } from "./fileFault.ts";
import { largestDrop, largestFile, machineMemory } from "../fileLimits.ts";
import type { SourceFile } from "./sourceFile.ts";
import { message } from "../message.ts";

/** A number of bytes as people say it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ["KB", "MB", "GB", "TB"];
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`;
}

/** Throws FileFault where a file, beside the bytes of others of its drop, is more than a browser or this machine can hold. */
function assertFits(size: number, beside: number): void {
  if (size > largestFile) {
    throw new FileFault(
      "file.too_large",
      message("file_too_large", { size: sizeText(size), most: sizeText(largestFile) }),
    );
  }
  const memory = machineMemory();
  const most = largestDrop(memory);
  if (memory === null || size + beside <= most) return;
  throw new FileFault(
    "file.too_large",
    message("file_too_large_here", {
      size: sizeText(size + beside),
      memory: sizeText(memory),
      most: sizeText(most),
    }),
  );
}

/** Plain-HTTP pages have no `subtle`, whatever its type says. */
const { subtle }: { readonly subtle?: SubtleCrypto } = globalThis.crypto;

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(
    subtle === undefined ? sha256(bytes) : new Uint8Array(await subtle.digest("SHA-256", bytes)),
  );
}

interface BytesOptions {
  readonly signal?: AbortSignal;
  readonly onBytes?: (done: number) => void;
  /** Bytes of other files of the drop that are held already. */
  readonly beside?: number;
}

/** The bytes of a file, fewer than its size where it ends before. Throws FileFault where it is longer. */
async function wholeBytes(
  file: SourceFile,
  { signal, onBytes }: BytesOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const grew = (): FileFault => new FileFault("file.unreadable", message("file_grew"));
  if (file.arrayBuffer !== undefined) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    signal?.throwIfAborted();
    if (bytes.length > file.size) throw grew();
    onBytes?.(bytes.length);
    return bytes;
  }
  const bytes = new Uint8Array(file.size);
  let done = 0;
  const reader = file.stream().getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { value, done: ended } = await reader.read();
      if (ended) break;
      if (done + value.length > bytes.length) throw grew();
      bytes.set(value, done);
      done += value.length;
      onBytes?.(done);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return bytes.subarray(0, done);
}

/**
 * All bytes of a file, and their SHA-256 (hex), which is still computed while they are read. Rejects with FileFault when the
 * file is empty, too large, or ends before its size; with the signal's reason when aborted.
 */
export async function readBytes(
  file: SourceFile,
  options: BytesOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly sha256: Promise<string> }> {
  assertFits(file.size, options.beside ?? 0);
  const bytes = await wholeBytes(file, options);
  const digest = digestOf(bytes);
  if (bytes.length === 0) throw new FileFault("file.empty", message("file_empty"), await digest);
  if (bytes.length < file.size) {
    throw new FileFault(
      "file.unreadable",
      message("file_ended", { read: sizeText(bytes.length), size: sizeText(file.size) }),
    );
  }
  return { bytes, sha256: digest };
}

/** Pieces of bytes as one array. */
export async function joinPieces(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const list: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    list.push(piece);
    length += piece.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of list) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
