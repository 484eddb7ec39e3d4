import { describe, expect, test } from "vitest";
import { limitsOfAgreement } from "../../src/stats/agreementLimits.ts";
import { agrestiCoull } from "../../src/stats/agrestiCoull.ts";
import { coupling } from "../../src/stats/coupling.ts";
import { chiSquareQuantile, fQuantile } from "../../src/stats/fDistribution.ts";
import { finn } from "../../src/stats/finn.ts";
import { pooledCorrelation, rankVarianceFactor } from "../../src/stats/fisherZ.ts";
import { gini } from "../../src/stats/gini.ts";
import { biasCorrection, hedgesG } from "../../src/stats/hedges.ts";
import { clusterShare, intraclass } from "../../src/stats/intraclass.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { moverDifference } from "../../src/stats/mover.ts";
import { newcombeDifference } from "../../src/stats/newcombe.ts";
import { normalPValue, normalQuantile } from "../../src/stats/normal.ts";
import { pairedEffect } from "../../src/stats/pairedEffect.ts";
import { grandMeans, quadrantOf, scaleMidpoint } from "../../src/stats/quadrant.ts";
import { alphaOf, omegaOf } from "../../src/stats/reliability.ts";
import { pearson, spearman } from "../../src/stats/spearman.ts";
import { covarianceOf } from "./covariance.ts";

/** Every number in a result, however deep. */
function numbersOf(result: unknown): number[] {
  if (typeof result === "number") return [result];
  return typeof result === "object" && result !== null ? Object.values(result).flatMap(numbersOf) : [];
}

const g = (a: number[], b: number[]) => hedgesG(momentsOf(a), momentsOf(b));
const paired = (values: number[]) => pairedEffect(momentsOf(values));
const nan = Number.NaN;

describe("nothing to say is said with NaN in every number of a result", () => {
  const cases: Readonly<Record<string, () => unknown>> = {
    "a share of none": () => agrestiCoull(0, 0),
    "more successes than cases": () => agrestiCoull(5, 4),
    "a difference with none on one side": () => newcombeDifference(0.5, 10, nan, 0),
    "MOVER without limits": () =>
      moverDifference({ value: nan, lower: nan, upper: nan }, { value: 1, lower: 0, upper: 2 }),
    "an effect of one value": () => g([3], [1, 2]),
    "an effect of none": () => g([], []),
    "an effect where nothing varies": () => g([3, 3], [1, 1]),
    "an effect with a missing value": () => g([3, nan], [1, 2]),
    "an effect of endless values": () => g([3, Infinity], [1, 2]),
    "a paired effect of one": () => paired([4]),
    "a paired effect of equal differences": () => paired([4, 4, 4]),
    "a paired effect of none": () => paired([]),
    "a correction without degrees of freedom": () => biasCorrection(1),
    "intraclass of none": () => intraclass([]),
    "intraclass of one row": () => intraclass([[1, 2, 3]]),
    "intraclass of one judge": () => intraclass([[1], [2]]),
    "intraclass where nothing varies": () =>
      intraclass([
        [5, 5],
        [5, 5],
      ]),
    "intraclass with a missing value": () =>
      intraclass([
        [5, nan],
        [4, 5],
      ]),
    "Finn of one row": () => finn([[1, 2]], 5),
    "Finn on a scale of one level": () =>
      finn(
        [
          [1, 1],
          [1, 1],
        ],
        1,
      ),
    "alpha of one item": () => alphaOf([[4]]),
    "alpha of none": () => alphaOf([]),
    "alpha where nothing varies": () =>
      alphaOf([
        [0, 0],
        [0, 0],
      ]),
    "alpha with a missing covariance": () =>
      alphaOf([
        [1, nan],
        [nan, 1],
      ]),
    "omega of two items": () =>
      omegaOf([
        [1, 0.5],
        [0.5, 1],
      ]),
    "omega of items of which two are the same": () =>
      omegaOf([
        [1, 1, 0.5],
        [1, 1, 0.5],
        [0.5, 0.5, 1],
      ]),
    "omega with an item that doesn't vary": () =>
      omegaOf([
        [1, 0, 0.4],
        [0, 0, 0],
        [0.4, 0, 1],
      ]),
    "a rank correlation of one pair": () => spearman([1], [2]),
    "a rank correlation of none": () => spearman([], []),
    "a rank correlation with one that doesn't vary": () => spearman([1, 2, 3], [4, 4, 4]),
    "a rank correlation with a missing value": () => spearman([1, 2, nan], [4, 5, 6]),
    "a rank correlation of lists of different length": () => spearman([1, 2, 3], [4, 5]),
    "a correlation of endless values": () => pearson([1, Infinity, 3], [4, 5, 7]),
    "Gini of none": () => gini([]),
    "Gini of zeros": () => gini([0, 0]),
    "Gini with a debt": () => gini([3, -1]),
    "Gini with a missing value": () => gini([3, nan]),
    "Gini of endless values": () => gini([3, Infinity]),
    "coupling of one part": () => coupling([0.5]),
    "coupling beyond 1": () => coupling([0.5, 1.2]),
    "coupling with a missing value": () => coupling([0.5, nan]),
    "crosshair of no attributes": () => grandMeans([]),
    "quantile of F beyond 1": () => fQuantile(1.2, 3, 4),
    "quantile of F without degrees of freedom": () => fQuantile(0.5, 0, 4),
    "quantile of chi-square without degrees of freedom": () => chiSquareQuantile(0.5, 0),
    "quantile of the normal beyond 1": () => normalQuantile(-0.1),
    "p of no statistic": () => normalPValue(nan),
  };
  test.each(Object.entries(cases))("%s", (_, run) => {
    const found = numbersOf(run());
    expect(found.length).toBeGreaterThan(0);
    for (const value of found) expect(value).toBeNaN();
  });

  test("counts stay where estimates are not", () => {
    expect(pooledCorrelation([])).toMatchObject({ r: nan, heterogeneity: nan, groups: 0 });
    expect(pooledCorrelation([{ r: 0.4, n: 3 }])).toMatchObject({ z: nan, groups: 0 });
    expect(pooledCorrelation([{ r: 1, n: 10 }])).toMatchObject({ r: nan, lower: nan, groups: 1 });
    expect(clusterShare([])).toMatchObject({ icc: nan, designEffect: nan, lower: nan, clusters: 0 });
    expect(clusterShare([momentsOf([1, 2, 3])])).toMatchObject({ icc: nan, n0: nan, clusters: 1 });
    expect(clusterShare([[1], [2], [3]].map(momentsOf))).toMatchObject({ icc: nan, clusters: 3 });
    expect(clusterShare([[4, 4], [4, 4], []].map(momentsOf))).toMatchObject({ icc: nan, clusters: 2 });
    expect(limitsOfAgreement([])).toMatchObject({ mean: nan, sd: nan, students: 0, differences: 0 });
    expect(limitsOfAgreement([[], []])).toMatchObject({ mean: nan, lower: nan, students: 0 });
    expect(limitsOfAgreement([[3, 5]])).toMatchObject({ mean: 4, meanLower: nan, upper: nan, students: 1 });
    expect(limitsOfAgreement([[3], [nan]])).toMatchObject({ mean: nan, upper: nan, students: 2 });
  });
});

describe("ends that have an answer", () => {
  test("judges who agree entirely: 1, and certainly so", () => {
    for (const { value, lower, upper } of Object.values(
      intraclass([
        [1, 1],
        [4, 4],
        [9, 9],
      ]),
    ))
      expect([value, lower, upper]).toEqual([1, 1, 1]);
    expect(
      finn(
        [
          [1, 1],
          [4, 4],
        ],
        5,
      ),
    ).toEqual({ oneWay: 1, twoWay: 1 });
  });

  test("rows that don't differ at all: the lowest value of one rating, none for a mean of ratings", () => {
    const found = intraclass([
      [1, 3],
      [3, 1],
      [2, 2],
    ]);
    expect(found.one.value).toBe(-1);
    expect(found.oneK.value).toBeNaN();
  });

  test("clusters without differences within are all of it; those that differ less than chance are none of it", () => {
    const all = clusterShare(
      [
        [3, 3],
        [5, 5, 5],
      ].map(momentsOf),
    );
    expect([all.icc, all.lower, all.upper]).toEqual([1, 1, 1]);
    const none = clusterShare(
      [
        [1, 9],
        [1, 9],
        [1, 9],
      ].map(momentsOf),
    );
    expect([none.icc, none.lower, none.upper, none.designEffect]).toEqual([0, 0, 0, 1]);
  });

  test("a perfect rank correlation, with ties on both sides", () => {
    expect(spearman([1, 1, 2, 3], [5, 5, 6, 9])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3, Infinity], [4, 3, 2, -Infinity])).toBeCloseTo(-1, 12);
  });

  test("rank correlations pool with wider limits, around the same middle", () => {
    const groups = [
      { r: 0.3, n: 20 },
      { r: 0.5, n: 30 },
    ];
    const [plain, ranks] = [pooledCorrelation(groups), pooledCorrelation(groups, rankVarianceFactor)];
    expect(ranks.r).toBe(plain.r);
    expect(Math.atanh(ranks.upper) - ranks.z).toBeCloseTo(
      (Math.atanh(plain.upper) - plain.z) * Math.sqrt(1.06),
      12,
    );
  });

  test("coupling: all at nothing has a level only; one at nothing has no coupling; equally bad is still coupled", () => {
    expect(coupling([0, 0])).toMatchObject({ c: nan, t: 0, d: nan, modifiedC: nan });
    expect(coupling([0, 1])).toMatchObject({ c: 0, t: 0.5, d: 0, modifiedC: 0 });
    expect(coupling([0.1, 0.1]).c).toBeCloseTo(1, 12);
    expect(coupling([0.1, 0.1]).t).toBeCloseTo(0.1, 12);
  });

  test("differences that are all equal have limits of no width", () => {
    const found = limitsOfAgreement([[2, 2], [2], [2, 2, 2]]);
    expect([found.lower, found.upper, found.lowerLower, found.upperUpper]).toEqual([2, 2, 2, 2]);
  });

  test("alpha below 0 where items run against each other", () => {
    expect(
      alphaOf([
        [1, -0.4],
        [-0.4, 1],
      ]),
    ).toBeCloseTo(2 * (1 - 2 / 1.2), 12);
  });

  test("distribution functions at their ends", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalPValue(0)).toBe(1);
    expect(normalPValue(-Infinity)).toBe(0);
    expect(fQuantile(0, 2, 9)).toBe(0);
    expect(fQuantile(1, 2, 9)).toBe(Infinity);
    expect(fQuantile(0.95, 3.5, 12) * fQuantile(0.05, 12, 3.5)).toBeCloseTo(1, 12);
  });
});

describe("huge values", () => {
  const huge = [1e12, 1e12 + 1, 1e12 + 2, 1e12 + 4, 1e12 + 8];
  const small = [0, 1, 2, 4, 8];

  test("an origin of 10¹² changes no effect, agreement or correlation", () => {
    const rows = (values: number[]) => values.map((value, i) => [value, value + (i % 2), value + (i % 3)]);
    expect(g(huge, huge.toReversed().slice(1)).g).toBeCloseTo(g(small, small.toReversed().slice(1)).g, 6);
    expect(intraclass(rows(huge)).agreement.value).toBeCloseTo(intraclass(rows(small)).agreement.value, 3);
    expect(pearson(huge, small)).toBeCloseTo(1, 12);
    expect(alphaOf(covarianceOf(rows(huge)))).toBeCloseTo(alphaOf(covarianceOf(rows(small))), 3);
  });

  test("values of 10¹⁵⁰ and a million cases overflow nothing", () => {
    expect(gini([1e150, 3e150])).toBeCloseTo(0.25, 12);
    expect(biasCorrection(2_000_000)).toBeCloseTo(1 - 3 / (4 * 2_000_000 - 1), 12);
    expect(agrestiCoull(500_000, 1_000_000).upper).toBeCloseTo(0.5008225, 6);
    expect(newcombeDifference(0.5, 1e9, 0.5, 1e9).upper).toBeLessThan(1e-4);
  });
});

describe("fields of importance and performance", () => {
  const points = [
    { importance: 4.5, performance: 2 },
    { importance: 4.5, performance: 4.5 },
    { importance: 3.5, performance: 4 },
    { importance: 3.5, performance: 3.5 },
  ];

  test("by grand means: against the other attributes", () => {
    expect(grandMeans(points)).toEqual({ importance: 4, performance: 3.5 });
    expect(points.map((point) => quadrantOf(point, grandMeans(points)))).toEqual([
      "concentrate_here",
      "keep_up",
      "possible_overkill",
      "possible_overkill",
    ]);
  });

  test("by the middle of the scale: against the middle answer, and other fields come of it", () => {
    expect(scaleMidpoint(1, 5)).toEqual({ importance: 3, performance: 3 });
    expect(points.map((point) => quadrantOf(point, scaleMidpoint(1, 5)))).toEqual([
      "concentrate_here",
      "keep_up",
      "keep_up",
      "keep_up",
    ]);
    expect(quadrantOf({ importance: 2, performance: 1 }, scaleMidpoint(1, 5))).toBe("low_priority");
  });

  test("on the line counts as high; a missing number has no field", () => {
    expect(quadrantOf({ importance: 3, performance: 3 }, scaleMidpoint(1, 5))).toBe("keep_up");
    expect(quadrantOf({ importance: nan, performance: 3 }, scaleMidpoint(1, 5))).toBeNull();
    expect(quadrantOf({ importance: 3, performance: 3 }, grandMeans([]))).toBeNull();
  });
});
