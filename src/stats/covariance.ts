import { momentsOf } from "./moments.ts";

/** The sample covariance matrix (n − 1) of columns of one length, all finite; NaN below two rows. */
export function covarianceOf(columns: readonly ArrayLike<number>[]): readonly (readonly number[])[] {
  const n = columns[0]?.length ?? 0;
  const means = columns.map((column) => momentsOf(Array.from(column)).mean);
  const matrix = columns.map((): number[] => []);
  for (const [i, first] of columns.entries()) {
    for (const [j, second] of columns.entries()) {
      if (j < i) continue;
      let sum = 0;
      for (let row = 0; row < n; row += 1)
        sum += ((first[row] ?? 0) - (means[i] ?? 0)) * ((second[row] ?? 0) - (means[j] ?? 0));
      const value = n < 2 ? Number.NaN : sum / (n - 1);
      for (const [a, b] of [
        [i, j],
        [j, i],
      ] as const) {
        const row = matrix[a];
        if (row !== undefined) row[b] = value;
      }
    }
  }
  return matrix;
}
