import type { TableId } from "../../model/tables.ts";
import type { CheckExample } from "../screening.ts";
import type { StagedCheckId } from "./stagedCatalogue.ts";

/** What one staged check found in one table of one file. */
export interface StagedFinding {
  /** The file's index. */
  readonly file: number;
  readonly check: StagedCheckId;
  /** Null where the check is about the file. */
  readonly table: TableId | null;
  /** How many records (lines, whatever number of rows they became), groups or files it concerns, as the check counts. */
  readonly count: number;
  /** The places of the rows concerned in the file's staged table, ascending; empty where no single row is at fault. */
  readonly rows: Uint32Array;
  /** The line of each of `rows`. */
  readonly lines: Uint32Array;
  /** The first three cases of a warning, a record once; every case of a failure, one for each of `rows`. */
  readonly cases: readonly CheckExample[];
}
