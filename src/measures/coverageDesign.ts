import type { EstimateInterval } from "./estimate.ts";

/** Kinds of data with a known truth that intervals were tried on. Their words are in i18n under the same key. */
export const coverageDesigns = [
  "normal",
  "scores",
  "exponential",
  "pairedNormal",
  "pairedScores",
  "sharesAveraged",
  "shareOfNineteenInTwenty",
  "twoSharesAveraged",
  "unequalSpread",
  "equalProfile",
  "profileApart",
  "plantedProfile",
  "employersRatings",
  "employersSatisfied",
  "classesUnlike",
  "classesAlike",
  "classesMuchAlike",
  "median",
  "quartile",
  "finitePopulation",
  "halfDeviation",
  "pairedHalfDeviation",
  "fourPrograms",
  "fourOccasions",
  "twoRatersOfDifferentSeverity",
  "assessorsShrunken",
  "equalGroups",
  "overdispersedGroups",
  "alphaOfFiveItems",
  "errorOfFiveItems",
  "pairsOfRatings",
  "omegaOfFiveItems",
  "couplingOfThree",
  "coordinationOfThree",
  "programsShare",
] as const;
export type CoverageDesign = (typeof coverageDesigns)[number];

/**
 * Which share of simulated samples had an interval that holds the truth: `rounds` samples of `n` units of the design, and the
 * simulation's own standard error. `nominal` is what the interval claims. `floor` and `ceiling` are asserted in the tests, where given.
 */
export interface CoverageFigure {
  readonly interval: EstimateInterval;
  readonly design: CoverageDesign;
  readonly n: number;
  readonly nominal: number;
  readonly rounds: number;
  readonly coverage: number;
  readonly standardError: number;
  readonly floor: number | null;
  readonly ceiling: number | null;
}
