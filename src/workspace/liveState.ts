import { abortable } from "../engine/abortable.ts";
import type { Engine, ObservableEngine } from "../engine/engine.ts";
import { TrapError } from "../engine/engineError.ts";
import type { Screening } from "../ingest/screening.ts";
import { buildPanels } from "../panels/buildPanels.ts";
import type { PanelData } from "../panels/panelData.ts";
import { ChangedElsewhereError } from "./changedElsewhere.ts";
import { commitFiles, type PreparedBatch } from "./commitFiles.ts";
import type { FileStorage } from "./fileStorage.ts";
import { LiveDatabase } from "./liveDatabase.ts";
import { LiveEngine } from "./liveEngine.ts";
import { forgetPrevious, readManifest, writeManifest } from "./manifest.ts";
import { emptied, logged, withBatches } from "./nextManifest.ts";
import { PanelsOnTheirWay } from "./panelsOnTheirWay.ts";
import { readPanels } from "./panelStore.ts";
import type { Shown } from "./shown.ts";
import { sweepBatches } from "./sweepBatches.ts";
import type { Tabs } from "./tabs.ts";
import { WaitingRows } from "./waitingRows.ts";
import type { BatchEntry, CommitPlan, LogEntry, Manifest, SavedView } from "./workspace.ts";

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
  readonly change: Partial<Pick<Manifest, "origin" | "recipes" | "views">>;
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
  /** What puts batches in force, to its end. */
  #putting: Promise<unknown> = Promise.resolve();
  readonly #panels: PanelsOnTheirWay;
  /** How often an engine was filled from the storage. */
  #fillings = 0;
  #rehearsed = false;

  constructor(parts: WorkspaceParts, shown: Shown) {
    this.parts = parts;
    this.shown = shown;
    const { manifest, data } = shown.snapshot();
    this.#panels = new PanelsOnTheirWay(parts.storage);
    this.database = new LiveDatabase(data.labels);
    this.inForce = manifest;
    this.engine = new LiveEngine(
      parts.openEngine,
      (fresh) => {
        this.#fillings += 1;
        void this.waiting.forget();
        return this.database.replay(fresh, parts.storage, this.inForce);
      },
      (state) => this.shown.showEngine(state),
    );
  }

  /** What writes to the engine follows one after the other: they share its one transaction. Aborted before its turn, it never begins. */
  turn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    let begun = false;
    const done = this.#last.then(() => {
      signal?.throwIfAborted();
      begun = true;
      return work();
    });
    this.#last = done.catch(() => undefined);
    return abortable(done, signal).catch((cause: unknown) => (begun ? done : Promise.reject(cause)));
  }

  /** The engine with the rows of the manifest in force; panels that are behind are made first. */
  async upToDate(signal?: AbortSignal): Promise<Engine> {
    const engine = await abortable(this.engine.get(), signal);
    if (this.shown.snapshot().behind) {
      await this.database.refill(engine, this.parts.storage, this.inForce);
      await this.rebuild(engine, this.inForce);
    }
    return engine;
  }

  /** Lets the engine go through a drop of made-up rows, once, where nothing else is to be done. Rejects with the signal's reason, or EngineError. */
  async rehearse(signal: AbortSignal): Promise<void> {
    const engine = await abortable(this.engine.get(), signal);
    await this.turn(async () => {
      if (this.#rehearsed || !this.waiting.isEmpty) return;
      const { rehearse } = await import("./rehearsal.ts");
      await rehearse(engine, signal);
      this.#rehearsed = true;
    }, signal);
  }

  /** What the work gives; begun once more where the engine died beneath it and all that waited in it went. */
  async outliving<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const fillings = this.#fillings;
    try {
      return await work();
    } catch (cause) {
      const died = cause instanceof TrapError || fillings !== this.#fillings;
      if (!died || signal?.aborted === true) throw cause;
      return work();
    }
  }

  /** The manifest in force, where it still is the one of this revision here and in the storage; its views as they are stored. */
  async unchanged(revision: number): Promise<Manifest> {
    const stored = await readManifest(this.parts.storage);
    if (revision !== this.inForce.revision || (stored !== null && stored.manifest.revision !== revision))
      throw new ChangedElsewhereError();
    return stored === null ? this.inForce : { ...this.inForce, views: stored.manifest.views };
  }

  /** Commits batches that were made from the workspace as it was at a revision, and shows it with them. */
  async put(one: Put): Promise<readonly BatchEntry[]> {
    const engine = await this.upToDate(one.signal);
    return new Promise((resolve, reject) => {
      // Nobody here waits until the panels are stored, but another tab's turn comes after it.
      this.#putting = this.parts.tabs.exclusive(() => this.#put(engine, one, resolve)).catch(reject);
    });
  }

  async #put(engine: Engine, one: Put, told: (entries: readonly BatchEntry[]) => void): Promise<void> {
    const { storage, tabs } = this.parts;
    const manifest = await this.unchanged(one.revision);
    const alone = one.plan?.against === "nothing";
    const { revision, lastOrdinal, views } = manifest;
    const base = alone ? { ...emptied(manifest, revision, one.now), lastOrdinal, views } : manifest;
    const prepared = await one.prepare(base);
    if (prepared.length === 0) return told([]);
    const database = alone ? new LiveDatabase({}) : this.database;
    const staged = await this.waiting.movable(engine, one.plan, database, prepared);
    const wanted = { ...withBatches(base, prepared, one.now), ...one.change };
    // The engine makes the panels while the page writes the files.
    const panels =
      staged === null || one.plan === null
        ? Promise.resolve(null)
        : this.waiting.panelsOf(engine, one.plan, manifest).catch(() => null);
    const next = await commitFiles(storage, manifest, wanted, prepared, one.signal).catch(
      async (cause: unknown) => {
        await this.waiting.leavePanels();
        throw cause;
      },
    );
    // From here on it is committed: whatever fails below can be made again from what is stored.
    this.inForce = next;
    this.database = staged?.database ?? database;
    await this.#catchUp(next, async () => {
      const data = await panels;
      if (staged === null) await this.waiting.drop(engine, null);
      await this.database.follow(engine, prepared, alone ? null : manifest, staged?.ordinals ?? null);
      await this.waiting.drop(engine, null);
      return data;
    });
    if (alone) await this.sweep(next);
    told(prepared.map(({ entry }) => entry));
    await this.#panels.stored();
    tabs.announce(next.revision);
  }

  /** Resolves when nothing of what was begun is written any more. */
  async written(): Promise<void> {
    await this.#putting;
    await this.#panels.stored();
  }

  /**
   * Lets the engine's rows and the panels follow what is committed: as asked, else from what is stored. Panels that `follow` does not
   * give are made of the rows. Where neither can be done, pages are told that they are behind. Never rejects.
   */
  async #catchUp(manifest: Manifest, follow: () => Promise<PanelData | null>): Promise<void> {
    try {
      const engine = await this.engine.get();
      try {
        const data = await follow();
        if (data === null) await this.rebuild(engine, manifest);
        else this.#showPanels(manifest, data);
      } catch {
        await this.waiting.forget();
        await this.database.refill(engine, this.parts.storage, manifest);
        await this.rebuild(engine, manifest);
      }
    } catch {
      this.shown.show({ manifest, behind: true });
    }
  }

  /** Removes what batches that are gone left in the storage; what can't be removed now is swept at the next opening. */
  async sweep(manifest: Manifest): Promise<void> {
    const { storage } = this.parts;
    await forgetPrevious(storage, manifest)
      .then(() => sweepBatches(storage, manifest))
      .catch(() => undefined);
  }

  /** Makes the panels of the rows as they are, and shows them. */
  async rebuild(engine: Engine, manifest: Manifest): Promise<void> {
    this.#showPanels(
      manifest,
      await buildPanels(engine, this.database.labels.lists(), manifest.rowsRevision),
    );
  }

  #showPanels(manifest: Manifest, data: PanelData): void {
    this.shown.show({ manifest, data, behind: false });
    this.#panels.add(data);
  }

  /** Puts a manifest in force that lists the same batches. */
  change(
    what: LogEntry["what"],
    change: Partial<Pick<Manifest, "recipes" | "settings" | "annualRows">>,
  ): Promise<void> {
    return this.turn(() =>
      this.parts.tabs.exclusive(async () => {
        const { storage, tabs } = this.parts;
        const manifest = await this.unchanged(this.inForce.revision);
        const log = [...manifest.log, logged(new Date().toISOString(), what, [], "")];
        const next: Manifest = { ...manifest, ...change, revision: manifest.revision + 1, log };
        await writeManifest(storage, next, manifest);
        this.inForce = next;
        this.shown.show({ manifest: next });
        tabs.announce(next.revision);
      }),
    );
  }

  /** Puts other views in force: of the same revision, for nothing but them changes. */
  changeViews(change: (views: readonly SavedView[]) => readonly SavedView[]): Promise<void> {
    return this.turn(() =>
      this.parts.tabs.exclusive(async () => {
        const { storage, tabs } = this.parts;
        const manifest = await this.unchanged(this.inForce.revision);
        const next: Manifest = { ...manifest, views: change(manifest.views) };
        await writeManifest(storage, next, manifest);
        this.#showViews(next.views);
        tabs.announce(next.revision);
      }),
    );
  }

  #showViews(views: readonly SavedView[]): void {
    if (JSON.stringify(views) === JSON.stringify(this.inForce.views)) return;
    this.inForce = { ...this.inForce, views };
    // While panels are behind, pages are shown the manifest that these are of.
    this.shown.show({ manifest: { ...this.shown.snapshot().manifest, views } });
  }

  /** Shows another state of the storage than this tab had, and fills a running engine with its rows. */
  async adopt(manifest: Manifest, data: PanelData | null): Promise<void> {
    this.database = new LiveDatabase(data?.labels ?? {});
    this.inForce = manifest;
    await this.waiting.forget();
    if (data === null) {
      const refill = async () => {
        await this.database.refill(await this.engine.get(), this.parts.storage, manifest);
        return null;
      };
      await this.#catchUp(manifest, refill);
      return this.#panels.stored();
    }
    const engine = await this.engine.running();
    if (engine !== null) await this.database.refill(engine, this.parts.storage, manifest);
    this.shown.show({ manifest, data, behind: false });
  }

  /** Another tab wrote a new manifest: this one shows it, with its rows, or says that it can't. Never rejects. */
  follow(): Promise<void> {
    return this.turn(() => this.followOthers()).catch(() => this.shown.showEngine("failed"));
  }

  async followOthers(): Promise<void> {
    const { storage, tabs } = this.parts;
    await tabs.exclusive(async () => {
      const found = await readManifest(storage);
      if (found === null) return;
      if (found.manifest.revision === this.inForce.revision) return this.#showViews(found.manifest.views);
      const { manifest } = found;
      if (manifest.rowsRevision !== this.inForce.rowsRevision || this.shown.snapshot().behind)
        return this.adopt(manifest, await readPanels(storage, manifest.rowsRevision));
      this.inForce = manifest;
      this.shown.show({ manifest });
    });
  }
}
