import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.ts";
import { clusterRobustMean } from "../../src/stats/clusterRobust.ts";
import { CompensatedSum, sumOf } from "../../src/stats/compensatedSum.ts";
import { meanInterval, meanPValue } from "../../src/stats/meanInterval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { profileRange } from "../../src/stats/profileRange.ts";
import { quantileInterval, quantileOf } from "../../src/stats/quantile.ts";
import { studentTPValue, studentTQuantile } from "../../src/stats/studentT.ts";
import { welchDifference } from "../../src/stats/welch.ts";
import { kishSize, wilsonInterval } from "../../src/stats/wilson.ts";

/** R's qt(p, df). */
const tQuantiles: readonly (readonly [p: number, df: number, value: number])[] = [
  [0.9, 1, 3.0776835371752544],
  [0.9, 29, 1.3114336473015509],
  [0.95, 3, 2.3533634348018246],
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 10, 2.228138851986274],
  [0.975, 40, 2.0210753903062733],
  [0.975, 99, 1.9842169515864172],
  [0.975, 120, 1.9799304050824222],
  [0.99, 1000, 2.330082674755513],
  [0.995, 20, 2.845339709786108],
  [0.9995, 4, 8.610301581379522],
];

describe("Student's t", () => {
  test.each(tQuantiles)("quantile %d with %d degrees of freedom is R's", (p, df, value) => {
    expect(studentTQuantile(p, df) / value).toBeCloseTo(1, 9);
  });

  test("a quantile's p-value leads back to it", () => {
    expect(studentTPValue(studentTQuantile(0.975, 7), 7)).toBeCloseTo(0.05, 12);
    expect(studentTPValue(-studentTQuantile(0.975, 7.5), 7.5)).toBeCloseTo(0.05, 12);
  });

  test("interval and p of 1, 2, 3, 4, 10 by hand: mean 4, variance 12.5", () => {
    const moments = momentsOf([1, 2, 3, 4, 10]);
    const { lower, upper } = meanInterval(moments);
    const half = 2.7764451051977934 * Math.sqrt(12.5 / 5);
    expect(lower).toBeCloseTo(4 - half, 9);
    expect(upper).toBeCloseTo(4 + half, 9);
    // The distribution of t with 4 degrees of freedom in closed form, Abramowitz & Stegun 26.7.4.
    const t2 = 16 / 2.5;
    const below = 0.5 + (3 / 8) * Math.sqrt(t2 / (1 + t2 / 4)) * (1 - t2 / (1 + t2 / 4) / 12);
    expect(meanPValue(moments)).toBeCloseTo(2 * (1 - below), 12);
  });

  test("one value has no interval", () => {
    expect(meanInterval(momentsOf([5])).lower).toBeNaN();
  });
});

describe("Wilson", () => {
  /** Newcombe 1998, Table I, method 3; digits from R's prop.test(correct = FALSE). */
  const published: readonly (readonly [x: number, n: number, lower: number, upper: number])[] = [
    [81, 263, 0.2552885198782743, 0.36620957698280016],
    [15, 148, 0.06238639953073628, 0.160487241723308],
    [5, 5, 0.5655175352168254, 1],
    [999, 1000, 0.994357441402042, 0.9998234536293739],
  ];
  test.each(published)("%d of %d", (x, n, lower, upper) => {
    const limits = wilsonInterval(x / n, n);
    expect(limits.lower).toBeCloseTo(lower, 9);
    expect(limits.upper).toBeCloseTo(upper, 9);
  });

  test.each([
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d as printed", (x, n, lower, upper) => {
    const limits = wilsonInterval(x / n, n);
    expect(limits.lower).toBeCloseTo(lower, 4);
    expect(limits.upper).toBeCloseTo(upper, 4);
  });

  test("top two of 65, 72, 10, 2, 0 and two not applicable is 91.9 %", () => {
    expect(((65 + 72) / (65 + 72 + 10 + 2)) * 100).toBeCloseTo(91.9, 1);
  });

  test("Kish's size is the count for equal weights and smaller for unequal ones", () => {
    expect(kishSize(10 * 0.3, 10 * 0.09)).toBeCloseTo(10, 12);
    expect(kishSize(1 + 2 + 3, 1 + 4 + 9)).toBeCloseTo(36 / 14, 12);
  });
});

test("Welch: 1, 2, 3, 4 against 2, 4, 6, 8, 10 by hand", () => {
  const { difference, lower, upper, p } = welchDifference(
    momentsOf([1, 2, 3, 4]),
    momentsOf([2, 4, 6, 8, 10]),
  );
  // Variances 5/3 and 10: se² = 5/12 + 2, df = se⁴ / ((5/12)²/3 + 2²/4) = 5.5208…
  const variance = 5 / 12 + 2;
  const df = variance ** 2 / ((5 / 12) ** 2 / 3 + 1);
  expect(df).toBeCloseTo(5.520787746170678, 9);
  expect(difference).toBeCloseTo(-3.5, 12);
  expect(lower).toBeCloseTo(-3.5 - studentTQuantile(0.975, df) * Math.sqrt(variance), 12);
  expect(upper).toBeCloseTo(-3.5 + studentTQuantile(0.975, df) * Math.sqrt(variance), 12);
  expect(p).toBeGreaterThan(0.05);
  expect(p).toBeLessThan(0.1);
});

describe("Benjamini-Hochberg", () => {
  test("adjusted values of measures' golden example", () => {
    const q = benjaminiHochberg([0.5, 0.01, 0.001, 0.69, 0.02, 0.05, 0.0025]);
    const expected = [0.5833, 0.0233, 0.007, 0.69, 0.035, 0.07, 0.00875];
    expected.forEach((value, index) => expect(q[index]).toBeCloseTo(value, 4));
    expect(q.map((value) => (value <= 0.05 ? 1 : 0))).toEqual([0, 1, 1, 0, 1, 0, 1]);
  });

  test("Benjamini & Hochberg 1995, 15 p-values: four are rejected at 5 %", () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((q) => q <= 0.05)).toHaveLength(4);
  });

  test("no comparison, no q", () => expect(benjaminiHochberg([])).toEqual([]));
});

describe("quantiles", () => {
  test("type 7 of 1 to 10 and 100 is R's quantile()", () => {
    const sorted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100];
    expect(quantileOf(sorted, 0.25)).toBe(3.5);
    expect(quantileOf(sorted, 0.5)).toBe(6);
    expect(quantileOf(sorted, 0.75)).toBe(8.5);
    expect(quantileOf(sorted, 0.1)).toBe(2);
    expect(quantileOf([7], 0.25)).toBe(7);
    expect(quantileOf([], 0.5)).toBeNaN();
  });

  test("the median's interval for n = 10 is from the 2nd to the 9th, and for n = 20 from the 6th to the 15th", () => {
    const first = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
    expect(quantileInterval(first(10), 0.5)).toEqual({ lower: 2, upper: 9 });
    expect(quantileInterval(first(20), 0.5)).toEqual({ lower: 6, upper: 15 });
  });

  test("ten values can't bound a lower quartile from below", () => {
    const { lower, upper } = quantileInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25);
    expect(lower).toBeNull();
    expect(upper).toBe(6);
  });
});

describe("cluster-robust mean", () => {
  test("with one value a cluster it is the ordinary t interval", () => {
    const values = [1, 2, 3, 4, 10];
    const found = clusterRobustMean(values, [0, 1, 2, 3, 4], [1, 1, 1, 1, 1]);
    const { lower, upper } = meanInterval(momentsOf(values));
    expect(found.mean).toBeCloseTo(4, 12);
    expect(found.lower).toBeCloseTo(lower, 12);
    expect(found.upper).toBeCloseTo(upper, 12);
  });

  test("with weights 1 / size it is the t interval of the clusters' means", () => {
    const found = clusterRobustMean(
      [1, 0, 1, 1, 0, 0, 0, 1],
      [7, 7, 8, 8, 9, 9, 9, 9],
      [0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25],
    );
    const means = momentsOf([0.5, 1, 0.25]);
    expect(found.mean).toBeCloseTo(means.mean, 12);
    expect(found.lower).toBeCloseTo(meanInterval(means).lower, 12);
    expect(found.clusters).toBe(3);
  });

  test("of ratings: Σ over clusters of squared sums of residuals, J/(J−1), t(J−1)", () => {
    // Clusters (1, 1), (0), (1, 0): mean 0.6; sums of residuals 0.8, −0.6, −0.2; Σ² = 1.04; se = √(1.5·1.04)/5.
    const { mean, lower } = clusterRobustMean([1, 1, 0, 1, 0], [0, 0, 1, 2, 2], [1, 1, 1, 1, 1]);
    expect(mean).toBeCloseTo(0.6, 12);
    expect(lower).toBeCloseTo(0.6 - (4.302652729749462 * Math.sqrt(1.56)) / 5, 9);
  });

  test("one cluster has no interval", () => {
    expect(clusterRobustMean([1, 0], [3, 3], [1, 1]).lower).toBeNaN();
  });
});

describe("profile range", () => {
  test("three dimensions by hand", () => {
    // Differences a−b: 10, 12, 14 (mean 12, sd 2); a−c: 1, 3, 2 (2, 1); b−c: −9, −9, −12 (−10, √3).
    const found = profileRange([
      [60, 62, 64],
      [50, 50, 50],
      [59, 59, 62],
    ]);
    const critical = studentTQuantile(1 - 0.025 / 3, 2);
    expect(found.range).toBeCloseTo(12, 12);
    expect(found.upper).toBeCloseTo(Math.max(12 + (critical * 2) / Math.sqrt(3), 10 + critical), 12);
    expect(found.lower).toBeCloseTo(Math.max(0, 12 - (critical * 2) / Math.sqrt(3), 10 - critical), 12);
  });

  test("equal dimensions have range 0", () => {
    expect(
      profileRange([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toEqual({ range: 0, lower: 0, upper: 0 });
  });
});

describe("moments and sums", () => {
  test("NIST's NumAcc3: 1,000,000.2 and a thousand of 1,000,000.1 and .3 keep their deviation", () => {
    const values = [
      1_000_000.2,
      ...Array.from({ length: 1000 }, (_, index) => 1_000_000 + (index % 2 === 0 ? 0.1 : 0.3)),
    ];
    const moments = momentsOf(values);
    expect(moments.mean).toBeCloseTo(1_000_000.2, 9);
    expect(Math.sqrt(moments.variance)).toBeCloseTo(0.1, 8);
  });

  test("merging halves is seeing all, and taking a part away leaves the rest", () => {
    const [a, b] = [
      [3, 1, 4, 1, 5, 9],
      [2, 6, 5, 3, 5],
    ];
    const whole = momentsOf([...a, ...b]);
    const merged = momentsOf(a);
    merged.merge(momentsOf(b));
    expect(merged.n).toBe(whole.n);
    expect(merged.mean).toBeCloseTo(whole.mean, 12);
    expect(merged.m2).toBeCloseTo(whole.m2, 12);
    const rest = whole.without(momentsOf(a));
    expect(rest.n).toBe(5);
    expect(rest.mean).toBeCloseTo(4.2, 12);
    expect(rest.m2).toBeCloseTo(momentsOf(b).m2, 12);
  });

  test("a compensated sum keeps what plain addition loses", () => {
    expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
    const sum = new CompensatedSum();
    for (let index = 0; index < 10; index += 1) sum.add(0.1);
    expect(sum.value).toBe(1);
  });
});
