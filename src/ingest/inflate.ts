import { FileFault } from "./fileFault.ts";
import { largestFile, sizeText } from "./readBytes.ts";

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
        throw new FileFault(
          "file.compressed_bomb",
          `The file unpacks to more than ${bombRatio} times its size, as no table does. It was not unpacked further.`,
        );
      }
      if (total > largestFile) {
        throw new FileFault(
          "file.too_large",
          `Unpacked, the file has more than ${sizeText(largestFile)}. Export one term or one program at a time.`,
        );
      }
      pieces.push(value);
    }
  } catch (cause) {
    if (cause instanceof FileFault || signal?.aborted === true) throw cause;
    throw new FileFault(
      "file.compressed_damaged",
      `The compressed file is cut off or damaged: ${sizeText(total)} could be unpacked, the rest not. Nothing of it is used; copy or export it again.`,
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
  if (total === 0) throw new FileFault("file.empty", "Unpacked, the file is empty. Export it again.");
  return whole;
}
