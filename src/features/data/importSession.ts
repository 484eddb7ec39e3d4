import { assumedCodes } from "../../ingest/assumedCodes.ts";
import { screenInWorker } from "../../ingest/ingestClient.ts";
import type { Screening, ScreeningProgress } from "../../ingest/screening.ts";
import type { PanelData } from "../../panels/panelData.ts";
import { askToKeep } from "../../workspace/fileStorage.ts";
import type { CommitPlan, Workspace } from "../../workspace/workspace.ts";
import {
  noDecisions,
  toCommit,
  withAcknowledged,
  withCell,
  withChoices,
  withoutFile,
  withScope,
  withSeen,
  type Decisions,
} from "./decisions.ts";
import type { ImportSession, ImportState, Progress } from "./importState.ts";

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Looking {
  readonly plan: CommitPlan;
  readonly panels: Promise<PanelData>;
}

/** The import of one page: files are read in a worker, compared by the workspace, reviewed, and written only when that is confirmed. */
export function createImportSession(workspace: Workspace): ImportSession {
  let state: ImportState = { step: "idle" };
  let running = new AbortController();
  let dropped: readonly File[] = [];
  let screened: readonly Screening[] = [];
  let decisions = noDecisions;
  let looking: Looking | null = null;
  /** True where the demo is to make room before the files are compared. */
  let emptyFirst = false;
  /** True where it did, for files that are not committed yet: without them it comes back. */
  let madeRoom = false;
  /** One piece of work after the other: what was broken off ends before the next begins. */
  let work: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const show = (next: ImportState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const begin = (job: (signal: AbortSignal) => Promise<void>): void => {
    running.abort(new DOMException("another step began", "AbortError"));
    running = new AbortController();
    const { signal } = running;
    work = work.then(() => (signal.aborted ? undefined : job(signal))).catch(failed);
  };
  const failed = (error: unknown): void =>
    show({ step: "failed", during: "comparing", message: messageOf(error) });

  /** Drops what was staged and, where the demo made room for it, brings the demo back. */
  async function leave(plan: CommitPlan | null): Promise<void> {
    if (plan !== null) await workspace.discard(plan);
    if (madeRoom) await workspace.startOver("demo");
    madeRoom = false;
  }

  async function screen(
    signal: AbortSignal,
    next: Decisions,
    onProgress: (progress: Progress) => void,
  ): Promise<readonly Screening[]> {
    const progress = new Map<string, ScreeningProgress>();
    return screenInWorker(dropped, emptyFirst ? assumedCodes : await workspace.knownCodes(), {
      signal,
      choices: next.choices,
      recipes: emptyFirst ? [] : workspace.snapshot().manifest.recipes,
      onProgress: (one) => {
        progress.set(one.file, one);
        if (!signal.aborted) onProgress(new Map(progress));
      },
    });
  }

  async function compare(signal: AbortSignal, next: Decisions): Promise<void> {
    const plan = await workspace.plan(screened, signal, { scopes: next.scopes });
    if (signal.aborted) {
      await workspace.discard(plan);
      return;
    }
    decisions = withSeen(next, plan.files);
    show({ step: "review", plan, decisions, busy: null, problem: null });
  }

  async function read(signal: AbortSignal): Promise<void> {
    const files = dropped;
    show({ step: "reading", files, progress: new Map() });
    let during: "reading" | "comparing" = "reading";
    try {
      // It starts while the files are read; should it fail, the comparison says so.
      workspace.engine().catch(() => undefined);
      const onProgress = (progress: Progress) => show({ step: "reading", files, progress });
      screened = await screen(signal, decisions, onProgress);
      if (signal.aborted) return;
      during = "comparing";
      show({ step: "comparing", files });
      // The demo makes room only now: a file that can't be read, or a cancel, leaves everything as it was.
      if (emptyFirst) {
        madeRoom = true;
        await workspace.startOver("empty");
        emptyFirst = false;
      }
      if (!signal.aborted) await compare(signal, decisions);
    } catch (error) {
      if (signal.aborted) return;
      await leave(null);
      show({ step: "failed", during, message: messageOf(error) });
    }
  }

  /** Reads or only compares again; until that is done the review stays in sight, and it comes back where reading fails. */
  async function again(
    signal: AbortSignal,
    plan: CommitPlan,
    next: Decisions,
    reading: boolean,
  ): Promise<void> {
    const before = decisions;
    const review = (problem: string | null): ImportState => ({
      step: "review",
      plan,
      decisions: before,
      busy: null,
      problem,
    });
    if (reading)
      try {
        const onProgress = (progress: Progress) =>
          show({
            step: "review",
            plan,
            decisions: next,
            busy: { during: "reading", progress },
            problem: null,
          });
        onProgress(new Map());
        screened = await screen(signal, next, onProgress);
      } catch (error) {
        if (!signal.aborted) show(review(messageOf(error)));
        return;
      }
    if (signal.aborted) return;
    show({ step: "review", plan, decisions: next, busy: { during: "comparing" }, problem: null });
    try {
      await workspace.discard(plan);
      await compare(signal, next);
    } catch (error) {
      if (signal.aborted) return;
      await leave(null);
      show({ step: "failed", during: "comparing", message: messageOf(error) });
    }
  }

  async function commit(signal: AbortSignal, plan: CommitPlan): Promise<void> {
    show({ step: "committing", plan, decisions });
    try {
      const entries = await workspace.commit(plan, toCommit(decisions, plan.files), signal);
      madeRoom = false;
      show({ step: "done", entries, plan });
      void askToKeep();
    } catch (error) {
      if (signal.aborted) return;
      await leave(plan);
      show({ step: "failed", during: "committing", message: messageOf(error) });
    }
  }

  const change = (next: Decisions, reading: boolean): void => {
    if (state.step !== "review") return;
    const { plan } = state;
    begin((signal) => again(signal, plan, next, reading));
  };
  const latest = (): Decisions => (state.step === "review" ? state.decisions : decisions);

  const session: ImportSession = {
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drop: (files) => {
      if (files.length === 0 || ["reading", "comparing", "committing"].includes(state.step)) return;
      if (state.step === "review") {
        dropped = [...dropped, ...files];
        change(latest(), true);
        return;
      }
      dropped = files;
      decisions = noDecisions;
      emptyFirst = false;
      const { origin, recipes } = workspace.snapshot().manifest;
      // Where something is remembered, files of one's own stand beside the demo already: it need not be asked again.
      if (origin === "demo" && recipes.length === 0) show({ step: "asking", files });
      else begin(read);
    },
    answer: (place) => {
      if (state.step !== "asking" && state.step !== "review") return;
      const plan = state.step === "review" ? state.plan : null;
      emptyFirst = place === "own";
      decisions = noDecisions;
      begin(async (signal) => {
        await leave(plan);
        await read(signal);
      });
    },
    decide: (key, choices) => change(withChoices(latest(), key, choices), true),
    forget: (key) => {
      const { [key]: _forgotten, ...choices } = latest().choices;
      change({ ...latest(), choices }, true);
    },
    correct: (key, line, column, value) => {
      const cells = withCell(latest().choices[key]?.cells ?? [], line, column, value);
      change(withChoices(latest(), key, { cells }), true);
    },
    place: (scope) => change(withScope(latest(), scope), false),
    acknowledge: (key, given) => {
      if (state.step !== "review") return;
      decisions = withAcknowledged(decisions, key, given);
      show({ ...state, decisions: withAcknowledged(state.decisions, key, given) });
    },
    leaveOut: (position) => {
      if (state.step !== "review" && state.step !== "reading") return;
      if (dropped.length <= 1) {
        session.cancel();
        return;
      }
      const next = withoutFile(latest(), position);
      dropped = dropped.filter((_file, index) => index !== position);
      if (state.step === "review") change(next, true);
      else begin(read);
    },
    stop: () => {
      if (state.step !== "review" || state.busy?.during !== "reading") return;
      running.abort(new DOMException("stopped", "AbortError"));
      show({ ...state, decisions, busy: null });
    },
    panelsAfter: (plan) => {
      if (looking?.plan !== plan) {
        // It is not broken off: what comes after it waits for its turn in the workspace.
        looking = { plan, panels: workspace.panelsOf(plan) };
      }
      return looking.panels;
    },
    confirm: () => {
      if (state.step !== "review" || state.busy !== null) return;
      const { plan } = state;
      begin((signal) => commit(signal, plan));
    },
    cancel: () => {
      const plan = state.step === "review" || state.step === "committing" ? state.plan : null;
      running.abort(new DOMException("cancelled", "AbortError"));
      work = work.then(() => leave(plan)).catch(failed);
      show({ step: "cancelled" });
    },
    reset: () => show({ step: "idle" }),
  };
  return session;
}
