import { betaDistribution } from "./incompleteBeta.ts";
import { normalQuantile } from "./normal.ts";
import { solveTail, type Place } from "./tails.ts";

/** So many degrees that only the first term of the distance to the normal distribution is left of a double. */
const nearlyNormal = 1e8;

/** Shares of t within and beyond ±t, for t ≥ 0: those of beta of ½ and half the degrees. The slope is along the logarithm of t. */
function aroundZero(degrees: number): (t: number) => Place {
  const beta = betaDistribution(0.5, degrees / 2);
  return (t) => {
    const square = t * t;
    if (square === Infinity) return { lower: 1, upper: 0, slope: 0 };
    const { lower, upper, slope } = beta(square / (degrees + square), degrees / (degrees + square));
    return { lower, upper, slope: 2 * slope };
  };
}

/** The first terms of t's distance to the normal distribution. Abramowitz & Stegun 26.7.5. */
function expanded(z: number, degrees: number): number {
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}

function quantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1 && degrees > 0)) return Number.NaN;
  const z = normalQuantile(p);
  if (p === 0.5 || Math.abs(z) === Infinity) return z;
  if (degrees > nearlyNormal) return z + (z ** 3 + z) / (4 * degrees);
  const width = solveWidth(p, degrees, degrees > 2 ? Math.abs(expanded(z, degrees)) : 1);
  return p < 0.5 ? -width : width;
}

function solveWidth(p: number, degrees: number, start: number): number {
  const around = aroundZero(degrees);
  const sides = { lower: Math.abs(2 * p - 1), upper: 2 * Math.min(p, 1 - p) };
  return Math.exp(solveTail(sides, (logarithm) => around(Math.exp(logarithm)), Math.log(start)));
}

const remembered = new Map<string, number>();

/**
 * Quantile of Student's t to 1e-10 of itself: p in (0, 1), degrees of freedom > 0, not necessarily whole; NaN elsewhere.
 * Remembered, since pages ask for the same few.
 */
export function studentTQuantile(p: number, degrees: number): number {
  const key = `${p} ${degrees}`;
  let value = remembered.get(key);
  if (value === undefined) {
    value = quantile(p, degrees);
    if (remembered.size > 10_000) remembered.clear();
    remembered.set(key, value);
  }
  return value;
}

/** Two-sided p-value of a t statistic: 1 at 0, 0 at ±Infinity, NaN for NaN. */
export function studentTPValue(t: number, degrees: number): number {
  if (Number.isNaN(t) || !(degrees > 0)) return Number.NaN;
  return aroundZero(degrees)(Math.abs(t)).upper;
}
