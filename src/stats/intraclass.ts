import { confidenceLevel, type Limits } from "./confidence.ts";
import { fQuantile } from "./fDistribution.ts";
import { type Moments, momentsOf } from "./moments.ts";

/** A coefficient with its 95 % limits. */
export interface Coefficient extends Limits {
  readonly value: number;
}

/**
 * Intraclass correlations of one rating (`one`: one-way; `agreement`: two-way random, absolute; `consistency`: two-way mixed)
 * and of the mean of all k (`…K`). Shrout & Fleiss's (1,1), (2,1), (3,1), (1,k), (2,k), (3,k).
 */
export type Intraclass = Readonly<
  Record<"one" | "agreement" | "consistency" | "oneK" | "agreementK" | "consistencyK", Coefficient>
>;

/** Mean squares of a complete table of n rows (targets) and k columns (judges). */
export interface MeanSquares {
  readonly n: number;
  readonly k: number;
  readonly rows: number;
  readonly columns: number;
  readonly within: number;
  readonly error: number;
}

const tail = 1 - (1 - confidenceLevel) / 2;

/** A mean square that is so small a part of the others is rounding and counts as 0. */
const rounding = 1e-24;

/** Mean squares of the two-way layout without replication, `rows[target][judge]`, all finite and of the same length; NaN below two rows or columns. */
export function meanSquaresOf(rows: readonly (readonly number[])[]): MeanSquares {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const means = rows.map((row) => momentsOf(row).mean);
  const columns = Array.from(
    { length: k },
    (_, j) => momentsOf(rows.map((row) => row[j] ?? Number.NaN)).mean,
  );
  const overall = momentsOf(means).mean;
  const within = momentsOf(rows.flatMap((row, i) => row.map((value) => (value - (means[i] ?? 0)) ** 2)));
  const error = momentsOf(
    rows.flatMap((row, i) =>
      row.map((value, j) => (value - (means[i] ?? 0) - (columns[j] ?? 0) + overall) ** 2),
    ),
  );
  if (n < 2 || k < 2)
    return { n, k, rows: Number.NaN, columns: Number.NaN, within: Number.NaN, error: Number.NaN };
  const between = k * momentsOf(means).variance;
  const ofColumns = n * momentsOf(columns).variance;
  const inner = within.mean * (k / (k - 1));
  const rest = error.mean * ((n * k) / ((n - 1) * (k - 1)));
  const negligible = (between + ofColumns + inner) * rounding;
  const kept = (square: number) => (square < negligible ? 0 : square);
  return {
    n,
    k,
    rows: kept(between),
    columns: kept(ofColumns),
    within: kept(inner),
    error: kept(rest),
  };
}

/** (F − 1)/(F + n − 1), which is 1 for an F beyond all bounds. */
function shareOf(f: number, size: number): number {
  return 1 - size / (f + size - 1);
}

/** Limits of an F ratio's population value. */
function ratioLimits(f: number, degrees1: number, degrees2: number): Limits {
  return {
    lower: f / fQuantile(tail, degrees1, degrees2),
    upper: f * fQuantile(tail, degrees2, degrees1),
  };
}

function oneAndMean(f: number, k: number, limits: Limits): readonly [one: Coefficient, mean: Coefficient] {
  return [
    { value: shareOf(f, k), lower: shareOf(limits.lower, k), upper: shareOf(limits.upper, k) },
    f === 0
      ? { value: Number.NaN, lower: Number.NaN, upper: Number.NaN }
      : { value: 1 - 1 / f, lower: 1 - 1 / limits.lower, upper: 1 - 1 / limits.upper },
  ];
}

/** Spearman-Brown: the reliability of a mean of k from that of one; NaN at −1/(k−1) and below, where there is none. */
function stepUp(one: number, k: number): number {
  const scale = 1 + (k - 1) * one;
  return scale > 0 ? (k * one) / scale : Number.NaN;
}

/** Absolute agreement; its limits take Satterthwaite's degrees of freedom for the mixture of column and error variance. */
function agreementOf({ n, k, rows, columns, error }: MeanSquares): Coefficient {
  const value = (rows - error) / (rows + (k - 1) * error + (k * (columns - error)) / n);
  if (columns === 0 && error === 0) return { value, lower: value, upper: value };
  const ofColumns = k * value * columns;
  const rest = (n * (1 + (k - 1) * value) - k * value) * error;
  const degrees = ((k - 1) * (n - 1) * (ofColumns + rest) ** 2) / ((n - 1) * ofColumns ** 2 + rest ** 2);
  const above = fQuantile(tail, n - 1, degrees);
  const below = fQuantile(tail, degrees, n - 1);
  const noise = k * columns + (k * n - k - n) * error;
  return {
    value,
    lower: (n * (rows - above * error)) / (above * noise + n * rows),
    upper: (n * (below * rows - error)) / (noise + n * below * rows),
  };
}

/**
 * All six forms from the mean squares of `rows[target][judge]`; not cut at 0, so a value can be negative.
 * NaN throughout below two rows or columns, for a value that isn't finite, or where nothing varies; forms of the mean also where
 * rows resemble each other so much that the coefficient has no lower bound.
 * Shrout & Fleiss, Psychological Bulletin 86 (1979); McGraw & Wong, Psychological Methods 1 (1996); as R's psych::ICC(lmer = FALSE).
 */
export function intraclass(rows: readonly (readonly number[])[]): Intraclass {
  const squares = meanSquaresOf(rows);
  const { n, k } = squares;
  const byRow = squares.rows / squares.within;
  const byRest = squares.rows / squares.error;
  const [one, oneK] = oneAndMean(byRow, k, ratioLimits(byRow, n - 1, n * (k - 1)));
  const [consistency, consistencyK] = oneAndMean(byRest, k, ratioLimits(byRest, n - 1, (n - 1) * (k - 1)));
  const agreement = agreementOf(squares);
  return {
    one,
    agreement,
    consistency,
    oneK,
    agreementK: {
      value: stepUp(agreement.value, k),
      lower: stepUp(agreement.lower, k),
      upper: stepUp(agreement.upper, k),
    },
    consistencyK,
  };
}

/** How alike the cases of one cluster are, and what it costs in precision. */
export interface ClusterShare extends Limits {
  readonly icc: number;
  /** The size of a cluster that stands for unequal ones. */
  readonly n0: number;
  /** 1 + (mean size − 1)·ICC: a variance of a mean is so many times that of independent cases. */
  readonly designEffect: number;
  readonly clusters: number;
}

/**
 * ICC(1) = (MSB − MSW)/(MSB + (n₀−1)·MSW) of unequal clusters, n₀ = (N − Σn²/N)/(J−1), and its F limits; all cut at 0.
 * Clusters without cases don't count. NaN with fewer than two clusters, no cluster of two cases, or where nothing varies.
 * Donner, International Statistical Review 54 (1986); limits exact for equal sizes, else Searle's approximation with n₀ (Linear Models, 1971).
 */
export function clusterShare(groups: readonly Moments[]): ClusterShare {
  const filled = groups.filter(({ n }) => n > 0);
  const clusters = filled.length;
  const total = filled.reduce((sum, { n }) => sum + n, 0);
  const degrees = total - clusters;
  const grand = filled.reduce((sum, { n, mean }) => sum + n * mean, 0) / total;
  const n0 = (total - filled.reduce((sum, { n }) => sum + n * n, 0) / total) / (clusters - 1);
  const between = filled.reduce((sum, { n, mean }) => sum + n * (mean - grand) ** 2, 0) / (clusters - 1);
  const within = filled.reduce((sum, { m2 }) => sum + m2, 0) / degrees;
  const ratio = clusters < 2 || degrees < 1 ? Number.NaN : between / within;
  const limits = ratioLimits(ratio, clusters - 1, degrees);
  const icc = Math.max(0, shareOf(ratio, n0));
  return {
    icc,
    n0: clusters < 2 ? Number.NaN : n0,
    designEffect: 1 + (total / clusters - 1) * icc,
    clusters,
    lower: Math.max(0, shareOf(limits.lower, n0)),
    upper: Math.max(0, shareOf(limits.upper, n0)),
  };
}
