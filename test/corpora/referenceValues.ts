import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chiSquareQuantile, fQuantile } from "../../src/stats/fDistribution.ts";
import { gini } from "../../src/stats/gini.ts";
import { biasCorrection, hedgesG } from "../../src/stats/hedges.ts";
import { intraclass, meanSquaresOf, type Intraclass } from "../../src/stats/intraclass.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { newcombeDifference } from "../../src/stats/newcombe.ts";
import { quantileOf } from "../../src/stats/quantile.ts";
import { alphaOf } from "../../src/stats/reliability.ts";
import { pearson, spearman } from "../../src/stats/spearman.ts";
import { studentTQuantile } from "../../src/stats/studentT.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { columnsOf, covarianceOf } from "../stats/covariance.ts";
import { valuesWith } from "../stats/goldenRunners.ts";
import { ratingMoments } from "../stats/goldenRunnersOfR.ts";
import { listFromR } from "../stats/rFixture.ts";

/** A value that somebody published or R computed. */
export interface ReferenceValue {
  readonly id: string;
  readonly stat: string;
  readonly data: string;
  readonly value: number | Readonly<Record<string, number>>;
}

/** What we get for a field, or why we have nothing to compare it with. */
export type Answer = number | { readonly without: string };
export type Answers = Readonly<Record<string, Answer>>;

const unused = (what: string): Answer => ({ without: `${what}: no measure uses it` });

/** The numbers in a text, in order. */
function numbersIn(text: string): number[] {
  return (text.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/giu) ?? []).map(Number);
}

/** The rows of numbers of a CSV with a header; columns of text are left out. */
function table(path: string): readonly (readonly number[])[] {
  const [, ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/u);
  return lines.map((line) =>
    line
      .split(",")
      .filter((cell) => !cell.startsWith('"'))
      .map(Number),
  );
}

const forms: Readonly<Record<string, keyof Intraclass>> = {
  ICC1: "one",
  ICC2: "agreement",
  ICC3: "consistency",
  ICC1k: "oneK",
  ICC2k: "agreementK",
  ICC3k: "consistencyK",
};

function ofIntraclass({ id, data }: ReferenceValue, folder: string): Answers {
  const rows = table(join(folder, "r", data));
  const form = forms[id.replace("icc-", "")];
  if (form === undefined) throw new Error(`${id} is no form we know.`);
  const { n, k, rows: between, within, error } = meanSquaresOf(rows);
  const oneWay = form === "one" || form === "oneK";
  const ratio = between / (oneWay ? within : error);
  const degrees = oneWay ? n * (k - 1) : (n - 1) * (k - 1);
  const { value, lower, upper } = intraclass(rows)[form];
  return {
    icc: value,
    F: ratio,
    df1: n - 1,
    df2: degrees,
    p: unused("the p-value of an F ratio, since its interval is shown"),
    lo95: lower,
    hi95: upper,
  };
}

function ofWilson({ data }: ReferenceValue): Answers {
  const [x = 0, n = 0] = numbersIn(data);
  const { lower, upper } = wilsonInterval(x / n, n);
  const corrected = unused("Wilson's interval with continuity correction");
  return {
    lo: lower,
    hi: upper,
    pub_lo: lower,
    pub_hi: upper,
    lo_cc: corrected,
    hi_cc: corrected,
    pub_lo_cc: corrected,
    pub_hi_cc: corrected,
  };
}

function ofNewcombe({ data }: ReferenceValue): Answers {
  const [x1 = 0, n1 = 0, x2 = 0, n2 = 0] = (data.match(/\d+/gu) ?? []).map(Number);
  const { lower, upper } = newcombeDifference(x1 / n1, n1, x2 / n2, n2);
  return { lo: lower, hi: upper, pub_lo: lower, pub_hi: upper };
}

function ofHedges({ data }: ReferenceValue): Answers {
  const given = (name: string) => Number(new RegExp(`\\b${name}=(?:n2=)?([\\d.]+)`, "u").exec(data)?.[1]);
  const [n1, n2] = [given("n1"), given("n2")];
  const a = momentsOf(valuesWith(n1, given("m1"), given("s1")));
  const b = momentsOf(valuesWith(n2, given("m2"), given("s2")));
  const { g } = hedgesG(a, b);
  const correction = biasCorrection(n1 + n2 - 2);
  const approximate = unused("the approximate correction, since the exact one is had");
  return {
    s_pooled: Math.sqrt((a.m2 + b.m2) / (n1 + n2 - 2)),
    d: g / correction,
    J_exact: correction,
    g_exact: g,
    J_approx: approximate,
    g_approx: approximate,
    pub_d: g / correction,
    pub_J: correction,
    pub_g: g,
  };
}

function ofSpearman({ data }: ReferenceValue, folder: string): Answers {
  const [x = [], y = []] = data.startsWith("mtcars")
    ? [listFromR("spearman.ties", "x"), listFromR("spearman.ties", "y")]
    : columnsOf(table(join(folder, "r", data)));
  const rho = spearman(x, y);
  const kendall = unused("Kendall's tau");
  return { rho, pub_rho: rho, pearson: pearson(x, y), n: x.length, kendall_tau_b: kendall, tau_b: kendall };
}

function ofInequality({ data }: ReferenceValue): Answers {
  const values = numbersIn(data);
  const theil = unused("Theil's index");
  return {
    gini: gini(values),
    gini_unbiased: unused("the Gini coefficient times k/(k−1)"),
    theil_T: theil,
    theil_L: theil,
  };
}

function ofQuantile({ id, data, value }: ReferenceValue): Answers {
  const sorted = numbersIn(data).sort((a, b) => a - b);
  const type7 = id.endsWith("type7");
  return Object.fromEntries(
    Object.keys(typeof value === "number" ? {} : value).map((name) => [
      name,
      type7
        ? quantileOf(sorted, Number(name.slice(1)) / 100)
        : unused("quantiles of another type than 7, which DuckDB and R give by default"),
    ]),
  );
}

/** How each kind of reference value is had from our estimators; a value that is one number is the field `value`. */
export const answersOf: Readonly<Record<string, (reference: ReferenceValue, folder: string) => Answers>> = {
  t_quantile: ({ data }) => {
    const [p = 0, degrees = 0] = numbersIn(data);
    return { value: studentTQuantile(p, degrees) };
  },
  F_quantile: ({ data }) => {
    const [p = 0, , degrees1 = 0, , degrees2 = 0] = numbersIn(data);
    return { value: fQuantile(p, degrees1, degrees2) };
  },
  chi2_quantile: ({ data }) => {
    const [p = 0, degrees = 0] = numbersIn(data);
    return { value: chiSquareQuantile(p, degrees) };
  },
  "cronbach_alpha(KR-20)": ({ data }, folder) => {
    const rows = table(join(folder, "r", data));
    return { raw_alpha: alphaOf(covarianceOf(rows)), n_items: rows[0]?.length ?? 0, n: rows.length };
  },
  icc: ofIntraclass,
  wilson_ci_95: ofWilson,
  newcombe_diff_ci_95: ofNewcombe,
  hedges_g: ofHedges,
  spearman: ofSpearman,
  gini_theil: ofInequality,
  quantile: ofQuantile,
  cohen_kappa: () => ({ kappa: unused("Cohen's kappa"), pub: unused("Cohen's kappa") }),
  group_mean_sd_n: ({ data }) => {
    if (!data.includes("InstEval")) throw new Error(`${data} is not at hand.`);
    return ratingMoments();
  },
};
