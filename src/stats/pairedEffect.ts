import { normalQuantile975, type Limits } from "./confidence.ts";
import { biasCorrection } from "./hedges.ts";
import type { Moments } from "./moments.ts";

/** The standardised mean of paired differences, `d` as it is and `g` without its bias, with the 95 % limits of d. */
export interface PairedEffect extends Limits {
  readonly d: number;
  readonly g: number;
}

/**
 * d_z = mean/SD of the differences, g = J(n−1)·d_z, limits d_z ± z·√(1/n + d_z²/(2n)).
 * NaN throughout below two differences or where they are all equal; g is NaN at n = 2.
 * Cohen, Statistical Power Analysis (1988), 2.3.5; variance: Gibbons, Hedeker & Davis, J. Educational Statistics 18 (1993).
 */
export function pairedEffect(differences: Moments): PairedEffect {
  const { n, mean, variance } = differences;
  if (n < 2 || !(variance > 0)) return { d: Number.NaN, g: Number.NaN, lower: Number.NaN, upper: Number.NaN };
  const d = mean / Math.sqrt(variance);
  const half = normalQuantile975 * Math.sqrt(1 / n + d ** 2 / (2 * n));
  return { d, g: biasCorrection(n - 1) * d, lower: d - half, upper: d + half };
}
