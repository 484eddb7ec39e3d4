import { describe, expect, test } from "vitest";
import { covarianceOf } from "../../src/stats/covariance.ts";
import { errorVariance } from "../../src/stats/errorVariance.ts";
import { expectedRange } from "../../src/stats/expectedRange.ts";
import { meanOf } from "../../src/stats/meanOf.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { alphaOf } from "../../src/stats/reliability.ts";

function items(k: number, n: number, seed: number): Float64Array[] {
  const random = new RandomStream(seed);
  const common = Array.from({ length: n }, () => random.normal());
  return Array.from({ length: k }, (_, item) =>
    Float64Array.from(common, (one) => 1e4 + (1 + item / 3) * one + (2 - item / 5) * random.normal()),
  );
}

describe("the error variance of a sum of items", () => {
  test.each([2, 3, 5, 8])("is s²·(1 − alpha) with %i items, and the mean of the cases' shares", (k) => {
    const columns = items(k, 60, k);
    const { error, total, shares } = errorVariance(columns);
    const alpha = alphaOf(covarianceOf(columns));
    const sums = Array.from({ length: 60 }, (_, i) => columns.reduce((sum, one) => sum + (one[i] ?? 0), 0));
    expect(total).toBeCloseTo(momentsOf(sums).variance, 8);
    expect(error).toBeCloseTo(total * (1 - alpha), 8);
    expect(1 - error / total).toBeCloseTo(alpha, 10);
    expect(meanOf(shares)).toBeCloseTo(error, 8);
    expect(shares.every((share) => share >= 0)).toBe(true);
  });

  test("is not known of one item or one case, and nothing where items agree", () => {
    expect(errorVariance(items(1, 20, 1)).error).toBeNaN();
    expect(errorVariance(items(3, 1, 1)).error).toBeNaN();
    const [one = new Float64Array()] = items(1, 20, 1);
    expect(errorVariance([one, one, one]).error).toBeCloseTo(0, 8);
  });
});

test("covariances are the sample's, whatever is added", () => {
  const [a = new Float64Array(), b = new Float64Array()] = items(2, 30, 4);
  const matrix = covarianceOf([a, b]);
  expect(matrix[0]?.[0]).toBeCloseTo(momentsOf(a).variance, 9);
  expect(matrix[0]?.[1]).toBe(matrix[1]?.[0]);
  const shifted = covarianceOf([a.map((value) => value + 1e6), b]);
  expect(shifted[0]?.[1]).toBeCloseTo(matrix[0]?.[1] ?? Number.NaN, 6);
});

test("errors of very different sizes go on where those of one order end", () => {
  const near = expectedRange([1, 49.9]);
  const far = expectedRange([1, 50.1]);
  // Two errors: √(2/π)·√(σ₁² + σ₂²).
  expect(near).toBeCloseTo(Math.sqrt((2 / Math.PI) * (1 + 49.9 ** 2)), 8);
  expect(far).toBeCloseTo(Math.sqrt((2 / Math.PI) * (1 + 50.1 ** 2)), 8);
  expect(expectedRange([0, 3])).toBeCloseTo(3 * Math.sqrt(2 / Math.PI), 8);
});
