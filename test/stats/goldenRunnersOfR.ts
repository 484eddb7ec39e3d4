import { limitsOfAgreement } from "../../src/stats/agreementLimits.ts";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.ts";
import {
  acceleration,
  bcaLimits,
  percentileLimits,
  studentisedLimits,
} from "../../src/stats/bootstrapLimits.ts";
import {
  centredRows,
  jackknifeInfluence,
  linearError,
  replicatesOf,
  studentisedReplicates,
} from "../../src/stats/bootstrapReplicates.ts";
import { clusterRobustMean } from "../../src/stats/clusterRobust.ts";
import { expectedRange } from "../../src/stats/expectedRange.ts";
import { chiSquareQuantile, fQuantile } from "../../src/stats/fDistribution.ts";
import { pooledCorrelation } from "../../src/stats/fisherZ.ts";
import { functionals, gradients } from "../../src/stats/functionals.ts";
import type { goldenOfMeans } from "../../src/stats/goldenOfMeans.ts";
import type { goldenOfRatings } from "../../src/stats/goldenOfRatings.ts";
import type { goldenOfVariance } from "../../src/stats/goldenOfVariance.ts";
import { hedgesG } from "../../src/stats/hedges.ts";
import { clusterShare, intraclass } from "../../src/stats/intraclass.ts";
import { meanInterval, meanPValue } from "../../src/stats/meanInterval.ts";
import { Moments, momentsOf } from "../../src/stats/moments.ts";
import { moverDifference } from "../../src/stats/mover.ts";
import { newcombeDifference } from "../../src/stats/newcombe.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { pairedEffect } from "../../src/stats/pairedEffect.ts";
import { profileRange } from "../../src/stats/profileRange.ts";
import { quantileInterval, quantileOf } from "../../src/stats/quantile.ts";
import { alphaOf, omegaOf } from "../../src/stats/reliability.ts";
import { pearson, spearman } from "../../src/stats/spearman.ts";
import { studentTQuantile } from "../../src/stats/studentT.ts";
import { varianceShares } from "../../src/stats/varianceShares.ts";
import { welchDifference } from "../../src/stats/welch.ts";
import { columnsOf, covarianceOf } from "./covariance.ts";
import type { Results, Runner } from "./goldenRunners.ts";
import { listFromR, numberFromR, rowsFromR } from "./rFixture.ts";

/** Results numbered from 1: `q1`, `q2` … */
function numbered(prefix: string, values: readonly number[]): Results {
  return Object.fromEntries(values.map((value, i) => [`${prefix}${i + 1}`, value]));
}

function intraclassResults(id: string): Results {
  return Object.fromEntries(
    Object.entries(intraclass(rowsFromR(id, "rows"))).flatMap(([form, { value, lower, upper }]) => [
      [form, value],
      [`${form}Lower`, lower],
      [`${form}Upper`, upper],
    ]),
  );
}

const sides = (id: string) => [momentsOf(listFromR(id, "a")), momentsOf(listFromR(id, "b"))] as const;
const quantiles = (id: string, prefix: string, of: (p: number, degrees: number, i: number) => number) =>
  numbered(
    prefix,
    listFromR(id, "p").map((p, i) => of(p, listFromR(id, "degrees")[i] ?? Number.NaN, i)),
  );

const omega = (id: string): Results => ({ omega: omegaOf(rowsFromR(id, "covariance")) });
const newcombe = (id: string): Results => {
  const [n1, n2] = [numberFromR(id, "n1"), numberFromR(id, "n2")];
  return { ...newcombeDifference(numberFromR(id, "x1") / n1, n1, numberFromR(id, "x2") / n2, n2) };
};
const agreementLimits = (id: string): Results => ({ ...limitsOfAgreement(rowsFromR(id, "differences")) });

export const ratingRunners: Readonly<Record<keyof typeof goldenOfRatings, Runner>> = {
  "intraclass.shrout_fleiss": () => intraclassResults("intraclass.shrout_fleiss"),
  "intraclass.scores": () => intraclassResults("intraclass.scores"),
  "alpha.scores": () => {
    const rows = rowsFromR("alpha.scores", "rows");
    const { lower, upper } = intraclass(rows).consistencyK;
    return { alpha: alphaOf(covarianceOf(rows)), lower, upper };
  },
  "omega.scores": () => omega("omega.scores"),
  "omega.lsat6": () => omega("omega.lsat6"),
  "omega.three": () => omega("omega.three"),
  "omega.heywood": () => omega("omega.heywood"),
  "omega.two_optima": () => omega("omega.two_optima"),
  "omega.reversed": () => omega("omega.reversed"),
  "agreement_limits.single": () => agreementLimits("agreement_limits.single"),
  "agreement_limits.clustered": () => agreementLimits("agreement_limits.clustered"),
};

/** Means and standard deviations of InstEval's ratings by service, from the counts of each answer, and of the two merged. */
export function ratingMoments(): Results {
  const [none, some] = ["counts0", "counts1"].map((name) => {
    const moments = new Moments();
    listFromR("moments.ratings", name).forEach((count, answer) => {
      for (let i = 0; i < count; i += 1) moments.add(answer + 1);
    });
    return moments;
  });
  if (none === undefined || some === undefined) return {};
  const all = new Moments();
  all.merge(none);
  all.merge(some);
  return {
    mean0: none.mean,
    sd0: Math.sqrt(none.variance),
    n0: none.n,
    mean1: some.mean,
    sd1: Math.sqrt(some.variance),
    n1: some.n,
    overall: all.mean,
    overall_sd: Math.sqrt(all.variance),
  };
}

export const meanRunners: Readonly<Record<keyof typeof goldenOfMeans, Runner>> = {
  "cluster_mean.classes": () => {
    const groups = rowsFromR("cluster_mean.classes", "groups");
    return {
      ...clusterRobustMean(
        groups.flat(),
        groups.flatMap((group, i) => group.map(() => i)),
        groups.flatMap((group) => group.map(() => 1 / group.length)),
      ),
    };
  },
  "moments.ratings": ratingMoments,
  "welch.classes": () => ({ ...welchDifference(...sides("welch.classes")) }),
  "paired_t.differences": () => {
    const moments = momentsOf(listFromR("paired_t.differences", "values"));
    return { mean: moments.mean, ...meanInterval(moments), p: meanPValue(moments) };
  },
  "hedges.classes": () => ({ ...hedgesG(...sides("hedges.classes")) }),
  "paired_effect.differences": () => ({
    ...pairedEffect(momentsOf(listFromR("paired_effect.differences", "values"))),
  }),
  "newcombe.small": () => newcombe("newcombe.small"),
  "newcombe.none_all": () => newcombe("newcombe.none_all"),
  "mover.means": () => {
    const [a, b] = sides("mover.means");
    return {
      ...moverDifference({ value: a.mean, ...meanInterval(a) }, { value: b.mean, ...meanInterval(b) }),
    };
  },
  "profile_range.scores": () => ({
    ...profileRange(columnsOf(rowsFromR("profile_range.scores", "rows"))),
  }),
  "benjamini_hochberg.seven": () =>
    numbered("q", benjaminiHochberg(listFromR("benjamini_hochberg.seven", "p"))),
  "quantile.pay": () => {
    const sorted = listFromR("quantile.pay", "values").toSorted((a, b) => a - b);
    const median = quantileInterval(sorted, 0.5);
    return {
      p10: quantileOf(sorted, 0.1),
      p25: quantileOf(sorted, 0.25),
      p50: quantileOf(sorted, 0.5),
      p75: quantileOf(sorted, 0.75),
      medianLower: median.lower ?? Number.NaN,
      medianUpper: median.upper ?? Number.NaN,
    };
  },
  "spearman.ties": () => {
    const [x, y] = [listFromR("spearman.ties", "x"), listFromR("spearman.ties", "y")];
    return { rho: spearman(x, y), r: pearson(x, y) };
  },
  "fisher_z.programs": () => {
    const n = listFromR("fisher_z.programs", "n");
    return {
      ...pooledCorrelation(listFromR("fisher_z.programs", "r").map((r, i) => ({ r, n: n[i] ?? 0 }))),
    };
  },
};

function nested(id: string): Results {
  const [school, within, student] = varianceShares(
    [listFromR(id, "school"), listFromR(id, "class")],
    listFromR(id, "y"),
    { seed: 1, resamples: 0 },
  );
  return {
    school: school?.variance ?? Number.NaN,
    class: within?.variance ?? Number.NaN,
    student: student?.variance ?? Number.NaN,
    schoolShare: school?.share ?? Number.NaN,
    classShare: within?.share ?? Number.NaN,
    studentShare: student?.share ?? Number.NaN,
  };
}

/** Resamples by the rule of golden.R. */
function drawnAsInR() {
  let state = 12_345;
  return {
    fillBelow(into: Int32Array, count: number) {
      for (let i = 0; i < into.length; i += 1) {
        state = (state * 1103 + 12_345) % 65_537;
        into[i] = state % count;
      }
    },
  };
}

function resampled(id: string): Results {
  const data = centredRows(columnsOf(rowsFromR(id, "rows")).map((column) => Float64Array.from(column)));
  const of = functionals.variation;
  const value = of(data.means);
  const every = Int32Array.from({ length: data.cases }, (_, i) => i);
  const error = linearError(data, every, data.means, gradients.variation, new Float64Array(data.columns));
  const a = acceleration(jackknifeInfluence(data, of));
  const resamples = numberFromR(id, "resamples");
  const replicates = replicatesOf(data, of, drawnAsInR(), resamples).sort();
  const ratios = studentisedReplicates(data, of, gradients.variation, drawnAsInR(), resamples).sort();
  const bca = bcaLimits(value, replicates, a);
  const percentile = percentileLimits(replicates);
  const studentised = studentisedLimits(value, error, ratios);
  return {
    value,
    error,
    acceleration: a,
    bcaLower: bca?.lower ?? Number.NaN,
    bcaUpper: bca?.upper ?? Number.NaN,
    studentisedLower: studentised.lower,
    studentisedUpper: studentised.upper,
    percentileLower: percentile.lower,
    percentileUpper: percentile.upper,
  };
}

export const varianceRunners: Readonly<Record<keyof typeof goldenOfVariance, Runner>> = {
  "cluster_share.classes": () => ({
    ...clusterShare(rowsFromR("cluster_share.classes", "groups").map(momentsOf)),
  }),
  "variance_shares.balanced": () => nested("variance_shares.balanced"),
  "variance_shares.unbalanced": () => nested("variance_shares.unbalanced"),
  "expected_range.five_equal": () => ({
    range: expectedRange(listFromR("expected_range.five_equal", "sems")),
  }),
  "expected_range.three_unequal": () => ({
    range: expectedRange(listFromR("expected_range.three_unequal", "sems")),
  }),
  "distribution.f": () => {
    const [first, second] = [
      listFromR("distribution.f", "degrees1"),
      listFromR("distribution.f", "degrees2"),
    ];
    return numbered(
      "f",
      listFromR("distribution.f", "p").map((p, i) =>
        fQuantile(p, first[i] ?? Number.NaN, second[i] ?? Number.NaN),
      ),
    );
  },
  "distribution.t": () => quantiles("distribution.t", "t", studentTQuantile),
  "distribution.chi_square": () => quantiles("distribution.chi_square", "x", chiSquareQuantile),
  "distribution.chi_square_large": () => quantiles("distribution.chi_square_large", "x", chiSquareQuantile),
  "distribution.normal": () => numbered("z", listFromR("distribution.normal", "p").map(normalQuantile)),
  "bootstrap.variation": () => resampled("bootstrap.variation"),
};
