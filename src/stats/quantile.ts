import { binomialQuantile } from "./binomial.ts";
import { confidenceLevel } from "./confidence.ts";

/** Quantile type 7 (R's default, DuckDB's quantile_cont) of values sorted upwards; NaN for none. Hyndman & Fan, The American Statistician 50 (1996). */
export function quantileOf(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, n - 1)] ?? Number.NaN;
  return low + (position - below) * (high - low);
}

/**
 * Distribution-free 95 % interval of a quantile: the order statistics at which the binomial(n, p) has at most 2.5 % beyond
 * on each side. A limit is null when the sample is too small for one. David & Nagaraja, Order Statistics (2003), 7.1.
 */
export function quantileInterval(
  sorted: ArrayLike<number>,
  p: number,
): { readonly lower: number | null; readonly upper: number | null } {
  const n = sorted.length;
  if (n === 0) return { lower: null, upper: null };
  const tail = (1 - confidenceLevel) / 2;
  const low = binomialQuantile(tail, n, p);
  const high = binomialQuantile(1 - tail, n, p) + 1;
  return { lower: sorted[low - 1] ?? null, upper: sorted[high - 1] ?? null };
}
