import { CompensatedSum } from "./compensatedSum.ts";
import { momentsOf } from "./moments.ts";

/** Ranks from 1, ties share the mean of theirs (mid-ranks). */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = values.map(() => 0);
  let first = 0;
  while (first < order.length) {
    let last = first;
    while (order[last + 1]?.value === order[first]?.value && last + 1 < order.length) last += 1;
    for (const { index } of order.slice(first, last + 1)) ranks[index] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}

/** Pearson's r of two lists of one length. NaN below two pairs, where one list doesn't vary, or for a value that isn't finite. */
export function pearson(x: readonly number[], y: readonly number[]): number {
  const a = momentsOf(x);
  const b = momentsOf(y);
  if (x.length !== y.length || !(a.m2 > 0 && b.m2 > 0)) return Number.NaN;
  const products = new CompensatedSum();
  x.forEach((value, i) => {
    products.add((value - a.mean) * ((y[i] ?? Number.NaN) - b.mean));
  });
  return Math.min(1, Math.max(-1, products.value / (Math.sqrt(a.m2) * Math.sqrt(b.m2))));
}

/**
 * Spearman's rank correlation, ties by mid-ranks: Pearson's r of the ranks, in [−1, 1].
 * NaN below two pairs, where one list doesn't vary, for lists of different length or a NaN in them. As R's cor(method = "spearman").
 */
export function spearman(x: readonly number[], y: readonly number[]): number {
  if ([...x, ...y].some((value) => Number.isNaN(value))) return Number.NaN;
  return pearson(ranksOf(x), ranksOf(y));
}
