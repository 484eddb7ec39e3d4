import { sumOf } from "./compensatedSum.ts";
import { oneFactor } from "./oneFactor.ts";

/**
 * Cronbach's alpha of the sum of k items from their covariance matrix: k/(k−1)·(1 − Σs²ᵢ/s²_total). At most 1, can be negative.
 * NaN below two items or where the sum doesn't vary. Cronbach, Psychometrika 16 (1951).
 */
export function alphaOf(covariance: readonly (readonly number[])[]): number {
  const k = covariance.length;
  const total = sumOf(covariance.flat());
  const own = sumOf(covariance.map((row, i) => row[i] ?? Number.NaN));
  return k < 2 || !(total > 0) ? Number.NaN : (k / (k - 1)) * (1 - own / total);
}

/**
 * McDonald's omega of the sum of k items from their covariance matrix: (Σλ)²/((Σλ)² + Σθ), loadings λ and unique variances θ of one
 * factor by maximum likelihood, in the items' own units. In [0, 1].
 * An item is never all factor: its own share is at least 0.005, which the estimate meets in improper (Heywood) cases.
 * NaN below three items (one factor isn't identified) and where the matrix is singular or an item doesn't vary.
 * McDonald, Test Theory (1999); loadings as R's factanal(factors = 1), rescaled by the items' standard deviations.
 */
export function omegaOf(covariance: readonly (readonly number[])[]): number {
  const deviations = covariance.map((row, i) => Math.sqrt(row[i] ?? Number.NaN));
  const factor = oneFactor(
    covariance.map((row, i) => row.map((value, j) => value / ((deviations[i] ?? 0) * (deviations[j] ?? 0)))),
  );
  if (factor === null) return Number.NaN;
  const common = sumOf(factor.loadings.map((loading, i) => loading * (deviations[i] ?? 0))) ** 2;
  const unique = sumOf(factor.uniquenesses.map((share, i) => share * (deviations[i] ?? 0) ** 2));
  return common / (common + unique);
}
