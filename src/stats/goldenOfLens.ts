import type { GoldenValue } from "./goldenValue.ts";

/** Golden values of the estimators of measures across lenses, made with R by `test/fixtures/r/lens.R`. */
export const goldenOfLens = {
  "blocked_difference.programs": {
    what: "Difference of two sides within programs, one of them with one side only, and its g",
    estimator: "blockedDifference",
    source: "R 4.2.2, lm and confint",
    input: "23 values of two sides in 5 blocks",
    expected: {
      difference: 5.7168,
      lower: -0.993591832242608,
      upper: 12.4271918322426,
      degrees: 16,
      g: 0.813951107851461,
      gVariance: 0.218894570103715,
      gLower: -0.10304097342676,
      gUpper: 1.73094318912968,
    },
    tolerance: 1e-9,
  },
  "blocked_difference.one": {
    what: "The same of one program: the classical difference and g",
    estimator: "blockedDifference",
    source: "R 4.2.2, lm and confint",
    input: "7 values of two sides",
    expected: {
      difference: 7.91666666666666,
      lower: -8.30693176769734,
      upper: 24.1402651010307,
      degrees: 5,
      g: 0.805473390788183,
      gVariance: 0.458675991731361,
      gLower: -0.521924414798771,
      gUpper: 2.13287119637514,
    },
    tolerance: 1e-9,
  },
  "mover_contrast.shares": {
    what: "A share less the weighted mean of two others, from their Wilson limits",
    estimator: "moverContrast",
    source: "R 4.2.2, prop.test and the formula of Zou, Huang & Zhang 2009",
    input: "18/30 against 40/50 and 33/45",
    expected: { value: -0.168421052631579, lower: -0.35802742845987, upper: 0.0134794348749584 },
    tolerance: 1e-9,
  },
} as const satisfies Readonly<Record<string, GoldenValue>>;
