import { confidenceLevel, type Limits } from "./confidence.ts";
import { normalQuantile, normalShareBelow } from "./normal.ts";

const tail = (1 - confidenceLevel) / 2;

/**
 * The quantile of R sorted replicates at p by interpolation on the normal scale around the (R+1)p-th, as R's boot does; the first or
 * the last where that is beyond them. Davison & Hinkley, Bootstrap Methods and their Application (1997), eq. 5.8.
 */
export function replicateQuantile(sorted: ArrayLike<number>, p: number): number {
  const count = sorted.length;
  const position = (count + 1) * p;
  // A position that rounding put just beside a whole number is that number.
  const whole = Math.round(position);
  const below = Math.abs(position - whole) < 1e-10 ? whole : Math.floor(position);
  if (below < 1) return sorted[0] ?? Number.NaN;
  if (below >= count) return sorted[count - 1] ?? Number.NaN;
  const low = sorted[below - 1] ?? Number.NaN;
  if (below === whole && Math.abs(position - whole) < 1e-10) return low;
  const high = sorted[below] ?? Number.NaN;
  const from = normalQuantile(below / (count + 1));
  const to = normalQuantile((below + 1) / (count + 1));
  return low + ((normalQuantile(p) - from) / (to - from)) * (high - low);
}

/** The 2.5 % and 97.5 % quantiles of sorted replicates. */
export function percentileLimits(sorted: ArrayLike<number>): Limits {
  return { lower: replicateQuantile(sorted, tail), upper: replicateQuantile(sorted, 1 - tail) };
}

/** Acceleration a = Σl³/(6·(Σl²)^1.5) from jackknife influence values l; NaN where all are 0. */
export function acceleration(influence: ArrayLike<number>): number {
  let squares = 0;
  let cubes = 0;
  for (let index = 0; index < influence.length; index += 1) {
    const one = influence[index] ?? Number.NaN;
    squares += one * one;
    cubes += one * one * one;
  }
  return cubes / (6 * squares ** 1.5);
}

/**
 * Bias-corrected and accelerated limits from sorted replicates; null where they are undefined: the estimate lies outside all
 * replicates (z₀ infinite), the acceleration isn't finite, or the corrected level leaves (0, 1). Efron, JASA 82 (1987).
 */
export function bcaLimits(estimate: number, sorted: ArrayLike<number>, a: number): Limits | null {
  let below = 0;
  while (below < sorted.length && (sorted[below] ?? Number.NaN) < estimate) below += 1;
  const z0 = normalQuantile(below / sorted.length);
  if (!Number.isFinite(z0) || !Number.isFinite(a)) return null;
  const corrected = (p: number): number => {
    const z = z0 + normalQuantile(p);
    return 1 - a * z > 0 ? normalShareBelow(z0 + z / (1 - a * z)) : Number.NaN;
  };
  const lower = corrected(tail);
  const upper = corrected(1 - tail);
  if (!(lower > 0 && upper < 1 && lower < upper)) return null;
  return { lower: replicateQuantile(sorted, lower), upper: replicateQuantile(sorted, upper) };
}

/** Bootstrap-t limits θ − t*·se from sorted studentised replicates t* = (θ* − θ)/se*. Efron 1981; Davison & Hinkley (1997), 5.2. */
export function studentisedLimits(estimate: number, error: number, sorted: ArrayLike<number>): Limits {
  return {
    lower: estimate - error * replicateQuantile(sorted, 1 - tail),
    upper: estimate - error * replicateQuantile(sorted, tail),
  };
}
