import { assumedCodes } from "../../ingest/assumedCodes.ts";
import { screenInWorker } from "../../ingest/ingestClient.ts";
import { laidUnder, type ReadingChoices } from "../../ingest/readingChoices.ts";
import type { ScreeningProgress } from "../../ingest/screening.ts";
import { askToKeep } from "../../workspace/fileStorage.ts";
import type { BatchEntry, CommitPlan, Workspace } from "../../workspace/workspace.ts";

/** Where an import stands. Nothing is written before `committing`. */
export type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "cancelled" }
  | { readonly step: "asking"; readonly files: readonly File[] }
  | {
      readonly step: "reading";
      readonly files: readonly File[];
      /** By the name of the file. */
      readonly progress: ReadonlyMap<string, ScreeningProgress>;
    }
  | { readonly step: "comparing"; readonly files: readonly File[] }
  | { readonly step: "review"; readonly plan: CommitPlan }
  | { readonly step: "committing"; readonly plan: CommitPlan }
  | { readonly step: "done"; readonly entries: readonly BatchEntry[]; readonly plan: CommitPlan }
  | {
      readonly step: "failed";
      readonly during: "reading" | "comparing" | "committing";
      readonly message: string;
    };

/** One import at a time, from the drop to the receipt; it goes on while other pages are looked at. */
export interface ImportSession {
  readonly snapshot: () => ImportState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts with files; in the demo it first asks where they belong. A running import is not disturbed. */
  readonly drop: (files: readonly File[]) => void;
  /** Answers the question that the demo raises. */
  readonly answer: (place: "own" | "demo") => void;
  /** Reads the files again with what a person decided about one of them, known by its key. Nothing was written yet. */
  readonly decide: (key: string, choices: ReadingChoices) => void;
  readonly confirm: () => void;
  /** Stops at any moment; what was staged is dropped. */
  readonly cancel: () => void;
  readonly reset: () => void;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function createImportSession(workspace: Workspace): ImportSession {
  let state: ImportState = { step: "idle" };
  let running = new AbortController();
  let dropped: readonly File[] = [];
  let decided: Readonly<Record<string, ReadingChoices>> = {};
  const listeners = new Set<() => void>();
  const show = (next: ImportState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const stopped = (signal: AbortSignal) => signal.aborted;

  async function read(files: readonly File[], emptyFirst: boolean): Promise<void> {
    running = new AbortController();
    dropped = files;
    const { signal } = running;
    const progress = new Map<string, ScreeningProgress>();
    show({ step: "reading", files, progress });
    let during: "reading" | "comparing" = "reading";
    try {
      // It starts while the files are read; should it fail, the comparison says so.
      workspace.engine().catch(() => undefined);
      const screenings = await screenInWorker(
        files,
        emptyFirst ? assumedCodes : await workspace.knownCodes(),
        {
          signal,
          choices: decided,
          onProgress: (one) => {
            progress.set(one.file, one);
            if (!stopped(signal)) show({ step: "reading", files, progress: new Map(progress) });
          },
        },
      );
      if (stopped(signal)) return;
      // The demo makes room only now: a file that can't be read, or a cancel, leaves everything as it was.
      if (emptyFirst) await workspace.startOver("empty");
      during = "comparing";
      show({ step: "comparing", files });
      const plan = await workspace.plan(screenings, signal);
      if (stopped(signal)) await workspace.discard(plan);
      else show({ step: "review", plan });
    } catch (error) {
      if (!stopped(signal)) show({ step: "failed", during, message: messageOf(error) });
    }
  }

  async function commit(plan: CommitPlan): Promise<void> {
    running = new AbortController();
    const { signal } = running;
    show({ step: "committing", plan });
    try {
      const entries = await workspace.commit(plan, signal);
      show({ step: "done", entries, plan });
      void askToKeep();
    } catch (error) {
      if (!stopped(signal)) show({ step: "failed", during: "committing", message: messageOf(error) });
    }
  }

  return {
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drop: (files) => {
      if (files.length === 0 || ["reading", "comparing", "committing"].includes(state.step)) return;
      if (state.step === "review") void workspace.discard(state.plan);
      decided = {};
      if (workspace.snapshot().manifest.origin === "demo") show({ step: "asking", files });
      else void read(files, false);
    },
    answer: (place) => {
      if (state.step === "asking") void read(state.files, place === "own");
    },
    decide: (key, choices) => {
      if (state.step !== "review") return;
      void workspace.discard(state.plan);
      decided = { ...decided, [key]: laidUnder(decided[key] ?? {}, choices) };
      void read(dropped, false);
    },
    confirm: () => {
      if (state.step === "review") void commit(state.plan);
    },
    cancel: () => {
      running.abort(new DOMException("cancelled", "AbortError"));
      if (state.step === "review") void workspace.discard(state.plan);
      show({ step: "cancelled" });
    },
    reset: () => show({ step: "idle" }),
  };
}
