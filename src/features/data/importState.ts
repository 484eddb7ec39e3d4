import type { ReadingChoices } from "../../ingest/questions/readingChoices.ts";
import type { ScreeningProgress } from "../../ingest/screening.ts";
import type { PanelData } from "../../panels/panelData.ts";
import type { BatchEntry, CommitPlan, ScopeDecision } from "../../workspace/workspace.ts";
import type { Decisions, Given } from "./decisions.ts";
import type { Failure } from "./failure.ts";

export type Progress = ReadonlyMap<string, ScreeningProgress>;

/** What is done while the review stays in sight: files read again with new answers, or compared again. */
export type Busy =
  | { readonly during: "reading"; readonly progress: Progress }
  | { readonly during: "comparing" };

/** Where an import stands. Nothing is written before `committing`. */
export type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "cancelled" }
  | { readonly step: "asking"; readonly files: readonly File[] }
  | {
      readonly step: "reading";
      readonly files: readonly File[];
      /** By the name of the file, or of what is inside it. */
      readonly progress: Progress;
    }
  | { readonly step: "comparing"; readonly files: readonly File[] }
  | {
      readonly step: "review";
      readonly plan: CommitPlan;
      readonly decisions: Decisions;
      readonly busy: Busy | null;
      /** What went wrong when the files were to be read again; the review is as it was before. */
      readonly problem: Failure | null;
    }
  | { readonly step: "committing"; readonly plan: CommitPlan; readonly decisions: Decisions }
  | { readonly step: "done"; readonly entries: readonly BatchEntry[]; readonly plan: CommitPlan }
  | ({ readonly step: "failed" } & Failure);

/** One import at a time, from the drop to the receipt; it goes on while other pages are looked at. */
export interface ImportSession {
  readonly snapshot: () => ImportState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts what reading files takes some time to start; what fails then is said when files come. */
  readonly prepare: () => void;
  /** Starts with files; in the demo it first asks where they belong. In a review they join the others; reading and writing are not disturbed. */
  readonly drop: (files: readonly File[]) => void;
  /** Says where the files belong, when the demo raises the question, or in the review otherwise than before. */
  readonly answer: (place: "own" | "demo") => void;
  /** Reads the files again with what a person decided about one of them, known by its key; the review stays until then. */
  readonly decide: (key: string, choices: ReadingChoices) => void;
  /** Takes all answers about a file back, its corrected cells too, and reads the files again. */
  readonly forget: (key: string) => void;
  /** Puts a text in a cell of a file in place of what was read; null takes the correction back. */
  readonly correct: (key: string, line: number, column: string, value: string | null) => void;
  /** Puts a file's rows in place of older ones of a scope, or beside them, and compares again. */
  readonly place: (decision: ScopeDecision) => void;
  /** Lets a warning of a file stand, or takes that back. */
  readonly acknowledge: (key: string, given: readonly Given[]) => void;
  /** Leaves one of the files that were dropped out, by its place among them; the last one cancels. */
  readonly leaveOut: (position: number) => void;
  /** Gives up reading or comparing again: the review is as it was before. */
  readonly stop: () => void;
  /** The panels as they would be after the commit of the plan in review. Rejects with the signal's reason. */
  readonly panelsAfter: (plan: CommitPlan, signal: AbortSignal) => Promise<PanelData>;
  readonly confirm: () => void;
  /** Stops at any moment; what was staged is dropped. */
  readonly cancel: () => void;
  readonly reset: () => void;
}
