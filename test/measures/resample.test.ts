import { afterAll, describe, expect, test } from "vitest";
import type { GroupEstimate } from "../../src/measures/estimate.ts";
import { resample, seedOf, withIntervals } from "../../src/measures/resample.ts";
import { ResampleError, ResamplePool } from "../../src/measures/resamplePool.ts";
import type { ResampleTask } from "../../src/measures/resampling.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { startThread } from "./threadWorker.ts";

function task(program: string, students = 80): ResampleTask {
  const stream = new RandomStream(seedOf({ group: { program }, part: "" }));
  const columns = [62, 58, 50].map((mean) =>
    Float64Array.from({ length: students }, () => mean + 10 * stream.normal()),
  );
  return { group: { program }, part: "", columns, functional: "variation", method: "bootstrap_t" };
}

const pending: GroupEstimate = {
  group: { program: "P1", cohort: "2022" },
  part: "profile",
  value: 0.1,
  lower: null,
  upper: null,
  n: 80,
  eligible: 80,
  base: 80,
  status: "ok",
  interval: "bootstrap_t",
  pending: true,
};

describe("resampled intervals", () => {
  test("are the same every time, and others for another group or part", () => {
    expect(resample(task("P1"))).toEqual(resample(task("P1")));
    expect(seedOf({ group: { program: "P1", cohort: "C" }, part: "" })).toBe(
      seedOf({ group: { cohort: "C", program: "P1" }, part: "" }),
    );
    expect(seedOf({ group: { program: "P1" }, part: "" })).not.toBe(
      seedOf({ group: { program: "P2" }, part: "" }),
    );
    expect(seedOf({ group: {}, part: "dim:a" })).not.toBe(seedOf({ group: {}, part: "dim:b" }));
  });

  test("hold the value that they belong to", () => {
    const one = task("P1");
    const { lower, upper, interval } = resample(one);
    const means = one.columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
    const mean = means.reduce((sum, value) => sum + value, 0) / 3;
    const value = Math.sqrt(means.reduce((sum, m) => sum + (m - mean) ** 2, 0) / 2) / mean;
    expect(interval).toBe("bootstrap_t");
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
  });

  test("of one student are none, and of equal students are percentile limits, said so", () => {
    expect(resample(task("P1", 1))).toMatchObject({ lower: null, upper: null, interval: "none" });
    const columns = [60, 50].map((value) => new Float64Array(20).fill(value));
    const equal = resample({ ...task("P1"), columns });
    expect(equal.interval).toBe("bootstrap_percentile");
    expect(equal.lower).toBeCloseTo(Math.SQRT1_2 * (10 / 55), 12);
    expect(equal.upper).toBeCloseTo(Math.SQRT1_2 * (10 / 55), 12);
  });

  test("find their results, whatever the order of the codes; what has none keeps its value", () => {
    const settled = { ...pending, part: "", pending: undefined, lower: 1, upper: 2 };
    const interval = {
      group: { cohort: "2022", program: "P1" },
      part: "profile",
      lower: 0.08,
      upper: 0.13,
      interval: "bootstrap_percentile",
    } as const;
    const [first, second, third] = withIntervals(
      [pending, settled, { ...pending, part: "other" }],
      [interval],
    );
    expect(first).toEqual({
      ...pending,
      pending: undefined,
      lower: 0.08,
      upper: 0.13,
      interval: "bootstrap_percentile",
    });
    expect(second).toBe(settled);
    expect(third).toMatchObject({ value: 0.1, lower: null, upper: null, interval: "none" });
    expect(third?.pending).toBeUndefined();
  });
});

describe("the pool, on threads", () => {
  const ended: string[] = [];
  let started = 0;
  const pool = new ResamplePool(() => {
    started += 1;
    return startThread(() => ended.push("one"));
  }, 2);
  afterAll(() => pool.close());

  test("gives what the page's own thread would, in order, and tells how far it is", async () => {
    const tasks = ["A", "B", "C", "D", "E"].map((program) => task(program));
    const progress: string[] = [];
    const found = await pool.run(tasks, { onProgress: (done, all) => progress.push(`${done}/${all}`) });
    expect(found).toEqual(tasks.map((one) => resample(one)));
    expect(progress).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
    expect(started).toBe(2);
  });

  test("serves several requests at once", async () => {
    const [first, second] = await Promise.all([pool.run([task("A")]), pool.run([task("B"), task("C")])]);
    expect(first).toEqual([resample(task("A"))]);
    expect(second).toEqual([resample(task("B")), resample(task("C"))]);
    expect(started).toBe(2);
  });

  test("cancels at once, and goes on with the next", async () => {
    const cancel = new AbortController();
    const long = pool.run(
      Array.from({ length: 400 }, (_, index) => task(`P${index}`, 5000)),
      { signal: cancel.signal, onProgress: () => cancel.abort(new Error("enough")) },
    );
    const next = pool.run([task("Z")]);
    await expect(long).rejects.toThrow("enough");
    expect(ended.length).toBeGreaterThan(0);
    expect(await next).toEqual([resample(task("Z"))]);
  });

  test("is never begun when cancelled before, and nothing is done for no tasks", async () => {
    const cancel = new AbortController();
    cancel.abort(new Error("before"));
    await expect(pool.run([task("A")], { signal: cancel.signal })).rejects.toThrow("before");
    expect(await pool.run([])).toEqual([]);
  });

  test("says when a task can't be done, and can go on", async () => {
    const broken = JSON.parse(
      '{"group":{},"part":"","functional":"none","method":"bca","columns":[]}',
    ) as ResampleTask;
    await expect(pool.run([broken])).rejects.toThrow(ResampleError);
    expect(await pool.run([task("A")])).toEqual([resample(task("A"))]);
  });
});
