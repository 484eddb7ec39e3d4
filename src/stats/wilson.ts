import { normalQuantile975, type Limits } from "./confidence.ts";

/**
 * Wilson score interval of a share: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 * `n` > 0 may be an effective size (Kish). Wilson, JASA 22 (1927); Newcombe, Statistics in Medicine 17 (1998), method 3.
 */
export function wilsonInterval(share: number, n: number): Limits {
  const z2 = normalQuantile975 * normalQuantile975;
  const centre = share + z2 / (2 * n);
  const half = normalQuantile975 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return {
    lower: share === 0 ? 0 : Math.max(0, (centre - half) / scale),
    upper: share === 1 ? 1 : Math.min(1, (centre + half) / scale),
  };
}

/** Kish's effective sample size of weights: (Σw)² / Σw². Equals the count for equal weights. Kish, Survey Sampling (1965). */
export function kishSize(sumOfWeights: number, sumOfSquaredWeights: number): number {
  return (sumOfWeights * sumOfWeights) / sumOfSquaredWeights;
}
