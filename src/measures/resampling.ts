import type { Functional, SmoothFunctional } from "../stats/functionals.ts";
import type { EstimateInterval, Group, Question } from "./estimate.ts";

/**
 * What one pending interval is resampled from: a row of numbers a unit (`columns[c][unit]`, all finite), and the functional of
 * the columns' means that is estimated. Serialisable, so that a worker can do it.
 */
export type ResampleTask = {
  readonly group: Group;
  readonly part: string;
  readonly columns: readonly Float64Array[];
} & (
  | { readonly functional: Functional; readonly method: "bca" }
  | { readonly functional: SmoothFunctional; readonly method: "bootstrap_t" }
);

/** The tasks of all pending intervals of a question. */
export type Resampler = (question: Question) => readonly ResampleTask[];

/** What came of a task: limits, null where none can be stated, and the method they came from in the end. */
export interface ResampledInterval {
  readonly group: Group;
  readonly part: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly interval: EstimateInterval;
}
