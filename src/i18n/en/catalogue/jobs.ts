import type { MeasureWords } from "./measureWords.ts";

/** What the measures of graduates' work are called and how they are explained. */
export const jobWords = {
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
  "employment.level_match": {
    label: "Level of the work",
    short: "level matches",
    definition:
      "Graduates whose level of training is what their work asks for; beside it those below and those above what it asks for.",
    formula: "match ÷ at work with an answer; likewise below and above. The three add to 1.",
    denominator: "Graduates at work who answered; those not at work are out of the base.",
    caveat:
      "The graduates' own judgement. A match of level says nothing about the trade: read it with related work.",
  },
  "employment.open_ended": {
    label: "Open-ended contracts",
    short: "open-ended",
    definition: "Employed graduates with a contract without an end.",
    formula: "open-ended ÷ (open-ended + fixed-term + agency + none).",
    denominator:
      "Graduates employed or flexibly employed who said what contract they have, those with none included; the self-employed have none and are out of the base.",
    caveat:
      "Where first contracts are fixed-term by custom or law, the share says little before the first renewal: compare at equal months after graduation.",
  },
  "employment.sector": {
    label: "Sector of the work",
    short: "sector",
    definition:
      "Of graduates at work whose sector is stated, the share in each sector; beside it how many of those at work it is stated of.",
    formula: "at work in the sector ÷ at work in any stated sector. The sectors add to 1.",
    denominator:
      "Graduates at work whose sector is stated; for the share stated, graduates at work, where any of theirs is.",
    caveat:
      "Sectors are taken as the file names them: two spellings are two sectors, and another classification gives other shares. Neither good nor bad by itself: read it with related work.",
  },
  "employment.pay": {
    label: "Monthly pay",
    short: "pay",
    definition:
      "Lower quartile, median and upper quartile of the monthly pay of graduates employed full time (35 hours or more unless set otherwise). Beside them, as figures of their own, the quartiles of all who are employed, whatever their hours.",
    formula:
      "Quantile type 7. Interval: order statistics by the binomial distribution; a limit that so few graduates cannot give is left open.",
    denominator:
      "Graduates employed full time with pay in the one currency shown; for the parts of all employed, graduates employed with pay in that currency.",
    caveat:
      "As graduates report it. Not adjusted for region or prices. Currencies are never mixed, and survey weights are not used. A graduate whose hours nobody states is not taken for full time: where hours were not asked, only the pay of all employed can be had, and the two never share a series.",
  },
  "employment.low_pay": {
    label: "Low pay",
    short: "low paid",
    definition:
      "Graduates employed full time who earn less than two thirds of the reference table's value for low pay (kind low_pay, measure employment.pay), usually the median of all who work in the region.",
    formula: "pay < ⅔ · reference value, counted ÷ full-time employed with pay and a reference value.",
    denominator:
      "Graduates employed full time with pay in the one currency and a reference value in it; others are out of the base.",
    caveat:
      "The reference value is the one of the region of the work (of the school where that is not stated), else the one without a region; of the year in which the pay was earned, counted from a graduation in summer, else the newest before. Without any, the reference table is what is missing.",
  },
  "employment.satisfied": {
    label: "Satisfied with the work",
    short: "satisfied",
    definition: "Graduates at work who are satisfied with it (4 or 5 of 5).",
    formula: "answers of 4 or 5 ÷ answers.",
    denominator: "Graduates at work who answered.",
    caveat: "Says nothing of those without work or without an answer: read it with the response rate.",
  },
  "employment.met_expectation": {
    label: "Work as expected",
    short: "as expected",
    definition: "Graduates at work whose work is what they had expected of their occupation.",
    formula: "yes ÷ (yes + no).",
    denominator: "Graduates at work who answered.",
    caveat: "Depends on what was expected as much as on the work: low expectations are easily met.",
  },
  "employment.turnover": {
    label: "Left a job",
    short: "left a job",
    definition: "Graduates who have left at least one job since graduating, of those ever employed.",
    formula: "left one or more ÷ ever employed with an answer.",
    denominator:
      "Graduates at work now, or with an employer so far, or who left one, that said how many jobs they left; those never employed are out of the base.",
    caveat:
      "Counts since graduation, so it can only grow: compare at equal months after graduation. Leaving may be a step up.",
  },
} as const satisfies Record<string, MeasureWords>;
