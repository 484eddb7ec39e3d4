import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

const remembered = new Map<string, number>();

/** Quantile of Student's t: p in (0, 1), degrees of freedom > 0, not necessarily whole. Remembered, since pages ask for the same few. */
export function studentTQuantile(p: number, degrees: number): number {
  const key = `${p} ${degrees}`;
  let value = remembered.get(key);
  if (value === undefined) {
    value = tQuantile(p, degrees);
    if (remembered.size > 10_000) remembered.clear();
    remembered.set(key, value);
  }
  return value;
}

/** Two-sided p-value of a t statistic. */
export function studentTPValue(t: number, degrees: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), degrees));
}
