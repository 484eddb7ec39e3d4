import type { MeasureWords } from "./measureWords.ts";

/** What the measures of employment are called and how they are explained. */
export const employmentWords = {
  "employment.destination_rate": {
    label: "Destination rate",
    short: "placed",
    definition:
      "The ministry's 毕业去向落实率: graduates employed, self-employed, flexibly employed, in the army or in further study. The parts show every destination and add to all graduates.",
    formula: "(employed + flexible + self-employed + military + further study) ÷ all graduates.",
    denominator:
      "All graduates at that number of months after graduation, those with unknown destination included.",
    caveat:
      "Not comparable with rates on the base of those seeking work. Where rows carry a survey weight, shares are weighted and the interval is on Kish's size.",
  },
  "employment.employed": {
    label: "Employed",
    short: "employed",
    definition: "Graduates at work, self-employed or flexibly employed (EQAVET 5b).",
    formula: "(employed + flexible + self-employed) ÷ all graduates.",
    denominator:
      "All graduates at that number of months after graduation, those with unknown destination included.",
    caveat: "Graduates in further study are in the base: programs that send many on have a lower rate.",
  },
  "employment.related": {
    label: "Related work",
    short: "related",
    definition:
      "Graduates whose work is related to their training (4 or 5 of 5), of those at work who answered, and of all graduates (EQAVET 6a, whose base is open).",
    formula: "related ÷ at work with an answer; related ÷ all graduates.",
    denominator: "Graduates at work who answered; all graduates.",
    caveat:
      "The two bases are two measures and never share a series. Where nobody is at work, none of all graduates work in the trade, and there is no share of those at work.",
  },
  "employment.pay": {
    label: "Monthly pay",
    short: "pay",
    definition:
      "Lower quartile, median and upper quartile of the monthly pay of graduates employed full time (35 hours or more unless set otherwise).",
    formula:
      "Quantile type 7. Interval: order statistics by the binomial distribution; a limit that so few graduates cannot give is left open.",
    denominator: "Graduates employed full time with pay in the one currency shown.",
    caveat:
      "As graduates report it. Not adjusted for region or prices. Currencies are never mixed, and survey weights are not used.",
  },
} as const satisfies Record<string, MeasureWords>;

/** What the parts of these measures are called. */
export const employmentParts = {
  employed: "employed by contract or otherwise",
  flexible: "flexibly employed",
  self_employed: "self-employed",
  military: "in the army",
  further_study: "in further study",
  seeking: "seeking work",
  not_seeking: "not seeking work",
  unknown: "unknown",
  of_employed: "of those at work who answered",
  of_graduates: "of all graduates",
  q1: "lower quartile",
  median: "median",
  q3: "upper quartile",
  lower: "lower quartile",
  upper: "upper quartile",
} as const;
