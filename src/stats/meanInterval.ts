import { confidenceLevel, type Limits } from "./confidence.ts";
import type { Moments } from "./moments.ts";
import { studentTPValue, studentTQuantile } from "./studentT.ts";

/** Student's t interval of a mean, also of paired differences: x̄ ± t(0.975, n−1)·s/√n. NaN limits below two values. */
export function meanInterval(moments: Moments): Limits {
  if (moments.n < 2) return { lower: Number.NaN, upper: Number.NaN };
  const t = studentTQuantile(1 - (1 - confidenceLevel) / 2, moments.n - 1);
  const half = t * moments.standardError;
  return { lower: moments.mean - half, upper: moments.mean + half };
}

/** Two-sided p-value of the hypothesis that the mean is 0. NaN below two values. */
export function meanPValue(moments: Moments): number {
  if (moments.n < 2) return Number.NaN;
  if (moments.standardError === 0) return moments.mean === 0 ? 1 : 0;
  return studentTPValue(moments.mean / moments.standardError, moments.n - 1);
}
