import type { IndicatorInfo } from "../panels/panelData.ts";
import { competenceBalance } from "./balance.ts";
import { competenceDistribution, studentLevels } from "./competenceDistribution.ts";
import { competenceLevel } from "./competenceLevel.ts";
import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";
import { competenceGapLevel, competenceGapPurpose, competenceGapTask } from "./gap.ts";
import { competenceGapRequirement } from "./gapRequirement.ts";
import { fraction, group, mean, power, root, row, sum, word } from "./mathematics.ts";
import { competenceProfileRange } from "./profileRangeMeasure.ts";
import { competenceRange, competenceVariation, resampleVariation } from "./competenceRange.ts";
import { competenceReliability, resampleReliability } from "./reliability.ts";
import { blockBehind, scoresBehind } from "./scoresBehind.ts";
import { competenceWeakest } from "./weakest.ts";

const shared = {
  lens: "competence",
  panel: "scores",
  unitOf: "student",
  by: [...studentGroupings, "stage", "term", "module", "instrument", "assessor_kind", "employer"],
  needs: ["scores.score"],
  behind: blockBehind,
} as const;

/** What the three contrasts within students have in common; each has the means of its two ends as parts beside these. */
const contrast = {
  ...shared,
  unit: "point_difference",
  better: "balanced",
  interval: "paired_t",
  headline: "",
  finding: ["against_school"],
  source:
    "Paired t; d_z: Cohen 1988; Wilson 1927; Welch 1947; Benjamini & Hochberg 1995; ICC(1): Donner 1986",
  formula: row(mean("g"), "=", mean("A"), "−", mean("B"), ",", "d_z", "=", fraction(mean("g"), "s_g")),
  golden: [
    "paired_t.differences",
    "paired_effect.differences",
    "wilson.81_263",
    "welch.classes",
    "benjamini_hochberg.seven",
    "cluster_share.classes",
  ],
} as const;

const contrastParts = {
  share_beyond: { unit: "share", interval: "wilson" },
  d_z: { unit: "ratio", interval: "hedges" },
  against_school: { unit: "point_difference", interval: "welch" },
} as const;

/** The scores behind a contrast: of an end those of its own indicators, of any other part those of either end. */
const endBehind =
  (isAsked: (indicator: IndicatorInfo) => boolean): NonNullable<MeasureDeclaration["behind"]> =>
  (part, data, settings) =>
    part.includes(":") ? blockBehind(part, data, settings) : scoresBehind(data, settings, isAsked);

/** Measures of the competence lens. Students are the units of every n. */
export const competenceMeasures = {
  "competence.level": {
    ...shared,
    unit: "points",
    better: "up",
    interval: "cluster_t",
    headline: "",
    parts: {
      "dim:": { unit: "points", interval: "cluster_t" },
      "level:": { unit: "points", interval: "cluster_t" },
      "task:": { unit: "points", interval: "cluster_t" },
      "purpose:": { unit: "points", interval: "cluster_t" },
      "indicator:": { unit: "points", interval: "cluster_t" },
    },
    finding: false,
    source: "POMP: Cohen, Cohen, Aiken & West 1999; Student's t; ICC(1): Donner 1986",
    formula: row(
      word("POMP"),
      "=",
      100,
      "·",
      fraction(row("x", "−", word("min")), row(word("max"), "−", word("min"))),
    ),
    golden: ["paired_t.differences", "distribution.t", "cluster_share.classes"],
    evaluate: competenceLevel,
  },
  "competence.distribution": {
    ...shared,
    unit: "points",
    better: "up",
    interval: "quantile_order",
    headline: "median",
    parts: {
      q1: { unit: "points", interval: "quantile_order" },
      median: { unit: "points", interval: "quantile_order" },
      q3: { unit: "points", interval: "quantile_order" },
    },
    finding: false,
    source: "Hyndman & Fan 1996 (type 7); order statistics: David & Nagaraja 2003",
    formula: row("Q_p", "=", "x_(h)", ",", "h", "=", "p", "·", row("n", "−", 1), "+", 1),
    golden: ["quantile.pay"],
    evaluate: competenceDistribution,
    units: studentLevels,
  },
  "competence.profile_range": {
    ...shared,
    unit: "point_difference",
    better: "balanced",
    interval: "simultaneous_pairwise",
    headline: "",
    parts: {},
    finding: false,
    source: "Bonferroni-t over the paired differences of all dimensions",
    formula: row("R", "=", word("max"), mean("x_d"), "−", word("min"), mean("x_d")),
    golden: ["profile_range.scores"],
    evaluate: competenceProfileRange,
  },
  "competence.range": {
    ...shared,
    unit: "point_difference",
    better: "balanced",
    interval: "t",
    headline: "excess",
    parts: {
      "": { unit: "point_difference", interval: "t" },
      expected_if_balanced: { unit: "point_difference", interval: "none" },
      excess: { unit: "point_difference", interval: "t" },
    },
    finding: false,
    source: "Tippett 1925 (mean range of errors); Student's t",
    formula: row(
      mean("R"),
      "=",
      fraction(sum("i", group(word("max"), "x_id", "−", word("min"), "x_id")), "n"),
      ",",
      word("excess"),
      "=",
      mean("R"),
      "−",
      word("E"),
      group("R"),
    ),
    golden: [
      "expected_range.five_equal",
      "expected_range.three_unequal",
      "distribution.normal",
      "alpha.scores",
    ],
    evaluate: competenceRange,
  },
  "competence.variation": {
    ...shared,
    unit: "ratio",
    better: "balanced",
    interval: "t",
    headline: "excess",
    parts: {
      "": { unit: "ratio", interval: "t" },
      expected_if_balanced: { unit: "ratio", interval: "none" },
      excess: { unit: "ratio", interval: "t" },
      profile: { unit: "ratio", interval: "bootstrap_t" },
      profile_gini: { unit: "ratio", interval: "bca" },
    },
    finding: false,
    source: "COMET's V: Zhao & Zhuang 2013; bootstrap-t: Efron & Tibshirani 1993",
    formula: row(
      "V",
      "=",
      fraction(root(fraction(sum("d", power(group("x_d", "−", mean("x")), 2)), row("k", "−", 1))), mean("x")),
    ),
    golden: [
      "profile.comet",
      "profile.three",
      "expected_variation.equal",
      "expected_variation.unequal",
      "bootstrap.variation",
    ],
    evaluate: competenceVariation,
    resample: resampleVariation,
  },
  "competence.balance": {
    ...shared,
    unit: "point_difference",
    better: "balanced",
    interval: "welch",
    headline: "dim:",
    parts: { "dim:": { unit: "point_difference", interval: "welch" } },
    finding: ["dim:"],
    source: "Welch 1947; Benjamini & Hochberg 1995",
    formula: row("b_d", "=", mean("x_gd"), "−", mean("x_g"), "−", mean("x_sd"), "+", mean("x_s")),
    golden: ["welch.classes", "benjamini_hochberg.seven", "benjamini_hochberg.1995"],
    evaluate: competenceBalance,
  },
  "competence.weakest": {
    ...shared,
    unit: "share",
    better: "none",
    interval: "wilson",
    headline: "dim:",
    parts: { "dim:": { unit: "share", interval: "wilson" } },
    finding: false,
    source: "Wilson 1927",
    formula: row("w_i", "=", word("argmin"), group("x_id", "−", "r_d")),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    evaluate: competenceWeakest,
  },
  "competence.gap_level": {
    ...contrast,
    parts: { "level:": { unit: "points", interval: "cluster_t" }, ...contrastParts },
    behind: endBehind((one) => one.level !== null),
    evaluate: competenceGapLevel,
  },
  "competence.gap_task": {
    ...contrast,
    parts: { "task:": { unit: "points", interval: "cluster_t" }, ...contrastParts },
    behind: endBehind((one) => one.task !== null),
    evaluate: competenceGapTask,
  },
  "competence.gap_purpose": {
    ...contrast,
    parts: { "purpose:": { unit: "points", interval: "cluster_t" }, ...contrastParts },
    evaluate: competenceGapPurpose,
  },
  "competence.gap_requirement": {
    ...shared,
    unit: "point_difference",
    better: "down",
    interval: "cluster_t",
    headline: "",
    parts: {
      "indicator:": { unit: "point_difference", interval: "cluster_t" },
      meets_all: { unit: "share", interval: "wilson" },
    },
    finding: false,
    source: "Student's t; ICC(1): Donner 1986; Wilson 1927",
    needs: ["scores.score", "reference.requirements"],
    formula: row(
      mean("g"),
      "=",
      fraction(sum("i", row("w_i", "·", group("r_i", "−", "x_i"))), sum("i", "w_i")),
    ),
    golden: ["paired_t.differences", "cluster_share.classes", "wilson.81_263"],
    evaluate: competenceGapRequirement,
  },
  "competence.reliability": {
    ...shared,
    unit: "ratio",
    better: "up",
    interval: "bca",
    headline: "alpha:",
    parts: {
      "alpha:": { unit: "ratio", interval: "bca" },
      "omega:": { unit: "ratio", interval: "bca" },
      "sem:": { unit: "point_difference", interval: "bca" },
    },
    finding: false,
    source: "Cronbach 1951; McDonald 1999; BCa: Efron 1987",
    formula: row(
      "α",
      "=",
      fraction("k", row("k", "−", 1)),
      "·",
      group(1, "−", fraction(sum("i", power("s_i", 2)), power("s", 2))),
      ",",
      word("SEM"),
      "=",
      "s",
      "·",
      root(row(1, "−", "α")),
    ),
    golden: [
      "alpha.scores",
      "alpha.shrout_fleiss",
      "omega.scores",
      "omega.lsat6",
      "omega.three",
      "omega.heywood",
      "omega.reversed",
    ],
    evaluate: competenceReliability,
    resample: resampleReliability,
  },
} as const satisfies Record<string, MeasureDeclaration>;
