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

/** Up to here the platform digests all bytes at once, for which it copies them. */
const digestedAtOnce = 256 * 1024 ** 2;

/** Plain-HTTP pages have no `subtle`, whatever its type says. */
const { subtle }: { readonly subtle?: SubtleCrypto } = globalThis.crypto;

async function digested(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes));
}

/**
 * All bytes of a file and their SHA-256 (hex). Rejects with FileFault when the file is empty, too large, or ends
 * before its size; with the signal's reason when aborted.
 */
export async function readBytes(
  file: SourceFile,
  options: {
    readonly signal?: AbortSignal;
    readonly onBytes?: (done: number) => void;
    /** Bytes of other files of the drop that are held already. */
    readonly beside?: number;
  } = {},
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string }> {
  assertFits(file.size, options.beside ?? 0);
  const hash = subtle === undefined || file.size > digestedAtOnce ? sha256.create() : null;
  const bytes = new Uint8Array(file.size);
  let done = 0;
  const reader = file.stream().getReader();
  try {
    for (;;) {
      options.signal?.throwIfAborted();
      const { value, done: ended } = await reader.read();
      if (ended) break;
      if (done + value.length > bytes.length) {
        throw new FileFault("file.unreadable", message("file_grew"));
      }
      bytes.set(value, done);
      hash?.update(value);
      done += value.length;
      options.onBytes?.(done);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const digest = bytesToHex(hash === null ? await digested(bytes.subarray(0, done)) : hash.digest());
  if (done === 0) throw new FileFault("file.empty", message("file_empty"), digest);
  if (done < bytes.length) {
    throw new FileFault(
      "file.unreadable",
      message("file_ended", { read: sizeText(done), size: sizeText(bytes.length) }),
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
