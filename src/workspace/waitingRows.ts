import { abortable } from "../engine/abortable.ts";
import type { Engine } from "../engine/engine.ts";
import { EngineError } from "../engine/engineError.ts";
import type { Screening } from "../ingest/screening.ts";
import type { PanelData } from "../panels/panelData.ts";
import type { PreparedBatch } from "./commitFiles.ts";
import { dropStaging } from "./dropStaging.ts";
import { LiveDatabase } from "./liveDatabase.ts";
import { isMovable } from "./moveStaged.ts";
import { panelsAfter } from "./panelsAfter.ts";
import type { PlanSurroundings, StagedPlan } from "./planCommit.ts";
import { stageFiles, type Staging } from "./staging.ts";
import type { CommitPlan, Manifest, PlanDecisions } from "./workspace.ts";

/** Panels of a plan that are being made, or are there. */
interface MadePanels {
  readonly plan: CommitPlan;
  readonly made: Promise<PanelData>;
  readonly stop: AbortController;
  /** How many wait for them. */
  asked: number;
}

/** The rows that wait in staging, and the plan that they are of: those of one plan at a time. */
export class WaitingRows {
  #waiting: StagedPlan | null = null;
  #panels: MadePanels | null = null;
  #committing: CommitPlan | null = null;

  get isEmpty(): boolean {
    return this.#waiting === null;
  }

  /** They go with the engine that holds them, or all that it holds does. Resolves when nothing reads them any more. */
  forget(): Promise<void> {
    this.#waiting = null;
    return this.leavePanels();
  }

  /** Panels that were asked for with this plan are made to their end from now on, whoever waits for them no more. */
  beginCommit(plan: CommitPlan): void {
    this.#committing = plan;
  }

  /** Breaks off what still reads the waiting rows. Never rejects. */
  async leavePanels(): Promise<void> {
    const left = this.#panels;
    this.#panels = null;
    this.#committing = null;
    left?.stop.abort(new DOMException("what waited is gone", "AbortError"));
    await left?.made.catch(() => undefined);
  }

  async plan(
    surroundings: PlanSurroundings,
    files: readonly Screening[],
    decisions: PlanDecisions,
  ): Promise<CommitPlan> {
    this.#waiting = null;
    await this.leavePanels();
    // Pages that only show figures are spared the code that compares files.
    const { planCommit } = await import("./planCommit.ts");
    const staged = await planCommit(surroundings, files, decisions);
    this.#waiting = staged;
    return staged.plan;
  }

  /** Stages the rows of a plan anew where they wait no more. */
  async stage(
    engine: Engine,
    plan: CommitPlan,
    live: { readonly database: LiveDatabase; readonly manifest: Manifest },
    signal: AbortSignal | undefined,
  ): Promise<void> {
    if (this.#waiting?.plan === plan) return;
    this.#waiting = null;
    await this.leavePanels();
    const base = plan.against === "nothing" ? new LiveDatabase({}) : live.database;
    const staging = await stageFiles(engine, base, plan.files, live.manifest.lastOrdinal, signal);
    this.#waiting = { plan, staging };
  }

  /**
   * The panels as they would be after the commit of the plan whose rows wait: made once, and broken off where every signal of those who
   * asked is aborted before a commit began. Rejects with the signal's reason, or where the rows go.
   */
  panelsOf(engine: Engine, plan: CommitPlan, manifest: Manifest, signal?: AbortSignal): Promise<PanelData> {
    if (this.#waiting?.plan !== plan) throw new RangeError("the rows of this plan do not wait");
    const { staging } = this.#waiting;
    if (this.#panels?.plan !== plan) {
      const stop = new AbortController();
      const made = panelsAfter(engine, { plan, staging, manifest }, stop.signal);
      const panels = { plan, made, stop, asked: 0 };
      this.#panels = panels;
      made.catch(() => {
        if (this.#panels === panels) this.#panels = null;
      });
    }
    const panels = this.#panels;
    panels.asked += 1;
    signal?.addEventListener("abort", () => {
      panels.asked -= 1;
      if (panels.asked > 0 || this.#committing === plan) return;
      panels.stop.abort(signal.reason);
      if (this.#panels === panels) this.#panels = null;
    });
    return abortable(panels.made, signal);
  }

  /** The waiting rows, where moving them is just what filling the prepared ones would be; null also where they went with an engine that died. */
  async movable(
    engine: Engine,
    plan: CommitPlan | null,
    live: LiveDatabase,
    prepared: readonly PreparedBatch[],
  ): Promise<Staging | null> {
    if (this.#waiting === null || this.#waiting.plan !== plan) return null;
    const { staging } = this.#waiting;
    try {
      return (await isMovable(engine, staging, live, prepared)) ? staging : null;
    } catch (cause) {
      if (cause instanceof EngineError) return null;
      throw cause;
    }
  }

  /** Drops the waiting rows, if they are of this plan; null: whatever they are of. */
  async drop(engine: Engine, plan: CommitPlan | null): Promise<void> {
    if (plan !== null && this.#waiting?.plan !== plan) return;
    this.#waiting = null;
    await this.leavePanels();
    await dropStaging(engine);
  }
}
