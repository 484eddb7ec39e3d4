import type { ResampleReply, ResampleRequest } from "./resampleMessages.ts";
import type { ResampledInterval, ResampleTask } from "./resampling.ts";

/** A resampling worker ended without an answer: out of memory, or a fault of the app. Values stand; their limits are missing. */
export class ResampleError extends Error {
  override readonly name = "ResampleError";
}

/** What the pool needs of a worker. */
export interface ResamplingWorker {
  postMessage(request: ResampleRequest, options: { readonly transfer: ArrayBuffer[] }): void;
  addEventListener(type: "message", listener: (event: { readonly data: ResampleReply }) => void): void;
  addEventListener(type: "error", listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

export interface ResampleOptions {
  /** Drops what is queued and ends the workers that are at it; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

interface Job {
  readonly tasks: readonly ResampleTask[];
  readonly intervals: ResampledInterval[];
  next: number;
  finish: (outcome: { readonly error: unknown } | null) => void;
  progress: () => void;
}

interface Seat {
  readonly worker: ResamplingWorker;
  busy: { readonly job: Job; readonly id: number; readonly place: number } | null;
}

/** Resamples on a few workers that all requests share, first come first served, a task at a time; they start when first needed. */
export class ResamplePool {
  readonly #start: () => ResamplingWorker;
  readonly #size: number;
  #seats: Seat[] = [];
  #jobs: Job[] = [];
  #lastId = 0;

  constructor(start: () => ResamplingWorker, size: number) {
    this.#start = start;
    this.#size = size;
  }

  /** The intervals of all tasks, in their order. Rejects with ResampleError when a worker dies. */
  run(tasks: readonly ResampleTask[], options: ResampleOptions = {}): Promise<readonly ResampledInterval[]> {
    const { signal, onProgress } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      let done = 0;
      const job: Job = {
        tasks,
        intervals: [],
        next: 0,
        finish: (outcome) => {
          signal?.removeEventListener("abort", abort);
          this.#jobs = this.#jobs.filter((one) => one !== job);
          if (outcome === null) resolve(job.intervals);
          else reject(outcome.error);
        },
        progress: () => {
          done += 1;
          onProgress?.(done, tasks.length);
          if (done === tasks.length) job.finish(null);
        },
      };
      const abort = (): void => {
        this.#drop(job);
        job.finish({ error: signal?.reason });
        this.#deal();
      };
      if (tasks.length === 0) {
        resolve([]);
        return;
      }
      signal?.addEventListener("abort", abort);
      this.#jobs.push(job);
      this.#deal();
    });
  }

  /** Ends all workers; requests that are under way are refused. */
  close(): void {
    const jobs = this.#jobs;
    for (const seat of this.#seats) seat.worker.terminate();
    this.#seats = [];
    for (const job of jobs) job.finish({ error: new ResampleError("The pool was closed.") });
  }

  /** Ends the workers that are at a job's tasks; others take their seats when there is work. */
  #drop(job: Job): void {
    this.#seats = this.#seats.filter((seat) => {
      if (seat.busy?.job !== job) return true;
      seat.worker.terminate();
      return false;
    });
  }

  /** Gives every free seat a task. */
  #deal(): void {
    for (;;) {
      const job = this.#jobs.find(({ next, tasks }) => next < tasks.length);
      if (job === undefined) return;
      const seat = this.#seats.find(({ busy }) => busy === null) ?? this.#seat();
      const task = job.tasks[job.next];
      if (seat === null || task === undefined) return;
      this.#lastId += 1;
      seat.busy = { job, id: this.#lastId, place: job.next };
      job.next += 1;
      seat.worker.postMessage({ id: this.#lastId, task }, { transfer: [] });
    }
  }

  #seat(): Seat | null {
    if (this.#seats.length >= this.#size) return null;
    const seat: Seat = { worker: this.#start(), busy: null };
    seat.worker.addEventListener("message", ({ data }) => {
      const { busy } = seat;
      if (busy === null || busy.id !== data.id) return;
      seat.busy = null;
      if (data.kind === "failed") {
        this.#drop(busy.job);
        busy.job.finish({ error: new ResampleError(data.message) });
      } else {
        busy.job.intervals[busy.place] = data.interval;
        busy.job.progress();
      }
      this.#deal();
    });
    seat.worker.addEventListener("error", ({ message }) => {
      this.#seats = this.#seats.filter((one) => one !== seat);
      seat.worker.terminate();
      seat.busy?.job.finish({ error: new ResampleError(message) });
      this.#deal();
    });
    this.#seats.push(seat);
    return seat;
  }
}
