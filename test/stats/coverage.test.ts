import { describe, expect, test } from "vitest";
import { coverageOf } from "../../src/measures/coverage.ts";
import { coverageDesigns } from "../../src/measures/coverageDesign.ts";
import { coverageFigures } from "../../src/measures/coverageFigures.ts";
import { intervalKinds } from "../../src/measures/estimate.ts";
import { simulate, simulatedDesigns } from "./simulation.ts";

/** Enough for a standard error of half a point where nine in ten hold the truth. */
const fewRounds = 3000;

/** Intervals without a figure: none at all; how far choices move a composite, no statement about a sample; what stands in for BCa. */
const unsampled: ReadonlySet<string> = new Set(["none", "sensitivity_band", "bootstrap_percentile"]);

describe("stored coverage", () => {
  test("is there for every design that can be simulated, in that order, and for every kind of interval", () => {
    const names = (ones: readonly { interval: string; design: string; n: number }[]) =>
      ones.map(({ interval, design, n }) => `${interval} ${design} ${n}`);
    expect(names(coverageFigures)).toEqual(names(simulatedDesigns));
    expect(new Set(coverageFigures.map(({ design }) => design))).toEqual(new Set(coverageDesigns));
    for (const interval of intervalKinds)
      expect(coverageOf(interval).length > 0, interval).toBe(!unsampled.has(interval));
  });

  test("keeps the floors and ceilings that measures promise", () => {
    const promised = coverageFigures.filter(({ floor }) => floor !== null);
    expect(new Set(promised.map(({ interval }) => interval))).toEqual(
      new Set(["t", "paired_t", "wilson", "newcombe", "simultaneous_pairwise"]),
    );
    for (const { interval, design, n, coverage, floor, ceiling } of promised) {
      const name = `${interval} ${design} ${n}`;
      expect(coverage, name).toBeGreaterThanOrEqual(floor ?? 0);
      expect(coverage, name).toBeLessThanOrEqual(ceiling ?? 1);
    }
  });

  const reproduced = simulatedDesigns.filter(
    ({ interval, design, n }) =>
      (interval === "t" && design === "scores" && n === 10) ||
      (interval === "wilson" && design === "sharesAveraged" && n === 30) ||
      (interval === "cluster_t" && design === "classesAlike" && n === 6),
  );
  test.each(reproduced.map((one) => [`${one.interval} ${one.design} n = ${one.n}`, one] as const))(
    "comes out again: %s",
    (_name, design) => {
      const stored = coverageOf(design.interval).find(
        (one) => one.design === design.design && one.n === design.n,
      );
      const again = simulate(design);
      expect(stored?.coverage).toBeCloseTo(again.coverage, 6);
      expect(stored?.standardError).toBeCloseTo(again.standardError, 6);
    },
  );
});

describe("coverage with fewer rounds", () => {
  const closed = simulatedDesigns.filter(({ floor }) => floor !== undefined);
  test.each(closed.map((one) => [`${one.interval} ${one.design} n = ${one.n}`, one] as const))(
    "%s keeps its floor",
    (_name, design) => {
      const { coverage, floor, ceiling } = simulate(design, fewRounds);
      expect(coverage).toBeGreaterThanOrEqual((floor ?? 0) - 0.005);
      expect(coverage).toBeLessThanOrEqual((ceiling ?? 1) + 0.005);
    },
  );

  test("a bootstrap in the middle of its parameter covers within three points of 95 %", () => {
    const design = simulatedDesigns.find(
      (one) => one.interval === "bootstrap_t" && one.design === "plantedProfile" && one.n === 60,
    );
    if (design === undefined) throw new Error("no such design");
    const { coverage } = simulate(design, 600);
    expect(coverage).toBeGreaterThan(0.92);
    expect(coverage).toBeLessThan(0.98);
  });
});
