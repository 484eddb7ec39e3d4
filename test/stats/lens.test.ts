import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockedDifference } from "../../src/stats/blockedDifference.ts";
import { goldenOfLens } from "../../src/stats/goldenOfLens.ts";
import { hedgesG } from "../../src/stats/hedges.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { moverContrast } from "../../src/stats/moverContrast.ts";
import { moverDifference } from "../../src/stats/mover.ts";
import { fixture, lensRunners } from "./goldenRunnersOfLens.ts";

test.each(Object.entries(goldenOfLens))(
  "golden value %s, as R's output has it",
  (id, { expected, tolerance }) => {
    expect(expected).toEqual(fixture(id).expected);
    const values = lensRunners[id as keyof typeof goldenOfLens]();
    for (const [name, value] of Object.entries(expected)) {
      expect(Math.abs((values[name] ?? Number.NaN) - value), name).toBeLessThanOrEqual(
        tolerance * Math.max(1, Math.abs(value)),
      );
    }
  },
);

// Scores as they are stored: a spread of 1e-162 is none in any of them.
const numbers = fc.array(
  fc.integer({ min: -5_000, max: 5_000 }).map((cents) => cents / 100),
  { minLength: 2, maxLength: 8 },
);
const blocks = fc.array(fc.record({ a: numbers, b: numbers }), { minLength: 1, maxLength: 5 });

describe("a difference within blocks", () => {
  const of = (sides: readonly { a: readonly number[]; b: readonly number[] }[], change = (x: number) => x) =>
    blockedDifference(
      sides.map(({ a, b }) => ({ a: momentsOf(a.map(change)), b: momentsOf(b.map(change)) })),
    );

  test("of one block is the classical difference with the classical g", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const { standardised, difference } = of([{ a, b }]);
        const classical = hedgesG(momentsOf(a), momentsOf(b));
        if (Number.isNaN(difference)) return;
        expect(difference).toBeCloseTo(momentsOf(a).mean - momentsOf(b).mean, 9);
        if (Number.isFinite(standardised.g)) expect(standardised.g).toBeCloseTo(classical.g, 6);
      }),
    );
  });

  test("doesn't see what shifts a whole block, and scales with the values; g doesn't", () => {
    fc.assert(
      fc.property(blocks, fc.double({ min: 0.5, max: 4, noNaN: true }), (sides, factor) => {
        const before = of(sides);
        const shifted = of(
          sides.map(({ a, b }, index) => ({
            a: a.map((value) => value + 10 * index),
            b: b.map((value) => value + 10 * index),
          })),
        );
        const scaled = of(sides, (value) => value * factor);
        if (Number.isNaN(before.difference)) return;
        expect(shifted.difference).toBeCloseTo(before.difference, 8);
        expect(scaled.difference).toBeCloseTo(before.difference * factor, 8);
        expect(scaled.upper).toBeCloseTo(before.upper * factor, 7);
        if (Math.abs(before.standardised.g) < 100)
          expect(scaled.standardised.g).toBeCloseTo(before.standardised.g, 6);
      }),
    );
  });

  test("is not there without a block of both sides, or where nothing varies", () => {
    expect(blockedDifference([]).difference).toBeNaN();
    expect(of([{ a: [1, 2], b: [] }]).difference).toBeNaN();
    expect(of([{ a: [3, 3], b: [3, 3] }]).difference).toBeNaN();
    expect(of([{ a: [3], b: [4] }]).difference).toBeNaN();
  });
});

test("a contrast of two estimates is their difference", () => {
  const limited = fc
    .tuple(
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
    )
    .map(([value, below, above]) => ({ value, lower: value - below, upper: value + above }));
  fc.assert(
    fc.property(limited, limited, (a, b) => {
      const { value, lower, upper } = moverContrast([
        { coefficient: 1, ...a },
        { coefficient: -1, ...b },
        { coefficient: 0, value: 1, lower: Number.NaN, upper: Number.NaN },
      ]);
      const expected = moverDifference(a, b);
      expect(value).toBeCloseTo(expected.difference, 10);
      expect(lower).toBeCloseTo(expected.lower, 10);
      expect(upper).toBeCloseTo(expected.upper, 10);
    }),
  );
});
