import { meanOf } from "./meanOf.ts";

/** What items that add up to a score say of its measurement error. */
export interface ErrorVariance {
  /** SEM² = s²·(1 − α), in the square of the score's unit. */
  readonly error: number;
  /** The variance (n − 1) of the score. */
  readonly total: number;
  /** What each case adds to SEM²: the mean of these is SEM². */
  readonly shares: Float64Array;
}

/**
 * The error variance of a score that is the sum of k items, s²·(1 − α) with Cronbach's alpha, and each case's share in it:
 * (k·Σdᵢ² − (Σdᵢ)²)/(k − 1), d the deviations from the items' means. Not cut where alpha is negative, so unbiased for equal items.
 * `items[item][case]`, all finite and of one length. NaN below two items or two cases. Cronbach, Psychometrika 16 (1951).
 */
export function errorVariance(items: readonly Float64Array[]): ErrorVariance {
  const k = items.length;
  const n = items[0]?.length ?? 0;
  const shares = new Float64Array(n);
  if (k < 2 || n < 2) return { error: Number.NaN, total: Number.NaN, shares: shares.fill(Number.NaN) };
  const means = items.map((item) => meanOf(item));
  let [error, total] = [0, 0];
  for (let one = 0; one < n; one += 1) {
    let [sum, squares] = [0, 0];
    for (let item = 0; item < k; item += 1) {
      const deviation = (items[item]?.[one] ?? Number.NaN) - (means[item] ?? Number.NaN);
      sum += deviation;
      squares += deviation * deviation;
    }
    const share = (Math.max(0, k * squares - sum * sum) / (k - 1)) * (n / (n - 1));
    shares[one] = share;
    error += share;
    total += sum * sum;
  }
  return { error: error / n, total: total / (n - 1), shares };
}
