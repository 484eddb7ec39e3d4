import { competenceAgreement, resampleAgreement } from "./agreement.ts";
import { competenceComet, resampleComet } from "./comet.ts";
import { competenceContextSpread } from "./contextSpread.ts";
import { competenceCoupling, resampleCoupling } from "./couplingMeasure.ts";
import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";
import { competenceGrowth } from "./growth.ts";
import { employerGuidance } from "./guidance.ts";
import { fraction, group, mean, power, root, row, sum, word } from "./mathematics.ts";
import { occasionOf } from "./occasion.ts";
import { occasionPairOf } from "./occasionPair.ts";
import { blockBehind, scoresBehind } from "./scoresBehind.ts";
import { competenceAssessorSeverity } from "./severity.ts";

const shared = {
  lens: "competence",
  panel: "scores",
  unitOf: "student",
  by: studentGroupings,
  needs: ["scores.score"],
  finding: false,
  headline: "",
} as const;

/** All stages and terms that the filter lets through count, not the latest only. */
const allOccasions: NonNullable<MeasureDeclaration["occasions"]> = (data, where) => [
  {
    ...occasionOf(data, where),
    stages: where.stage ?? null,
    terms: where.term ?? null,
    termsSinceEntry: null,
  },
];

/** Measures that look at the same students twice or through different eyes, and readings of a profile that other studies use. */
export const competenceChangeMeasures = {
  "competence.growth": {
    ...shared,
    needs: ["scores.score", "scores.term"],
    unit: "point_difference",
    better: "up",
    interval: "paired_t",
    parts: {
      per_term: { unit: "point_difference", interval: "t" },
      rising: { unit: "share", interval: "wilson" },
      flat: { unit: "share", interval: "wilson" },
      falling: { unit: "share", interval: "wilson" },
      d_z: { unit: "ratio", interval: "hedges" },
      "dim:": { unit: "point_difference", interval: "paired_t" },
    },
    source:
      "Paired t; reliable change: Jacobson & Truax 1991, with the standard error of measurement of Hoyt 1941; d_z: Cohen 1988; Wilson 1927",
    formula: row(
      mean("g"),
      "=",
      fraction(1, "n"),
      sum("i", group("x_i2", "−", "x_i1")),
      ",",
      "SEM_g",
      "=",
      root(row(power("SEM_1", 2), "+", power("SEM_2", 2))),
    ),
    golden: ["paired_t.differences", "paired_effect.differences", "wilson.15_148", "alpha.scores"],
    behind: blockBehind,
    occasions: (data, where) => {
      const pair = occasionPairOf(data, where);
      return pair === null ? [occasionOf(data, where)] : [pair.from, pair.to];
    },
    evaluate: competenceGrowth,
  },
  "competence.context_spread": {
    ...shared,
    by: [...studentGroupings, "employer"],
    unit: "point_difference",
    better: "down",
    interval: "t",
    parts: {
      noise_floor: { unit: "point_difference", interval: "t" },
      excess: { unit: "point_difference", interval: "t" },
      icc: { unit: "ratio", interval: "f_ratio" },
      in_placement: { unit: "point_difference", interval: "paired_t" },
    },
    source:
      "Within-person standard deviation; standard error of measurement: Hoyt 1941; ICC(1): Shrout & Fleiss 1979, unequal sizes: Donner 1986",
    formula: row(
      "s_i",
      "=",
      root(fraction(sum("c", power(group("x_ic", "−", mean("x_i")), 2)), row("c_i", "−", 1))),
      ",",
      "e",
      "=",
      mean("s"),
      "−",
      mean("s_0"),
    ),
    golden: ["cluster_share.classes", "alpha.scores"],
    behind: (_part, data, settings) =>
      scoresBehind(data, settings, (indicator) => indicator.dimension === "attitudinal"),
    occasions: allOccasions,
    evaluate: competenceContextSpread,
  },
  "competence.agreement": {
    ...shared,
    by: [...studentGroupings, "stage", "term", "module", "employer"],
    needs: ["scores.score", "scores.assessor_kind"],
    unit: "point_difference",
    better: "balanced",
    interval: "t",
    parts: {
      lower_limit: { unit: "point_difference", interval: "mover" },
      upper_limit: { unit: "point_difference", interval: "mover" },
      icc: { unit: "ratio", interval: "bca" },
      "finn:": { unit: "ratio", interval: "none" },
      "dim:": { unit: "point_difference", interval: "t" },
    },
    source:
      "Bland & Altman 1999, limits by Zou 2013; ICC(A,1): McGraw & Wong 1996, BCa by student: Efron & Tibshirani 1993; Finn 1970",
    formula: row(mean("d"), "=", mean("x_S"), "−", mean("x_E"), ",", mean("d"), "±", 1.96, "s_d"),
    golden: [
      "agreement_limits.clustered",
      "agreement_limits.single",
      "intraclass.shrout_fleiss",
      "finn.pairs",
      "finn.anxiety",
    ],
    behind: (part, data, settings) => {
      const kinds = { ...settings, assessorKinds: ["school", "enterprise"] as const };
      return blockBehind(part, data, kinds);
    },
    occasions: allOccasions,
    evaluate: competenceAgreement,
    resample: resampleAgreement,
  },
  "competence.assessor_severity": {
    ...shared,
    needs: ["scores.score", "scores.assessor"],
    unit: "point_difference",
    better: "balanced",
    interval: "none",
    parts: { "assessor:": { unit: "point_difference", interval: "t" } },
    source: "Empirical Bayes by ANOVA moments; interval: Morris 1983",
    formula: row(
      "b_a",
      "=",
      "μ",
      "+",
      fraction("n_a", row("n_a", "+", fraction(power("σ", 2), power("τ", 2)))),
      group(mean("d_a"), "−", "μ"),
    ),
    golden: ["shrunken_means.equal", "shrunken_means.unequal"],
    behind: (part, data, settings) => [
      ...scoresBehind(data, settings),
      ...(part.startsWith("assessor:")
        ? [{ column: "assessor_id", oneOf: [part.slice("assessor:".length)] }]
        : []),
    ],
    occasions: allOccasions,
    evaluate: competenceAssessorSeverity,
  },
  "competence.coupling": {
    ...shared,
    by: [...studentGroupings, "stage", "term"],
    expert: true,
    unit: "ratio",
    better: "up",
    interval: "bca",
    parts: {
      coupling: { unit: "ratio", interval: "bca" },
      development: { unit: "ratio", interval: "bca" },
      modified_coupling: { unit: "ratio", interval: "bca" },
    },
    source:
      "Coupling coordination degree; modified coupling: Wang et al. 2021, J. Natural Resources 36(3); BCa: Efron & Tibshirani 1993",
    formula: row(
      "C",
      "=",
      fraction(row("k", "·", power(group("Πu"), fraction(1, "k"))), row("Σu")),
      ",",
      "T",
      "=",
      mean("u"),
      ",",
      "D",
      "=",
      root(row("C", "·", "T")),
    ),
    golden: ["coupling.pair", "coupling.beijing"],
    behind: blockBehind,
    evaluate: competenceCoupling,
    resample: resampleCoupling,
  },
  "competence.comet": {
    ...shared,
    by: [...studentGroupings, "stage", "term"],
    needs: ["scores.score", "reference.indicators"],
    unit: "score",
    better: "up",
    interval: "t",
    parts: {
      K_F: { unit: "score", interval: "t" },
      K_P: { unit: "score", interval: "t" },
      K_G: { unit: "score", interval: "t" },
      variation: { unit: "ratio", interval: "t" },
      variation_profile: { unit: "ratio", interval: "bootstrap_t" },
      nominal: { unit: "share", interval: "wilson" },
      functional: { unit: "share", interval: "wilson" },
      processual: { unit: "share", interval: "wilson" },
      shaping: { unit: "share", interval: "wilson" },
    },
    source:
      "COMET: Rauner, Heinemann et al.; Zhao & Zhuang 2013; the share at each level by our own rule; Wilson 1927; bootstrap-t: Efron & Tibshirani 1993",
    formula: row(word("GPW"), "=", "K_F", "+", "K_P", "+", "K_G", ",", "V", "=", fraction("s_K", mean("K"))),
    golden: ["profile.comet", "bootstrap.variation"],
    behind: (part, data, settings) => {
      const levels = { K_F: "functional", K_P: "processual", K_G: "shaping" } as const;
      const level = part === "K_F" || part === "K_P" || part === "K_G" ? levels[part] : null;
      const ofComet: readonly string[] = Object.values(levels);
      return scoresBehind(data, settings, ({ dimension }) =>
        level === null ? ofComet.includes(dimension) : dimension === level,
      );
    },
    evaluate: competenceComet,
    resample: resampleComet,
  },
} as const satisfies Record<string, MeasureDeclaration>;

/** Measures of placements, in the employers' lens. */
export const placementMeasures = {
  "employer.guidance": {
    lens: "employers",
    panel: "placements",
    unitOf: "placement",
    by: [...studentGroupings, "term", "employer"],
    unit: "points",
    better: "up",
    interval: "cluster_robust",
    headline: "",
    parts: {
      by_school: { unit: "points", interval: "cluster_robust" },
      by_student: { unit: "points", interval: "cluster_robust" },
      difference: { unit: "point_difference", interval: "cluster_robust" },
    },
    finding: false,
    source: "Cluster-robust variance: Liang & Zeger 1986, t with clusters − 1 degrees of freedom",
    needs: ["placements.guidance_by_school", "placements.guidance_by_student"],
    formula: row(mean("x"), "=", fraction(1, "J"), sum("j", mean("x_j"))),
    golden: ["cluster_mean.classes"],
    evaluate: employerGuidance,
  },
} as const satisfies Record<string, MeasureDeclaration>;
