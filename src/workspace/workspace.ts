import type { Counts, CheckResult, Screening, EncodingFound, Dialect } from "../ingest/screening.ts";
import type { KnownCodes } from "../ingest/screening.ts";
import type { ReferenceTables } from "../model/referenceTables.ts";
import type { TableId } from "../model/tables.ts";
import type { PanelData } from "../panels/panelData.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import type { Engine, EngineState } from "../engine/engine.ts";

/** One committed file or edit. Immutable. `replaces` lists the scopes of older batches whose rows this one takes the place of. */
export interface BatchEntry {
  readonly id: string;
  readonly ordinal: number;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly encoding: EncodingFound;
  readonly dialect: Dialect;
  readonly recipe: string;
  readonly counts: Counts;
  readonly checks: readonly CheckResult[];
  readonly committedAt: string;
  readonly tables: readonly { readonly table: TableId; readonly rows: number; readonly store: string }[];
  readonly replaces: readonly {
    readonly batch: string;
    readonly table: TableId;
    readonly scope: readonly string[];
  }[];
  /** Present where no file but the editor made it: a version of a school's reference tables. */
  readonly edit?: EditNote;
}

/** What a person said of an edit, and which tables of which school it put in place of all older rows. */
export interface EditNote {
  readonly school: string;
  readonly note: string;
  readonly tables: readonly TableId[];
}

/** A new version of some reference tables of one school, each whole: a row that is not in it is removed. */
export interface ReferenceEdit {
  /** The revision of the workspace that the edit was made on. */
  readonly revision: number;
  readonly school: string;
  readonly note: string;
  readonly tables: ReferenceTables;
}

/** The reference tables of all schools as they stood once a batch was committed. */
export interface ReferenceVersion {
  readonly batch: BatchEntry;
  readonly tables: ReferenceTables;
}

/** What the workspace is, in one small file that is replaced atomically: that replacement is the commit. */
export interface Manifest {
  readonly format: 1;
  readonly revision: number;
  readonly origin: "demo" | "own";
  readonly name: string;
  readonly settings: MeasureSettings;
  readonly batches: readonly BatchEntry[];
}

/** Older rows of one scope that a file of a plan meets. `by` is the file's place in the plan. */
export interface ScopeMeeting {
  readonly by: number;
  readonly batch: string;
  readonly file: string;
  readonly table: TableId;
  readonly scope: readonly string[];
  readonly rows: number;
}

/** What a commit would replace, add and repeat, found before anything is written. Rows that contradict live ones are already rejected in `files`. */
export interface CommitPlan {
  /** The revision of the workspace that the files were compared with. */
  readonly revision: number;
  readonly files: readonly Screening[];
  /** Older rows that the new ones take the place of. */
  readonly replacements: readonly ScopeMeeting[];
  /** Older rows of the same scope that stay, because the files hardly share a student or graduate: another class's file. */
  readonly additions: readonly ScopeMeeting[];
}

/** Everything a page may see of the workspace at one moment. */
export interface WorkspaceSnapshot {
  readonly manifest: Manifest;
  readonly data: PanelData;
  readonly engine: EngineState;
  /** False where the browser offers no file storage: everything works and is gone after a reload, and the page says so. */
  readonly durable: boolean;
}

/** Where a committed row came from. */
export interface RowSource {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string | null>>;
}

/**
 * The workspace: batches in file storage, their rows in the engine, panels in memory.
 * `subscribe`/`snapshot` follow React's external-store contract.
 */
export interface Workspace {
  readonly snapshot: () => WorkspaceSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts the engine if needed and replays the live rows. One promise, however often it is called. */
  engine(): Promise<Engine>;
  knownCodes(): Promise<KnownCodes>;
  /** Stages the files' rows in a schema of their own and compares them with the live rows; conflicts become rejected rows of the returned screenings. */
  plan(files: readonly Screening[], signal?: AbortSignal): Promise<CommitPlan>;
  /** All or nothing. Resolves to the receipt's entries once the new manifest stands and the panels follow it. */
  commit(plan: CommitPlan, signal?: AbortSignal): Promise<readonly BatchEntry[]>;
  /** Drops what was staged. */
  discard(plan: CommitPlan): Promise<void>;
  /** The reference tables after each batch that changed any of them, oldest first. Needs no engine. */
  referenceVersions(): Promise<readonly ReferenceVersion[]>;
  /**
   * Commits an edit of reference tables as a batch of its own, all or nothing. Rejects with ChangedElsewhereError where something
   * was committed since the edit began, with RangeError where a number or date is none.
   */
  saveReference(edit: ReferenceEdit, signal?: AbortSignal): Promise<BatchEntry>;
  /** Puts other settings in force. Rows and batches stay; every measure is computed anew. */
  changeSettings(settings: MeasureSettings): Promise<void>;
  /** Empties the workspace; the demo comes back with `demo`. */
  startOver(to: "empty" | "demo"): Promise<void>;
  /** The whole workspace as one file. */
  exportFile(): Promise<Blob>;
  close(): Promise<void>;
}
