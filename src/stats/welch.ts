import { confidenceLevel, type Limits } from "./confidence.ts";
import type { Moments } from "./moments.ts";
import { studentTPValue, studentTQuantile } from "./studentT.ts";

/** A difference of two independent means with its 95 % limits and the two-sided p-value of no difference. */
export interface Difference extends Limits {
  readonly difference: number;
  readonly p: number;
}

/** a − b by Welch's t with Satterthwaite's degrees of freedom. Needs two values on each side, else limits and p are NaN. Welch, Biometrika 34 (1947). */
export function welchDifference(a: Moments, b: Moments): Difference {
  const difference = a.mean - b.mean;
  if (a.n < 2 || b.n < 2) return { difference, lower: Number.NaN, upper: Number.NaN, p: Number.NaN };
  const va = a.variance / a.n;
  const vb = b.variance / b.n;
  const variance = va + vb;
  if (variance === 0)
    return { difference, lower: difference, upper: difference, p: difference === 0 ? 1 : 0 };
  const degrees = (variance * variance) / ((va * va) / (a.n - 1) + (vb * vb) / (b.n - 1));
  const error = Math.sqrt(variance);
  const half = studentTQuantile(1 - (1 - confidenceLevel) / 2, degrees) * error;
  return {
    difference,
    lower: difference - half,
    upper: difference + half,
    p: studentTPValue(difference / error, degrees),
  };
}
