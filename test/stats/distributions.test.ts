import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialQuantile } from "../../src/stats/binomial.ts";
import { chiSquareQuantile, fQuantile } from "../../src/stats/fDistribution.ts";
import { normalQuantile, normalShareBelow } from "../../src/stats/normal.ts";
import { gammaHalfRatio } from "../../src/stats/stirling.ts";
import { studentTPValue, studentTQuantile } from "../../src/stats/studentT.ts";

/** What R says over grids: for every function its arguments, one list each, and its values. */
type Grids = Readonly<
  Record<string, { readonly arguments: readonly (readonly number[])[]; readonly values: readonly number[] }>
>;

const file = resolve(import.meta.dirname, "../fixtures/r/distributions.json");
const grids = JSON.parse(readFileSync(file, "utf8")) as Grids;

const functions = {
  normalQuantile,
  normalShareBelow,
  tQuantile: studentTQuantile,
  tPValue: studentTPValue,
  fQuantile,
  chiSquareQuantile,
  binomialQuantile,
  gammaHalfRatio,
} as const satisfies Record<string, (...parameters: [number, number, number]) => number>;

test("every grid of R has its function here", () => {
  expect(Object.keys(grids).toSorted()).toEqual(Object.keys(functions).toSorted());
});

describe.each(Object.entries(functions))("%s", (name, of) => {
  const grid = grids[name];
  test("is R's over the whole grid to nine digits", () => {
    const { arguments: lists = [], values = [] } = grid ?? {};
    expect(values.length).toBeGreaterThanOrEqual(10);
    const off = values.flatMap((wanted, index) => {
      const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = lists.map((list) => list[index] ?? Number.NaN);
      const got = of(a, b, c);
      return Math.abs(got - wanted) <= 1e-9 * Math.abs(wanted) ? [] : [{ a, b, c, got, wanted }];
    });
    expect(off).toEqual([]);
  });
});

test("the quantile of t is where its p-value says, on both sides, and near the middle too", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-12, max: 1, noNaN: true }),
      fc.double({ min: 0.2, max: 1e6, noNaN: true }),
      (share, degrees) => {
        const t = studentTQuantile(share / 2, degrees);
        expect(t).toBeLessThanOrEqual(0);
        expect(studentTPValue(t, degrees) / share).toBeCloseTo(1, 9);
        expect(studentTQuantile(1 - share / 2, degrees)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
  const density = 0.3989422804;
  expect(studentTQuantile(0.5 + 1e-9, 1e7)).toBeCloseTo(1e-9 / density, 15);
});

test("what is no probability or no degrees of freedom has no quantile, and the ends are the ends", () => {
  for (const [p, degrees] of [
    [-0.1, 5],
    [1.1, 5],
    [Number.NaN, 5],
    [0.5, 0],
    [0.5, -1],
    [0.5, Number.NaN],
  ] as const) {
    expect(studentTQuantile(p, degrees)).toBeNaN();
    expect(fQuantile(p, degrees, 3)).toBeNaN();
    expect(fQuantile(p, 3, degrees)).toBeNaN();
    expect(chiSquareQuantile(p, degrees)).toBeNaN();
  }
  expect([studentTQuantile(0, 4), studentTQuantile(0.5, 4), studentTQuantile(1, 4)]).toEqual([
    -Infinity,
    0,
    Infinity,
  ]);
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual(
    Array(3).fill(Number.NaN),
  );
  expect([fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([0, Infinity]);
  expect([chiSquareQuantile(0, 2), chiSquareQuantile(1, 2)]).toEqual([0, Infinity]);
  expect([studentTPValue(0, 3), studentTPValue(-Infinity, 3), studentTPValue(Number.NaN, 3)]).toEqual([
    1,
    0,
    Number.NaN,
  ]);
  expect(studentTQuantile(0.975, Infinity)).toBeCloseTo(1.959963984540054, 12);
});
