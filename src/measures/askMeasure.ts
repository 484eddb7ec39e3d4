import type { PanelData } from "../panels/panelData.ts";
import type { Measured, MeasureMessage, MeasureReply } from "./measureMessages.ts";
import type { MeasureRequest } from "./result.ts";

/** The measuring worker ended without an answer, or could not answer. What stands on the page is unharmed. */
export class MeasureError extends Error {
  override readonly name = "MeasureError";
}

/** What is needed of the worker. */
export interface MeasuringWorker {
  postMessage(message: MeasureMessage, options: { readonly transfer: ArrayBuffer[] }): void;
  addEventListener(type: "message", listener: (event: { readonly data: MeasureReply }) => void): void;
  addEventListener(type: "error", listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (measured: Measured) => void;
  readonly reject: (error: unknown) => void;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Answered before all that wait. */
  readonly first?: boolean;
}

/** Asks a worker of its own for measures, so that the page never waits for those that take longer than a frame. */
export class MeasureAsker {
  readonly #start: () => MeasuringWorker;
  #worker: MeasuringWorker | null = null;
  #told: PanelData | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(start: () => MeasuringWorker) {
    this.#start = start;
  }

  /** Rejects with MeasureError, or with the signal's reason. The data are told once, however many questions follow. */
  ask(data: PanelData, request: MeasureRequest, options: AskOptions = {}): Promise<Measured> {
    const { signal, first = false } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      const worker = this.#opened();
      if (this.#told !== data) {
        worker.postMessage({ kind: "data", data }, { transfer: [] });
        this.#told = data;
      }
      const id = (this.#lastId += 1);
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ kind: "ask", id, request, first }, { transfer: [] });
      signal?.addEventListener("abort", () => {
        if (!this.#waiting.delete(id)) return;
        worker.postMessage({ kind: "cancel", id }, { transfer: [] });
        reject(signal.reason);
      });
    });
  }

  #opened(): MeasuringWorker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    worker.addEventListener("message", ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.kind === "done") waiting?.resolve(data.measured);
      else waiting?.reject(new MeasureError(data.message));
    });
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      this.#worker = null;
      this.#told = null;
      for (const { reject } of this.#waiting.values()) reject(new MeasureError(message));
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }
}

const asker = new MeasureAsker(
  () => new Worker(new URL("./measureWorker.ts", import.meta.url), { type: "module", name: "measures" }),
);

/** A measure's results from the worker that all pages share. As `MeasureAsker.ask`. */
export function askMeasure(
  data: PanelData,
  request: MeasureRequest,
  options?: AskOptions,
): Promise<Measured> {
  return asker.ask(data, request, options);
}
