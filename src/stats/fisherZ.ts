import { normalQuantile975, type Limits } from "./confidence.ts";
import { sumOf } from "./compensatedSum.ts";

/** A correlation pooled over groups, `r` with its 95 % limits, and its Fisher z. */
export interface PooledCorrelation extends Limits {
  readonly r: number;
  readonly z: number;
  /** I²: the share of the groups' differences that chance doesn't explain, 0-1; 0 for one group. */
  readonly heterogeneity: number;
  /** Cochran's Q, chi-square with groups − 1 degrees of freedom where all groups have one correlation. */
  readonly cochranQ: number;
  /** Groups with more than three pairs: those that count. */
  readonly groups: number;
}

/** What the variance 1/(n−3) of Fisher's z is multiplied with for rank correlations. Fieller, Hartley & Pearson, Biometrika 44 (1957). */
export const rankVarianceFactor = 1.06;

/** I² from Q: the part of it beyond its degrees of freedom; 0 for one group, NaN for none. */
function unexplained(cochranQ: number, degrees: number): number {
  if (degrees < 0 || Number.isNaN(cochranQ)) return Number.NaN;
  return degrees > 0 && cochranQ > degrees ? 1 - degrees / cochranQ : 0;
}

/**
 * z = Σ(n−3)·atanh r/Σ(n−3), limits z ± 1.96·√(factor/Σ(n−3)) turned back by tanh; fixed effect.
 * `factor` is 1 for Pearson's r and `rankVarianceFactor` for Spearman's. Groups of three pairs or fewer carry nothing and are left out.
 * NaN throughout where no group is left, or one has an r that isn't in (−1, 1): it has no finite z.
 * Fisher, Metron 1 (1921); Hedges & Olkin, Statistical Methods for Meta-Analysis (1985), 11.B; I²: Higgins & Thompson, Statistics in Medicine 21 (2002).
 */
export function pooledCorrelation(
  correlations: readonly { readonly r: number; readonly n: number }[],
  factor = 1,
): PooledCorrelation {
  const used = correlations.filter(({ n }) => n > 3);
  const weight = sumOf(used.map(({ n }) => n - 3));
  const z =
    used.length > 0 && used.every(({ r }) => Math.abs(r) < 1)
      ? sumOf(used.map(({ r, n }) => (n - 3) * Math.atanh(r))) / weight
      : Number.NaN;
  const cochranQ = Number.isNaN(z)
    ? z
    : sumOf(used.map(({ r, n }) => ((n - 3) * (Math.atanh(r) - z) ** 2) / factor));
  const half = normalQuantile975 * Math.sqrt(factor / weight);
  return {
    r: Math.tanh(z),
    z,
    lower: Math.tanh(z - half),
    upper: Math.tanh(z + half),
    heterogeneity: unexplained(cochranQ, used.length - 1),
    cochranQ,
    groups: used.length,
  };
}
