import { confidenceLevel, type Limits } from "./confidence.ts";
import { Moments } from "./moments.ts";
import { studentTQuantile } from "./studentT.ts";

/** The range of a profile's means and its simultaneous limits. */
export interface ProfileRange extends Limits {
  readonly range: number;
}

/**
 * max − min of k means over the same n cases, with an interval from all k(k−1)/2 paired differences jointly
 * (Bonferroni-t): lower = max(0, max(|d| − c·se)), upper = max(|d| + c·se), c = t(1 − 0.025/pairs, n−1).
 * Conservative; the lower limit may be 0. `values[dimension][index]`, all finite, k ≥ 2; NaN limits below two cases.
 */
export function profileRange(values: readonly ArrayLike<number>[]): ProfileRange {
  const k = values.length;
  const n = values[0]?.length ?? 0;
  const pairs = (k * (k - 1)) / 2;
  const critical = n < 2 ? Number.NaN : studentTQuantile(1 - (1 - confidenceLevel) / (2 * pairs), n - 1);
  let range = 0;
  let lower = 0;
  let upper = 0;
  for (const [index, first] of values.entries()) {
    for (const second of values.slice(index + 1)) {
      const moments = new Moments();
      for (let i = 0; i < n; i += 1) moments.add((first[i] ?? Number.NaN) - (second[i] ?? Number.NaN));
      const distance = Math.abs(moments.mean);
      const half = critical * moments.standardError;
      range = Math.max(range, distance);
      lower = Math.max(lower, distance - half);
      upper = Math.max(upper, distance + half);
    }
  }
  return { range, lower, upper };
}
