import type { Screening, ScreeningProgress } from "../../ingest/screening.ts";
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
import type { Failure } from "./failure.ts";
import type { ImportSession, ImportState, Progress } from "./importState.ts";

/** The import of one page: files are read in a worker, compared by the workspace, reviewed, and written only when that is confirmed. */
export function createImportSession(workspace: Workspace): ImportSession {
  let state: ImportState = { step: "idle" };
  let running = new AbortController();
  /** What the database does to warm up, until there is something to do. */
  let rehearsal = new AbortController();
  let dropped: readonly File[] = [];
  let screened: readonly Screening[] = [];
  let decisions = noDecisions;
  /** True where the files are to stand alone: the demo makes room when they are committed. */
  let alone = false;
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
  const failed = (error: unknown): void => show({ step: "failed", during: "comparing", error });

  /** Drops what was staged. */
  async function leave(plan: CommitPlan | null): Promise<void> {
    if (plan !== null) await workspace.discard(plan);
  }

  async function screen(
    signal: AbortSignal,
    next: Decisions,
    onProgress: (progress: Progress) => void,
  ): Promise<readonly Screening[]> {
    const [{ assumedCodes }, { screenInWorker }] = await Promise.all([
      import("../../ingest/assumedCodes.ts"),
      import("../../ingest/ingestClient.ts"),
    ]);
    const progress = new Map<string, ScreeningProgress>();
    return screenInWorker(dropped, alone ? assumedCodes : await workspace.knownCodes(), {
      signal,
      choices: next.choices,
      recipes: alone ? [] : workspace.snapshot().manifest.recipes,
      onProgress: (one) => {
        progress.set(one.file, one);
        if (!signal.aborted) onProgress(new Map(progress));
      },
    });
  }

  async function compare(signal: AbortSignal, next: Decisions, files: readonly Screening[]): Promise<void> {
    const against = alone ? "nothing" : "loaded";
    rehearsal.abort(new DOMException("rows are there", "AbortError"));
    const plan = await workspace.plan(files, signal, { scopes: next.scopes, against });
    if (signal.aborted) {
      await workspace.discard(plan);
      return;
    }
    screened = files;
    decisions = withSeen(next, plan.files);
    show({ step: "review", plan, decisions, busy: null, problem: null });
    // Whoever reads the review leaves the engine time to make what comes of Confirm.
    if (plan.files.some(({ status }) => status === "screened"))
      void workspace.panelsOf(plan).catch(() => undefined);
  }

  async function read(signal: AbortSignal): Promise<void> {
    const files = dropped;
    show({ step: "reading", files, progress: new Map() });
    let during: Failure["during"] = "reading";
    try {
      // It starts at the latest while the files are read; should it fail, the comparison says so.
      session.prepare();
      const onProgress = (progress: Progress) => show({ step: "reading", files, progress });
      const found = await screen(signal, decisions, onProgress);
      if (signal.aborted) return;
      during = "comparing";
      show({ step: "comparing", files });
      await compare(signal, decisions, found);
    } catch (error) {
      if (!signal.aborted) show({ step: "failed", during, error });
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
    const review = (problem: Failure | null): ImportState => ({
      step: "review",
      plan,
      decisions: before,
      busy: null,
      problem,
    });
    let files = screened;
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
        files = await screen(signal, next, onProgress);
      } catch (error) {
        if (!signal.aborted) show(review({ during: "reading", error }));
        return;
      }
    if (signal.aborted) return;
    show({ step: "review", plan, decisions: next, busy: { during: "comparing" }, problem: null });
    try {
      await workspace.discard(plan);
      await compare(signal, next, files);
    } catch (error) {
      if (!signal.aborted) show(review({ during: "comparing", error }));
    }
  }

  async function commit(signal: AbortSignal, plan: CommitPlan): Promise<void> {
    show({ step: "committing", plan, decisions });
    try {
      const entries = await workspace.commit(plan, toCommit(decisions, plan.files), signal);
      show({ step: "done", entries, plan });
      void askToKeep();
    } catch (error) {
      if (signal.aborted) return;
      await leave(plan);
      show({ step: "failed", during: "committing", error });
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
    prepare: () => {
      if (rehearsal.signal.aborted) rehearsal = new AbortController();
      void workspace.rehearse(rehearsal.signal).catch(() => undefined);
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
      alone = false;
      const { origin, recipes } = workspace.snapshot().manifest;
      // Where something is remembered, files of one's own stand beside the demo already: it need not be asked again.
      if (origin === "demo" && recipes.length === 0) show({ step: "asking", files });
      else begin(read);
    },
    answer: (place) => {
      if (state.step !== "asking" && state.step !== "review") return;
      const plan = state.step === "review" ? state.plan : null;
      alone = place === "own";
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
      if (state.step !== "review" || state.busy === null) return;
      running.abort(new DOMException("stopped", "AbortError"));
      show({ ...state, decisions, busy: null });
    },
    panelsAfter: (plan, signal) => workspace.panelsOf(plan, signal),
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
