import { confidenceLevel, type Limits } from "./confidence.ts";
import type { Moments } from "./moments.ts";
import { studentTPValue, studentTQuantile } from "./studentT.ts";

/** A difference of two independent means with its 95 % limits and the two-sided p-value of no difference. */
export interface Difference extends Limits {
  readonly difference: number;
  readonly p: number;
}

/** What a mean's variance is multiplied with because its cases were not drawn one by one, and the degrees of freedom of that variance. */
export interface Design {
  readonly effect: number;
  readonly degrees: number;
}

/** Cases drawn one by one. */
export function simpleDesign({ n }: Moments): Design {
  return { effect: 1, degrees: n - 1 };
}

/**
 * a − b by Welch's t with Satterthwaite's degrees of freedom, the designs those of simple samples unless said otherwise. Needs two
 * values on each side, else limits and p are NaN. Welch, Biometrika 34 (1947); design effects: Kish, Survey Sampling (1965).
 */
export function welchDifference(
  a: Moments,
  b: Moments,
  designs: { readonly a: Design; readonly b: Design } = { a: simpleDesign(a), b: simpleDesign(b) },
): Difference {
  const difference = a.mean - b.mean;
  if (a.n < 2 || b.n < 2) return { difference, lower: Number.NaN, upper: Number.NaN, p: Number.NaN };
  const va = (designs.a.effect * a.variance) / a.n;
  const vb = (designs.b.effect * b.variance) / b.n;
  const variance = va + vb;
  if (variance === 0)
    return { difference, lower: difference, upper: difference, p: difference === 0 ? 1 : 0 };
  const degrees = (variance * variance) / ((va * va) / designs.a.degrees + (vb * vb) / designs.b.degrees);
  const error = Math.sqrt(variance);
  const half = studentTQuantile(1 - (1 - confidenceLevel) / 2, degrees) * error;
  return {
    difference,
    lower: difference - half,
    upper: difference + half,
    p: studentTPValue(difference / error, degrees),
  };
}
