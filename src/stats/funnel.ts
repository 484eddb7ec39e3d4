import { sumOf } from "./compensatedSum.ts";
import type { Limits } from "./confidence.ts";
import { Moments } from "./moments.ts";
import { quantileOf } from "./quantile.ts";

/** The usual limits of a funnel plot, as standard normal quantiles: about 95 % and 99.8 %. */
export const funnelQuantiles = { warning: 1.96, alarm: 3.09 } as const;

/** How much more the groups differ than chance alone would have them: φ = Σz²/N, and τ², the variance between them. */
export interface Overdispersion {
  readonly phi: number;
  readonly tau2: number;
}

/** One group of a funnel: its value, z against the centre by chance alone, and z with τ² allowed for. */
export interface FunnelPoint {
  readonly value: number;
  readonly n: number;
  readonly zUnadjusted: number;
  readonly z: number;
}

/**
 * A funnel: `centre` in the unit of the values, `plain` overdispersion of all z and `winsorised` of those with 10 % pulled in on
 * each side, which the adjusted limits use. `variance` is s² of one case, on the scale the funnel works on (angles for rates).
 */
export interface Funnel {
  readonly scale: "arcsine" | "identity";
  readonly centre: number;
  readonly variance: number;
  readonly plain: Overdispersion;
  readonly winsorised: Overdispersion;
  readonly points: readonly FunnelPoint[];
}

const winsorisedTail = 0.1;

/** z values pulled in to their 10 % and 90 % quantiles (type 7). */
function winsorise(z: readonly number[]): readonly number[] {
  const sorted = z.toSorted((a, b) => a - b);
  const low = quantileOf(sorted, winsorisedTail);
  const high = quantileOf(sorted, 1 - winsorisedTail);
  return z.map((one) => Math.min(high, Math.max(low, one)));
}

/** φ and the moment estimate of τ² (DerSimonian & Laird), 0 where chance alone explains the differences. Weights are 1 / variance. */
function overdispersion(z: readonly number[], weights: readonly number[]): Overdispersion {
  const total = sumOf(z.map((one) => one * one));
  const spare = z.length - 1;
  const sum = sumOf(weights);
  const room = sum - sumOf(weights.map((weight) => weight * weight)) / sum;
  return { phi: total / z.length, tau2: total < spare || room <= 0 ? 0 : (total - spare) / room };
}

function funnelOf(
  scale: Funnel["scale"],
  centre: number,
  variance: number,
  groups: readonly { readonly value: number; readonly n: number; readonly deviation: number }[],
): Funnel {
  const zUnadjusted = groups.map(({ deviation, n }) => deviation / Math.sqrt(variance / n));
  const weights = groups.map(({ n }) => n / variance);
  const winsorised = overdispersion(winsorise(zUnadjusted), weights);
  return {
    scale,
    centre,
    variance,
    plain: overdispersion(zUnadjusted, weights),
    winsorised,
    points: groups.map(({ value, n, deviation }, index) => ({
      value,
      n,
      zUnadjusted: zUnadjusted[index] ?? Number.NaN,
      z: deviation / Math.sqrt(variance / n + winsorised.tau2),
    })),
  };
}

/**
 * Funnel of rates: x of n each, n > 0 (it may be an effective size). Y = asin√p against asin√p̄, p̄ = Σx/Σn, s² = 1/(4n).
 * Advisable from ten groups on. Spiegelhalter, Statistics in Medicine 24 (2005); τ² as FunnelPlotR.
 */
export function rateFunnel(groups: readonly { readonly count: number; readonly n: number }[]): Funnel {
  const centre = sumOf(groups.map(({ count }) => count)) / sumOf(groups.map(({ n }) => n));
  const angle = Math.asin(Math.sqrt(centre));
  return funnelOf(
    "arcsine",
    centre,
    1 / 4,
    groups.map(({ count, n }) => ({
      value: count / n,
      n,
      deviation: Math.asin(Math.sqrt(Math.min(1, count / n))) - angle,
    })),
  );
}

/**
 * Funnel of means: z = (ȳ − μ)/√(s²/n + τ²), μ the mean of all cases and s² the variance within groups, pooled, so that the
 * limits are a function of n alone. Groups need a case each, and together more cases than groups; NaN where s² is 0 or unknown.
 */
export function meanFunnel(groups: readonly Moments[]): Funnel {
  const all = new Moments();
  for (const group of groups) all.merge(group);
  const within = sumOf(groups.map(({ m2 }) => m2)) / (all.n - groups.length);
  return funnelOf(
    "identity",
    all.mean,
    all.n > groups.length ? within : Number.NaN,
    groups.map(({ mean, n }) => ({ value: mean, n, deviation: mean - all.mean })),
  );
}

/**
 * A funnel's limits at n cases: adjusted for overdispersion, in the unit of the values; shares stay within 0 and 1.
 * `z` is a standard normal quantile > 0.
 */
export function adjustedFunnelLimits(funnel: Funnel, n: number, z: number): Limits {
  const half = z * Math.sqrt(funnel.variance / n + funnel.winsorised.tau2);
  if (funnel.scale === "identity") return { lower: funnel.centre - half, upper: funnel.centre + half };
  const angle = Math.asin(Math.sqrt(funnel.centre));
  return {
    lower: Math.sin(Math.max(0, angle - half)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, angle + half)) ** 2,
  };
}

/** A funnel's limits at n cases by chance alone: p̄ ± z√(p̄(1−p̄)/n) clipped to 0 and 1, or μ ± z·s/√n. */
export function plainFunnelLimits(funnel: Funnel, n: number, z: number): Limits {
  const { centre } = funnel;
  if (funnel.scale === "identity") {
    const half = z * Math.sqrt(funnel.variance / n);
    return { lower: centre - half, upper: centre + half };
  }
  const half = z * Math.sqrt((centre * (1 - centre)) / n);
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}
