import { agrestiCoull } from "../../src/stats/agrestiCoull.ts";
import { bcaInterval, bootstrapTInterval } from "../../src/stats/bootstrap.ts";
import { pooledCorrelation } from "../../src/stats/fisherZ.ts";
import { functionals, itemColumns, pairColumns, type Functional } from "../../src/stats/functionals.ts";
import { adjustedFunnelLimits, funnelQuantiles, rateFunnel } from "../../src/stats/funnel.ts";
import { hedgesG } from "../../src/stats/hedges.ts";
import { intraclass } from "../../src/stats/intraclass.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { pairedEffect } from "../../src/stats/pairedEffect.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { shrunkenMeans } from "../../src/stats/shrinkage.ts";
import { pearson } from "../../src/stats/spearman.ts";
import { varianceShares } from "../../src/stats/varianceShares.ts";
import { closedRounds, holds, many, profileColumns, type SimulatedDesign } from "./coverageDesigns.ts";

const bootstrapRounds = 2000;

/** 120 of 300 graduates answered; the level of that interval is 90 %. */
const finitePopulation: SimulatedDesign = {
  interval: "agresti_coull",
  design: "finitePopulation",
  n: 120,
  nominal: 0.9,
  rounds: closedRounds,
  covers: (stream, round, rounds) => {
    const population = 300;
    const having = Math.round(population * (0.05 + (0.9 * round) / rounds));
    let [left, found] = [having, 0];
    for (let drawn = 0; drawn < 120; drawn += 1) {
      if (stream.below(population - drawn) >= left) continue;
      left -= 1;
      found += 1;
    }
    return holds(agrestiCoull(found, 120, { population }), having / population);
  },
};

const effects = [15, 50].flatMap((n): readonly SimulatedDesign[] => [
  {
    interval: "hedges",
    design: "halfDeviation",
    n: 2 * n,
    rounds: closedRounds,
    covers: (stream) =>
      holds(
        hedgesG(momentsOf(many(n, () => 0.5 + stream.normal())), momentsOf(many(n, () => stream.normal()))),
        0.5,
      ),
  },
  {
    interval: "hedges",
    design: "pairedHalfDeviation",
    n,
    rounds: closedRounds,
    covers: (stream) => holds(pairedEffect(momentsOf(many(n, () => 0.5 + stream.normal()))), 0.5),
  },
]);

/** The correlation of n pairs of normal values whose true one is ρ. */
function correlation(
  stream: RandomStream,
  n: number,
  rho: number,
): { readonly r: number; readonly n: number } {
  const x = many(n, () => stream.normal());
  const y = x.map((one) => rho * one + Math.sqrt(1 - rho * rho) * stream.normal());
  return { r: pearson(x, y), n };
}

const correlations = [25, 60].map((n): SimulatedDesign => ({
  interval: "fisher_z",
  design: "fourPrograms",
  n: 4 * n,
  rounds: closedRounds / 4,
  covers: (stream) => holds(pooledCorrelation(many(4, () => correlation(stream, n, 0.3))), 0.3),
}));

/** Students with a part of their own and k values each around it and around the column's. */
function ratings(stream: RandomStream, n: number, k: number, share: number, columns: number): number[][] {
  const shifts = many(k, () => Math.sqrt(columns) * stream.normal());
  return many(n, () => {
    const own = Math.sqrt(share) * stream.normal();
    return shifts.map((shift) => own + shift + Math.sqrt(1 - share) * stream.normal());
  });
}

const intraclasses = [30, 100].flatMap((n): readonly SimulatedDesign[] => [
  {
    interval: "f_ratio",
    design: "fourOccasions",
    n,
    rounds: closedRounds / 4,
    covers: (stream) => holds(intraclass(ratings(stream, n, 4, 0.4, 0)).one, 0.4),
  },
  {
    interval: "f_ratio",
    design: "twoRatersOfDifferentSeverity",
    n,
    rounds: closedRounds / 4,
    covers: (stream) => holds(intraclass(ratings(stream, n, 2, 0.6, 0.2)).agreement, 0.6 / 1.2),
  },
]);

const shrunken: SimulatedDesign = {
  interval: "t",
  design: "assessorsShrunken",
  n: 15,
  rounds: closedRounds / 4,
  covers: (stream) => {
    const truths = many(15, () => 4 * stream.normal());
    const groups = truths.map((truth) =>
      momentsOf(many(3 + stream.below(15), () => truth + 10 * stream.normal())),
    );
    return shrunkenMeans(groups).filter((one, index) => holds(one, truths[index] ?? Number.NaN)).length / 15;
  },
};

const funnels = [0, 0.15].map((spread, index): SimulatedDesign => ({
  interval: "funnel",
  design: index === 0 ? "equalGroups" : "overdispersedGroups",
  n: 20,
  rounds: closedRounds / 4,
  covers: (stream) => {
    const groups = many(20, () => {
      const n = 30 + stream.below(90);
      const p = Math.sin(Math.asin(Math.sqrt(0.7)) + spread * stream.normal()) ** 2;
      return { n, count: many(n, () => stream.uniform()).filter((one) => one < p).length };
    });
    const funnel = rateFunnel(groups);
    const inside = funnel.points.filter(({ value, n }) =>
      holds(adjustedFunnelLimits(funnel, n, funnelQuantiles.warning), value),
    );
    return inside.length / 20;
  },
}));

const variationDesigns = (
  [
    ["equalProfile", [60, 60, 60, 60, 60]],
    ["profileApart", [58, 59, 60, 61, 62]],
    ["plantedProfile", [60, 60, 70, 60, 60]],
  ] as const
).flatMap(([design, truth]) =>
  [25, 60, 200].map((n): SimulatedDesign => ({
    interval: "bootstrap_t",
    design,
    n,
    rounds: bootstrapRounds,
    covers: (stream, round) => {
      const limits = bootstrapTInterval(
        profileColumns(stream, truth, n),
        "variation",
        new RandomStream(round),
      );
      return limits !== null && holds(limits, functionals.variation(Float64Array.from(truth)));
    },
  })),
);

function bca(
  design: SimulatedDesign["design"],
  functional: Functional,
  n: number,
  rounds: number,
  draw: (stream: RandomStream) => readonly Float64Array[],
  truth: number,
): SimulatedDesign {
  return {
    interval: "bca",
    design,
    n,
    rounds,
    covers: (stream, round) => {
      const limits = bcaInterval(draw(stream), functional, new RandomStream(round));
      return limits !== null && holds(limits, truth);
    },
  };
}

/** Items that share a factor, each with noise of its own size: λ 1, 1, .8, .8, .6 and θ 1 each. */
const loadings = [1, 1, 0.8, 0.8, 0.6];
function items(stream: RandomStream, n: number, of: readonly number[], scale = 1): readonly Float64Array[] {
  const factor = many(n, () => stream.normal());
  return itemColumns(of.map((loading) => factor.map((one) => scale * (loading * one + stream.normal()))));
}
const loaded = loadings.reduce((sum, one) => sum + one, 0) ** 2;
const coupled = [0.7, 0.6, 0.5];

/** Three indicators of each student rated twice: half of the variance is shared, a fifth of it the indicator's; the second rater is 0.3 milder. */
function ratedTwice(stream: RandomStream, n: number): readonly Float64Array[] {
  return pairColumns(
    many(n, () => {
      const own = Math.sqrt(0.4) * stream.normal();
      return many(3, () => {
        const shared = own + Math.sqrt(0.1) * stream.normal();
        const rating = () => shared + Math.sqrt(0.5) * stream.normal();
        return [rating(), rating() + 0.3] as const;
      });
    }),
  );
}

const bcaDesigns: readonly SimulatedDesign[] = [
  // Equal loadings of 1 and unit noise: items correlate at .5, α = 5·.5/(1 + 4·.5).
  ...[30, 100].map((n) =>
    bca(
      "alphaOfFiveItems",
      "alpha",
      n,
      bootstrapRounds,
      (stream) => items(stream, n, [1, 1, 1, 1, 1]),
      2.5 / 3,
    ),
  ),
  // The sum of five items with unit noise errs by √5; scaled to n − 1 as the measure does.
  bca(
    "errorOfFiveItems",
    "sem",
    60,
    bootstrapRounds,
    (stream) => items(stream, 60, [1, 1, 1, 1, 1], Math.sqrt(60 / 59)),
    Math.sqrt(5),
  ),
  // 2·.5 / (1 + 1 + .3²)
  bca("pairsOfRatings", "pairAgreement", 60, bootstrapRounds, (stream) => ratedTwice(stream, 60), 1 / 2.09),
  bca("omegaOfFiveItems", "omega", 60, 600, (stream) => items(stream, 60, loadings), loaded / (loaded + 5)),
  ...([30, 100] as const).flatMap((n) =>
    (["couplingC", "couplingD"] as const).map((functional) =>
      bca(
        functional === "couplingC" ? "couplingOfThree" : "coordinationOfThree",
        functional,
        n,
        bootstrapRounds,
        (stream) =>
          profileColumns(
            stream,
            coupled.map((one) => 100 * one),
            n,
          ).map((column) => column.map((value) => value / 100)),
        functionals[functional](Float64Array.from(coupled)),
      ),
    ),
  ),
];

const nested = [6, 12, 30].map((n): SimulatedDesign => ({
  interval: "bca",
  design: "programsShare",
  n,
  rounds: bootstrapRounds,
  covers: (stream, round) => {
    const codes: number[][] = [[], []];
    const values: number[] = [];
    for (let program = 0; program < n; program += 1) {
      const own = Math.sqrt(15) * stream.normal();
      for (let one = 0; one < 4; one += 1) {
        const ofClass = own + Math.sqrt(5) * stream.normal();
        for (let student = 0; student < 20; student += 1) {
          codes[0]?.push(program);
          codes[1]?.push(one);
          values.push(ofClass + Math.sqrt(80) * stream.normal());
        }
      }
    }
    const [share] = varianceShares(codes, values, { seed: round, resamples: 1000 });
    return share !== undefined && holds(share, 0.15);
  },
}));

/** Intervals of effects, correlations, components of variance, funnels, and all that are resampled. */
export const designsOfRest: readonly SimulatedDesign[] = [
  finitePopulation,
  ...effects,
  ...correlations,
  ...intraclasses,
  shrunken,
  ...funnels,
  ...variationDesigns,
  ...bcaDesigns,
  ...nested,
];
