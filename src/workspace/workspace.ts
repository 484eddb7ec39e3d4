import type { Acknowledgement } from "../ingest/checks/acknowledgement.ts";
import type { CheckId } from "../ingest/checks/checks.ts";
import type { Question } from "../ingest/questions/questions.ts";
import type { CellCorrection, ReadingChoices } from "../ingest/questions/readingChoices.ts";
import type { Recipe } from "../ingest/recipes/recipe.ts";
import type {
  CheckResult,
  ColumnMatch,
  Counts,
  Dialect,
  EncodingFound,
  KnownCodes,
  RecipeUse,
  RejectedRecord,
  Screening,
  UnpivotSample,
} from "../ingest/screening.ts";
import type { AnnualRow } from "../panels/annualRow.ts";
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
  /** Warnings that were seen and let stand. */
  readonly acknowledgements: readonly Acknowledgement[];
  /** Cells that a person corrected before the commit. */
  readonly corrections: readonly CellCorrection[];
  /** The recipe that answered for the file. */
  readonly replayed: RecipeUse | null;
  /** Where its import report is stored; null where it has none. */
  readonly report: string | null;
  /** Present where no file but the editor made it: a version of a school's reference tables. */
  readonly edit?: EditNote;
}

/** Something that changed the workspace. It stays when the batches that it names are gone. */
export interface LogEntry {
  /** ISO date and time. */
  readonly at: string;
  readonly what: "import" | "edit" | "settings" | "roll_back" | "start_over" | "recipes" | "annual_tables";
  /** The batches that came, or that went. */
  readonly batches: readonly string[];
  /** Their files, so that what was read, loaded, rejected and skipped is known of every import that ever happened. */
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly counts: Counts;
  }[];
  readonly note: string;
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

/** A page with its filters, under a name that a person gave it. Short codes only. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** When it was saved, ISO. */
  readonly at: string;
  /** The path of the page, such as `/competence`, and what stands behind it in the address. */
  readonly path: string;
  readonly search: Readonly<Record<string, string>>;
}

/** What the workspace is, in one small file that is replaced atomically: that replacement is the commit. */
export interface Manifest {
  readonly format: 1;
  readonly revision: number;
  /** The revision since which rows are these: panels are of it, and stored under it. */
  readonly rowsRevision: number;
  readonly origin: "demo" | "own";
  readonly name: string;
  readonly settings: MeasureSettings;
  readonly batches: readonly BatchEntry[];
  /** The highest ordinal that a batch ever had here: none is given twice, whatever was rolled back. */
  readonly lastOrdinal: number;
  /** What is remembered of exports. */
  readonly recipes: readonly Recipe[];
  /** What the school's annual tables hold; null where it took them as they come. */
  readonly annualRows: readonly AnnualRow[] | null;
  readonly views: readonly SavedView[];
  /** Oldest first. */
  readonly log: readonly LogEntry[];
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

/** Where a person puts new rows against the evidence: in place of the older ones of a scope, or beside them. */
export interface ScopeDecision {
  /** The file's place in the plan. */
  readonly by: number;
  readonly batch: string;
  readonly table: TableId;
  readonly scope: readonly string[];
  readonly place: "replace" | "beside";
}

export interface PlanDecisions {
  readonly scopes: readonly ScopeDecision[];
  /** What the files are compared with: what is loaded, unless they are to stand alone and all of it gives way at their commit. */
  readonly against?: PlanAgainst;
}

export type PlanAgainst = "loaded" | "nothing";

/** One row before and after, by its key. Of a changed row only the cells that differ; of others all that hold something. */
export interface RowDifference {
  readonly kind: "changed" | "added" | "gone";
  readonly key: Readonly<Record<string, string>>;
  /** The line in the new file; null for a row that is gone. */
  readonly line: number | null;
  readonly was: Readonly<Record<string, string>> | null;
  readonly is: Readonly<Record<string, string>> | null;
}

/**
 * One file's rows of one scope against the live rows that they take the place of, in rows. Where the newest row of a key wins, the scope is
 * empty and nothing is gone. Rows of a scope that several files replace together are gone from the one that shares most.
 */
export interface ScopeComparison {
  readonly by: number;
  readonly table: TableId;
  readonly scope: readonly string[];
  readonly against: readonly { readonly batch: string; readonly file: string }[];
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
  /** At most 20. */
  readonly examples: readonly RowDifference[];
}

/** What a commit would replace, add and repeat, found before anything is written. Rows that contradict live ones are already rejected in `files`. */
export interface CommitPlan {
  /** The revision of the workspace that the files were compared with. */
  readonly revision: number;
  /** `nothing`: the commit empties the workspace of all that it has, in the same step. */
  readonly against: PlanAgainst;
  readonly files: readonly Screening[];
  /** Older rows that the new ones take the place of. */
  readonly replacements: readonly ScopeMeeting[];
  /** Older rows of the same scope that stay, because the files hardly share a student or graduate: another class's file. */
  readonly additions: readonly ScopeMeeting[];
  readonly comparison: readonly ScopeComparison[];
}

/** What a person decided about the files of a plan. */
export interface CommitDecisions {
  /** By the file's place in the plan. */
  readonly acknowledgements: readonly (readonly Acknowledgement[])[];
  /** By the file's key: with what it was read. */
  readonly choices: Readonly<Record<string, ReadingChoices>>;
  /** By the file's key: fingerprints of earlier readings of the same file. */
  readonly seenAs: Readonly<Record<string, readonly string[]>>;
}

/** What was screened, decided and found when a batch was committed: kept beside the batch, and gone with it. */
export interface ImportReport {
  readonly format: 1;
  readonly batch: string;
  readonly committedAt: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly encoding: EncodingFound;
  readonly dialect: Dialect;
  readonly kind: TableId | null;
  readonly shape: "long" | "wide" | null;
  readonly counts: Counts;
  readonly tables: readonly { readonly table: TableId; readonly rows: number }[];
  readonly unpivot: UnpivotSample | null;
  readonly questions: readonly Question[];
  readonly matches: readonly ColumnMatch[];
  readonly checks: readonly CheckResult[];
  /** The lines that each check concerns, ascending; at most 20,000 a check. */
  readonly problemLines: Readonly<Partial<Record<CheckId, readonly number[]>>>;
  /** At most 10,000. */
  readonly rejected: readonly RejectedRecord[];
  readonly corrections: readonly CellCorrection[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly replayed: RecipeUse | null;
  readonly comparison: readonly ScopeComparison[];
  readonly replacements: readonly ScopeMeeting[];
  readonly additions: readonly ScopeMeeting[];
}

/** Everything a page may see of the workspace at one moment. */
export interface WorkspaceSnapshot {
  readonly manifest: Manifest;
  readonly data: PanelData;
  readonly engine: EngineState;
  /** False where the browser offers no file storage: everything works and is gone after a reload, and the page says so. */
  readonly durable: boolean;
  /** True where `data` is of before the last commit: it stands, but panels could not be made of it. The next opening makes them. */
  readonly behind: boolean;
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
  /** Starts the engine if needed and takes made-up rows the way of a drop, once, so that a real one meets compiled code. Leaves nothing. */
  rehearse(signal: AbortSignal): Promise<void>;
  knownCodes(): Promise<KnownCodes>;
  /**
   * Stages the files' rows in a schema of their own, checks them there and compares them with the live rows; conflicts become rejected
   * rows of the returned screenings. `files` as they were screened: a plan's own files are settled already. One plan is staged at a time.
   */
  plan(files: readonly Screening[], signal?: AbortSignal, decisions?: PlanDecisions): Promise<CommitPlan>;
  /** The panels as they would be after the commit. Nothing live changes. Rejects with ChangedElsewhereError. */
  panelsOf(plan: CommitPlan, signal?: AbortSignal): Promise<PanelData>;
  /**
   * All or nothing. Resolves to the receipt's entries once the new manifest stands and the panels follow it, or are known to be
   * `behind`; storing the panels, which only save time, goes on. Rejects with UnacknowledgedError while a warning that needs it is not acknowledged, ChangedElsewhereError,
   * StorageFullError; then nothing changed.
   */
  commit(plan: CommitPlan, decisions: CommitDecisions, signal?: AbortSignal): Promise<readonly BatchEntry[]>;
  /** Drops what was staged. */
  discard(plan: CommitPlan): Promise<void>;
  /** The reference tables after each batch that changed any of them, oldest first. Needs no engine. */
  referenceVersions(): Promise<readonly ReferenceVersion[]>;
  /**
   * Commits an edit of reference tables as a batch of its own, all or nothing. Rejects with ChangedElsewhereError where something
   * was committed since the edit began, with RangeError where a number or date is none.
   */
  saveReference(edit: ReferenceEdit, signal?: AbortSignal): Promise<BatchEntry>;
  /** What was screened and decided when a batch was committed; null where it has no report. Rejects with LostBatchError. */
  report(batchId: string): Promise<ImportReport | null>;
  /**
   * Back to as it was before a batch: it and all later ones go. Resolves to those that went; nothing is lost where it fails. Rejects with
   * RangeError where there is no such batch, LostBatchError where an older one can't be read.
   */
  rollBack(batchId: string): Promise<readonly BatchEntry[]>;
  /** Puts another list of recipes in force: renamed, edited, forgotten, imported. Rows and batches stay. */
  changeRecipes(recipes: readonly Recipe[]): Promise<void>;
  /** Puts other annual tables in force; null those that the app comes with. Rows and batches stay. */
  changeAnnualRows(rows: readonly AnnualRow[] | null): Promise<void>;
  /**
   * Changes the saved views as they stand when its turn comes. Nothing else changes, the revision neither: no figure is computed anew, no
   * import that is under way is disturbed. Rejects with ChangedElsewhereError, StorageFullError.
   */
  changeViews(change: (views: readonly SavedView[]) => readonly SavedView[]): Promise<void>;
  /** Puts other settings in force. Rows and batches stay; every measure is computed anew. */
  changeSettings(settings: MeasureSettings): Promise<void>;
  /** Empties the workspace; with `demo` the demo takes the place of all that is there in the same step. */
  startOver(to: "empty" | "demo"): Promise<void>;
  exportFile(): Promise<Blob>;
  /** Resolves when nothing is written any more. */
  close(): Promise<void>;
}
