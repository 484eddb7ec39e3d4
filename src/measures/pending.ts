import type { Evaluator } from "./estimate.ts";

/** Stands in while an estimator is being written in the same hour; removed before this layer is done. */
export const pending: Evaluator = () => [];
