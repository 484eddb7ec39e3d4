import type { IngestReply, IngestRequest } from "./ingestMessages.ts";
import type { ScreeningOptions } from "./reading/readFile.ts";
import type { KnownCodes, Screening } from "./screening.ts";

/** The reading worker ended without an answer: out of memory, or a fault of the app. Nothing was written. */
export class IngestError extends Error {
  override readonly name = "IngestError";
}

/**
 * Screens files in a worker of its own, so that the page never waits. An abort ends the worker at once and rejects with
 * the signal's reason; nothing was written then. Rejects with IngestError when the worker dies.
 */
export function screenInWorker(
  files: readonly File[],
  known: KnownCodes,
  options: ScreeningOptions = {},
): Promise<readonly Screening[]> {
  const { signal, onProgress, choices = {}, recipes = [] } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(new URL("./ingestWorker.ts", import.meta.url), {
      type: "module",
      name: "ingest",
    });
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener("abort", abort);
    };
    const abort = (): void => {
      end();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort);
    worker.addEventListener("message", ({ data }: MessageEvent<IngestReply>) => {
      if (data.kind === "progress") {
        onProgress?.(data.progress);
        return;
      }
      end();
      if (data.kind === "done") resolve(data.screenings);
      else reject(new IngestError(data.message));
    });
    worker.addEventListener("error", (event) => {
      end();
      reject(
        new IngestError(
          event.message === "" ? "The files are too large for this browser's memory." : event.message,
        ),
      );
    });
    const request: IngestRequest = { files, known, choices, recipes };
    worker.postMessage(request, { transfer: [] });
  });
}
