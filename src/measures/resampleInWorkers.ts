import { ResamplePool, type ResampleOptions } from "./resamplePool.ts";
import type { ResampledInterval, ResampleTask } from "./resampling.ts";

/** Two, as many as the least machine of today has cores to spare. */
const workers = 2;

const pool = new ResamplePool(
  () => new Worker(new URL("./resampleWorker.ts", import.meta.url), { type: "module", name: "resample" }),
  workers,
);

/** Resamples pending intervals on up to two workers, so that the page never waits. As `ResamplePool.run`. */
export function resampleInWorkers(
  tasks: readonly ResampleTask[],
  options: ResampleOptions = {},
): Promise<readonly ResampledInterval[]> {
  return pool.run(tasks, options);
}
