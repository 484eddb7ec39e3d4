import type { ColumnTable } from "../columns/columnTable.ts";
import type { TableId } from "../model/tables.ts";
import type { CheckId } from "./checks/checks.ts";
import type { Message } from "./message.ts";
import type { Question } from "./questions/questions.ts";

/** How the bytes became text, and by what evidence ("bom", "strict utf-8", "valid gb18030", "chosen" …). */
export interface EncodingFound {
  readonly name: "utf-8" | "gb18030" | "utf-16le" | "utf-16be" | "big5" | "windows-1252";
  readonly how: string;
}

/** How a file's first records look in one encoding, so that a person can tell by looking. */
export interface EncodingPreview {
  readonly encoding: EncodingFound["name"];
  /** At most ten records as cells: the first one, then those that hold more than ASCII. */
  readonly rows: readonly (readonly string[])[];
  /** Places in the sample where bytes did not fit the encoding; they show as U+FFFD. */
  readonly lost: number;
}

/** The dialect a file was read with. `headerRow` is the 1-based record that holds the column names. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly newline: "\n" | "\r\n" | "\r";
  readonly headerRow: number;
  /** Absent: one. */
  readonly headerRows?: 1 | 2;
}

/** `read = loaded + rejected + skipped`, always, in records below the header. Skipped: blank, title, total rows and exact repeats. */
export interface Counts {
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** What a column of the file was taken for (`to` null: not used) and the evidence in plain words. */
export interface ColumnMatch {
  readonly name: string;
  readonly to: string | null;
  readonly why: Message;
}

/** A record that did not enter, with the reason in the words of the check that rejected it. `fields` is the record as read. */
export interface RejectedRecord {
  readonly line: number;
  /** The last line of a record of several lines. */
  readonly toLine?: number;
  readonly check: CheckId;
  readonly column: string | null;
  readonly value: string;
  readonly reason: Message;
  readonly fields: readonly string[];
}

export interface CheckExample {
  readonly line: number;
  /** The last line of a record of several lines. */
  readonly toLine?: number;
  readonly column: string | null;
  readonly value: string;
  readonly reason: Message;
}

/** By check, the 1-based lines of the records concerned, ascending and each once. */
export type ProblemLines = Readonly<Partial<Record<CheckId, Uint32Array>>>;

/** One check's outcome: how many records or cells it concerns and the first three of them. */
export interface CheckResult {
  readonly id: CheckId;
  readonly level: "warn" | "fail";
  readonly count: number;
  readonly examples: readonly CheckExample[];
}

/** Rows ready for one table: canonical column names and texts, `lines` pointing into the file. */
export interface StagedTable {
  readonly table: TableId;
  readonly rows: ColumnTable;
}

/** A file that could not be read at all. `reason` says what it is and what to do. */
export interface UnreadableFile {
  readonly status: "failed";
  /** As that of a file that could be read. */
  readonly key: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string | null };
  readonly check: CheckResult;
}

/** The first records of a wide file, and the rows that become of them. */
export interface UnpivotSample {
  readonly before: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly after: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Records and rows in all. */
  readonly records: number;
  readonly rows: number;
}

/** A recipe that answered for a file, and in what the file differs from the one it was made for. */
export interface RecipeUse {
  readonly fingerprint: string;
  readonly name: string;
  /** Headers that the recipe does not know, and those that the file does not have any more. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** What the recipe says that headers which are gone were: header → column of the table or indicator, as `ReadingChoices.columns`. */
  readonly held: Readonly<Record<string, string>>;
}

/** A file that was read, recognised, mapped and checked. Nothing of it is written yet. */
export interface ScreenedFile {
  readonly status: "screened";
  /** By which `ScreeningOptions.choices` knows the file. */
  readonly key: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly encoding: EncodingFound;
  readonly dialect: Dialect;
  /** Where the encoding is in doubt or was chosen: the first records in each that may be right, the one that is used first. */
  readonly preview: readonly EncodingPreview[];
  /** The table as read, before any mapping, header names apart: what `--raw` writes. */
  readonly raw: ColumnTable;
  readonly kind: TableId | null;
  readonly shape: "long" | "wide" | null;
  /** Fingerprint of kind, shape, header and mapping: the same export next term has the same one. */
  readonly recipe: string;
  /** Fingerprint of the header alone, by which recipes are found (`fingerprintOf`). */
  readonly fingerprint: string;
  /** The recipe whose choices lie under the person's; null where none fits. */
  readonly replayed: RecipeUse | null;
  /** What was assumed, answered and is open, in the order in which it is asked. Nothing is staged while one is open. */
  readonly questions: readonly Question[];
  /** For wide files that are staged: what becomes of their first records. */
  readonly unpivot: UnpivotSample | null;
  readonly counts: Counts;
  /** How many students of the rows that stand are loaded already, and how many are new; null where the rows name none. */
  readonly students: { readonly known: number; readonly new: number } | null;
  readonly matches: readonly ColumnMatch[];
  readonly checks: readonly CheckResult[];
  /** All lines that a check concerns, ascending, where it concerns lines: what "only rows with problems" shows. */
  readonly problemLines: ProblemLines;
  readonly rejected: readonly RejectedRecord[];
  /** Empty where the table is unknown or a check of the whole file failed: then the counts say what was read, and nothing can be committed. */
  readonly staged: readonly StagedTable[];
}

export type Screening = ScreenedFile | UnreadableFile;

export interface ScreeningProgress {
  readonly file: string;
  readonly step: "decode" | "parse" | "recognise" | "check";
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

/** An indicator as the checks need it. */
export interface KnownIndicator {
  readonly code: string;
  readonly names: readonly string[];
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** "down" where lower is better; "up" where nothing is said. */
  readonly direction?: "up" | "down";
}

/**
 * What is known before a file is read: the live rows of the workspace and the other files of the same drop.
 * A null set means that nothing of its kind is loaded, so that no code can be called unknown.
 */
export interface KnownCodes {
  readonly indicators: readonly KnownIndicator[];
  /** True where the indicators are the default framework and none was loaded: a file that names none of them uses another framework. */
  readonly indicatorsAssumed?: boolean;
  readonly programs: readonly { readonly code: string; readonly names: readonly string[] }[] | null;
  readonly students: ReadonlySet<string> | null;
  /** The program of each student that is loaded, for files of graduates that don't name it. */
  readonly programOf?: ReadonlyMap<string, string>;
  readonly employers: ReadonlySet<string> | null;
  /** Terms that are loaded, oldest first; absent or empty where none is. */
  readonly terms?: readonly string[];
  /** Survey waves that are loaded, oldest first. */
  readonly waves?: readonly string[];
  readonly modules?: readonly { readonly code: string; readonly names: readonly string[] }[];
  /** `instrument|version` → its own scale, where it declares one. */
  readonly instrumentScales: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  /** `wave|attribute` (attribute "" for all) → the wave's scale. */
  readonly surveyScales: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
}
