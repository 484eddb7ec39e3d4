import { loadavg } from "node:os";
import { ResamplePool } from "../../src/measures/resamplePool.ts";
import type { ResampleTask } from "../../src/measures/resampling.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { startThread } from "../measures/threadWorker.ts";

// Speed of resampled intervals: V of the profiles of 100 groups of 700 students in five dimensions, 2,000 resamples each, on two threads.
// npx tsx test/bench/resampling.ts

const groups = 100;
const students = 700;
const dimensions = [62, 58, 66, 54, 60];

const stream = new RandomStream(1);
const columns = Array.from({ length: groups }, () =>
  dimensions.map((mean) => Float64Array.from({ length: students }, () => mean + 12 * stream.normal())),
);
const tasks = (method: "bca" | "bootstrap_t"): readonly ResampleTask[] =>
  columns.map((own, index) => ({
    group: { program: `P${index}` },
    part: "",
    functional: "variation",
    columns: own,
    method,
  }));

const pool = new ResamplePool(() => startThread(), 2);
const say = (text: string) => process.stdout.write(`${text}\n`);
say(`load ${loadavg()[0]?.toFixed(1) ?? ""} before`);
for (const method of ["bca", "bootstrap_t", "bca", "bootstrap_t"] as const) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  await pool.run(tasks(method));
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  say(`${method}: ${wall.toFixed(0)} ms, processor ${((user + system) / 1000).toFixed(0)} ms`);
}
pool.close();
