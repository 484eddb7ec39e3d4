import { sumOf } from "./compensatedSum.ts";
import type { Limits } from "./confidence.ts";
import { coupling } from "./coupling.ts";
import { gini } from "./gini.ts";
import { omegaOf } from "./reliability.ts";

/** How many items have so many columns when their products are among them: k + k(k+1)/2; NaN for another number. */
function itemsOf(columns: number): number {
  const k = (Math.sqrt(9 + 8 * columns) - 3) / 2;
  return Number.isInteger(k) ? k : Number.NaN;
}

/** The covariance matrix (n) of k items from the means of the items and their products, in the order of `itemColumns`. */
function covarianceOf(means: Float64Array): readonly (readonly number[])[] {
  const k = itemsOf(means.length);
  const rows = Array.from({ length: Number.isNaN(k) ? 0 : k }, (): number[] => []);
  let at = k;
  rows.forEach((row, i) => {
    for (let j = i; j < k; j += 1) {
      const one = (means[at] ?? Number.NaN) - (means[i] ?? Number.NaN) * (means[j] ?? Number.NaN);
      row[j] = one;
      const mirrored = rows[j];
      if (mirrored !== undefined) mirrored[i] = one;
      at += 1;
    }
  });
  return rows;
}

/** The standard error of measurement of the sum of k items from their covariance matrix, s·√(1 − alpha) without alpha's own division by s². */
function errorSize(covariance: readonly (readonly number[])[]): number {
  const k = covariance.length;
  const total = sumOf(covariance.flat());
  const own = sumOf(covariance.map((row, i) => row[i] ?? Number.NaN));
  return k < 2 ? Number.NaN : Math.sqrt(Math.max(0, k * own - total) / (k - 1));
}

/**
 * Functionals of the means of some columns: what can be resampled fast, because a resample needs only sums. NaN where undefined.
 * `variation`, `gini`: of k dimensions' means. `couplingC`, `couplingT`, `couplingD`: of k means in [0, 1].
 * `alpha`, `omega`, `sem`: of the means of the columns that `itemColumns` makes of k items. `pairAgreement`: ICC(A,1) of two raters, of the
 * means of the columns that `pairColumns` makes.
 */
export const functionals = {
  /** V = s/x̄ (n − 1). NaN where the mean is not positive or k < 2. */
  variation: (means: Float64Array): number => {
    const k = means.length;
    let sum = 0;
    for (let i = 0; i < k; i += 1) sum += means[i] ?? Number.NaN;
    const mean = sum / k;
    let squares = 0;
    for (let i = 0; i < k; i += 1) squares += ((means[i] ?? Number.NaN) - mean) ** 2;
    return k < 2 || mean <= 0 ? Number.NaN : Math.sqrt(squares / (k - 1)) / mean;
  },
  gini: (means: Float64Array): number => gini([...means]),
  couplingC: (means: Float64Array): number => coupling([...means]).c,
  couplingT: (means: Float64Array): number => coupling([...means]).t,
  couplingD: (means: Float64Array): number => coupling([...means]).d,
  couplingModifiedC: (means: Float64Array): number => coupling([...means]).modifiedC,
  pairAgreement: (means: Float64Array): number => {
    const [pairs = Number.NaN, a = 0, b = 0, aa = 0, bb = 0, ab = 0, n = Number.NaN] = means;
    const sample = n / (n - 1);
    const shift = (a - b) / pairs;
    const variances = sample * ((aa + bb) / pairs - (a * a + b * b) / (pairs * pairs));
    const covariance = sample * (ab / pairs - (a * b) / (pairs * pairs));
    const total = variances + shift * shift - (variances - 2 * covariance) / n;
    return total > 0 ? (2 * covariance) / total : Number.NaN;
  },
  /** As `alphaOf`, without making the matrix: k/(k−1)·(1 − Σs²ᵢ/s²_total). */
  alpha: (means: Float64Array): number => {
    const k = itemsOf(means.length);
    let [own, total, at] = [0, 0, k];
    for (let i = 0; i < k; i += 1) {
      for (let j = i; j < k; j += 1) {
        const one = (means[at] ?? Number.NaN) - (means[i] ?? Number.NaN) * (means[j] ?? Number.NaN);
        if (i === j) own += one;
        total += i === j ? one : 2 * one;
        at += 1;
      }
    }
    return k >= 2 && total > 0 ? (k / (k - 1)) * (1 - own / total) : Number.NaN;
  },
  omega: (means: Float64Array): number => omegaOf(covarianceOf(means)),
  sem: (means: Float64Array): number => errorSize(covarianceOf(means)),
} as const satisfies Record<string, (means: Float64Array) => number>;

export type Functional = keyof typeof functionals;

/**
 * Derivatives of functionals by each mean, written into `into`; NaN where there is none. What has them here can be resampled by
 * bootstrap-t, whose standard error in every resample is the infinitesimal jackknife's.
 */
export const gradients = {
  /** ∂V/∂xⱼ = (xⱼ − x̄)/((k−1)·s·x̄) − V/(k·x̄). */
  variation: (means: Float64Array, into: Float64Array): void => {
    const k = means.length;
    let sum = 0;
    for (let i = 0; i < k; i += 1) sum += means[i] ?? Number.NaN;
    const mean = sum / k;
    const v = functionals.variation(means);
    const scale = (k - 1) * v * mean * mean;
    for (let i = 0; i < k; i += 1)
      into[i] = v > 0 ? ((means[i] ?? Number.NaN) - mean) / scale - v / (k * mean) : Number.NaN;
  },
} as const satisfies Partial<Record<Functional, (means: Float64Array, into: Float64Array) => void>>;

export type SmoothFunctional = keyof typeof gradients;

/** What a functional can be at the least and at the most: its limits stay within. */
export const functionalBounds: Readonly<Record<Functional, Limits>> = {
  variation: { lower: 0, upper: Infinity },
  gini: { lower: 0, upper: 1 },
  couplingC: { lower: 0, upper: 1 },
  couplingT: { lower: 0, upper: 1 },
  couplingD: { lower: 0, upper: 1 },
  couplingModifiedC: { lower: 0, upper: 1 },
  pairAgreement: { lower: -1, upper: 1 },
  alpha: { lower: -Infinity, upper: 1 },
  omega: { lower: 0, upper: 1 },
  sem: { lower: 0, upper: Infinity },
};

/**
 * The columns that alpha and omega are resampled from: the items, centred so that products keep their digits, then the products of
 * each item with itself and with those after it (11, 12 … 1k, 22 … kk). `items[item][student]`, all finite and of one length.
 */
export function itemColumns(items: readonly ArrayLike<number>[]): readonly Float64Array[] {
  const centred = items.map((item) => {
    const values = Float64Array.from(item);
    let mean = 0;
    values.forEach((value, index) => (mean += (value - mean) / (index + 1)));
    return values.map((value) => value - mean);
  });
  return [
    ...centred,
    ...centred.flatMap((first, i) =>
      centred.slice(i).map((second) => first.map((value, index) => value * (second[index] ?? Number.NaN))),
    ),
  ];
}

/**
 * The columns that the agreement of two raters is resampled from, cases being clusters of pairs: pairs, Σa, Σb, Σa², Σb², Σab of each
 * cluster, about the mean of all so that squares keep their digits, and the number of all pairs. Finite values.
 */
export function pairColumns(
  clusters: readonly (readonly (readonly [a: number, b: number])[])[],
): readonly Float64Array[] {
  const pairs = clusters.flat();
  const mean = pairs.reduce((sum, [a, b]) => sum + a + b, 0) / (2 * pairs.length);
  const column = (of: (a: number, b: number) => number) =>
    Float64Array.from(clusters, (cluster) =>
      cluster.reduce((sum, [a, b]) => sum + of(a - mean, b - mean), 0),
    );
  return [
    column(() => 1),
    column((a) => a),
    column((_, b) => b),
    column((a) => a * a),
    column((_, b) => b * b),
    column((a, b) => a * b),
    new Float64Array(clusters.length).fill(pairs.length),
  ];
}
