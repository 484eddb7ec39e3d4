import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limitsOfAgreement } from "../../src/stats/agreementLimits.ts";
import { coupling } from "../../src/stats/coupling.ts";
import { pooledCorrelation } from "../../src/stats/fisherZ.ts";
import { gini } from "../../src/stats/gini.ts";
import { meanInterval } from "../../src/stats/meanInterval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { pearson, spearman } from "../../src/stats/spearman.ts";

const score = fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 100);
const shift = fc.integer({ min: -1000, max: 1000 });
const scale = fc.integer({ min: 1, max: 50 }).map((whole) => whole / 10);
function close(got: number, wanted: number, size = 1): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(wanted), size));
}

describe("limits of agreement", () => {
  const students = fc.array(fc.array(shift, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 20 });

  test("negated differences mirror them; order of students doesn't matter; scale stretches", () => {
    fc.assert(
      fc.property(students, scale, (differences, times) => {
        const found = limitsOfAgreement(differences);
        const mirrored = limitsOfAgreement(differences.map((own) => own.map((one) => -one)));
        close(mirrored.upper, -found.lower, 1000);
        close(mirrored.upperUpper, -found.lowerLower, 1000);
        close(mirrored.upperLower, -found.lowerUpper, 1000);
        close(limitsOfAgreement(differences.toReversed()).sd, found.sd);
        const stretched = limitsOfAgreement(differences.map((own) => own.map((one) => times * one)));
        close(stretched.lowerLower, times * found.lowerLower, 10_000);
        expect(found.lowerLower).toBeLessThanOrEqual(found.lower);
        expect(found.lowerUpper).toBeGreaterThanOrEqual(found.lower);
      }),
    );
  });

  test("one difference a student: mean ± 1.96 of their ordinary standard deviation", () => {
    fc.assert(
      fc.property(fc.array(shift, { minLength: 2, maxLength: 30 }), (differences) => {
        const found = limitsOfAgreement(differences.map((one) => [one]));
        const { mean, variance } = momentsOf(differences);
        close(found.lower, mean - 1.959963984540054 * Math.sqrt(variance), 1000);
        close(found.meanUpper, meanInterval(momentsOf(differences)).upper, 1000);
      }),
    );
  });
});

describe("associations", () => {
  const pairs = fc.array(fc.tuple(score, score), { minLength: 3, maxLength: 40 });

  test("rank correlation: within −1 and 1, symmetric, untouched by rising transformations, turned by falling ones", () => {
    fc.assert(
      fc.property(pairs, (both) => {
        const [x, y] = [both.map(([a]) => a), both.map(([, b]) => b)];
        const found = spearman(x, y);
        if (Number.isNaN(found)) return;
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        close(spearman(y, x), found);
        close(
          spearman(
            x.map((value) => Math.sqrt(value) + 3),
            y,
          ),
          found,
        );
        close(
          spearman(
            x.map((value) => -value),
            y,
          ),
          -found,
        );
        expect(spearman(x, x)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("Pearson's r doesn't depend on unit or origin", () => {
    fc.assert(
      fc.property(pairs, shift, scale, (both, by, times) => {
        const [x, y] = [both.map(([a]) => a), both.map(([, b]) => b)];
        const found = pearson(x, y);
        if (!Number.isNaN(found))
          close(
            pearson(
              x.map((value) => times * value + by),
              y,
            ),
            found,
            100,
          );
      }),
    );
  });

  test("a pooled correlation lies between those pooled, in any order, and of one group is its own", () => {
    const correlation = fc.record({
      r: fc.integer({ min: -95, max: 95 }).map((whole) => whole / 100),
      n: fc.integer({ min: 4, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(correlation, { minLength: 1, maxLength: 12 }), (groups) => {
        const found = pooledCorrelation(groups);
        const r = groups.map((group) => group.r);
        expect(found.r).toBeGreaterThanOrEqual(Math.min(...r) - 1e-12);
        expect(found.r).toBeLessThanOrEqual(Math.max(...r) + 1e-12);
        close(pooledCorrelation(groups.toReversed()).cochranQ, found.cochranQ);
        expect(found.heterogeneity).toBeGreaterThanOrEqual(0);
        expect(found.heterogeneity).toBeLessThan(1);
        const single = pooledCorrelation(groups.slice(0, 1));
        close(single.r, r[0] ?? Number.NaN);
        expect(single.heterogeneity).toBe(0);
      }),
    );
  });
});

describe("imbalance", () => {
  const positive = fc.array(
    fc.integer({ min: 1, max: 1000 }).map((whole) => whole / 10),
    { minLength: 1, maxLength: 12 },
  );
  const parts = fc.array(
    fc.integer({ min: 1, max: 100 }).map((whole) => whole / 100),
    { minLength: 2, maxLength: 6 },
  );

  test("Gini: from 0 to (k−1)/k, no unit, in any order, the same for every value twice", () => {
    fc.assert(
      fc.property(positive, scale, (values, times) => {
        const found = gini(values);
        expect(found).toBeGreaterThanOrEqual(-1e-12);
        expect(found).toBeLessThanOrEqual((values.length - 1) / values.length + 1e-12);
        close(gini(values.map((value) => times * value)), found);
        close(gini(values.toReversed()), found);
        close(gini([...values, ...values]), found);
      }),
    );
  });

  test("coupling: all from 0 to 1, in any order, D² = C·T; equal parts are coupled for certain", () => {
    fc.assert(
      fc.property(parts, (u) => {
        const found = coupling(u);
        for (const value of Object.values(found)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        close(found.d ** 2, found.c * found.t);
        close(coupling(u.toReversed()).modifiedC, found.modifiedC);
        const equal = coupling(u.map(() => u[0] ?? 1));
        close(equal.c, 1);
        close(equal.modifiedC, 1);
      }),
    );
  });
});
