import type { Engine } from "../engine/engine.ts";
import type { Recipe } from "../ingest/recipes/recipe.ts";
import type { Screening } from "../ingest/screening.ts";
import type { AnnualRow } from "../panels/annualRow.ts";
import type { PanelData } from "../panels/panelData.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import { assertAcknowledged } from "./acknowledged.ts";
import { prepareBatches } from "./commitFiles.ts";
import { LiveDatabase } from "./liveDatabase.ts";
import { LiveState, type Put, type WorkspaceParts } from "./liveState.ts";
import { forgetPrevious, readManifest, writeManifest } from "./manifest.ts";
import { emptied, recipesAfter } from "./nextManifest.ts";
import { emptyPanels, writePanels } from "./panelStore.ts";
import { readReport } from "./reports.ts";
import { assertReadable, manifestBefore } from "./rollBack.ts";
import type { Shown } from "./shown.ts";
import { sweepBatches } from "./sweepBatches.ts";
import type {
  BatchEntry,
  CommitDecisions,
  CommitPlan,
  ImportReport,
  Manifest,
  PlanDecisions,
  ReferenceEdit,
  ReferenceVersion,
  SavedView,
  Workspace,
} from "./workspace.ts";

/** A workspace as it was found, and what it becomes in this tab: all that asks for rows or changes what stands. */
export class OpenedWorkspace implements Omit<Workspace, "snapshot" | "subscribe"> {
  readonly #live: LiveState;

  constructor(parts: WorkspaceParts, shown: Shown) {
    this.#live = new LiveState(parts, shown);
  }

  /** Makes the panels of the rows. */
  async rebuild(): Promise<void> {
    await this.#live.rebuild(await this.#live.engine.get(), this.#live.inForce);
  }

  /** Shows what another tab wrote. Never rejects. */
  follow(): Promise<void> {
    return this.#live.follow();
  }

  engine(): Promise<Engine> {
    return this.#live.engine.get();
  }

  rehearse(signal: AbortSignal): Promise<void> {
    return this.#live.rehearse(signal);
  }

  async knownCodes() {
    const { knownCodesOf } = await import("./knownCodes.ts");
    return knownCodesOf(
      this.#live.parts.storage,
      this.#live.inForce,
      this.#live.shown.snapshot().data.labels,
    );
  }

  plan(
    files: readonly Screening[],
    signal?: AbortSignal,
    decisions: PlanDecisions = { scopes: [] },
  ): Promise<CommitPlan> {
    return this.#live.turn(() => this.#plan(files, decisions, signal), signal);
  }

  async #plan(
    files: readonly Screening[],
    decisions: PlanDecisions,
    signal?: AbortSignal,
  ): Promise<CommitPlan> {
    const engine = await this.#live.upToDate(signal);
    const { against = "loaded" } = decisions;
    const { storage } = this.#live.parts;
    return this.#live.outliving(() => {
      const [manifest, database] =
        against === "nothing"
          ? [{ ...this.#live.inForce, batches: [] }, new LiveDatabase({})]
          : [this.#live.inForce, this.#live.database];
      const surroundings = { engine, storage, against, manifest, database, signal };
      return this.#live.waiting.plan(surroundings, files, decisions);
    }, signal);
  }

  panelsOf(plan: CommitPlan, signal?: AbortSignal): Promise<PanelData> {
    return this.#live.outliving(async () => {
      // They are read beside what comes after: a commit of the same plan need not wait for its turn until they are there.
      const { made } = await this.#live.turn(async () => {
        signal?.throwIfAborted();
        const manifest = await this.#live.unchanged(plan.revision);
        const live = { manifest, database: this.#live.database };
        const engine = await this.#live.upToDate(signal);
        await this.#live.waiting.stage(engine, plan, live, signal);
        return { made: this.#live.waiting.panelsOf(engine, plan, manifest, signal) };
      }, signal);
      return made;
    }, signal);
  }

  commit(plan: CommitPlan, decisions: CommitDecisions, signal?: AbortSignal): Promise<readonly BatchEntry[]> {
    this.#live.waiting.beginCommit(plan);
    return this.#live.turn(async () => {
      assertAcknowledged(plan, decisions.acknowledgements);
      const now = new Date().toISOString();
      const known = plan.against === "nothing" ? [] : this.#live.inForce.recipes;
      const recipes = recipesAfter(known, plan, decisions, now);
      return this.#commit(plan, decisions, { recipes }, now, signal);
    }, signal);
  }

  #commit(
    plan: CommitPlan,
    decisions: CommitDecisions,
    change: Put["change"],
    now: string,
    signal?: AbortSignal,
  ): Promise<readonly BatchEntry[]> {
    const prepare = (manifest: Manifest) => prepareBatches(manifest, plan, decisions, now);
    return this.#live.put({ revision: plan.revision, plan, prepare, change, now, signal });
  }

  async referenceVersions(): Promise<readonly ReferenceVersion[]> {
    const { referenceVersions } = await import("./referenceVersions.ts");
    return referenceVersions(this.#live.parts.storage, this.#live.inForce);
  }

  saveReference(edit: ReferenceEdit, signal?: AbortSignal): Promise<BatchEntry> {
    return this.#live.turn(async () => {
      const { prepareEdit } = await import("./editBatch.ts");
      const { storage } = this.#live.parts;
      const now = new Date().toISOString();
      const prepare = async (manifest: Manifest) => [await prepareEdit(storage, manifest, edit, now)];
      const { revision } = edit;
      const [entry] = await this.#live.put({ revision, plan: null, prepare, change: {}, now, signal });
      if (entry === undefined) throw new RangeError("an edit without a table changes nothing");
      return entry;
    });
  }

  async report(batchId: string): Promise<ImportReport | null> {
    const batch = this.#live.inForce.batches.find(({ id }) => id === batchId);
    return batch === undefined ? null : readReport(this.#live.parts.storage, batch);
  }

  rollBack(batchId: string): Promise<readonly BatchEntry[]> {
    return this.#live.turn(() =>
      this.#live.parts.tabs.exclusive(async () => {
        const { storage, tabs } = this.#live.parts;
        const manifest = await this.#live.unchanged(this.#live.inForce.revision);
        const { next, gone } = manifestBefore(manifest, batchId, new Date().toISOString());
        await assertReadable(storage, next);
        await writeManifest(storage, next, manifest);
        await this.#live.adopt(next, next.batches.length === 0 ? emptyPanels(next.rowsRevision) : null);
        await this.#live.sweep(next);
        tabs.announce(next.revision);
        return gone;
      }),
    );
  }

  changeRecipes(recipes: readonly Recipe[]): Promise<void> {
    return this.#live.change("recipes", { recipes });
  }

  changeAnnualRows(annualRows: readonly AnnualRow[] | null): Promise<void> {
    return this.#live.change("annual_tables", { annualRows });
  }

  changeViews(change: (views: readonly SavedView[]) => readonly SavedView[]): Promise<void> {
    return this.#live.changeViews(change);
  }

  changeSettings(settings: MeasureSettings): Promise<void> {
    return this.#live.change("settings", { settings });
  }

  discard(plan: CommitPlan): Promise<void> {
    return this.#live.turn(async () => {
      const engine = await this.#live.engine.running();
      if (engine !== null) await this.#live.waiting.drop(engine, plan);
    });
  }

  startOver(to: "empty" | "demo"): Promise<void> {
    return this.#live.turn(() => (to === "empty" ? this.#empty() : this.#returnToDemo()));
  }

  async #returnToDemo(): Promise<void> {
    const screenings = await this.#live.parts.demo();
    await this.#live.followOthers();
    const plan = await this.#plan(screenings, { scopes: [], against: "nothing" });
    const nothing: CommitDecisions = { acknowledgements: [], choices: {}, seenAs: {} };
    await this.#commit(plan, nothing, { origin: "demo", views: [] }, new Date().toISOString());
  }

  async #empty(): Promise<void> {
    const { storage, tabs } = this.#live.parts;
    await tabs.exclusive(async () => {
      const before = this.#live.inForce;
      const stored = (await readManifest(storage))?.manifest.revision ?? 0;
      const manifest = emptied(before, Math.max(before.revision, stored) + 1, new Date().toISOString());
      const data = emptyPanels(manifest.rowsRevision);
      await writeManifest(storage, manifest, before);
      await forgetPrevious(storage, manifest);
      await sweepBatches(storage, manifest);
      await writePanels(storage, data);
      await this.#live.adopt(manifest, data);
      tabs.announce(manifest.revision);
    });
  }

  async exportFile(): Promise<Blob> {
    const { exportWorkspace } = await import("./exportWorkspace.ts");
    return exportWorkspace(this.#live.parts.storage, this.#live.inForce);
  }

  async close(): Promise<void> {
    await this.#live.written();
    const engine = await this.#live.engine.running();
    await engine?.close();
  }
}
