import type { CellFault } from "./cellFault.ts";
import type { TableId } from "./tables.ts";

/** What can be wrong with edited reference tables; the words are in i18n under the same names. */
export type FrameworkRule =
  | CellFault
  | "empty"
  | "duplicate"
  | "no_indicators"
  | "scale_order"
  | "scale_half"
  | "scale_step"
  | "weights_zero"
  | "weight_zero"
  | "unknown_instrument"
  | "unknown_version"
  | "unknown_indicator"
  | "unknown_program"
  | "unknown_measure"
  | "requirement_outside"
  | "ordinal_repeated"
  | "dates_order"
  | "satisfied_outside"
  | "more_answers"
  | "share_outside";

/** A fault of a cell, a row (`column` null) or a table (`row` null). Only `fail` keeps a version from being saved. */
export interface FrameworkFault {
  readonly level: "fail" | "warn";
  readonly rule: FrameworkRule;
  readonly table: TableId;
  /** The row's place in its table. */
  readonly row: number | null;
  readonly column: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What is loaded beside the tables: instrument versions that scores name, and the ids of measures with whether they are shares. */
export interface FrameworkSurroundings {
  readonly versionsUsed: readonly { readonly instrument: string; readonly version: string }[];
  readonly shares: ReadonlyMap<string, boolean>;
}
