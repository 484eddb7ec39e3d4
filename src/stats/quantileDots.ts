import { quantileOf } from "./quantile.ts";

/** How many dots may be drawn, and how many values stand behind each at least, so that no dot is one unit. */
const counts = [50, 20, 10, 5];
const valuesPerDot = 2;

/**
 * A distribution as k equally likely values, for a quantile dot plot: the quantiles (type 7) at (i − ½)/k, i = 1 … k. k is 50, 20, 10
 * or 5, the most that leaves two values or more to a dot; none below ten values. Kay, Kola, Hullman & Munson, CHI 2016.
 * @param sorted finite values, sorted upwards.
 */
export function quantileDots(sorted: ArrayLike<number>): readonly number[] {
  const count = counts.find((one) => sorted.length >= one * valuesPerDot) ?? 0;
  return Array.from({ length: count }, (_, index) => quantileOf(sorted, (index + 0.5) / count));
}
