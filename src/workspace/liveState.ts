import type { Engine, ObservableEngine } from "../engine/engine.ts";
import type { Screening } from "../ingest/screening.ts";
import { buildPanels } from "../panels/buildPanels.ts";
import type { PanelData } from "../panels/panelData.ts";
import { ChangedElsewhereError } from "./changedElsewhere.ts";
import { commitFiles, type PreparedBatch } from "./commitFiles.ts";
import type { FileStorage } from "./fileStorage.ts";
import { LiveDatabase } from "./liveDatabase.ts";
import { LiveEngine } from "./liveEngine.ts";
import { readManifest, writeManifest } from "./manifest.ts";
import { logged, withBatches } from "./nextManifest.ts";
import { readPanels, writePanels } from "./panelStore.ts";
import { Shown } from "./shown.ts";
import type { Tabs } from "./tabs.ts";
import { WaitingRows } from "./waitingRows.ts";
import type { BatchEntry, CommitPlan, LogEntry, Manifest } from "./workspace.ts";

export interface WorkspaceParts {
  readonly storage: FileStorage;
  readonly tabs: Tabs;
  readonly openEngine: () => Promise<ObservableEngine>;
  /** Screens the demo school's files; called when the demo is asked for. */
  readonly demo: () => Promise<readonly Screening[]>;
}

/** Batches to be committed to the workspace as it was at a revision. */
export interface Put {
  readonly revision: number;
  /** The plan that they are of; null for an edit. */
  readonly plan: CommitPlan | null;
  readonly prepare: (manifest: Manifest) => readonly PreparedBatch[] | Promise<readonly PreparedBatch[]>;
  readonly change: Partial<Pick<Manifest, "origin" | "recipes">>;
  readonly now: string;
  readonly signal: AbortSignal | undefined;
}

/** What stands in the storage, in the engine and on the pages, and how all three follow a change. */
export class LiveState {
  readonly parts: WorkspaceParts;
  readonly shown: Shown;
  readonly waiting = new WaitingRows();
  readonly engine: LiveEngine;
  database: LiveDatabase;
  /** What is committed; what is shown follows it as soon as the panels do. */
  inForce: Manifest;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: WorkspaceParts, manifest: Manifest, data: PanelData) {
    this.parts = parts;
    this.database = new LiveDatabase(data.labels);
    this.inForce = manifest;
    this.shown = new Shown({ manifest, data, engine: "idle", durable: parts.storage.durable });
    this.engine = new LiveEngine(
      parts.openEngine,
      (fresh) => {
        this.waiting.forget();
        return this.database.replay(fresh, parts.storage, this.inForce);
      },
      (state) => this.shown.showEngine(state),
    );
    parts.tabs.onAnnounced((revision) => {
      if (revision === this.inForce.revision) return;
      this.turn(() => this.#followOthers()).catch(() => this.shown.showEngine("failed"));
    });
  }

  /** What writes to the engine follows one after the other: they share its one transaction. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** The manifest in force, where it still is the one of this revision here and in the storage. */
  async unchanged(revision: number): Promise<Manifest> {
    const stored = await readManifest(this.parts.storage);
    if (revision !== this.inForce.revision || (stored !== null && stored.manifest.revision !== revision))
      throw new ChangedElsewhereError();
    return this.inForce;
  }

  /** Commits batches that were made from the workspace as it was at a revision, and shows it with them. */
  async put(one: Put): Promise<readonly BatchEntry[]> {
    const { storage, tabs } = this.parts;
    const engine = await this.engine.get();
    return tabs.exclusive(async () => {
      const manifest = await this.unchanged(one.revision);
      const prepared = await one.prepare(manifest);
      if (prepared.length === 0) return [];
      const staged = await this.waiting.movable(engine, one.plan, this.database, prepared);
      const wanted = { ...withBatches(manifest, prepared, one.now), ...one.change };
      const next = await commitFiles(storage, manifest, wanted, prepared, one.signal);
      // From here on it is committed: whatever fails below can be made again from what is stored.
      this.inForce = next;
      try {
        if (staged === null) await this.waiting.drop(engine, null);
        else this.database = staged;
        await this.database.follow(engine, prepared, manifest, staged !== null);
        await this.waiting.drop(engine, null);
      } catch {
        this.waiting.forget();
        await this.database.refill(engine, storage, next);
      }
      await this.rebuild(engine, next);
      this.parts.tabs.announce(next.revision);
      return prepared.map(({ entry }) => entry);
    });
  }

  /** Makes the panels of the rows as they are, and shows them. */
  async rebuild(engine: Engine, manifest: Manifest): Promise<void> {
    const data = await buildPanels(engine, this.database.labels.lists(), manifest.revision);
    this.shown.show({ manifest, data });
    await this.#keepPanels(data);
  }

  async #keepPanels(data: PanelData): Promise<void> {
    try {
      await writePanels(this.parts.storage, data);
    } catch {
      // Stored panels only save time: without them the next opening makes them from the rows.
    }
  }

  /** Puts a manifest in force that lists the same batches. */
  change(what: LogEntry["what"], change: Partial<Pick<Manifest, "recipes" | "settings">>): Promise<void> {
    return this.turn(() =>
      this.parts.tabs.exclusive(async () => {
        const { storage, tabs } = this.parts;
        const manifest = await this.unchanged(this.inForce.revision);
        const log = [...manifest.log, logged(new Date().toISOString(), what, [], "")];
        const next: Manifest = { ...manifest, ...change, revision: manifest.revision + 1, log };
        await writeManifest(storage, next, manifest);
        this.inForce = next;
        const data: PanelData = { ...this.shown.snapshot().data, revision: next.revision };
        this.shown.show({ manifest: next, data });
        await this.#keepPanels(data);
        tabs.announce(next.revision);
      }),
    );
  }

  /** Shows another state of the storage than this tab made, and fills a running engine with its rows. */
  async adopt(manifest: Manifest, data: PanelData | null): Promise<void> {
    this.database = new LiveDatabase(data?.labels ?? {});
    this.inForce = manifest;
    const engine = await (data === null ? this.engine.get() : this.engine.running());
    if (engine !== null) await this.database.refill(engine, this.parts.storage, manifest);
    if (data !== null) this.shown.show({ manifest, data });
    else if (engine !== null) await this.rebuild(engine, manifest);
  }

  /** Another tab wrote a new manifest: this one shows it, with its rows. */
  async #followOthers(): Promise<void> {
    const { storage, tabs } = this.parts;
    await tabs.exclusive(async () => {
      const found = await readManifest(storage);
      if (found === null || found.manifest.revision === this.inForce.revision) return;
      await this.adopt(found.manifest, await readPanels(storage, found.manifest.revision));
    });
  }
}
