import { sumOf } from "./compensatedSum.ts";
import { confidenceLevel, normalQuantile975, type Limits } from "./confidence.ts";
import { biasCorrection } from "./hedges.ts";
import type { Moments } from "./moments.ts";
import { studentTQuantile } from "./studentT.ts";

/** The cases of one block that are on the one side and on the other. */
export interface Block {
  readonly a: Moments;
  readonly b: Moments;
}

/** A difference of means within blocks, and the same in standard deviations. */
export interface BlockedDifference extends Limits {
  readonly difference: number;
  readonly degrees: number;
  readonly standardised: { readonly g: number; readonly variance: number } & Limits;
}

/**
 * a − b within blocks: Σw·d/Σw with w = n_a·n_b/(n_a+n_b), the coefficient of a side in the linear model with a mean for every block,
 * with its t limits (cases − blocks − 1 degrees of freedom), and Hedges' g from the same model's residual standard deviation with
 * variance J²·(1/Σw + d²/2N); for one block both are the classical ones. Blocks with one side only carry no difference and are
 * left out. NaN throughout without a block of both sides, without a degree of freedom, or where nothing varies.
 * As R's lm(y ~ side + block); g: Hedges, J. Educational Statistics 6 (1981); Borenstein et al. (2009), 4.18-4.24.
 */
export function blockedDifference(blocks: readonly Block[]): BlockedDifference {
  const used = blocks
    .filter(({ a, b }) => a.n > 0 && b.n > 0)
    .map(({ a, b }) => ({ a, b, weight: (a.n * b.n) / (a.n + b.n), own: a.mean - b.mean }));
  const weight = sumOf(used.map((one) => one.weight));
  const difference = sumOf(used.map((one) => one.weight * one.own)) / weight;
  const cases = sumOf(used.map(({ a, b }) => a.n + b.n));
  const degrees = cases - used.length - 1;
  const squares = sumOf(used.map(({ a, b, weight: w, own }) => a.m2 + b.m2 + w * (own - difference) ** 2));
  const spread = degrees > 0 && squares > 0 ? Math.sqrt(squares / degrees) : Number.NaN;
  const critical = degrees > 0 ? studentTQuantile(1 - (1 - confidenceLevel) / 2, degrees) : Number.NaN;
  const half = (critical * spread) / Math.sqrt(weight);
  const d = difference / spread;
  const correction = biasCorrection(degrees);
  const variance = correction ** 2 * (1 / weight + d ** 2 / (2 * cases));
  const g = correction * d;
  const reach = normalQuantile975 * Math.sqrt(variance);
  return {
    difference: Number.isNaN(spread) ? Number.NaN : difference,
    lower: difference - half,
    upper: difference + half,
    degrees,
    standardised: { g, variance, lower: g - reach, upper: g + reach },
  };
}
