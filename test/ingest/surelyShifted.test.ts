import { describe, expect, test } from "vitest";
import {
  countRatioProbability,
  shareRiseProbability,
  surelyShifted,
} from "../../src/ingest/stagedChecks/surelyShifted.ts";
import { RandomStream } from "../../src/stats/random.ts";

const random = new RandomStream(20_240_901);
const drawn = (share: number, all: number): { readonly hits: number; readonly all: number } => {
  let hits = 0;
  for (let one = 0; one < all; one += 1) if (random.uniform() < share) hits += 1;
  return { hits, all };
};
const [drops, compared] = [60, 100];

/** In how many drops anything is found, and in how many any single comparison would be by itself. */
function falseFinds(probability: () => number): { readonly found: number; readonly alone: number } {
  let [found, alone] = [0, 0];
  for (let drop = 0; drop < drops; drop += 1) {
    const values = Array.from({ length: compared }, probability);
    if (surelyShifted(values, (p) => p).length > 0) found += 1;
    if (values.some((p) => p < 0.05)) alone += 1;
  }
  return { found, alone };
}

describe("of a hundred comparisons in which nothing shifted by more than is let pass", () => {
  test("of shares, chance finds something in hardly any drop", () => {
    const { found, alone } = falseFinds(() => shareRiseProbability(drawn(0.3, 80), drawn(0.2, 80), 0.1));
    expect(alone).toBeGreaterThan(drops * 0.9);
    expect(found).toBeLessThanOrEqual(drops * 0.15);
  });
  test("of counts, chance finds something in hardly any drop", () => {
    const { found, alone } = falseFinds(() => {
      const { hits } = drawn(0.6, 150);
      return countRatioProbability(hits, 150 - hits, 1.5);
    });
    expect(alone).toBeGreaterThan(drops * 0.9);
    expect(found).toBeLessThanOrEqual(drops * 0.15);
  });
});

test("one large shift among a hundred comparisons is found, and it alone", () => {
  const shares = Array.from({ length: compared }, (_none, at) => ({
    now: drawn(at === 41 ? 0.7 : 0.2, 80),
    last: drawn(0.2, 80),
    at,
  }));
  const found = surelyShifted(shares, ({ now, last }) => shareRiseProbability(now, last, 0.1));
  expect(found.map(({ at }) => at)).toEqual([41]);
});

test("probabilities are a half where the share or ratio is just the limit, and fall with size", () => {
  expect(countRatioProbability(60, 40, 1.5)).toBeCloseTo(0.5, 12);
  expect(countRatioProbability(40, 60, 1.5)).toBeCloseTo(0.5, 12);
  expect(countRatioProbability(80, 20, 1.5)).toBeLessThan(0.001);
  expect(shareRiseProbability({ hits: 49, all: 98 }, { hits: 39, all: 98 }, 0.1)).toBeCloseTo(0.5, 12);
  expect(shareRiseProbability({ hits: 900, all: 1000 }, { hits: 100, all: 1000 }, 0.1)).toBeLessThan(1e-9);
});

test("what can't be told is no comparison: it neither is found nor weakens the others", () => {
  expect(countRatioProbability(0, 0, 1.5)).toBeNaN();
  expect(shareRiseProbability({ hits: 0, all: 0 }, { hits: 1, all: 2 }, 0.1)).toBeNaN();
  const values = [0.04, ...Array.from({ length: 50 }, () => Number.NaN)];
  expect(surelyShifted(values, (p) => p)).toEqual([0.04]);
});
