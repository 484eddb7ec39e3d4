import { devianceOf, stirlingRest } from "./stirling.ts";
import type { Place } from "./tails.ts";

const steps = 100_000;
const tiny = 1e-300;
const precision = 2 ** -53;

/** The continued fraction of DLMF 8.17.22 by the method of Lentz, for x at most near the mean. */
function fraction(x: number, a: number, b: number): number {
  const not0 = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / not0(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= steps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / not0(1 + even * d);
    c = not0(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / not0(1 + odd * d);
    c = not0(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) <= precision) break;
  }
  return value;
}

/**
 * The beta distribution of a and b > 0 at x in [0, 1]: its shares below and above, the smaller to 1e-10 of itself up to a and b of a
 * million and mostly to 1e-13; `slope` is x^a·y^b / B(a, b), the density times x·y (Loader 2000). y = 1 − x is given apart, for it
 * may be far smaller than what is left of 1 − x.
 */
export function betaDistribution(a: number, b: number): (x: number, y: number) => Place {
  const n = a + b;
  const constant =
    Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(stirlingRest(n) - stirlingRest(a) - stirlingRest(b));
  return (x, y) => {
    if (x <= 0) return { lower: 0, upper: 1, slope: 0 };
    if (y <= 0) return { lower: 1, upper: 0, slope: 0 };
    const slope = constant * Math.exp(-devianceOf(a, n * x) - devianceOf(b, n * y));
    if (x * (n + 2) < a + 1) {
      const lower = (slope * fraction(x, a, b)) / a;
      return { lower, upper: 1 - lower, slope };
    }
    const upper = (slope * fraction(y, b, a)) / b;
    return { lower: 1 - upper, upper, slope };
  };
}
