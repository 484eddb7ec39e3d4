import type { Engine } from "../engine/engine.ts";
import { EngineError } from "../engine/engineError.ts";
import type { Screening } from "../ingest/screening.ts";
import type { PanelData } from "../panels/panelData.ts";
import type { PreparedBatch } from "./commitFiles.ts";
import { LiveDatabase } from "./liveDatabase.ts";
import { isMovable } from "./moveStaged.ts";
import { panelsAfter } from "./panelsAfter.ts";
import { planCommit, type PlanSurroundings, type StagedPlan } from "./planCommit.ts";
import { dropStaging, stageFiles } from "./staging.ts";
import type { CommitPlan, Manifest, PlanDecisions } from "./workspace.ts";

/** The rows that wait in staging, and the plan that they are of: those of one plan at a time. */
export class WaitingRows {
  #waiting: StagedPlan | null = null;

  /** They went with the engine that held them. */
  forget(): void {
    this.#waiting = null;
  }

  async plan(
    surroundings: PlanSurroundings,
    files: readonly Screening[],
    decisions: PlanDecisions,
  ): Promise<CommitPlan> {
    this.#waiting = null;
    const staged = await planCommit(surroundings, files, decisions);
    this.#waiting = staged;
    return staged.plan;
  }

  /** The panels as they would be after the plan's commit; its rows are staged anew where they wait no more. */
  async panelsOf(
    engine: Engine,
    plan: CommitPlan,
    live: { readonly database: LiveDatabase; readonly manifest: Manifest },
    signal: AbortSignal | undefined,
  ): Promise<PanelData> {
    if (this.#waiting?.plan !== plan) {
      this.#waiting = null;
      const base = plan.against === "nothing" ? new LiveDatabase({}) : live.database;
      this.#waiting = { plan, staging: await stageFiles(engine, base, plan.files, signal) };
    }
    const { staging } = this.#waiting;
    return panelsAfter(engine, { plan, staging, manifest: live.manifest }, signal);
  }

  /**
   * The database whose codes the waiting rows have, where moving them is just what filling the prepared ones would be; null also where
   * they went with an engine that died.
   */
  async movable(
    engine: Engine,
    plan: CommitPlan | null,
    live: LiveDatabase,
    prepared: readonly PreparedBatch[],
  ): Promise<LiveDatabase | null> {
    if (this.#waiting === null || this.#waiting.plan !== plan) return null;
    const { staging } = this.#waiting;
    try {
      return (await isMovable(engine, staging, live, prepared)) ? staging.database : null;
    } catch (cause) {
      if (cause instanceof EngineError) return null;
      throw cause;
    }
  }

  /** Drops the waiting rows, if they are of this plan; null: whatever they are of. */
  async drop(engine: Engine, plan: CommitPlan | null): Promise<void> {
    if (plan !== null && this.#waiting?.plan !== plan) return;
    this.#waiting = null;
    await dropStaging(engine);
  }
}
