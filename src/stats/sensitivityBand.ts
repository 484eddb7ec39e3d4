import { normalShareBelow } from "./normal.ts";
import { momentsOf } from "./moments.ts";
import { quantileOf } from "./quantile.ts";
import { RandomStream } from "./random.ts";

/** Fixed ends of an indicator's scale, so that a composite stays comparable over time; `from` is worst, `to` best (it may be smaller). */
export interface Goalposts {
  readonly from: number;
  readonly to: number;
}

/** The smallest share that a geometric composite takes, lest one 0 kill all. */
const geometricFloor = 0.01;

/** Ways to put indicators together, each from shares in [0, 1] and weights that sum to 1. JRC/OECD, Handbook on Constructing Composite Indicators (2008). */
export const aggregations = {
  /** Σwx: full compensation. */
  arithmetic: (shares: ArrayLike<number>, weights: ArrayLike<number>): number => {
    let sum = 0;
    for (let index = 0; index < shares.length; index += 1)
      sum += (weights[index] ?? 0) * (shares[index] ?? Number.NaN);
    return sum;
  },
  /** Πx^w with x at least .01: partial compensation. */
  geometric: (shares: ArrayLike<number>, weights: ArrayLike<number>): number => {
    let log = 0;
    for (let index = 0; index < shares.length; index += 1)
      log += (weights[index] ?? 0) * Math.log(Math.max(geometricFloor, shares[index] ?? Number.NaN));
    return Math.exp(log);
  },
  /** The weakest indicator: no compensation, whatever the weights. */
  minimum: (shares: ArrayLike<number>): number => {
    let least = Infinity;
    for (let index = 0; index < shares.length; index += 1)
      least = Math.min(least, shares[index] ?? Number.NaN);
    return least;
  },
} as const;

/** (x − from)/(to − from) within 0 and 1; NaN where both ends are the same. */
export function goalpostShare(value: number, { from, to }: Goalposts): number {
  return from === to ? Number.NaN : Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Places of values from best (1) to worst, ties in the middle of theirs. */
function placesOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const places = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && order[last + 1]?.value === order[first]?.value) last += 1;
    for (let at = first; at <= last; at += 1) places[order[at]?.index ?? 0] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return places;
}

/** An indicator's values on a scale from 0 to 1 by each normalisation: fixed goalposts; the share of groups it beats; the normal share below its z. */
function normalised(values: readonly number[], goalposts: Goalposts): readonly (readonly number[])[] {
  const { mean, variance } = momentsOf(values);
  const spread = Math.sqrt(variance) * (goalposts.to < goalposts.from ? -1 : 1);
  const shares = values.map((value) => goalpostShare(value, goalposts));
  const directed = values.map((value) => (goalposts.to < goalposts.from ? -value : value));
  return [
    shares,
    Array.from(placesOf(directed), (place) => (values.length - place + 0.5) / values.length),
    values.map((value) => normalShareBelow(Math.abs(spread) > 0 ? (value - mean) / spread : 0)),
  ];
}

/** A group's composite and how far it and its place move with choices that could as well have been made otherwise. */
export interface CompositeBand {
  /** By goalposts, the weights given, arithmetic: 0 to 1. */
  readonly value: number;
  /** 5 % and 95 % of the composite by goalposts over all aggregations and weights. */
  readonly lower: number;
  readonly upper: number;
  /** Median, 5 % and 95 % of the place (1 is best) over all normalisations, aggregations and weights. */
  readonly medianPlace: number;
  readonly lowerPlace: number;
  readonly upperPlace: number;
}

/** Weights from the uniform Dirichlet distribution: every mixture equally likely. */
function dirichlet(stream: RandomStream, weights: Float64Array): void {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const one = stream.exponential();
    weights[index] = one;
    sum += one;
  }
  for (let index = 0; index < weights.length; index += 1) weights[index] = (weights[index] ?? 0) / sum;
}

/**
 * Composites of groups with their sensitivity band. `values[group][indicator]` all finite, `weights` ≥ 0 with a positive sum.
 * Normalisation × aggregation × `draws` sets of weights, uniform Dirichlet, seeded. One result a group, in order.
 * Saisana, Saltelli & Tarantola, J. Royal Statistical Society A 168 (2005).
 */
export function compositeBand(
  values: readonly (readonly number[])[],
  goalposts: readonly Goalposts[],
  weights: readonly number[],
  { seed, draws = 1000 }: { readonly seed: number; readonly draws?: number },
): readonly CompositeBand[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = weights.map((weight) => weight / total);
  const byIndicator = goalposts.map((ends, indicator) =>
    normalised(
      values.map((group) => group[indicator] ?? Number.NaN),
      ends,
    ),
  );
  const normalisations =
    byIndicator[0]?.map((_, way) =>
      values.map((_group, at) => byIndicator.map((ways) => ways[way]?.[at] ?? Number.NaN)),
    ) ?? [];
  const composites = values.map((): number[] => []);
  const places = values.map((): number[] => []);
  const stream = new RandomStream(seed);
  const drawn = new Float64Array(goalposts.length);
  const current = new Float64Array(values.length);
  for (let draw = 0; draw < draws; draw += 1) {
    dirichlet(stream, drawn);
    for (const [way, groups] of normalisations.entries()) {
      for (const aggregate of Object.values(aggregations)) {
        groups.forEach((shares, at) => (current[at] = aggregate(shares, drawn)));
        if (way === 0) current.forEach((value, at) => composites[at]?.push(value));
        placesOf(current).forEach((place, at) => places[at]?.push(place));
      }
    }
  }
  return values.map((_group, at) => {
    const sorted = (composites[at] ?? []).toSorted((a, b) => a - b);
    const ordered = (places[at] ?? []).toSorted((a, b) => a - b);
    return {
      value: aggregations.arithmetic(normalisations[0]?.[at] ?? [], own),
      lower: quantileOf(sorted, 0.05),
      upper: quantileOf(sorted, 0.95),
      medianPlace: quantileOf(ordered, 0.5),
      lowerPlace: quantileOf(ordered, 0.05),
      upperPlace: quantileOf(ordered, 0.95),
    };
  });
}
