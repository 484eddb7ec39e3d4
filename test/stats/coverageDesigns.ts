import type { CoverageDesign } from "../../src/measures/coverageDesign.ts";
import type { EstimateInterval } from "../../src/measures/estimate.ts";
import type { Limits } from "../../src/stats/confidence.ts";
import { clusterRobustMean } from "../../src/stats/clusterRobust.ts";
import { meanInterval } from "../../src/stats/meanInterval.ts";
import { momentsOf, type Moments } from "../../src/stats/moments.ts";
import { moverDifference } from "../../src/stats/mover.ts";
import { newcombeDifference } from "../../src/stats/newcombe.ts";
import { ClusterComponents } from "../../src/stats/pooledClusterShare.ts";
import { profileRange } from "../../src/stats/profileRange.ts";
import { quantileInterval } from "../../src/stats/quantile.ts";
import type { RandomStream } from "../../src/stats/random.ts";
import { studentTQuantile } from "../../src/stats/studentT.ts";
import { welchDifference } from "../../src/stats/welch.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";

/**
 * One interval on one kind of data whose truth is known. `covers` draws a sample and says whether its interval holds the truth, or
 * which share of several does. `floor` and `ceiling` are what measures promise of the coverage.
 */
export interface SimulatedDesign {
  readonly interval: EstimateInterval;
  readonly design: CoverageDesign;
  readonly n: number;
  readonly nominal?: number;
  readonly floor?: number;
  readonly ceiling?: number;
  /** Rounds that the stored figure takes; closed forms take many. */
  readonly rounds: number;
  readonly covers: (stream: RandomStream, round: number, rounds: number) => boolean | number;
}

export const closedRounds = 20_000;
const promised = 0.93;

export function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export function holds({ lower, upper }: Limits, truth: number): boolean {
  return lower <= truth && truth <= upper;
}

/** A score that crowds towards the top of the scale: 100 · Beta(5, 2), mean 71.4, skewness −0.6. */
function score(stream: RandomStream): number {
  let [a, b] = [0, 0];
  for (let one = 0; one < 5; one += 1) a += stream.exponential();
  for (let one = 0; one < 2; one += 1) b += stream.exponential();
  return (100 * a) / (a + b);
}
const scoreMean = 500 / 7;

/** A share in the middle of one of `rounds` equal steps from 5 to 95 %. */
const shareOf = (round: number, rounds: number) => 0.05 + (0.9 * (round + 0.5)) / rounds;
const countOf = (stream: RandomStream, n: number, p: number) =>
  many(n, () => stream.uniform()).filter((one) => one < p).length;

const means = [10, 30, 60].flatMap((n): readonly SimulatedDesign[] => {
  const t = (design: CoverageDesign, draw: (stream: RandomStream) => number, truth: number) =>
    ({
      interval: "t",
      design,
      n,
      rounds: closedRounds,
      covers: (stream) => holds(meanInterval(momentsOf(many(n, () => draw(stream)))), truth),
    }) as const satisfies SimulatedDesign;
  return [
    { ...t("normal", (stream) => 60 + 12 * stream.normal(), 60), floor: promised },
    { ...t("scores", score, scoreMean), floor: promised },
    t("exponential", (stream) => stream.exponential(), 1),
    {
      ...t("pairedNormal", (stream) => 4 + 9 * stream.normal(), 4),
      interval: "paired_t",
      floor: promised,
    },
    {
      ...t("pairedScores", (stream) => score(stream) - Math.min(100, score(stream) * 1.1), pairedTruth()),
      interval: "paired_t",
      floor: promised,
    },
  ];
});

/** E[X − min(100, 1.1·Y)] for two scores: E min(100, 1.1·Y) = 110·∫₀^{1/1.1} y·f(y) dy + 100·P(Y > 1/1.1), f = 30·y⁴(1 − y). */
function pairedTruth(): number {
  const cut = 1 / 1.1;
  const below = 30 * (cut ** 6 / 6 - cut ** 7 / 7);
  const above = 1 - 30 * (cut ** 5 / 5 - cut ** 6 / 6);
  return scoreMean - 110 * below - 100 * above;
}

const shares = [10, 30, 60, 120].map((n): SimulatedDesign => ({
  interval: "wilson",
  design: "sharesAveraged",
  n,
  floor: 0.94,
  ceiling: 0.965,
  rounds: closedRounds,
  covers: (stream, round, rounds) => {
    const p = shareOf(round, rounds);
    return holds(wilsonInterval(countOf(stream, n, p) / n, n), p);
  },
}));

const singleShare: SimulatedDesign = {
  interval: "wilson",
  design: "shareOfNineteenInTwenty",
  n: 30,
  rounds: closedRounds,
  covers: (stream) => holds(wilsonInterval(countOf(stream, 30, 0.95) / 30, 30), 0.95),
};

const twoShares = [10, 30, 80].map((n): SimulatedDesign => ({
  interval: "newcombe",
  design: "twoSharesAveraged",
  n,
  floor: promised,
  rounds: closedRounds,
  covers: (stream, round, rounds) => {
    const p = shareOf(round, rounds);
    const q = 0.05 + 0.9 * stream.uniform();
    const other = Math.round(n * 1.5);
    return holds(
      newcombeDifference(countOf(stream, n, p) / n, n, countOf(stream, other, q) / other, other),
      p - q,
    );
  },
}));

/** Two groups, the smaller with the wider spread: the truth is 5. */
function unequal(stream: RandomStream, n: number): readonly [Moments, Moments] {
  return [
    momentsOf(many(n, () => 5 + 20 * stream.normal())),
    momentsOf(many(5 * n, () => 5 * stream.normal())),
  ];
}

const differences = [10, 30].flatMap((n): readonly SimulatedDesign[] => [
  {
    interval: "welch",
    design: "unequalSpread",
    n: 6 * n,
    rounds: closedRounds,
    covers: (stream) => holds(welchDifference(...unequal(stream, n)), 5),
  },
  {
    interval: "mover",
    design: "unequalSpread",
    n: 6 * n,
    rounds: closedRounds,
    covers: (stream) => {
      const [a, b] = unequal(stream, n).map((one) => ({ value: one.mean, ...meanInterval(one) }));
      return a !== undefined && b !== undefined && holds(moverDifference(a, b), 5);
    },
  },
]);

/** Students with a level of their own and independent deviations in each dimension. */
export function profileColumns(
  stream: RandomStream,
  truth: readonly number[],
  n: number,
): readonly Float64Array[] {
  const levels = many(n, () => 10 * stream.normal());
  return truth.map((mean) => Float64Array.from(levels, (level) => mean + level + 8 * stream.normal()));
}

const profiles = [25, 60].flatMap((n): readonly SimulatedDesign[] =>
  (
    [
      ["equalProfile", [60, 60, 60, 60, 60], 0],
      ["plantedProfile", [60, 60, 70, 60, 60], 10],
    ] as const
  ).map(([design, truth, range]) => ({
    interval: "simultaneous_pairwise",
    design,
    n,
    floor: 0.95,
    rounds: closedRounds / 4,
    covers: (stream) => holds(profileRange(profileColumns(stream, truth, n)), range),
  })),
);

/** Ratings of employers, of whom each has one to six that resemble each other: the mean of employers' means is 70, or 0.8 of satisfied ones. */
function employersMean(stream: RandomStream, employers: number, satisfied: boolean): Limits {
  const values: number[] = [];
  const clusters: number[] = [];
  const weights: number[] = [];
  for (let employer = 0; employer < employers; employer += 1) {
    const size = 1 + stream.below(6);
    const own = stream.normal();
    // Beta(4, 1): the employer's own chance of being satisfied, on average 0.8.
    const chance = stream.uniform() ** 0.25;
    for (let one = 0; one < size; one += 1) {
      values.push(satisfied ? (stream.uniform() < chance ? 1 : 0) : 70 + 10 * own + 10 * stream.normal());
      clusters.push(employer);
      weights.push(1 / size);
    }
  }
  return clusterRobustMean(values, clusters, weights);
}

const employers = [15, 40].flatMap((n): readonly SimulatedDesign[] => [
  {
    interval: "cluster_robust",
    design: "employersRatings",
    n,
    rounds: closedRounds / 2,
    covers: (stream) => holds(employersMean(stream, n, false), 70),
  },
  {
    interval: "cluster_robust",
    design: "employersSatisfied",
    n,
    rounds: closedRounds / 2,
    covers: (stream) => holds(employersMean(stream, n, true), 0.8),
  },
]);

/** As `measures/clusteredMean`: t widened by the design effect of classes whose ICC is pooled, degrees of freedom those of the classes. */
function classesMean(stream: RandomStream, classes: number, share: number): Limits {
  const drawn = many(classes, () => {
    const own = Math.sqrt(share) * stream.normal();
    return momentsOf(
      many(20 + stream.below(16), () => 60 + 12 * (own + Math.sqrt(1 - share) * stream.normal())),
    );
  });
  const components = new ClusterComponents();
  components.add(drawn);
  const all = momentsOf([]);
  for (const one of drawn) all.merge(one);
  const size = drawn.reduce((sum, { n }) => sum + n * n, 0) / all.n;
  if (components.share === 0) return meanInterval(all);
  const critical = studentTQuantile(0.975, Math.min(components.degrees, all.n - 1));
  const half = critical * all.standardError * Math.sqrt(1 + (size - 1) * components.share);
  return { lower: all.mean - half, upper: all.mean + half };
}

const classes = [6, 12].flatMap((n): readonly SimulatedDesign[] =>
  (
    [
      ["classesUnlike", 0],
      ["classesAlike", 0.1],
      ["classesMuchAlike", 0.3],
    ] as const
  ).map(([design, share]) => ({
    interval: "cluster_t",
    design,
    n,
    rounds: closedRounds / 4,
    covers: (stream) => holds(classesMean(stream, n, share), 60),
  })),
);

const quantiles = (
  [
    ["median", 0.5, 20],
    ["median", 0.5, 60],
    ["quartile", 0.25, 40],
  ] as const
).map(([design, p, n]): SimulatedDesign => ({
  interval: "quantile_order",
  design,
  n,
  rounds: closedRounds,
  covers: (stream) => {
    const { lower, upper } = quantileInterval(
      many(n, () => stream.exponential()).sort((a, b) => a - b),
      p,
    );
    return lower !== null && upper !== null && holds({ lower, upper }, -Math.log(1 - p));
  },
}));

/** Intervals of means, shares, profiles and quantiles. */
export const designsOfMeans: readonly SimulatedDesign[] = [
  ...means,
  ...shares,
  singleShare,
  ...twoShares,
  ...differences,
  ...profiles,
  ...employers,
  ...classes,
  ...quantiles,
];
