import { devianceOf, stirlingRest } from "./stirling.ts";
import type { Place } from "./tails.ts";

const steps = 100_000;
const tiny = 1e-300;
const precision = 2 ** -53;

/** DLMF 8.11.4, for x at most near the mean. */
function series(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= steps && term > sum * precision; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** The continued fraction of DLMF 8.9.2 by the method of Lentz, for x above the mean. */
function fraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n <= steps; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= precision) break;
  }
  return value;
}

/**
 * The gamma distribution of shape a > 0 and scale 1 at x ≥ 0: its shares below and above, the smaller to 1e-10 of itself up to a
 * shape of a million; `slope` is x^a·e^−x / Γ(a), the density times x (Loader 2000).
 */
export function gammaDistribution(a: number): (x: number) => Place {
  const constant = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingRest(a));
  return (x) => {
    if (x <= 0) return { lower: 0, upper: 1, slope: 0 };
    if (x === Infinity) return { lower: 1, upper: 0, slope: 0 };
    const slope = constant * Math.exp(-devianceOf(a, x));
    if (x < a + 1) {
      const lower = slope * series(x, a);
      return { lower, upper: 1 - lower, slope };
    }
    const upper = slope * fraction(x, a);
    return { lower: 1 - upper, upper, slope };
  };
}
