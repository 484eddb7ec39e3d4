import type { Labels } from "../../columns/labels.ts";
import type { Engine } from "../../engine/engine.ts";
import type { Sql } from "../../engine/sql.ts";
import type { TableId } from "../../model/tables.ts";

/** One file's staged rows of one table: they follow one another in the file's order from rowid `start` on. */
export interface StagedRows {
  readonly table: TableId;
  readonly start: number;
  readonly rows: number;
}

/** A file whose staged rows stand under `batch_id = index`, every row with its line as `source_row`. */
export interface StagedFile {
  readonly index: number;
  readonly name: string;
  readonly sha256: string;
  readonly tables: readonly StagedRows[];
}

/** What checks of staged tables look at. Live rows stand in `main`, coded like the staged ones by `labels`. */
export interface StagedContext {
  readonly engine: Engine;
  readonly labels: Labels;
  readonly files: readonly StagedFile[];
  /** The batches whose rows are live. */
  readonly batches: readonly { readonly ordinal: number; readonly name: string; readonly sha256: string }[];
  /** The condition on `o`, a row of a live table, that this drop takes its place. */
  readonly replaced: (table: TableId) => Sql;
  readonly signal?: AbortSignal | undefined;
}
