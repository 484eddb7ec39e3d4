import type { ResampledInterval, ResampleTask } from "./resampling.ts";

/** What a worker is asked: one task, named by a number of the pool's. */
export interface ResampleRequest {
  readonly id: number;
  readonly task: ResampleTask;
}

/** What it answers. */
export type ResampleReply =
  | { readonly kind: "done"; readonly id: number; readonly interval: ResampledInterval }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
