import fCdf from "@stdlib/stats-base-dists-f-cdf";
import quantile from "@stdlib/stats-base-dists-f-quantile";

/** Quantile of F: p in [0, 1], both degrees of freedom > 0 and finite, not necessarily whole; NaN elsewhere. */
export function fQuantile(p: number, degrees1: number, degrees2: number): number {
  return quantile(p, degrees1, degrees2);
}

/** Upper-tail p-value of an F statistic ≥ 0. The lower tail of 1/F, so that small p-values keep their digits. */
export function fPValue(f: number, degrees1: number, degrees2: number): number {
  if (f === 0) return 1;
  return fCdf(1 / f, degrees2, degrees1);
}
