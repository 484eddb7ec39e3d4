import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedRange, expectedVariation } from "../../src/stats/expectedRange.ts";
import { adjustedFunnelLimits, meanFunnel, plainFunnelLimits, rateFunnel } from "../../src/stats/funnel.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { compositeBand, goalpostShare } from "../../src/stats/sensitivityBand.ts";
import { shrinkageModel, shrunkenMeans } from "../../src/stats/shrinkage.ts";

const sems = fc.array(fc.double({ min: 0.01, max: 30, noNaN: true }), { minLength: 2, maxLength: 8 });

describe("what error alone shows", () => {
  /** d₂ of control charts: the mean range of n standard normal values. Tippett 1925; ASTM manual MNL 7. */
  test.each([
    [2, 1.128],
    [3, 1.693],
    [4, 2.059],
    [5, 2.326],
    [8, 2.847],
  ])("the range of %d equal errors is d₂ = %d times their size", (k, d2) => {
    expect(expectedRange(Array.from({ length: k }, () => 6))).toBeCloseTo(6 * d2, 1);
    expect(expectedRange(Array.from({ length: k }, () => 1))).toBeCloseTo(d2, 3);
  });

  test("of two errors in closed form: √(2(a² + b²)/π), and V as much through √2", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        (a, b) => {
          const range = Math.sqrt((2 * (a * a + b * b)) / Math.PI);
          expect(expectedRange([a, b])).toBeCloseTo(range, 8);
          expect(expectedVariation([a, b], 50)).toBeCloseTo(range / Math.SQRT2 / 50, 10);
        },
      ),
    );
  });

  test("scales, doesn't mind the order, grows with every error", () => {
    fc.assert(
      fc.property(sems, fc.double({ min: 0.1, max: 10, noNaN: true }), (sizes, factor) => {
        const range = expectedRange(sizes);
        expect(expectedRange(sizes.map((one) => one * factor)) / (range * factor)).toBeCloseTo(1, 8);
        expect(expectedRange(sizes.toReversed()) / range).toBeCloseTo(1, 12);
        expect(expectedRange([...sizes, 5])).toBeGreaterThan(range);
        expect(expectedVariation(sizes, 20)).toBeCloseTo(2 * expectedVariation(sizes, 40), 10);
      }),
      { numRuns: 40 },
    );
  });

  test("is what simulation finds", () => {
    const stream = new RandomStream(2);
    const sizes = [3, 6, 9, 0, 4];
    const [range, variation] = [momentsOf([]), momentsOf([])];
    for (let round = 0; round < 100_000; round += 1) {
      const errors = sizes.map((size) => size * stream.normal());
      range.add(Math.max(...errors) - Math.min(...errors));
      variation.add(Math.sqrt(momentsOf(errors).variance) / 60);
    }
    expect(Math.abs(range.mean - expectedRange(sizes))).toBeLessThan(4 * range.standardError);
    expect(Math.abs(variation.mean - expectedVariation(sizes, 60))).toBeLessThan(4 * variation.standardError);
  });

  test("without error, without company, or without sense", () => {
    expect(expectedRange([0, 0, 0])).toBe(0);
    expect(expectedRange([6])).toBe(0);
    expect(expectedRange([])).toBe(0);
    expect(expectedRange([6, Number.NaN])).toBeNaN();
    expect(expectedRange([6, -1])).toBeNaN();
    expect(expectedRange([6, Infinity])).toBeNaN();
    expect(expectedVariation([6, 6], 0)).toBeNaN();
    expect(expectedVariation([6, Number.NaN], 50)).toBeNaN();
    expect(expectedVariation([0, 0], 50)).toBe(0);
  });
});

describe("funnels", () => {
  const groups = Array.from({ length: 12 }, (_, index) => ({ n: 40 + 5 * index, count: 30 + 3 * index }));

  test("no overdispersion: adjusted limits come from chance alone, and narrow with n", () => {
    const funnel = rateFunnel(groups);
    expect(funnel.winsorised.tau2).toBe(0);
    const [small, large] = [40, 400].map((n) => adjustedFunnelLimits(funnel, n, 1.96));
    expect((large?.upper ?? 1) - (large?.lower ?? 0)).toBeLessThan((small?.upper ?? 0) - (small?.lower ?? 1));
    for (const { z, zUnadjusted } of funnel.points) expect(z).toBe(zUnadjusted);
  });

  test("limits never leave 0 and 1, angles being cut there", () => {
    const funnel = rateFunnel([...groups, { n: 40, count: 40 }, { n: 40, count: 0 }]);
    for (const n of [1, 2, 5, 1000])
      for (const limits of [adjustedFunnelLimits(funnel, n, 3.09), plainFunnelLimits(funnel, n, 3.09)]) {
        expect(limits.lower).toBeGreaterThanOrEqual(0);
        expect(limits.upper).toBeLessThanOrEqual(1);
        expect(limits.lower).toBeLessThan(limits.upper);
      }
    const none = rateFunnel(groups.map(({ n }) => ({ n, count: 0 })));
    expect(plainFunnelLimits(none, 50, 1.96)).toEqual({ lower: 0, upper: 0 });
  });

  test("of means: shift and scale move it along, z stays", () => {
    const stream = new RandomStream(3);
    const values = groups.map(({ n }, index) =>
      Array.from({ length: n }, () => 60 + 2 * (index % 4) + 9 * stream.normal()),
    );
    const plain = meanFunnel(values.map((one) => momentsOf(one)));
    const moved = meanFunnel(values.map((one) => momentsOf(one.map((value) => 10 + 3 * value))));
    expect(moved.centre).toBeCloseTo(10 + 3 * plain.centre, 9);
    expect(moved.winsorised.tau2).toBeCloseTo(9 * plain.winsorised.tau2, 8);
    plain.points.forEach(({ z }, index) => expect(moved.points[index]?.z).toBeCloseTo(z, 9));
    const { lower, upper } = plainFunnelLimits(plain, 9, 2);
    expect(upper - lower).toBeCloseTo(4 * Math.sqrt(plain.variance / 9), 9);
  });

  test("of means without spare cases has no variance and no z", () => {
    const funnel = meanFunnel([momentsOf([1]), momentsOf([2])]);
    expect(funnel.variance).toBeNaN();
    expect(funnel.points[0]?.z).toBeNaN();
  });
});

describe("shrunken means", () => {
  test("lie between the group's mean and the mean of all, small groups nearer to the latter", () => {
    const stream = new RandomStream(4);
    const groups = Array.from({ length: 10 }, (_, index) =>
      momentsOf(Array.from({ length: 3 + 4 * index }, () => 50 + 3 * index + 8 * stream.normal())),
    );
    const { mean, between } = shrinkageModel(groups);
    expect(between).toBeGreaterThan(0);
    const shrunken = shrunkenMeans(groups);
    shrunken.forEach(({ value, lower, upper, reliability }, index) => {
      const own = groups[index]?.mean ?? Number.NaN;
      expect(Math.abs(value - mean)).toBeLessThanOrEqual(Math.abs(own - mean));
      expect((value - mean) * (own - mean)).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThan(value);
      expect(upper).toBeGreaterThan(value);
      expect(reliability).toBeGreaterThan(shrunken[index - 1]?.reliability ?? 0);
    });
  });

  test("nothing between the groups: all at the mean of all", () => {
    const equal = [momentsOf([1, 5]), momentsOf([2, 4]), momentsOf([0, 6]), momentsOf([3, 3])];
    for (const { value, reliability } of shrunkenMeans(equal)) {
      expect(value).toBeCloseTo(3, 12);
      expect(reliability).toBe(0);
    }
    expect(shrunkenMeans([momentsOf([2, 2]), momentsOf([2, 2])])).toEqual([
      { value: 2, reliability: 0, lower: 2, upper: 2 },
      { value: 2, reliability: 0, lower: 2, upper: 2 },
    ]);
  });

  test("one group, or single cases, have no model; three groups no limits", () => {
    expect(shrunkenMeans([momentsOf([1, 2])])[0]?.value).toBeNaN();
    expect(shrunkenMeans([momentsOf([1]), momentsOf([2])])[0]?.value).toBeNaN();
    expect(shrunkenMeans([1, 2, 9].map((one) => momentsOf([one, one + 1])))[0]?.lower).toBeNaN();
    expect(shrunkenMeans([])).toEqual([]);
  });
});

describe("the composite's band", () => {
  const goalposts = [
    { from: 0, to: 1 },
    { from: 0, to: 1 },
    { from: 5000, to: 1000 },
  ];
  const of = (values: readonly (readonly number[])[], weights = [1, 1, 1]) =>
    compositeBand(values, goalposts, weights, { seed: 7 });

  test("a group that is best in all is first whatever the choices, and the worst last", () => {
    const [best, middle, worst] = of([
      [0.9, 0.9, 1500],
      [0.6, 0.7, 2500],
      [0.2, 0.3, 4500],
    ]);
    expect(best).toMatchObject({ medianPlace: 1, lowerPlace: 1, upperPlace: 1 });
    expect(middle).toMatchObject({ medianPlace: 2 });
    expect(worst).toMatchObject({ medianPlace: 3, lowerPlace: 3, upperPlace: 3 });
    expect(best?.value).toBeCloseTo((0.9 + 0.9 + 0.875) / 3, 12);
  });

  test("groups that are good at different things have wide bands", () => {
    const [first, second] = of([
      [0.9, 0.2, 3000],
      [0.2, 0.9, 3000],
    ]);
    expect([first?.lowerPlace, first?.upperPlace]).toEqual([1, 2]);
    expect([second?.lowerPlace, second?.upperPlace]).toEqual([1, 2]);
    expect(first?.lower).toBeLessThan(first?.value ?? 0);
    expect(first?.upper).toBeGreaterThan(first?.value ?? 0);
  });

  test("the same seed gives the same band; weights count by their proportions", () => {
    const values = [
      [0.9, 0.2, 3000],
      [0.5, 0.6, 2000],
    ];
    expect(of(values)).toEqual(of(values));
    expect(of(values, [2, 1, 1])[0]?.value).toBeCloseTo(of(values, [4, 2, 2])[0]?.value ?? 0, 12);
    expect(of(values, [1, 0, 0])[0]?.value).toBeCloseTo(0.9, 12);
  });

  test("one group alone is first; equal groups share their places; outside the goalposts is at their ends", () => {
    expect(of([[0.5, 0.5, 2000]])[0]).toMatchObject({ medianPlace: 1, lowerPlace: 1, upperPlace: 1 });
    for (const one of of([
      [0.5, 0.5, 2000],
      [0.5, 0.5, 2000],
    ]))
      expect(one).toMatchObject({ medianPlace: 1.5, lowerPlace: 1.5, upperPlace: 1.5 });
    expect(goalpostShare(7, { from: 0, to: 1 })).toBe(1);
    expect(goalpostShare(9000, { from: 5000, to: 1000 })).toBe(0);
    expect(goalpostShare(1, { from: 2, to: 2 })).toBeNaN();
  });
});
