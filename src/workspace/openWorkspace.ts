import type { Engine, EngineState, ObservableEngine } from "../engine/engine.ts";
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
import { emptyManifest, forgetPrevious, readManifest, writeManifest } from "./manifest.ts";
import { emptyPanels, readPanels, writePanels } from "./panelStore.ts";
import { dropStaging, planCommit } from "./planCommit.ts";
import { referenceVersions } from "./referenceVersions.ts";
import type { Tabs } from "./tabs.ts";
import type {
  BatchEntry,
  CommitPlan,
  Manifest,
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
  #engine: Promise<ObservableEngine> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: WorkspaceParts, manifest: Manifest, data: PanelData) {
    this.#parts = parts;
    this.#database = new LiveDatabase(data.labels);
    this.#inForce = manifest;
    this.#snapshot = { manifest, data, engine: "idle", durable: parts.storage.durable };
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
    this.#engine ??= this.#start().catch((cause: unknown) => {
      this.#engine = null;
      this.#showEngine("failed");
      throw cause;
    });
    return this.#engine;
  }

  async #start(): Promise<ObservableEngine> {
    this.#showEngine("starting");
    const engine = await this.#parts.openEngine();
    const replay = (fresh: Engine) => this.#database.replay(fresh, this.#parts.storage, this.#inForce);
    try {
      await replay(engine);
    } catch (cause) {
      await engine.close();
      throw cause;
    }
    engine.onRestart(replay);
    engine.subscribe(() => this.#showEngine(engine.state()));
    this.#showEngine(engine.state());
    return engine;
  }

  knownCodes() {
    return knownCodesOf(this.#parts.storage, this.#inForce);
  }

  /** What writes to the engine follows one after the other: they share its one transaction. */
  #turn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  plan(files: readonly Screening[], signal?: AbortSignal): Promise<CommitPlan> {
    return this.#turn(() => this.#plan(files, signal));
  }

  async #plan(files: readonly Screening[], signal?: AbortSignal): Promise<CommitPlan> {
    const engine = await this.engine();
    signal?.throwIfAborted();
    const { storage } = this.#parts;
    const manifest = this.#inForce;
    return planCommit({ engine, storage, manifest, database: this.#database, signal }, files);
  }

  commit(plan: CommitPlan, signal?: AbortSignal): Promise<readonly BatchEntry[]> {
    return this.#turn(() => this.#commit(plan, {}, signal));
  }

  async #commit(
    plan: CommitPlan,
    change: Partial<Pick<Manifest, "origin" | "name">>,
    signal?: AbortSignal,
  ): Promise<readonly BatchEntry[]> {
    const prepare = (manifest: Manifest) => prepareBatches(manifest, plan, new Date().toISOString());
    return this.#put(plan.revision, prepare, change, signal);
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
    change: Partial<Pick<Manifest, "origin" | "name">>,
    signal?: AbortSignal,
  ): Promise<readonly BatchEntry[]> {
    const { storage, tabs } = this.#parts;
    const engine = await this.engine();
    return tabs.exclusive(async () => {
      const manifest = await this.#unchanged(revision);
      const prepared = await prepare(manifest);
      if (prepared.length === 0) return [];
      const next = await commitFiles(storage, manifest, change, prepared, signal);
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
      const prepare = async (manifest: Manifest) => [
        await prepareEdit(storage, manifest, edit, new Date().toISOString()),
      ];
      const [entry] = await this.#put(edit.revision, prepare, {}, signal);
      if (entry === undefined) throw new RangeError("an edit without a table changes nothing");
      return entry;
    });
  }

  changeSettings(settings: MeasureSettings): Promise<void> {
    return this.#turn(() =>
      this.#parts.tabs.exclusive(async () => {
        const { storage, tabs } = this.#parts;
        const manifest = await this.#unchanged(this.#inForce.revision);
        const next: Manifest = { ...manifest, revision: manifest.revision + 1, settings };
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
      if (this.#engine !== null) await dropStaging(await this.#engine);
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
      const manifest = emptyManifest(Math.max(before.revision, stored) + 1);
      const data = emptyPanels(manifest.revision);
      await writeManifest(storage, manifest, before);
      await forgetPrevious(storage, manifest);
      await sweepBatches(storage, manifest);
      await writePanels(storage, data);
      await this.#adopt(manifest, data);
      this.#parts.tabs.announce(manifest.revision);
    });
    if (to === "demo") await this.#commit(await this.#plan(screenings), { origin: "demo" });
  }

  /** Shows another state of the storage than this tab made, and fills a running engine with its rows. */
  async #adopt(manifest: Manifest, data: PanelData | null): Promise<void> {
    this.#database = new LiveDatabase(data?.labels ?? {});
    this.#inForce = manifest;
    const engine = data === null || this.#engine !== null ? await this.engine() : null;
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
    if (this.#engine !== null) await (await this.#engine).close();
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
