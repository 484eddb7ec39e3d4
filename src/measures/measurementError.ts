/** Values of indicators in rows: those of row r stand at `start[r]` to `start[r + 1]`; rows of one cell were scored on the same things at the same time. */
export interface ScoredRows {
  readonly student: ArrayLike<number>;
  readonly cell: ArrayLike<number>;
  readonly start: ArrayLike<number>;
  readonly indicator: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** What each student adds to the error variance of one indicator: Σ squares over Σ degrees of freedom of any students is theirs. */
export interface ResidualShares {
  readonly squares: Float64Array;
  readonly degrees: Float64Array;
}

interface Complete {
  readonly students: number[];
  readonly values: number[][];
}

/** The rows of a cell that have every indicator that any row of it has; null with fewer than two of either. */
function completeRows(rows: ScoredRows, of: readonly number[], keep: (indicator: number) => boolean) {
  const seen = new Set<number>();
  for (const row of of) {
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at += 1) {
      if (keep(rows.indicator[at] ?? -1)) seen.add(rows.indicator[at] ?? -1);
    }
  }
  if (seen.size < 2) return null;
  const found: Complete = { students: [], values: [] };
  for (const row of of) {
    const values: number[] = [];
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at += 1) {
      if (keep(rows.indicator[at] ?? -1)) values.push(rows.value[at] ?? Number.NaN);
    }
    if (values.length !== seen.size) continue;
    found.students.push(rows.student[row] ?? -1);
    found.values.push(values);
  }
  return found.students.length < 2 ? null : found;
}

/**
 * The residual of students × indicators within cells, over rows with all indicators of their cell (which must stand in one order):
 * (x − row mean − indicator mean + mean)². Its mean square σ² is the error variance of one indicator, and √(σ²·Σw²)/Σw the
 * standard error of measurement of a weighted mean of indicators; with equal weights and one cell that is SD·√(1 − α) exactly.
 * Hoyt, Psychometrika 6 (1941). A student's degrees of freedom are (k − 1)(n − 1)/n of each cell of k indicators and n students.
 */
export function residualShares(
  rows: ScoredRows,
  students: number,
  keep: (indicator: number) => boolean = () => true,
): ResidualShares {
  const cells = new Map<number, number[]>();
  for (let row = 0; row < rows.student.length; row += 1) {
    const cell = rows.cell[row] ?? -1;
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [row]);
    else known.push(row);
  }
  const squares = new Float64Array(students);
  const degrees = new Float64Array(students);
  for (const of of cells.values()) {
    const complete = completeRows(rows, of, keep);
    if (complete === null) continue;
    const n = complete.values.length;
    const k = complete.values[0]?.length ?? 0;
    const rowMeans = complete.values.map((values) => values.reduce((sum, one) => sum + one, 0) / k);
    const grand = rowMeans.reduce((sum, one) => sum + one, 0) / n;
    const means = Array.from(
      { length: k },
      (_, j) => complete.values.reduce((sum, values) => sum + (values[j] ?? 0), 0) / n,
    );
    for (const [place, values] of complete.values.entries()) {
      const student = complete.students[place] ?? -1;
      const sum = values.reduce(
        (all, one, j) => all + (one - (rowMeans[place] ?? 0) - (means[j] ?? 0) + grand) ** 2,
        0,
      );
      squares[student] = (squares[student] ?? 0) + sum;
      degrees[student] = (degrees[student] ?? 0) + ((k - 1) * (n - 1)) / n;
    }
  }
  return { squares, degrees };
}

/** The error variance of one indicator among some students with its degrees of freedom; NaN where no two indicators were scored together. */
export function errorVariance(
  { squares, degrees }: ResidualShares,
  members: readonly number[],
): { readonly variance: number; readonly degrees: number } {
  let [sum, freedom] = [0, 0];
  for (const student of members) {
    sum += squares[student] ?? 0;
    freedom += degrees[student] ?? 0;
  }
  return { variance: freedom > 0 ? sum / freedom : Number.NaN, degrees: freedom };
}
