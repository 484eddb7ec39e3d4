import { confidenceLevel, type Limits } from "./confidence.ts";
import { meanOf } from "./meanOf.ts";
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
  const means = values.map((one) => meanOf(one));
  let range = 0;
  let lower = 0;
  let upper = 0;
  for (let a = 0; a < k; a += 1) {
    for (let b = a + 1; b < k; b += 1) {
      const [first = [], second = []] = [values[a], values[b]];
      const difference = (means[a] ?? Number.NaN) - (means[b] ?? Number.NaN);
      let squares = 0;
      for (let i = 0; i < n; i += 1) {
        const deviation = (first[i] ?? Number.NaN) - (second[i] ?? Number.NaN) - difference;
        squares += deviation * deviation;
      }
      const distance = Math.abs(difference);
      const half = critical * Math.sqrt(squares / (n - 1) / n);
      range = Math.max(range, distance);
      lower = Math.max(lower, distance - half);
      upper = Math.max(upper, distance + half);
    }
  }
  return { range, lower, upper };
}
