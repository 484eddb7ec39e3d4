import { competenceBalance } from "./balance.ts";
import { competenceLevel } from "./competenceLevel.ts";
import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";
import { competenceGapLevel, competenceGapTask } from "./gap.ts";
import { fraction, mean, row, word } from "./mathematics.ts";
import { competenceProfileRange } from "./profileRangeMeasure.ts";
import { blockBehind, scoresBehind } from "./scoresBehind.ts";

const shared = {
  lens: "competence",
  panel: "scores",
  unitOf: "student",
  by: [...studentGroupings, "stage", "term"],
  needs: ["scores.score"],
  behind: blockBehind,
} as const;

const gapFormula = row(
  mean("g"),
  "=",
  mean("A"),
  "−",
  mean("B"),
  ",",
  "d_z",
  "=",
  fraction(mean("g"), "s_g"),
);

/** Measures of the competence lens. Students are the units of every n. */
export const competenceMeasures = {
  "competence.level": {
    ...shared,
    unit: "points",
    better: "up",
    interval: "t",
    headline: "",
    parts: {
      "dim:": { unit: "points", interval: "t" },
      "level:": { unit: "points", interval: "t" },
      "task:": { unit: "points", interval: "t" },
      "purpose:": { unit: "points", interval: "t" },
    },
    finding: false,
    source: "POMP: Cohen, Cohen, Aiken & West 1999; Student's t",
    formula: row(
      word("POMP"),
      "=",
      100,
      "·",
      fraction(row("x", "−", word("min")), row(word("max"), "−", word("min"))),
    ),
    golden: [],
    evaluate: competenceLevel,
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
    golden: [],
    evaluate: competenceProfileRange,
  },
  "competence.balance": {
    ...shared,
    unit: "point_difference",
    better: "balanced",
    interval: "welch",
    headline: "",
    parts: { "dim:": { unit: "point_difference", interval: "welch" } },
    finding: true,
    source: "Welch 1947; Benjamini & Hochberg 1995",
    formula: row("b_d", "=", mean("x_gd"), "−", mean("x_g"), "−", mean("x_sd"), "+", mean("x_s")),
    golden: [],
    evaluate: competenceBalance,
  },
  "competence.gap_level": {
    ...shared,
    unit: "point_difference",
    better: "balanced",
    interval: "paired_t",
    headline: "",
    parts: {
      share_beyond: { unit: "share", interval: "wilson" },
      d_z: { unit: "ratio", interval: "none" },
    },
    finding: false,
    source: "Paired t; d_z: Cohen 1988; Wilson 1927",
    formula: gapFormula,
    golden: [],
    behind: (_part, data, settings) => scoresBehind(data, settings, (one) => one.level !== null),
    evaluate: competenceGapLevel,
  },
  "competence.gap_task": {
    ...shared,
    unit: "point_difference",
    better: "balanced",
    interval: "paired_t",
    headline: "",
    parts: {
      share_beyond: { unit: "share", interval: "wilson" },
      d_z: { unit: "ratio", interval: "none" },
    },
    finding: false,
    source: "Paired t; d_z: Cohen 1988; Wilson 1927",
    formula: gapFormula,
    golden: [],
    behind: (_part, data, settings) => scoresBehind(data, settings, (one) => one.task !== null),
    evaluate: competenceGapTask,
  },
} as const satisfies Record<string, MeasureDeclaration>;
