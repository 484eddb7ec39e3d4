import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** Quantile of the standard normal distribution: p in [0, 1], ±Infinity at the ends, NaN outside. */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}

/** Two-sided p-value of a standard normal statistic: 1 at 0, 0 at ±Infinity, NaN for NaN. */
export function normalPValue(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
}

/** Share of the standard normal distribution below z: 0 at −Infinity, 1 at Infinity, NaN for NaN. */
export function normalShareBelow(z: number): number {
  return normalCdf(z, 0, 1);
}
