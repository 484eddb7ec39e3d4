import { topEigen } from "./symmetricEigen.ts";

/** A common factor of k standardised items: how much each loads on it, and which share of its variance is its own. */
export interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
}

/** No item is all factor: the least uniqueness, as in R's factanal. */
const least = 0.005;
const iterations = 500;
const precise = 1e-10;

interface Step {
  readonly value: number;
  readonly loadings: readonly number[];
  readonly direction: readonly number[];
  readonly slope: readonly number[];
}

/** Discrepancy −2 log likelihood per case (up to a constant) at uniquenesses, profiled over loadings, with its slope in their logarithms. */
function stepAt(correlation: readonly (readonly number[])[], uniquenesses: readonly number[]): Step {
  const roots = uniquenesses.map(Math.sqrt);
  const scaled = correlation.map((row, i) =>
    row.map((value, j) => value / ((roots[i] ?? 1) * (roots[j] ?? 1))),
  );
  const { value: top, vector } = topEigen(scaled);
  const size = Math.sqrt(Math.max(0, top - 1));
  const loadings = vector.map((one, i) => one * size * (roots[i] ?? 1));
  const trace = scaled.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const value = trace - top + Math.log(top) + uniquenesses.reduce((sum, unique) => sum + Math.log(unique), 0);
  const slope = uniquenesses.map((unique, i) => ((loadings[i] ?? 0) ** 2 + unique - 1) / unique);
  const free = uniquenesses.map((unique, i) => !atBound(unique, slope[i] ?? 0));
  const hessian = vector.map((a, i) =>
    vector.map((b, j) =>
      (free[i] === true && free[j] === true) || i === j ? ((i === j ? 1 : 0) - a * b) ** 2 : 0,
    ),
  );
  const wanted = slope.map((one, i) => (free[i] === true ? -one : 0));
  const solved = solve(hessian, wanted);
  const downhill = solved.reduce((sum, one, i) => sum + one * (slope[i] ?? 0), 0) < 0;
  return { value, loadings, slope, direction: downhill ? solved : wanted };
}

/** Whether a uniqueness stands at an end and is pushed beyond it. */
function atBound(unique: number, slope: number): boolean {
  return (unique <= least && slope > 0) || (unique >= 1 && slope < 0);
}

/** Solves a symmetric positive definite system by elimination; entries without a pivot stay 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const k = rows.length;
  rows.forEach((pivotRow, p) => {
    const pivot = pivotRow[p] ?? 0;
    if (Math.abs(pivot) < 1e-14) return;
    rows.forEach((row, i) => {
      if (i === p) return;
      const factor = (row[p] ?? 0) / pivot;
      if (factor !== 0) for (let j = p; j <= k; j += 1) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
    });
  });
  return rows.map((row, i) => (Math.abs(row[i] ?? 0) < 1e-14 ? 0 : (row[k] ?? 0) / (row[i] ?? 1)));
}

/**
 * One factor of a correlation matrix by maximum likelihood: Newton steps in the logarithms of the uniquenesses, which stay in [0.005, 1].
 * Null below three items, for a matrix with entries that aren't finite or that isn't positive definite, or without convergence.
 * Jöreskog, Psychometrika 32 (1967); Lawley & Maxwell, Factor Analysis as a Statistical Method (1971); as R's factanal(factors = 1).
 */
export function oneFactor(correlation: readonly (readonly number[])[]): OneFactor | null {
  const k = correlation.length;
  if (k < 3 || !correlation.every((row) => row.every(Number.isFinite))) return null;
  if (topEigen(correlation).smallest < 1e-10) return null;
  let uniquenesses: readonly number[] = correlation.map(() => 0.5);
  let step = stepAt(correlation, uniquenesses);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const steepest = Math.max(
      ...step.slope.map((one, i) => (atBound(uniquenesses[i] ?? 1, one) ? 0 : Math.abs(one))),
    );
    if (steepest < precise) return { loadings: step.loadings, uniquenesses };
    let length = 1;
    let next = step;
    let tried = uniquenesses;
    do {
      const scale = length;
      tried = uniquenesses.map((unique, i) =>
        Math.min(1, Math.max(least, unique * Math.exp(scale * (step.direction[i] ?? 0)))),
      );
      next = stepAt(correlation, tried);
      length /= 2;
    } while (next.value > step.value + 1e-13 && length > 1e-12);
    step = next;
    uniquenesses = tried;
  }
  return null;
}
