import type { Engine, EngineState, ObservableEngine } from "../engine/engine.ts";
import type { Recipe } from "../ingest/recipe.ts";
import type { Screening } from "../ingest/screening.ts";
import { buildPanels } from "../panels/buildPanels.ts";
import type { PanelData } from "../panels/panelData.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import { ChangedElsewhereError } from "./changedElsewhere.ts";
import { commitFiles, prepareBatches, sweepBatches, type PreparedBatch } from "./commitFiles.ts";
import { prepareEdit } from "./editBatch.ts";
import { exportWorkspace } from "./exportWorkspace.ts";
import type { FileStorage } from "./fileStorage.ts";
import { knownCodesOf } from "./knownCodes.ts";
import { LiveDatabase } from "./liveDatabase.ts";
import { LiveEngine } from "./liveEngine.ts";
import { emptyManifest, forgetPrevious, readManifest, writeManifest } from "./manifest.ts";
import { logged, recipesAfter, withBatches } from "./nextManifest.ts";
import { emptyPanels, readPanels, writePanels } from "./panelStore.ts";
import { dropStaging, planCommit } from "./planCommit.ts";
import { referenceVersions } from "./referenceVersions.ts";
import { readReport } from "./reports.ts";
import { assertReadable, manifestBefore } from "./rollBack.ts";
import type { Tabs } from "./tabs.ts";
import type {
  BatchEntry,
  CommitDecisions,
  CommitPlan,
  ImportReport,
  LogEntry,
  Manifest,
  PlanDecisions,
  ReferenceEdit,
  ReferenceVersion,
  Workspace,
  WorkspaceSnapshot,
} from "./workspace.ts";

export interface WorkspaceParts {
  readonly storage: FileStorage;
  readonly tabs: Tabs;
  readonly openEngine: () => Promise<ObservableEngine>;
  /** Screens the demo school's files; called when the demo is asked for. */
  readonly demo: () => Promise<readonly Screening[]>;
}

class OpenWorkspace implements Workspace {
  readonly #parts: WorkspaceParts;
  readonly #listeners = new Set<() => void>();
  #snapshot: WorkspaceSnapshot;
  /** What is committed; the snapshot follows it as soon as the panels do. */
  #inForce: Manifest;
  #database: LiveDatabase;
  readonly #engine: LiveEngine;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: WorkspaceParts, manifest: Manifest, data: PanelData) {
    this.#parts = parts;
    this.#database = new LiveDatabase(data.labels);
    this.#inForce = manifest;
    this.#snapshot = { manifest, data, engine: "idle", durable: parts.storage.durable };
    this.#engine = new LiveEngine(
      parts.openEngine,
      (fresh) => this.#database.replay(fresh, parts.storage, this.#inForce),
      (state) => this.#showEngine(state),
    );
    parts.tabs.onAnnounced((revision) => {
      if (revision === this.#inForce.revision) return;
      this.#turn(() => this.#followOthers()).catch(() => this.#showEngine("failed"));
    });
  }

  readonly snapshot = (): WorkspaceSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #show(change: Partial<WorkspaceSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #showEngine(state: EngineState): void {
    if (state !== this.#snapshot.engine) this.#show({ engine: state });
  }

  engine(): Promise<Engine> {
    return this.#engine.get();
  }

  knownCodes() {
    return knownCodesOf(this.#parts.storage, this.#inForce, this.#snapshot.data.labels);
  }

  /** What writes to the engine follows one after the other: they share its one transaction. */
  #turn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  plan(
    files: readonly Screening[],
    signal?: AbortSignal,
    decisions: PlanDecisions = { scopes: [] },
  ): Promise<CommitPlan> {
    return this.#turn(() => this.#plan(files, decisions, signal));
  }

  async #plan(
    files: readonly Screening[],
    decisions: PlanDecisions,
    signal?: AbortSignal,
  ): Promise<CommitPlan> {
    const engine = await this.engine();
    signal?.throwIfAborted();
    const { storage } = this.#parts;
    const manifest = this.#inForce;
    return planCommit({ engine, storage, manifest, database: this.#database, signal }, files, decisions);
  }

  panelsOf(plan: CommitPlan, signal?: AbortSignal): Promise<PanelData> {
    return this.#turn(async () => {
      signal?.throwIfAborted();
      await this.#unchanged(plan.revision);
      throw new RangeError("not there yet");
    });
  }

  commit(plan: CommitPlan, decisions: CommitDecisions, signal?: AbortSignal): Promise<readonly BatchEntry[]> {
    return this.#turn(() => {
      const now = new Date().toISOString();
      const recipes = recipesAfter(this.#inForce.recipes, plan, decisions, now);
      return this.#commit(plan, decisions, { recipes }, now, signal);
    });
  }

  #commit(
    plan: CommitPlan,
    decisions: CommitDecisions,
    change: Partial<Pick<Manifest, "origin" | "recipes">>,
    now: string,
    signal?: AbortSignal,
  ): Promise<readonly BatchEntry[]> {
    const prepare = (manifest: Manifest) => prepareBatches(manifest, plan, decisions, now);
    return this.#put(plan.revision, prepare, change, now, signal);
  }

  /** The manifest in force, where it still is the one of this revision here and in the storage. */
  async #unchanged(revision: number): Promise<Manifest> {
    const stored = await readManifest(this.#parts.storage);
    if (revision !== this.#inForce.revision || (stored !== null && stored.manifest.revision !== revision))
      throw new ChangedElsewhereError();
    return this.#inForce;
  }

  /** Commits batches that were made from the workspace as it was at a revision, and shows it with them. */
  async #put(
    revision: number,
    prepare: (manifest: Manifest) => readonly PreparedBatch[] | Promise<readonly PreparedBatch[]>,
    change: Partial<Pick<Manifest, "origin" | "recipes">>,
    now: string,
    signal?: AbortSignal,
  ): Promise<readonly BatchEntry[]> {
    const { storage, tabs } = this.#parts;
    const engine = await this.engine();
    return tabs.exclusive(async () => {
      const manifest = await this.#unchanged(revision);
      const prepared = await prepare(manifest);
      if (prepared.length === 0) return [];
      const wanted = { ...withBatches(manifest, prepared, now), ...change };
      const next = await commitFiles(storage, manifest, wanted, prepared, signal);
      // From here on it is committed: whatever fails below can be made again from what is stored.
      this.#inForce = next;
      try {
        await this.#database.follow(engine, prepared, manifest);
      } catch {
        await this.#database.refill(engine, storage, next);
      }
      await this.#rebuild(engine, next);
      this.#parts.tabs.announce(next.revision);
      return prepared.map(({ entry }) => entry);
    });
  }

  async #rebuild(engine: Engine, manifest: Manifest): Promise<void> {
    const data = await buildPanels(engine, this.#database.labels.lists(), manifest.revision);
    this.#show({ manifest, data });
    await this.#keepPanels(data);
  }

  async #keepPanels(data: PanelData): Promise<void> {
    try {
      await writePanels(this.#parts.storage, data);
    } catch {
      // Stored panels only save time: without them the next opening makes them from the rows.
    }
  }

  referenceVersions(): Promise<readonly ReferenceVersion[]> {
    return referenceVersions(this.#parts.storage, this.#inForce);
  }

  saveReference(edit: ReferenceEdit, signal?: AbortSignal): Promise<BatchEntry> {
    return this.#turn(async () => {
      const { storage } = this.#parts;
      const now = new Date().toISOString();
      const prepare = async (manifest: Manifest) => [await prepareEdit(storage, manifest, edit, now)];
      const [entry] = await this.#put(edit.revision, prepare, {}, now, signal);
      if (entry === undefined) throw new RangeError("an edit without a table changes nothing");
      return entry;
    });
  }

  async report(batchId: string): Promise<ImportReport | null> {
    const batch = this.#inForce.batches.find(({ id }) => id === batchId);
    return batch === undefined ? null : readReport(this.#parts.storage, batch);
  }

  rollBack(batchId: string): Promise<readonly BatchEntry[]> {
    return this.#turn(() =>
      this.#parts.tabs.exclusive(async () => {
        const { storage, tabs } = this.#parts;
        const manifest = await this.#unchanged(this.#inForce.revision);
        const { next, gone } = manifestBefore(manifest, batchId, new Date().toISOString());
        await assertReadable(storage, next);
        await writeManifest(storage, next, manifest);
        await this.#adopt(next, next.batches.length === 0 ? emptyPanels(next.revision) : null);
        // What is left over is swept at the next opening.
        await forgetPrevious(storage, next)
          .then(() => sweepBatches(storage, next))
          .catch(() => undefined);
        tabs.announce(next.revision);
        return gone;
      }),
    );
  }

  changeRecipes(recipes: readonly Recipe[]): Promise<void> {
    return this.#change("recipes", { recipes });
  }

  changeSettings(settings: MeasureSettings): Promise<void> {
    return this.#change("settings", { settings });
  }

  /** Puts a manifest in force that lists the same batches. */
  #change(what: LogEntry["what"], change: Partial<Pick<Manifest, "recipes" | "settings">>): Promise<void> {
    return this.#turn(() =>
      this.#parts.tabs.exclusive(async () => {
        const { storage, tabs } = this.#parts;
        const manifest = await this.#unchanged(this.#inForce.revision);
        const log = [...manifest.log, logged(new Date().toISOString(), what, [], "")];
        const next: Manifest = { ...manifest, ...change, revision: manifest.revision + 1, log };
        await writeManifest(storage, next, manifest);
        this.#inForce = next;
        const data: PanelData = { ...this.#snapshot.data, revision: next.revision };
        this.#show({ manifest: next, data });
        await this.#keepPanels(data);
        tabs.announce(next.revision);
      }),
    );
  }

  discard(_plan: CommitPlan): Promise<void> {
    return this.#turn(async () => {
      const engine = await this.#engine.running();
      if (engine !== null) await dropStaging(engine);
    });
  }

  startOver(to: "empty" | "demo"): Promise<void> {
    return this.#turn(() => this.#startOver(to));
  }

  async #startOver(to: "empty" | "demo"): Promise<void> {
    const { storage, tabs } = this.#parts;
    const screenings = to === "demo" ? await this.#parts.demo() : [];
    await tabs.exclusive(async () => {
      const before = this.#inForce;
      const stored = (await readManifest(storage))?.manifest.revision ?? 0;
      const note = before.batches.map(({ file }) => file.name).join(", ");
      const manifest = emptyManifest(Math.max(before.revision, stored) + 1, [
        logged(new Date().toISOString(), "start_over", before.batches, note),
      ]);
      const data = emptyPanels(manifest.revision);
      await writeManifest(storage, manifest, before);
      await forgetPrevious(storage, manifest);
      await sweepBatches(storage, manifest);
      await writePanels(storage, data);
      await this.#adopt(manifest, data);
      this.#parts.tabs.announce(manifest.revision);
    });
    if (to === "empty") return;
    const plan = await this.#plan(screenings, { scopes: [] });
    const nothing: CommitDecisions = { acknowledgements: [], choices: {}, seenAs: {} };
    await this.#commit(plan, nothing, { origin: "demo" }, new Date().toISOString());
  }

  /** Shows another state of the storage than this tab made, and fills a running engine with its rows. */
  async #adopt(manifest: Manifest, data: PanelData | null): Promise<void> {
    this.#database = new LiveDatabase(data?.labels ?? {});
    this.#inForce = manifest;
    const engine = await (data === null ? this.engine() : this.#engine.running());
    if (engine !== null) await this.#database.refill(engine, this.#parts.storage, manifest);
    if (data !== null) this.#show({ manifest, data });
    else if (engine !== null) await this.#rebuild(engine, manifest);
  }

  /** Another tab wrote a new manifest: this one shows it, with its rows. */
  async #followOthers(): Promise<void> {
    const { storage, tabs } = this.#parts;
    await tabs.exclusive(async () => {
      const found = await readManifest(storage);
      if (found === null || found.manifest.revision === this.#inForce.revision) return;
      await this.#adopt(found.manifest, await readPanels(storage, found.manifest.revision));
    });
  }

  exportFile(): Promise<Blob> {
    return exportWorkspace(this.#parts.storage, this.#inForce);
  }

  /** Makes the panels that a killed page did not get to store. */
  async recover(): Promise<void> {
    await this.#rebuild(await this.engine(), this.#inForce);
  }

  async close(): Promise<void> {
    this.#parts.tabs.close();
    const engine = await this.#engine.running();
    await engine?.close();
  }
}

/**
 * Opens what the storage holds: the manifest in force, its stored panels, rows when they are asked for. `found` is false where
 * there was no workspace yet. Panels that are missing or of an earlier version of the app are made again, which starts the engine.
 */
export async function openWorkspace(
  parts: WorkspaceParts,
): Promise<{ readonly workspace: Workspace; readonly found: boolean }> {
  const { storage, tabs } = parts;
  const found = await tabs.exclusive(async () => {
    const stored = await readManifest(storage);
    if (stored?.whole ?? true) await sweepBatches(storage, stored?.manifest ?? emptyManifest(0));
    return stored;
  });
  const manifest = found?.manifest ?? emptyManifest(0);
  const data =
    manifest.batches.length === 0
      ? emptyPanels(manifest.revision)
      : await readPanels(storage, manifest.revision);
  const workspace = new OpenWorkspace(parts, manifest, data ?? emptyPanels(manifest.revision));
  if (data === null) await workspace.recover();
  return { workspace, found: found !== null };
}
