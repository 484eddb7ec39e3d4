import { FileFault } from "./fileFault.ts";
import { largestFile } from "../fileLimits.ts";
import { joinPieces, sizeText } from "./readBytes.ts";
import { message } from "../message.ts";

const bombRatio = 400;
const bombSize = 64 * 1024 ** 2;
const pieceLength = 1 << 16;

/** Bytes in pieces that a stream takes. */
export function* inPieces(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.slice(at, at + pieceLength);
}

function streamOf(pieces: Iterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/**
 * Inflates gzip piece by piece, the checksum checked at its end. `packed` is the number of bytes that go in. Rejects with
 * FileFault when it is damaged, cut off, a bomb, or larger than any file may be.
 */
export async function* inflatePieces(
  pieces: Iterable<Uint8Array<ArrayBuffer>>,
  packed: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  const reader = streamOf(pieces).pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { value, done } = await reader.read();
      if (done) return;
      total += value.length;
      if (total > bombSize && total > packed * bombRatio) {
        throw new FileFault("file.compressed_bomb", message("file_bomb", { times: bombRatio }));
      }
      if (total > largestFile) {
        throw new FileFault(
          "file.too_large",
          message("file_unpacked_too_large", { size: sizeText(largestFile) }),
        );
      }
      yield value;
    }
  } catch (cause) {
    if (cause instanceof FileFault || signal?.aborted === true) throw cause;
    throw new FileFault(
      "file.compressed_damaged",
      message("file_compressed_damaged", { size: sizeText(total) }),
    );
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** All that a gzip file holds. Rejects as `inflatePieces` does, and when it holds nothing. */
export async function inflate(bytes: Uint8Array, signal?: AbortSignal): Promise<Uint8Array> {
  const whole = await joinPieces(inflatePieces(inPieces(bytes), bytes.length, signal));
  if (whole.length === 0) throw new FileFault("file.empty", message("file_unpacked_empty"));
  return whole;
}
