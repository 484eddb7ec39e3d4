import { integers } from "../panels/selection.ts";
import { clusterRobustMean } from "../stats/clusterRobust.ts";
import { kishSize, wilsonInterval } from "../stats/wilson.ts";
import type { Estimate, Evaluator, Group, GroupEstimate, Question } from "./estimate.ts";
import { panelGroups, type GroupMembers } from "./groups.ts";
import { reasonOf } from "./missing.ts";
import { scaledRatingsOf, type ScaledRatings } from "./surveys.ts";
import { judge } from "./verdict.ts";
import { namesWaves, poolWaves } from "./waves.ts";

/** What is averaged, of which rows, and whether each employer counts once or each rating does. */
export interface Average {
  readonly part: string;
  readonly rows: readonly number[];
  readonly values: Float64Array;
  /** A share of 0 to 1, else points. */
  readonly share: boolean;
  readonly perEmployer: boolean;
  /** Points that may lie below 0: differences. */
  readonly signed?: true;
  /** The column whose missing codes say why there is no value; that of the satisfaction unless said otherwise. */
  readonly missing?: string;
}

/** Weights that make each employer count once: the rating's own weight over the sum of its employer's. */
function employerWeights(rows: readonly number[], { weight, cluster }: ScaledRatings): readonly number[] {
  const sums = new Map<number, number>();
  const clusterOf = (row: number) => cluster[row] ?? -1;
  for (const row of rows) sums.set(clusterOf(row), (sums.get(clusterOf(row)) ?? 0) + (weight[row] ?? 0));
  return rows.map((row) => (weight[row] ?? 0) / (sums.get(clusterOf(row)) ?? 1));
}

/** Kish's size of employers that weigh as much as their ratings together: their number where all weigh the same. */
function employersSize(clusters: readonly number[], weights: readonly number[]): number {
  const sums = new Map<number, number>();
  clusters.forEach((cluster, i) => sums.set(cluster, (sums.get(cluster) ?? 0) + (weights[i] ?? 0)));
  const totals = [...sums.values()];
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  return kishSize(sum(totals), sum(totals.map((one) => one * one)));
}

/**
 * A mean of ratings, cluster-robust by employer. With one rating an employer, and where all employers say the same so that
 * nothing varies, a share has Wilson's interval on Kish's size of the employers instead.
 */
export function average(asked: Average, question: Question): Estimate {
  const { part, rows, values, share, perEmployer, signed } = asked;
  const { data, settings } = question;
  const ratings = scaledRatingsOf(data);
  const valid = rows.filter(
    (row) => !Number.isNaN(values[row] ?? Number.NaN) && (ratings.weight[row] ?? 0) > 0,
  );
  const weights = perEmployer
    ? employerWeights(valid, ratings)
    : valid.map((row) => ratings.weight[row] ?? 0);
  const clusters = valid.map((row) => ratings.cluster[row] ?? -1);
  const {
    mean,
    lower,
    upper,
    clusters: employers,
  } = clusterRobustMean(
    valid.map((row) => values[row] ?? Number.NaN),
    clusters,
    weights,
  );
  const wilson = share && (employers === valid.length || lower === upper);
  const count = perEmployer ? employers : valid.length;
  const eligible = perEmployer ? new Set(rows.map((row) => ratings.cluster[row])).size : rows.length;
  const limits = wilson
    ? wilsonInterval(mean, employersSize(clusters, weights))
    : { lower: Math.max(signed === true ? -100 : 0, lower), upper: Math.min(share ? 1 : 100, upper) };
  const missing = integers(data.panels.employerRatings, asked.missing ?? "satisfaction_missing");
  return judge(
    {
      part,
      value: mean,
      ...limits,
      n: count,
      eligible,
      base: count,
      interval: wilson ? "wilson" : "cluster_robust",
      ...(wilson ? {} : { degrees: employers - 1 }),
    },
    settings.minBase,
    () => reasonOf(rows.map((row) => missing[row] ?? 0)),
    employers,
  );
}

/** Asks an estimator about the ratings of every group, its latest waves pooled unless the request names waves. */
export function forRatedGroups(
  question: Question,
  estimate: (rows: readonly number[], group: Group, waves: readonly string[]) => readonly Estimate[],
): readonly GroupEstimate[] {
  const { data, by, where } = question;
  const named = namesWaves(by, where);
  const groups = panelGroups(data, "employerRatings", by, where, { withStudents: true });
  return groups.flatMap(({ group, rows }: GroupMembers) => {
    const pooled = poolWaves(data, "employerRatings", rows, named);
    const said = by.includes("wave") || pooled.waves.length === 0 ? {} : { waves: pooled.waves };
    return estimate(pooled.rows, group, pooled.waves).map((one) => ({ group, ...one, ...said }));
  });
}

/** `employer.satisfied`: the mean of employers' shares of satisfied ratings on `overall`, and the share of ratings. */
export const employerSatisfied: Evaluator = (question) => {
  const { satisfied, attribute } = scaledRatingsOf(question.data);
  return forRatedGroups(question, (rows) => {
    const overall = rows.filter((row) => attribute[row] === "overall");
    const shared = { rows: overall, values: satisfied, share: true };
    return [
      average({ ...shared, part: "", perEmployer: true }, question),
      average({ ...shared, part: "share_of_ratings", perEmployer: false }, question),
    ];
  });
};

/** The abilities that the workspace's ratings are about: all attributes but the two summary questions; the five usual ones where there are no ratings. */
export function abilitiesOf(attributes: readonly string[]): readonly string[] {
  const order = ["foundation", "adaptive", "collaborative", "technical", "employability"];
  if (attributes.length === 0) return order;
  const found = [...new Set(attributes)].filter((one) => one !== "overall" && one !== "hire_again");
  return [
    ...order.filter((one) => found.includes(one)),
    ...found.filter((one) => !order.includes(one)).toSorted(),
  ];
}

/** `employer.domain`: by attribute the mean of employers' means on 0-100, and under `satisfied:` the mean of employers' shares. */
export const employerDomain: Evaluator = (question) => {
  const { satisfied, points, attribute } = scaledRatingsOf(question.data);
  const abilities = abilitiesOf(attribute);
  return forRatedGroups(question, (rows) =>
    abilities.flatMap((ability) => {
      const ofAbility = rows.filter((row) => attribute[row] === ability);
      return [
        { part: `attribute:${ability}`, values: points, share: false },
        { part: `satisfied:${ability}`, values: satisfied, share: true },
      ].map((what) => average({ ...what, rows: ofAbility, perEmployer: true }, question));
    }),
  );
};
