import { FileFault } from "./fileFault.ts";
import { largestFile, sizeText } from "./readBytes.ts";
import { message } from "./message.ts";

const bombRatio = 400;
const bombSize = 64 * 1024 ** 2;
const pieceLength = 1 << 16;

/** Inflates gzip as a stream, the checksum checked. Rejects with FileFault when it is damaged, cut off, or a bomb. */
export async function inflate(bytes: Uint8Array, signal?: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += pieceLength)
        controller.enqueue(bytes.slice(at, at + pieceLength));
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { value, done } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > bombSize && total > bytes.length * bombRatio) {
        throw new FileFault("file.compressed_bomb", message("file_bomb", { times: bombRatio }));
      }
      if (total > largestFile) {
        throw new FileFault(
          "file.too_large",
          message("file_unpacked_too_large", { size: sizeText(largestFile) }),
        );
      }
      pieces.push(value);
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
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  if (total === 0) throw new FileFault("file.empty", message("file_unpacked_empty"));
  return whole;
}
