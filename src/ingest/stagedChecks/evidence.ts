import type { TableId } from "../../model/tables.ts";
import type { StagedContext, StagedFile } from "./stagedContext.ts";

/** A group of rows of one time; codes are those of the label lists, null where the row says none. */
export interface Cell {
  readonly table: TableId;
  readonly school: number | null;
  readonly stratum: number | null;
  /** The code of the time, and its place in the order of times. */
  readonly occasion: number;
  readonly order: number;
  readonly program: number | null;
  /** The index of the last file that has such rows; null where all are live. */
  readonly file: number | null;
}

/** How many students, graduates or ratings a program has. */
export interface PeopleCell extends Cell {
  readonly people: number;
}

/** The values of one column in a group: how many, how many missing, mean and sum of squared deviations. */
export interface MeasuredCell extends Cell {
  readonly column: string;
  /** What else rows must agree in to be compared: indicator, kind of assessor, currency … */
  readonly kind: string;
  /** The code of the indicator or attribute, in `domain`; null where the column itself is what is measured. */
  readonly of: number | null;
  readonly domain: string;
  readonly n: number;
  readonly missing: number;
  readonly mean: number;
  readonly m2: number;
  /** The ends of the scale, null where none is known. */
  readonly min: number | null;
  readonly max: number | null;
}

/** Asked and answered, of a group. */
export interface ResponseCell extends Cell {
  readonly asked: number;
  readonly answered: number;
}

/** How many pairs of a staged row and one of another time agree in what they measure. */
export interface RepeatedValues {
  readonly table: TableId;
  readonly file: number;
  readonly occasion: number;
  readonly pairs: number;
  readonly equal: number;
}

/** How many of a file's people are students who are loaded. */
export interface KnownPeople {
  readonly table: TableId;
  readonly file: number;
  readonly people: number;
  readonly known: number;
}

/** People of one time whose live rows give way to the drop's, and how many of them it has no row of. */
export interface LeftPeople {
  readonly table: TableId;
  readonly file: number;
  readonly occasion: number;
  readonly people: number;
  readonly left: number;
}

/** What a drop is compared with what was loaded before by, counted once for all checks. */
export interface Evidence {
  readonly files: readonly StagedFile[];
  readonly batches: StagedContext["batches"];
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly PeopleCell[];
  readonly measured: readonly MeasuredCell[];
  readonly responses: readonly ResponseCell[];
  readonly repeated: readonly RepeatedValues[];
  readonly known: readonly KnownPeople[];
  readonly left: readonly LeftPeople[];
  /** The codes of the terms that each file's scores are of. */
  readonly terms: readonly { readonly file: number; readonly term: number }[];
}
