import { betaDistribution } from "./incompleteBeta.ts";
import { gammaDistribution } from "./incompleteGamma.ts";
import { solveTail } from "./tails.ts";

const remembered = new Map<string, number>();

function quantile(p: number, degrees1: number, degrees2: number): number {
  if (!(p >= 0 && p <= 1 && degrees1 > 0 && degrees2 > 0 && degrees1 < Infinity && degrees2 < Infinity))
    return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const [a, b] = [degrees1 / 2, degrees2 / 2];
  const beta = betaDistribution(a, b);
  // The beta variable's odds x / (1 − x), of which F is so many times the ratio of the degrees.
  const below = (logarithm: number) => 1 / (1 + Math.exp(-logarithm));
  const odds = solveTail({ lower: p, upper: 1 - p }, (at) => beta(below(at), below(-at)), Math.log(a / b));
  return Math.exp(odds) * (degrees2 / degrees1);
}

/**
 * Quantile of F to 1e-10 of itself up to a million degrees: p in [0, 1], both degrees of freedom > 0 and finite, not necessarily whole; NaN elsewhere.
 * Remembered, since pages ask for the same few.
 */
export function fQuantile(p: number, degrees1: number, degrees2: number): number {
  const key = `${p} ${degrees1} ${degrees2}`;
  let value = remembered.get(key);
  if (value === undefined) {
    value = quantile(p, degrees1, degrees2);
    if (remembered.size > 10_000) remembered.clear();
    remembered.set(key, value);
  }
  return value;
}

/** Quantile of chi-square to 1e-10 of itself up to a million degrees: p in [0, 1], degrees of freedom > 0 and finite; NaN elsewhere. */
export function chiSquareQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1 && degrees > 0 && degrees < Infinity)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const a = degrees / 2;
  const gamma = gammaDistribution(a);
  const logarithm = solveTail({ lower: p, upper: 1 - p }, (at) => gamma(Math.exp(at)), Math.log(a));
  return 2 * Math.exp(logarithm);
}
