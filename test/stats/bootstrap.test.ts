import { describe, expect, test } from "vitest";
import { bcaInterval, bootstrapTInterval } from "../../src/stats/bootstrap.ts";
import { bcaLimits, percentileLimits, replicateQuantile } from "../../src/stats/bootstrapLimits.ts";
import { centredRows, linearError, replicatesOf } from "../../src/stats/bootstrapReplicates.ts";
import {
  functionalBounds,
  functionals,
  gradients,
  itemColumns,
  type Functional,
} from "../../src/stats/functionals.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { alphaOf, omegaOf } from "../../src/stats/reliability.ts";
import { covarianceOf } from "./covariance.ts";

function columns(n: number, means: readonly number[], deviation = 10): readonly Float64Array[] {
  const stream = new RandomStream(n);
  return means.map((mean) => Float64Array.from({ length: n }, () => mean + deviation * stream.normal()));
}

describe("the random stream", () => {
  test("is the same for the same seed, and another for another", () => {
    const first = (seed: number) => {
      const stream = new RandomStream(seed);
      return Array.from({ length: 5 }, () => stream.uniform());
    };
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });

  test("fills with what it would give one by one", () => {
    const [one, many] = [new RandomStream(9), new RandomStream(9)];
    const filled = new Int32Array(100);
    many.fillBelow(filled, 700);
    expect([...filled]).toEqual(Array.from({ length: 100 }, () => one.below(700)));
    expect(many.uniform()).toBe(one.uniform());
  });

  test("draws cases equally often: chi-square of 700 counts of 700,000 draws within its 0.01 % limits", () => {
    const drawn = new Int32Array(700_000);
    new RandomStream(4).fillBelow(drawn, 700);
    const counts = new Int32Array(700);
    for (const one of drawn) counts[one] = (counts[one] ?? 0) + 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // R: qchisq(c(.0001, .9999), 699)
    expect(chiSquare).toBeGreaterThan(566);
    expect(chiSquare).toBeLessThan(848);
  });

  test("has normal numbers of mean 0, variance 1 and kurtosis 3", () => {
    const stream = new RandomStream(5);
    const values = Array.from({ length: 200_000 }, () => stream.normal());
    const { mean, variance } = momentsOf(values);
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(variance).toBeCloseTo(1, 1);
    expect(momentsOf(values.map((value) => value ** 4)).mean).toBeCloseTo(3, 0);
  });
});

describe("functionals", () => {
  test("alpha and omega of columns of items and products are those of the covariance matrix", () => {
    const stream = new RandomStream(3);
    const factor = Array.from({ length: 60 }, () => stream.normal());
    const items = [1, 0.8, 1.2, 0.6].map((loading) =>
      factor.map((one) => 1e6 + loading * one + stream.normal()),
    );
    const means = centredRows(itemColumns(items)).means;
    const covariance = covarianceOf(factor.map((_, row) => items.map((item) => item[row] ?? Number.NaN)));
    expect(functionals.alpha(means)).toBeCloseTo(alphaOf(covariance), 9);
    expect(functionals.omega(means)).toBeCloseTo(omegaOf(covariance), 7);
  });

  test("the gradient of V is its slope", () => {
    const means = Float64Array.from([72, 65, 48, 58, 61]);
    const slope = new Float64Array(5);
    gradients.variation(means, slope);
    means.forEach((mean, index) => {
      const at = (value: number) => functionals.variation(means.with(index, value));
      expect(slope[index]).toBeCloseTo((at(mean + 1e-4) - at(mean - 1e-4)) / 2e-4, 8);
    });
  });

  test("are NaN, never infinite, where they are undefined", () => {
    expect(functionals.variation(Float64Array.from([0, 0, 0]))).toBeNaN();
    expect(functionals.variation(Float64Array.from([5]))).toBeNaN();
    expect(functionals.alpha(new Float64Array(9))).toBeNaN();
    expect(functionals.alpha(new Float64Array(4))).toBeNaN();
    const slope = new Float64Array(3);
    gradients.variation(Float64Array.from([60, 60, 60]), slope);
    expect([...slope]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe("bootstrap limits", () => {
  const sorted = Float64Array.from({ length: 999 }, (_, index) => index + 1);

  test("of 999 replicates are the 25th and the 975th", () => {
    expect(percentileLimits(sorted)).toEqual({ lower: 25, upper: 975 });
    expect(replicateQuantile(sorted, 0.0001)).toBe(1);
    expect(replicateQuantile(sorted, 0.99999)).toBe(999);
  });

  test("without bias and acceleration BCa is the percentile's", () => {
    const found = bcaLimits(
      500.5,
      Float64Array.from({ length: 1000 }, (_, index) => index + 1),
      0,
    );
    const plain = percentileLimits(Float64Array.from({ length: 1000 }, (_, index) => index + 1));
    expect(found?.lower).toBeCloseTo(plain.lower, 9);
    expect(found?.upper).toBeCloseTo(plain.upper, 9);
  });

  test("BCa is undefined for an estimate outside its replicates and for an infinite acceleration", () => {
    expect(bcaLimits(0, sorted, 0)).toBeNull();
    expect(bcaLimits(2000, sorted, 0)).toBeNull();
    expect(bcaLimits(500, sorted, Number.NaN)).toBeNull();
    expect(bcaLimits(500, sorted, Infinity)).toBeNull();
  });

  test("the linear error is the standard error of a mean", () => {
    const [values = new Float64Array()] = columns(40, [50]);
    const data = centredRows([values]);
    const everyCase = Int32Array.from(values, (_, index) => index);
    const error = linearError(
      data,
      everyCase,
      data.means,
      (_means, into) => into.fill(1),
      new Float64Array(1),
    );
    const { standardError, n } = momentsOf(values);
    expect(error).toBeCloseTo(standardError * Math.sqrt((n - 1) / n), 12);
  });

  test("five columns, summed in registers, are what a sixth of zeros leaves of them", () => {
    const five = columns(30, [60, 62, 58, 70, 50]);
    const of = (means: Float64Array) => functionals.variation(means.slice(0, 5));
    const [short, long] = [five, [...five, new Float64Array(30)]].map((all) =>
      replicatesOf(centredRows(all), of, new RandomStream(1), 50),
    );
    short?.forEach((value, index) => expect(value).toBeCloseTo(long?.[index] ?? Number.NaN, 12));
  });
});

describe("bootstrap intervals", () => {
  const sample = columns(80, [60, 66, 52, 58, 63]);

  test("scale and order of students change nothing; V has no unit", () => {
    const of = (all: readonly Float64Array[]) => bootstrapTInterval(all, "variation", new RandomStream(2));
    const plain = of(sample);
    const scaled = of(sample.map((column) => column.map((value) => value * 3)));
    const reversed = of(sample.map((column) => column.toReversed()));
    expect(scaled?.lower).toBeCloseTo(plain?.lower ?? 0, 9);
    expect(scaled?.upper).toBeCloseTo(plain?.upper ?? 0, 9);
    // Another order is another draw: the same but for the simulation's own error.
    expect(reversed?.lower).toBeCloseTo(plain?.lower ?? 0, 2);
    expect(reversed?.upper).toBeCloseTo(plain?.upper ?? 0, 2);
  });

  test("stay within what the functional can be", () => {
    const equal = columns(25, [60, 60, 60, 60, 60]);
    const variation = bootstrapTInterval(equal, "variation", new RandomStream(1));
    expect(variation?.lower).toBeGreaterThanOrEqual(0);
    const stream = new RandomStream(8);
    const base = Array.from({ length: 30 }, () => stream.normal());
    const alike = itemColumns([0, 1, 2].map(() => base.map((value) => value + 0.3 * stream.normal())));
    for (const functional of ["alpha", "omega"] as const) {
      const limits = bcaInterval(alike, functional, new RandomStream(1), 400);
      expect(limits?.upper).toBeLessThanOrEqual(1);
      expect(limits?.lower).toBeGreaterThan(0.9);
    }
    for (const { lower, upper } of Object.values(functionalBounds)) expect(lower).toBeLessThan(upper);
  });

  test("all equal: percentile limits without width, said so", () => {
    const equal = [60, 50, 40].map((value) => new Float64Array(12).fill(value));
    const value = functionals.variation(Float64Array.from([60, 50, 40]));
    for (const limits of [
      bcaInterval(equal, "variation", new RandomStream(1)),
      bootstrapTInterval(equal, "variation", new RandomStream(1)),
    ])
      expect(limits).toEqual({ lower: value, upper: value, method: "bootstrap_percentile" });
  });

  test.each(["variation", "gini", "couplingC", "alpha", "omega"] as const satisfies readonly Functional[])(
    "%s of one student, of none, or of zeros has no limits",
    (functional) => {
      const width = functional === "alpha" || functional === "omega" ? 9 : 3;
      for (const n of [0, 1]) {
        const few = Array.from({ length: width }, () => new Float64Array(n).fill(0.5));
        expect(bcaInterval(few, functional, new RandomStream(1), 100)).toBeNull();
      }
      const zeros = Array.from({ length: width }, () => new Float64Array(20));
      expect(bcaInterval(zeros, functional, new RandomStream(1), 100)).toBeNull();
    },
  );
});
