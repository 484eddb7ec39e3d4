import { confidenceLevel, type Limits } from "./confidence.ts";
import { CompensatedSum } from "./compensatedSum.ts";
import { studentTQuantile } from "./studentT.ts";

/** A weighted mean with limits that allow for cases of one cluster resembling each other. */
export interface ClusterMean extends Limits {
  readonly mean: number;
  readonly clusters: number;
}

/**
 * Σwy/Σw with the cluster-robust variance J/(J−1)·Σ_j(Σ_{i∈j} w(y−ȳ))²/(Σw)² and t with J−1 degrees of freedom.
 * With w = 1/(cases of the cluster) this is the mean of the clusters' means with its ordinary t interval.
 * Weights ≥ 0 with a positive sum; NaN limits with fewer than two clusters.
 * Liang & Zeger, Biometrika 73 (1986); small-sample factor and degrees of freedom: Cameron & Miller, J. Human Resources 50 (2015).
 */
export function clusterRobustMean(
  values: readonly number[],
  clusters: readonly number[],
  weights: readonly number[],
): ClusterMean {
  const total = new CompensatedSum();
  const weighted = new CompensatedSum();
  values.forEach((value, i) => {
    total.add(weights[i] ?? 0);
    weighted.add((weights[i] ?? 0) * value);
  });
  const mean = weighted.value / total.value;
  const scores = new Map<number, number>();
  values.forEach((value, i) => {
    const cluster = clusters[i] ?? -1;
    scores.set(cluster, (scores.get(cluster) ?? 0) + (weights[i] ?? 0) * (value - mean));
  });
  const count = scores.size;
  if (count < 2) return { mean, lower: Number.NaN, upper: Number.NaN, clusters: count };
  const squares = new CompensatedSum();
  for (const score of scores.values()) squares.add(score * score);
  const error = Math.sqrt((count / (count - 1)) * squares.value) / total.value;
  const half = studentTQuantile(1 - (1 - confidenceLevel) / 2, count - 1) * error;
  return { mean, lower: mean - half, upper: mean + half, clusters: count };
}
