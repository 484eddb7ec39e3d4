import type { Functional } from "../stats/functionals.ts";
import type { Group, Question } from "./estimate.ts";

/**
 * What one pending interval is resampled from: a row of numbers a unit (`columns[c][unit]`, all finite), and the functional of
 * the columns' means that is estimated. Serialisable, so that a worker can do it.
 */
export interface ResampleTask {
  readonly group: Group;
  readonly part: string;
  readonly functional: Functional;
  readonly columns: readonly Float64Array[];
  readonly method: "bca" | "bootstrap_t";
}

/** The tasks of all pending intervals of a question. */
export type Resampler = (question: Question) => readonly ResampleTask[];
