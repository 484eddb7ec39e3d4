import { describe, expect, test } from "vitest";
import { clusterRobustMean } from "../../src/stats/clusterRobust.ts";
import { meanInterval } from "../../src/stats/meanInterval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { profileRange } from "../../src/stats/profileRange.ts";
import { quantileInterval } from "../../src/stats/quantile.ts";
import { welchDifference } from "../../src/stats/welch.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";

/** A seeded stream of standard normal and uniform numbers (mulberry32, Box-Muller). */
function randomStream(seed: number) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

const rounds = 4000;

function coverage(covers: (round: number) => boolean): number {
  let hits = 0;
  for (let round = 0; round < rounds; round += 1) if (covers(round)) hits += 1;
  return hits / rounds;
}

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

describe("share of simulated samples whose 95 % interval holds the truth", () => {
  test("t, normal values, n = 10", () => {
    const { normal } = randomStream(1);
    const found = coverage(() => {
      const { lower, upper } = meanInterval(momentsOf(many(10, () => 60 + 12 * normal())));
      return lower <= 60 && 60 <= upper;
    });
    expect(found).toBeGreaterThan(0.94);
    expect(found).toBeLessThan(0.96);
  });

  test("t, strongly skewed values (exponential), n = 40: known to fall a little short", () => {
    const { uniform } = randomStream(2);
    const found = coverage(() => {
      const { lower, upper } = meanInterval(momentsOf(many(40, () => -Math.log(1 - uniform()))));
      return lower <= 1 && 1 <= upper;
    });
    expect(found).toBeGreaterThan(0.915);
  });

  test("Wilson, mean over p from .05 to .95 at n = 30: within 94 to 96.5 %", () => {
    const { uniform } = randomStream(3);
    const found = coverage((round) => {
      const p = 0.05 + (0.9 * round) / (rounds - 1);
      const x = many(30, uniform).filter((u) => u < p).length;
      const { lower, upper } = wilsonInterval(x / 30, 30);
      return lower <= p && p <= upper;
    });
    expect(found).toBeGreaterThan(0.94);
    expect(found).toBeLessThan(0.965);
  });

  test("Welch, unequal spread and size", () => {
    const { normal } = randomStream(4);
    const found = coverage(() => {
      const { lower, upper } = welchDifference(
        momentsOf(many(12, () => 5 + 20 * normal())),
        momentsOf(many(60, () => 5 * normal())),
      );
      return lower <= 5 && 5 <= upper;
    });
    expect(found).toBeGreaterThan(0.935);
    expect(found).toBeLessThan(0.965);
  });

  test("cluster-robust, 15 employers with 1 to 6 alike ratings each", () => {
    const { uniform, normal } = randomStream(5);
    const found = coverage(() => {
      const values: number[] = [];
      const clusters: number[] = [];
      const weights: number[] = [];
      for (let cluster = 0; cluster < 15; cluster += 1) {
        const size = 1 + Math.floor(uniform() * 6);
        const shared = 10 * normal();
        for (let one = 0; one < size; one += 1) {
          values.push(70 + shared + 10 * normal());
          clusters.push(cluster);
          weights.push(1 / size);
        }
      }
      const { lower, upper } = clusterRobustMean(values, clusters, weights);
      return lower <= 70 && 70 <= upper;
    });
    expect(found).toBeGreaterThan(0.935);
    expect(found).toBeLessThan(0.965);
  });

  test("quartile by order statistics, n = 40: never below 95 %", () => {
    const { uniform } = randomStream(6);
    const found = coverage(() => {
      const { lower, upper } = quantileInterval(
        many(40, uniform).sort((a, b) => a - b),
        0.25,
      );
      return lower !== null && upper !== null && lower <= 0.25 && 0.25 <= upper;
    });
    expect(found).toBeGreaterThan(0.945);
  });

  test("range of five dimensions, true range 10: conservative", () => {
    const { normal } = randomStream(7);
    const truth = [60, 65, 70, 66, 62];
    const found = coverage(() => {
      const level = many(25, () => 10 * normal());
      const { lower, upper } = profileRange(
        truth.map((mean) => level.map((own) => mean + own + 6 * normal())),
      );
      return lower <= 10 && 10 <= upper;
    });
    expect(found).toBeGreaterThan(0.95);
  });

  test("range of five equal dimensions: reaches 0", () => {
    const { normal } = randomStream(8);
    const found = coverage(() => {
      const { lower } = profileRange(many(5, () => many(25, () => 60 + 8 * normal())));
      return lower === 0;
    });
    expect(found).toBeGreaterThan(0.95);
  });
});
