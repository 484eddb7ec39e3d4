import { sumOf } from "./compensatedSum.ts";

/**
 * Gini coefficient Σ(2i−k−1)·x₍ᵢ₎/(k²·x̄) of values ≥ 0: 0 where all are equal, at most (k−1)/k.
 * NaN for no values, a sum of 0, or a value below 0 or not finite. Gini 1912; as R's ineq::Gini.
 */
export function gini(values: readonly number[]): number {
  const k = values.length;
  const total = sumOf(values);
  if (!(total > 0 && total < Infinity) || values.some((value) => value < 0)) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sumOf(sorted.map((value, i) => (2 * i + 1 - k) * (value / total))) / k;
}
