import type { Limits } from "./confidence.ts";

/** One independent estimate of a contrast, with its coefficient. */
export interface ContrastTerm extends Limits {
  readonly coefficient: number;
  readonly value: number;
}

/**
 * Σ c·θ of independent estimates from the limits of each: Σcθ ∓ √Σ(cθ − the limit of cθ on that side)².
 * With coefficients 1 and −1 it is `moverDifference`. NaN limits where an estimate with a coefficient other than 0 has none.
 * Zou, Huang & Zhang, Computational Statistics & Data Analysis 53 (2009), 1080-1085, equation 6.
 */
export function moverContrast(terms: readonly ContrastTerm[]): { readonly value: number } & Limits {
  let value = 0;
  let below = 0;
  let above = 0;
  for (const { coefficient, value: own, lower, upper } of terms) {
    if (coefficient === 0) continue;
    const [low, high] = coefficient > 0 ? [lower, upper] : [upper, lower];
    value += coefficient * own;
    below = Math.hypot(below, coefficient * (own - low));
    above = Math.hypot(above, coefficient * (high - own));
  }
  return { value, lower: value - below, upper: value + above };
}
