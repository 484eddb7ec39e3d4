import { bcaInterval, bootstrapTInterval } from "../stats/bootstrap.ts";
import { RandomStream } from "../stats/random.ts";
import type { GroupEstimate } from "./estimate.ts";
import type { ResampledInterval, ResampleTask } from "./resampling.ts";

/** Names a group and part, whatever the order of the group's codes. */
function nameOf({ group, part }: Pick<ResampleTask, "group" | "part">): string {
  return JSON.stringify([part, Object.entries(group).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/**
 * The seed of a task: from its group and part alone, so that the same students give the same limits in every view and on every
 * machine. FNV-1a, 32 bits.
 */
export function seedOf(task: Pick<ResampleTask, "group" | "part">): number {
  let hash = 0x811c9dc5;
  for (const letter of nameOf(task)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Resamples one pending interval: 2,000 resamples of the units. Pure: the seed decides all. */
export function resample(task: ResampleTask, seed: number = seedOf(task)): ResampledInterval {
  const stream = new RandomStream(seed);
  const limits =
    task.method === "bootstrap_t"
      ? bootstrapTInterval(task.columns, task.functional, stream)
      : bcaInterval(task.columns, task.functional, stream);
  const { group, part } = task;
  if (limits === null) return { group, part, lower: null, upper: null, interval: "none" };
  const { lower, upper, method } = limits;
  return { group, part, lower, upper, interval: method };
}

/** Results with the limits that were pending: null where none can be stated or nothing was resampled. Other results stay as they are. */
export function withIntervals<Result extends GroupEstimate>(
  results: readonly Result[],
  intervals: readonly ResampledInterval[],
): readonly Result[] {
  const found = new Map(intervals.map((interval) => [nameOf(interval), interval]));
  return results.map((result) => {
    if (result.pending !== true) return result;
    const { lower = null, upper = null, interval = "none" } = found.get(nameOf(result)) ?? {};
    return { ...result, lower, upper, interval, pending: undefined };
  });
}
