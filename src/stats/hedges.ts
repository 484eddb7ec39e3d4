import { normalQuantile975, type Limits } from "./confidence.ts";
import type { Moments } from "./moments.ts";
import { gammaHalfRatio } from "./stirling.ts";

/**
 * J = Γ(m/2) / (√(m/2)·Γ((m−1)/2)), what turns a standardised difference of m degrees of freedom into an unbiased one.
 * In (0, 1), near 1 − 3/(4m − 1); m > 1, NaN below. Hedges, J. Educational Statistics 6 (1981), 107-128.
 */
export function biasCorrection(degrees: number): number {
  return degrees > 1 ? 1 / (Math.sqrt(degrees / 2) * gammaHalfRatio((degrees - 1) / 2)) : Number.NaN;
}

/** A standardised difference with its sampling variance and 95 % limits. */
export interface StandardisedDifference extends Limits {
  readonly g: number;
  readonly variance: number;
}

/**
 * g = J·(x̄_a − x̄_b)/s_pooled with variance J²·((n_a+n_b)/(n_a·n_b) + d²/(2(n_a+n_b))) and normal limits.
 * NaN throughout where a side has fewer than two values or nothing varies.
 * Hedges 1981; variance: Borenstein et al., Introduction to Meta-Analysis (2009), equations 4.18-4.24.
 */
export function hedgesG(a: Moments, b: Moments): StandardisedDifference {
  const nothing = { g: Number.NaN, variance: Number.NaN, lower: Number.NaN, upper: Number.NaN };
  const degrees = a.n + b.n - 2;
  const spread = Math.sqrt((a.m2 + b.m2) / degrees);
  if (a.n < 2 || b.n < 2 || !(spread > 0)) return nothing;
  const d = (a.mean - b.mean) / spread;
  const correction = biasCorrection(degrees);
  const variance = correction ** 2 * ((a.n + b.n) / (a.n * b.n) + d ** 2 / (2 * (a.n + b.n)));
  const half = normalQuantile975 * Math.sqrt(variance);
  const g = correction * d;
  return { g, variance, lower: g - half, upper: g + half };
}
