import { describe, expect, test } from "vitest";
import { sumOf } from "../../src/stats/compensatedSum.ts";
import { Moments, momentsOf } from "../../src/stats/moments.ts";

/**
 * NIST's NumAcc sets (Statistical Reference Datasets, univariate), made from their definition: one value, then two others in turn.
 * `scale` times a value is whole, so that its double can be taken apart exactly.
 */
const sets = [
  { name: "NumAcc1", values: [10_000_001, 10_000_003, 10_000_002], mean: 10_000_002, deviation: 1 },
  { name: "NumAcc2", values: alternating(1.2, 1.1, 1.3), mean: 1.2, deviation: 0.1 },
  {
    name: "NumAcc3",
    values: alternating(1_000_000.2, 1_000_000.1, 1_000_000.3),
    mean: 1_000_000.2,
    deviation: 0.1,
  },
  {
    name: "NumAcc4",
    values: alternating(10_000_000.2, 10_000_000.1, 10_000_000.3),
    mean: 10_000_000.2,
    deviation: 0.1,
  },
] as const;

function alternating(first: number, odd: number, even: number): number[] {
  return [first, ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? odd : even))];
}

function digits(got: number, wanted: number): number {
  return got === wanted ? 16 : -Math.log10(Math.abs(got - wanted) / Math.abs(wanted));
}

/** Bits behind the point that hold every double of the sets. */
const bits = 60n;

/** A double of at most 2^53 with at most 60 bits behind the point, times 2^60. */
function exactly(value: number): bigint {
  const whole = Math.floor(value);
  const behind = (value - whole) * 2 ** 30;
  const upper = Math.floor(behind);
  return (BigInt(whole) << bits) + (BigInt(upper) << 30n) + BigInt((behind - upper) * 2 ** 30);
}

/** The standard deviation (n − 1) of the doubles themselves, in whole numbers until the last step. */
function exactDeviation(values: readonly number[]): number {
  const n = BigInt(values.length);
  const whole = values.map(exactly);
  const sum = whole.reduce((total, value) => total + value, 0n);
  const squares = whole.reduce((total, value) => total + (n * value - sum) ** 2n, 0n);
  const scaled = (squares << 40n) / (n * n * (n - 1n));
  return Math.sqrt(Number(scaled) / 2 ** 40) / 2 ** 60;
}

/** Ways to the moments of a list: in one go, in reverse, merged of unequal parts, and as what is left when a part is taken away. */
const ways: Readonly<Record<string, (values: readonly number[]) => Moments>> = {
  "in one pass": momentsOf,
  "in reverse": (values) => momentsOf(values.toReversed()),
  "merged of parts": (values) => {
    const merged = new Moments();
    for (const [from, to] of [
      [0, 1],
      [1, 8],
      [8, 400],
      [400, values.length],
    ] as const)
      merged.merge(momentsOf(values.slice(from, to)));
    return merged;
  },
  "as a rest": (values) =>
    momentsOf([...values, ...values.slice(0, 2)]).without(momentsOf(values.slice(0, 2))),
};

describe.each(sets)("$name", ({ values, mean, deviation }) => {
  test.each(Object.entries(ways))("mean to 12 digits and standard deviation to 9, %s", (_, of) => {
    const found = of(values);
    expect(found.n).toBe(values.length);
    expect(digits(found.mean, mean)).toBeGreaterThanOrEqual(12);
    const spread = Math.sqrt(found.variance);
    expect(digits(spread, exactDeviation(values))).toBeGreaterThanOrEqual(9);
    // The doubles nearest to NumAcc4's decimals have a deviation with 8.25 digits of the decimals': no more is in them.
    const inTheData = Math.min(9, digits(exactDeviation(values), deviation) - 0.01);
    expect(digits(spread, deviation)).toBeGreaterThanOrEqual(inTheData);
    expect(inTheData).toBeGreaterThan(8.2);
  });

  test("the sum is right to the last digit but one", () => {
    expect(digits(sumOf(values), mean * values.length)).toBeGreaterThanOrEqual(15);
  });
});

test("the exact deviation is exact where it is known", () => {
  expect(exactDeviation([10_000_001, 10_000_003, 10_000_002])).toBe(1);
  expect(exactDeviation([0.5, 1, 1.5])).toBe(0.5);
});
