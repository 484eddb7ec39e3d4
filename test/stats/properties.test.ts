import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agrestiCoull } from "../../src/stats/agrestiCoull.ts";
import { hedgesG } from "../../src/stats/hedges.ts";
import { meanInterval } from "../../src/stats/meanInterval.ts";
import { Moments, momentsOf } from "../../src/stats/moments.ts";
import { moverDifference } from "../../src/stats/mover.ts";
import { newcombeDifference } from "../../src/stats/newcombe.ts";
import { pairedEffect } from "../../src/stats/pairedEffect.ts";
import { quantileOf } from "../../src/stats/quantile.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";

const score = fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 100);
const scores = fc.array(score, { minLength: 3, maxLength: 40 });
const varied = scores.filter((values) => new Set(values).size > 1);
const shift = fc.integer({ min: -1000, max: 1000 });
const scale = fc.integer({ min: 1, max: 50 }).map((whole) => whole / 10);
const shares = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((x) => ({ x, n, p: x / n })));

function close(got: number, wanted: number, size = 1): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(wanted), size));
}

describe("moments", () => {
  test("merged of any parts are those of all rows, and in any order", () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 6 }), (parts) => {
        const whole = momentsOf(parts.flat());
        const merged = new Moments();
        for (const part of parts.toReversed()) merged.merge(momentsOf(part));
        expect(merged.n).toBe(whole.n);
        close(merged.mean, whole.mean);
        close(merged.m2, whole.m2);
      }),
    );
  });

  test("shift moves the mean and its limits, scale stretches both", () => {
    fc.assert(
      fc.property(varied, shift, scale, (values, by, times) => {
        const before = momentsOf(values);
        const after = momentsOf(values.map((value) => times * value + by));
        close(after.mean, times * before.mean + by, 1000);
        close(after.variance, times ** 2 * before.variance);
        const limits = meanInterval(before);
        close(meanInterval(after).lower, times * limits.lower + by, 1000);
        close(meanInterval(after).upper, times * limits.upper + by, 1000);
      }),
    );
  });

  test("quantiles move and stretch with the values, and lie between the ends", () => {
    fc.assert(
      fc.property(
        scores,
        shift,
        scale,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, by, times, p) => {
          const sorted = values.toSorted((a, b) => a - b);
          const found = quantileOf(sorted, p);
          expect(found).toBeGreaterThanOrEqual(sorted[0] ?? Number.NaN);
          expect(found).toBeLessThanOrEqual((sorted.at(-1) ?? Number.NaN) + 1e-9);
          close(
            quantileOf(
              sorted.map((value) => times * value + by),
              p,
            ),
            times * found + by,
            1000,
          );
        },
      ),
    );
  });
});

describe("shares", () => {
  test("limits hold the share, stay in 0 to 1, and mirror with it", () => {
    fc.assert(
      fc.property(shares, ({ x, n, p }) => {
        const { lower, upper } = wilsonInterval(p, n);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(p);
        expect(upper).toBeGreaterThanOrEqual(p);
        close(wilsonInterval(1 - p, n).lower, 1 - upper);
        const adjusted = agrestiCoull(x, n);
        const mirrored = agrestiCoull(n - x, n);
        close(mirrored.estimate, 1 - adjusted.estimate);
        close(mirrored.lower, 1 - adjusted.upper);
        expect(adjusted.lower).toBeLessThanOrEqual(adjusted.estimate);
      }),
    );
  });

  test("a finite population never widens, and asking all of it leaves no doubt", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 500 }), ({ x, n }, others) => {
        const free = agrestiCoull(x, n);
        const finite = agrestiCoull(x, n, { population: n + others });
        expect(finite.upper - finite.lower).toBeLessThanOrEqual(free.upper - free.lower + 1e-12);
        const all = agrestiCoull(x, n, { population: n });
        expect(all.upper).toBe(all.lower);
      }),
    );
  });

  test("a difference turned round has its limits turned round, holds the difference and stays in −1 to 1", () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const one = newcombeDifference(a.p, a.n, b.p, b.n);
        const other = newcombeDifference(b.p, b.n, a.p, a.n);
        close(one.lower, -other.upper);
        expect(one.lower).toBeLessThanOrEqual(one.difference);
        expect(one.upper).toBeGreaterThanOrEqual(one.difference);
        expect(one.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(one.upper).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test("MOVER against a number that is known for certain is the other's own interval", () => {
    fc.assert(
      fc.property(shares, score, ({ p, n }, known) => {
        const own = wilsonInterval(p, n);
        const found = moverDifference({ value: p, ...own }, { value: known, lower: known, upper: known });
        close(found.lower, own.lower - known, 100);
        close(found.upper, own.upper - known, 100);
      }),
    );
  });
});

describe("effects", () => {
  test("Hedges's g doesn't depend on unit or origin, and turns round with its sides", () => {
    fc.assert(
      fc.property(varied, varied, shift, scale, (a, b, by, times) => {
        const found = hedgesG(momentsOf(a), momentsOf(b));
        const moved = (values: readonly number[]) => momentsOf(values.map((value) => times * value + by));
        close(hedgesG(moved(a), moved(b)).g, found.g, 100);
        const turned = hedgesG(momentsOf(b), momentsOf(a));
        close(turned.g, -found.g);
        close(turned.lower, -found.upper);
        expect(found.variance).toBeGreaterThan(0);
      }),
    );
  });

  test("a paired effect doesn't depend on the unit and shrinks to its unbiased form", () => {
    fc.assert(
      fc.property(varied, scale, (values, times) => {
        const found = pairedEffect(momentsOf(values));
        close(pairedEffect(momentsOf(values.map((value) => times * value))).d, found.d, 100);
        expect(Math.abs(found.g)).toBeLessThanOrEqual(Math.abs(found.d));
      }),
    );
  });
});
