import { meanSquaresOf } from "./intraclass.ts";

/**
 * Finn's agreement of `rows[target][judge]` on a scale of so many levels: 1 − MS/((L²−1)/12), the variance against that of
 * answers drawn evenly from the L levels; `oneWay` with the mean variance within a row, `twoWay` with the residual mean square,
 * which forgives a judge who is always stricter. At most 1, below 0 where judges differ more than chance.
 * NaN below two rows or judges, or for fewer than two levels. Finn, Educational and Psychological Measurement 30 (1970); as R's irr::finn.
 */
export function finn(
  rows: readonly (readonly number[])[],
  levels: number,
): { readonly oneWay: number; readonly twoWay: number } {
  const { within, error } = meanSquaresOf(rows);
  const expected = levels >= 2 ? (levels * levels - 1) / 12 : Number.NaN;
  return { oneWay: 1 - within / expected, twoWay: 1 - error / expected };
}
