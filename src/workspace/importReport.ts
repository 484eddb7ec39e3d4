import type { Acknowledgement } from "../ingest/acknowledgement.ts";
import type { CheckId } from "../ingest/checks.ts";
import type { Question } from "../ingest/questions.ts";
import type { CellCorrection } from "../ingest/readingChoices.ts";
import type {
  CheckResult,
  ColumnMatch,
  Counts,
  Dialect,
  EncodingFound,
  RecipeUse,
  RejectedRecord,
  UnpivotSample,
} from "../ingest/screening.ts";
import type { TableId } from "../model/tables.ts";
import type { ScopeComparison, ScopeMeeting } from "./workspace.ts";

/** Lines of one check, and rejected records, that a report keeps; its counts say how many there are in all. */
export const reportKeeps = { lines: 20_000, rejected: 10_000 } as const;

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
  /** The lines that each check concerns, ascending; at most `reportKeeps.lines` a check. */
  readonly problemLines: Readonly<Partial<Record<CheckId, readonly number[]>>>;
  /** At most `reportKeeps.rejected`. */
  readonly rejected: readonly RejectedRecord[];
  readonly corrections: readonly CellCorrection[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly replayed: RecipeUse | null;
  readonly comparison: readonly ScopeComparison[];
  readonly replacements: readonly ScopeMeeting[];
  readonly additions: readonly ScopeMeeting[];
}
