import { meanOf } from "./meanOf.ts";

/** The sample covariance matrix (n − 1) of columns of one length, all finite; NaN below two rows. */
export function covarianceOf(columns: readonly ArrayLike<number>[]): readonly (readonly number[])[] {
  const n = columns[0]?.length ?? 0;
  const centred = columns.map((column) => {
    const mean = meanOf(column);
    const values = new Float64Array(n);
    for (let row = 0; row < n; row += 1) values[row] = (column[row] ?? Number.NaN) - mean;
    return values;
  });
  const matrix = columns.map(() => columns.map(() => Number.NaN));
  for (const [i, first] of centred.entries()) {
    for (const [j, second] of centred.entries()) {
      if (j < i || n < 2) continue;
      let sum = 0;
      for (let row = 0; row < n; row += 1) sum += (first[row] ?? 0) * (second[row] ?? 0);
      const [above, below] = [matrix[i], matrix[j]];
      if (above !== undefined) above[j] = sum / (n - 1);
      if (below !== undefined) below[i] = sum / (n - 1);
    }
  }
  return matrix;
}
