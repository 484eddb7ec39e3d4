import { agrestiCoull } from "../../src/stats/agrestiCoull.ts";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.ts";
import { coupling } from "../../src/stats/coupling.ts";
import { finn } from "../../src/stats/finn.ts";
import { functionals } from "../../src/stats/functionals.ts";
import { gini } from "../../src/stats/gini.ts";
import type { goldenPublished } from "../../src/stats/goldenPublished.ts";
import { biasCorrection, hedgesG } from "../../src/stats/hedges.ts";
import { intraclass } from "../../src/stats/intraclass.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { newcombeDifference } from "../../src/stats/newcombe.ts";
import { alphaOf } from "../../src/stats/reliability.ts";
import { aggregations } from "../../src/stats/sensitivityBand.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { covarianceOf } from "./covariance.ts";

/** Results of an estimator by name. */
export type Results = Readonly<Record<string, number>>;
export type Runner = () => Results;

const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** Ratings of anxiety from 1 to 6, an artificial data set that comes with R's package irr. */
const anxiety = [
  "332 361 344 464 523 542 221 346 531 231",
  "221 632 133 533 221 221 113 233 432 342",
].flatMap((line) => line.split(" ").map((person) => person.split("").map(Number)));

/** n values with this mean and standard deviation: half of them above the mean, half below, by the same distance. */
export function valuesWith(n: number, mean: number, deviation: number): number[] {
  const distance = deviation * Math.sqrt((n - 1) / n);
  return Array.from({ length: n }, (_, i) => mean + (i % 2 === 0 ? distance : -distance));
}

const spread = (values: readonly number[]) => ({
  variation: functionals.variation(Float64Array.from(values)),
  gini: gini(values),
});

export const publishedRunners: Readonly<Record<keyof typeof goldenPublished, Runner>> = {
  "profile.comet": () => {
    const criteria = [16, 14, 9, 8, 10, 5, 4, 6];
    const [kf = 0, kp = 0, kg = 0] = [criteria.slice(0, 2), criteria.slice(2, 5), criteria.slice(5)].map(
      (level) => momentsOf(level).mean,
    );
    const range = Math.max(...criteria) - Math.min(...criteria);
    return { kf, kp, kg, gpw: kf + kp + kg, range, ...spread(criteria) };
  },
  "profile.three": () => spread([72, 65, 48]),
  "wilson.81_263": () => ({ ...wilsonInterval(81 / 263, 263) }),
  "wilson.15_148": () => ({ ...wilsonInterval(15 / 148, 148) }),
  "wilson.0_20": () => ({ ...wilsonInterval(0, 20) }),
  "wilson.1_29": () => ({ ...wilsonInterval(1 / 29, 29) }),
  "newcombe.56_70_48_80": () => ({ ...newcombeDifference(56 / 70, 70, 48 / 80, 80) }),
  "intraclass.published": () =>
    Object.fromEntries(Object.entries(intraclass(shroutFleiss)).map(([form, { value }]) => [form, value])),
  "alpha.shrout_fleiss": () => ({ alpha: alphaOf(covarianceOf(shroutFleiss)) }),
  "finn.shrout_fleiss": () => ({ ...finn(shroutFleiss, 10) }),
  "finn.pairs": () =>
    finn(
      ["22", "11", "32", "01", "22", "12"].map((pair) => pair.split("").map(Number)),
      4,
    ),
  "finn.anxiety": () => ({ ...finn(anxiety, 6) }),
  "benjamini_hochberg.1995": () => ({
    rejected: benjaminiHochberg([
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]).filter((q) => q <= 0.05).length,
  }),
  "top_two.satisfied": () => {
    const answers = [65, 72, 10, 2, 0].flatMap((count, place) =>
      Array.from({ length: count }, () => (place < 2 ? 1 : 0)),
    );
    const { n, mean } = momentsOf(answers);
    return { n, share: mean, ...wilsonInterval(mean, n) };
  },
  "hedges.borenstein": () => ({
    correction: biasCorrection(98),
    ...hedgesG(momentsOf(valuesWith(50, 103, 5.5)), momentsOf(valuesWith(50, 100, 4.5))),
  }),
  "coupling.pair": () => ({ ...coupling([0.8, 0.5]) }),
  "coupling.beijing": () => ({ ...coupling([0.3196, 0.29097]) }),
  "agresti_coull.graduates": () => ({ ...agrestiCoull(102, 120, { population: 300 }) }),
  "composite.three": () => {
    const shares = [0.9, 0.9, 0.3];
    const weights = [1 / 3, 1 / 3, 1 / 3];
    return {
      arithmetic: aggregations.arithmetic(shares, weights),
      geometric: aggregations.geometric(shares, weights),
      minimum: aggregations.minimum(shares),
    };
  },
};
