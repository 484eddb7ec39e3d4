import { momentsOf } from "../../src/stats/moments.ts";

/** Sample covariance matrix (n − 1) of the columns of `rows[case][column]`. */
export function covarianceOf(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const columns = columnsOf(rows);
  const means = columns.map((column) => momentsOf(column).mean);
  return columns.map((a, i) =>
    columns.map(
      (b, j) =>
        a.reduce(
          (sum, value, row) =>
            sum + (value - (means[i] ?? Number.NaN)) * ((b[row] ?? Number.NaN) - (means[j] ?? Number.NaN)),
          0,
        ) /
        (rows.length - 1),
    ),
  );
}

/** The columns of a table given by rows. */
export function columnsOf(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? Number.NaN));
}
