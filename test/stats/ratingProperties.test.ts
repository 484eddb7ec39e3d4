import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finn } from "../../src/stats/finn.ts";
import { clusterShare, intraclass } from "../../src/stats/intraclass.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { oneFactor } from "../../src/stats/oneFactor.ts";
import { alphaOf, omegaOf } from "../../src/stats/reliability.ts";
import { covarianceOf } from "./covariance.ts";

const forms = ["one", "agreement", "consistency", "oneK", "agreementK", "consistencyK"] as const;

/** Tables of whole numbers from 0 to 100 in which rows and what is left after rows and columns vary. */
const table = fc.tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 2, max: 5 })).chain(([n, k]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: k, maxLength: k }), {
    minLength: n,
    maxLength: n,
  }),
);

function close(got: number, wanted: number, tolerance = 1e-8): void {
  if (Number.isNaN(wanted)) expect(got).toBeNaN();
  else expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
}

describe("intraclass correlation", () => {
  test("no unit, no origin, no order of rows or judges", () => {
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: -50, max: 50 }),
        (rows, times, by) => {
          const found = intraclass(rows);
          const others = [
            rows.map((row) => row.map((value) => times * value + by)),
            rows.toReversed(),
            rows.map((row) => row.toReversed()),
          ].map(intraclass);
          for (const other of others)
            for (const form of forms) close(other[form].value, found[form].value, 1e-6);
        },
      ),
    );
  });

  test("a value lies in its limits, at most 1", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = intraclass(rows);
        for (const form of forms) {
          const { value, lower, upper } = found[form];
          expect(value <= 1 + 1e-12 || Number.isNaN(value)).toBe(true);
          if (form !== "agreement" && form !== "agreementK" && !Number.isNaN(lower)) {
            expect(lower).toBeLessThanOrEqual(value + 1e-9);
            expect(upper).toBeGreaterThanOrEqual(value - 1e-9);
          }
        }
      }),
    );
  });

  test("a judge's own severity costs agreement, not consistency", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const severe = rows.map((row) => row.map((value, judge) => value - 40 * judge));
        close(intraclass(severe).consistency.value, intraclass(rows).consistency.value, 1e-6);
      }),
    );
  });

  test("consistency of the mean is alpha", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const alpha = alphaOf(covarianceOf(rows));
        const { value } = intraclass(rows).consistencyK;
        if (!Number.isNaN(value) && !Number.isNaN(alpha)) close(value, alpha, 1e-6);
      }),
    );
  });

  test("of clusters: that of one rating where all have as many cases, cut at 0", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { one } = intraclass(rows);
        const found = clusterShare(rows.map(momentsOf));
        if (Number.isNaN(one.value)) return;
        close(found.icc, Math.max(0, one.value), 1e-6);
        close(found.lower, Math.max(0, one.lower), 1e-6);
        close(found.n0, rows[0]?.length ?? 0);
        close(found.designEffect, 1 + ((rows[0]?.length ?? 0) - 1) * found.icc);
      }),
    );
  });
});

describe("Finn", () => {
  test("at most 1, no origin, in any order; more levels never make it worse", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { oneWay, twoWay } = finn(rows, 101);
        expect(oneWay).toBeLessThanOrEqual(1);
        expect(twoWay).toBeLessThanOrEqual(1);
        close(finn(rows.map((row) => row.map((value) => value + 7)).toReversed(), 101).twoWay, twoWay);
        expect(finn(rows, 200).oneWay).toBeGreaterThanOrEqual(oneWay);
      }),
    );
  });
});

describe("reliability", () => {
  /** Items that share something: a student's level and noise of each item's own. */
  const items = fc.tuple(fc.integer({ min: 12, max: 40 }), fc.integer({ min: 3, max: 7 })).chain(([n, k]) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: n, maxLength: n }),
        fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: k, maxLength: k }), {
          minLength: n,
          maxLength: n,
        }),
      )
      .map(([level, noise]) => noise.map((row, i) => row.map((value) => value + (level[i] ?? 0)))),
  );

  test("no unit, no order of items; omega from 0 to 1", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 30 }), (rows, times) => {
        const covariance = covarianceOf(rows);
        const [alpha, omega] = [alphaOf(covariance), omegaOf(covariance)];
        const stretched = covarianceOf(rows.map((row) => row.map((value) => times * value)));
        const turned = covarianceOf(rows.map((row) => row.toReversed()));
        close(alphaOf(stretched), alpha);
        close(alphaOf(turned), alpha);
        if (Number.isNaN(omega)) return;
        close(omegaOf(stretched), omega, 1e-6);
        expect(omega).toBeGreaterThanOrEqual(0);
        expect(omega).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  test("items that are equally good and equally noisy: alpha is omega is k·ρ/(1 + (k−1)ρ)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 5, max: 95 }), (k, percent) => {
        const rho = percent / 100;
        const covariance = Array.from({ length: k }, (_, i) =>
          Array.from({ length: k }, (_unused, j) => (i === j ? 9 : 9 * rho)),
        );
        const wanted = (k * rho) / (1 + (k - 1) * rho);
        close(alphaOf(covariance), wanted);
        close(omegaOf(covariance), wanted, 1e-7);
      }),
    );
  });

  test("a factor with loadings and uniquenesses of one's own is found again", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: 20, max: 95 }).map((percent) => percent / 100),
          { minLength: 3, maxLength: 8 },
        ),
        (loadings) => {
          const correlation = loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)));
          const found = oneFactor(correlation);
          expect(found).not.toBeNull();
          const sign = Math.sign(found?.loadings[0] ?? 1);
          found?.loadings.forEach((loading, i) => close(sign * loading, loadings[i] ?? Number.NaN, 1e-6));
        },
      ),
    );
  });
});
