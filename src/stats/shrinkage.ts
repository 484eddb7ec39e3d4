import { sumOf } from "./compensatedSum.ts";
import { confidenceLevel, type Limits } from "./confidence.ts";
import type { Moments } from "./moments.ts";
import { studentTQuantile } from "./studentT.ts";

/** A group's mean drawn towards the mean of all: `value` = μ + reliability·(ȳ − μ), reliability = n/(n + σ²/τ²). */
export interface ShrunkenMean extends Limits {
  readonly value: number;
  readonly reliability: number;
}

/** Variance within groups, between groups (floored at 0), and the mean of a group that nothing is known of. */
export interface ShrinkageModel {
  readonly within: number;
  readonly between: number;
  readonly mean: number;
}

/**
 * One-way random effects by ANOVA moments: σ² = MSW, τ² = (MSB − MSW)/n₀ with n₀ = (N − Σn²/N)/(J − 1), and μ weighted by
 * 1/(τ² + σ²/n). NaN without two groups or without a group of two.
 */
export function shrinkageModel(groups: readonly Moments[]): ShrinkageModel {
  const cases = sumOf(groups.map(({ n }) => n));
  const spare = groups.length - 1;
  const degrees = cases - groups.length;
  if (spare < 1 || degrees < 1) return { within: Number.NaN, between: Number.NaN, mean: Number.NaN };
  const grand = sumOf(groups.map(({ n, mean }) => n * mean)) / cases;
  const within = sumOf(groups.map(({ m2 }) => m2)) / degrees;
  const among = sumOf(groups.map(({ n, mean }) => n * (mean - grand) ** 2)) / spare;
  const typical = (cases - sumOf(groups.map(({ n }) => n * n)) / cases) / spare;
  const between = Math.max(0, (among - within) / typical);
  if (within === 0 && between === 0) return { within, between, mean: grand };
  const weights = groups.map(({ n }) => 1 / (between + within / n));
  const mean = sumOf(groups.map((group, index) => (weights[index] ?? 0) * group.mean)) / sumOf(weights);
  return { within, between, mean };
}

/**
 * Empirical Bayes estimates of groups' means, in the groups' order; every group needs a case. The interval is Morris's, which
 * allows for μ and τ² being estimated, with t on the degrees of freedom within; NaN limits below four groups, NaN throughout
 * where `shrinkageModel` is. Morris, JASA 78 (1983), with the plain reliability n/(n + σ²/τ²).
 */
export function shrunkenMeans(groups: readonly Moments[]): readonly ShrunkenMean[] {
  const { within, between, mean } = shrinkageModel(groups);
  const count = groups.length;
  if (within === 0 && between === 0)
    return groups.map(() => ({ value: mean, reliability: 0, lower: mean, upper: mean }));
  const weights = groups.map(({ n }) => 1 / (between + within / n));
  const total = sumOf(weights);
  const typical = sumOf(groups.map(({ n }, index) => (weights[index] ?? 0) * (within / n))) / total;
  const degrees = sumOf(groups.map(({ n }) => n)) - count;
  const critical = degrees < 1 ? Number.NaN : studentTQuantile(1 - (1 - confidenceLevel) / 2, degrees);
  return groups.map((group, index) => {
    const own = within / group.n;
    const reliability = between === 0 ? 0 : between / (between + own);
    const value = mean + reliability * (group.mean - mean);
    if (count < 4) return { value, reliability, lower: Number.NaN, upper: Number.NaN };
    const share = (weights[index] ?? 0) / total;
    const drawn = 1 - reliability;
    const doubt = ((2 / (count - 3)) * drawn * drawn * (typical + between)) / (own + between);
    const variance = own * (1 - (1 - share) * drawn) + doubt * (group.mean - mean) ** 2;
    const half = critical * Math.sqrt(variance);
    return { value, reliability, lower: value - half, upper: value + half };
  });
}
