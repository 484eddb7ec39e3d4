import { symmetricEigen, type SymmetricEigen } from "./symmetricEigen.ts";

/** A common factor of k standardised items: how much each loads on it, and which share of its variance is its own. */
export interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
}

/** No item is all factor: the least uniqueness, as in R's factanal. */
const least = 0.005;
const iterations = 500;
/** Slopes at which a search ends, and differences of the discrepancy that are rounding. */
const precise = 1e-8;
const noise = 1e-13;
/** No step changes a uniqueness by more than e² at once, and no curvature is taken for flatter than this. */
const longest = 2;
const flat = 1e-9;

/** Where a search stands: discrepancy, loadings, slope, how steep it still is, and where to go from here, best guess first. */
interface Step {
  readonly uniquenesses: readonly number[];
  readonly value: number;
  readonly loadings: readonly number[];
  readonly steepest: number;
  readonly directions: readonly (() => readonly number[])[];
}

/**
 * Second derivatives of the discrepancy by the logarithms of uniquenesses, from eigenvalues γ and vectors ω of the scaled matrix:
 * Σγωᵢωⱼ·Σωᵢωⱼ + ω₁ᵢω₁ⱼ·Σ(1−γ)(γ₁+γ)/(γ₁−γ)·ωᵢωⱼ, sums without the first.
 */
function curvature({ values, vectors, top }: SymmetricEigen): readonly (readonly number[])[] {
  const k = values.length;
  const largest = values[top] ?? 1;
  const part = (i: number, m: number) => vectors[i * k + m] ?? 0;
  return Array.from(values, (_, i) =>
    Array.from(values, (_unused, j) => {
      let weighted = 0;
      let plain = 0;
      let mixed = 0;
      values.forEach((value, m) => {
        if (m === top) return;
        const both = part(i, m) * part(j, m);
        weighted += value * both;
        plain += both;
        mixed += (((1 - value) * (largest + value)) / Math.max(largest - value, flat)) * both;
      });
      return weighted * plain + part(i, top) * part(j, top) * mixed;
    }),
  );
}

/** Newton's step, downhill whichever way the surface curves: each curvature counts by its size. At most `longest` in any part. */
function newtonStep(second: readonly (readonly number[])[], slope: readonly number[]): readonly number[] {
  const k = slope.length;
  const { values, vectors } = symmetricEigen(
    second.map((row, i) => row.map((one, j) => (slope[i] !== 0 && slope[j] !== 0 ? one : i === j ? 1 : 0))),
  );
  const step = slope.map(() => 0);
  values.forEach((value, m) => {
    const along = slope.reduce((sum, one, i) => sum + one * (vectors[i * k + m] ?? 0), 0);
    const size = along / Math.max(Math.abs(value), flat);
    for (let i = 0; i < k; i += 1) step[i] = (step[i] ?? 0) - size * (vectors[i * k + m] ?? 0);
  });
  const scale = Math.min(1, longest / Math.max(...step.map(Math.abs)));
  return step.map((one) => scale * one);
}

/** Discrepancy −2 log likelihood per case (up to a constant) at uniquenesses, profiled over loadings, with its slope in their logarithms. */
function stepAt(correlation: readonly (readonly number[])[], uniquenesses: readonly number[]): Step {
  const roots = uniquenesses.map(Math.sqrt);
  const scaled = correlation.map((row, i) =>
    row.map((value, j) => value / ((roots[i] ?? 1) * (roots[j] ?? 1))),
  );
  const eigen = symmetricEigen(scaled);
  const k = correlation.length;
  const largest = eigen.values[eigen.top] ?? 1;
  const size = Math.sqrt(Math.max(0, largest - 1));
  const loadings = roots.map((root, i) => (eigen.vectors[i * k + eigen.top] ?? 0) * size * root);
  const trace = scaled.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const value =
    trace - largest + Math.log(largest) + uniquenesses.reduce((sum, unique) => sum + Math.log(unique), 0);
  const slope = uniquenesses.map((unique, i) => {
    const one = ((loadings[i] ?? 0) ** 2 + unique - 1) / unique;
    return (unique <= least && one > 0) || (unique >= 1 && one < 0) ? 0 : one;
  });
  return {
    uniquenesses,
    value,
    loadings,
    steepest: Math.max(...slope.map(Math.abs)),
    directions: [() => newtonStep(curvature(eigen), slope), () => slope.map((one) => -one)],
  };
}

/** The first place along a direction, halving the way, that is lower, or as low and less steep; null for none. */
function descend(
  correlation: readonly (readonly number[])[],
  step: Step,
  direction: readonly number[],
): Step | null {
  for (let length = 1; length > 1e-6; length /= 4) {
    const next = stepAt(
      correlation,
      step.uniquenesses.map((unique, i) =>
        Math.min(1, Math.max(least, unique * Math.exp(length * (direction[i] ?? 0)))),
      ),
    );
    const change = next.value - step.value;
    if (change < -noise || (change <= noise && next.steepest < step.steepest)) return next;
  }
  return null;
}

/**
 * One factor of a correlation matrix by maximum likelihood: Newton steps in the logarithms of the uniquenesses, which stay in [0.005, 1].
 * Null below three items, for a matrix with entries that aren't finite or that isn't positive definite, or without convergence.
 * Jöreskog, Psychometrika 32 (1967); Lawley & Maxwell, Factor Analysis as a Statistical Method (1971); as R's factanal(factors = 1).
 */
export function oneFactor(correlation: readonly (readonly number[])[]): OneFactor | null {
  const k = correlation.length;
  if (k < 3 || !correlation.every((row) => row.every(Number.isFinite))) return null;
  const { values, vectors } = symmetricEigen(correlation);
  if (Math.min(...values) < 1e-10) return null;
  // 1/(R⁻¹)ᵢᵢ is what an item doesn't share with the others; its uniqueness is a little less.
  let step = stepAt(
    correlation,
    correlation.map((_, i) => {
      let inverse = 0;
      values.forEach((value, m) => (inverse += (vectors[i * k + m] ?? 0) ** 2 / value));
      return Math.min(1, Math.max(least, (1 - 0.5 / k) / inverse));
    }),
  );
  for (let iteration = 0; iteration < iterations && step.steepest >= precise; iteration += 1) {
    let next: Step | null = null;
    for (const direction of step.directions) {
      next ??= descend(correlation, step, direction());
    }
    if (next === null) break;
    step = next;
  }
  return step.steepest < precise ? { loadings: step.loadings, uniquenesses: step.uniquenesses } : null;
}
