import type { MeasureWords } from "./measureWords.ts";

/** What the measures of employers are called and how they are explained. */
export const employersWords = {
  "employer.satisfied": {
    label: "Employers satisfied",
    short: "satisfied",
    definition:
      "The mean over employers of the share of their overall ratings that are satisfied by the survey's own scale, so that one employer with many graduates counts once. The share of ratings is beside it.",
    formula:
      "An employer's share = satisfied ratings ÷ ratings with an answer; then the mean over employers. Interval: cluster-robust, t with employers − 1 degrees of freedom; Wilson, on Kish's size of the employers' weights, where every employer gave one rating or all agree.",
    denominator:
      "Employers with an answer to the overall question; “not applicable” is out of the base. A rating that names no employer counts as one of its own.",
    caveat:
      "Employers are reached through graduates who name them and may be kinder than others: read it with the response rate. The waves of a group's latest three years are pooled, or those that the filter names; the result lists them.",
  },
  "employer.domain": {
    label: "Employers' rating by ability",
    short: "rating",
    definition:
      "For each ability the mean over employers of their mean rating, on 0 to 100, and the mean of employers' shares of satisfied ratings.",
    formula:
      "100 · (rating − lowest) ÷ (highest − lowest) of the survey's scale → mean per employer → mean over employers.",
    denominator: "Employers with an answer on the ability; “not required” is out of the base.",
    caveat:
      "Few employers rate each ability; compare intervals, not ranks. Waves are pooled as for the share of satisfied employers.",
  },
  "employer.response_rate": {
    label: "Employers' response",
    short: "response",
    definition: "The share of contacted employers that answered the survey.",
    formula: "responded ÷ contacted, as the survey's record says.",
    denominator: "Employers contacted.",
    caveat:
      "A count of a known list, so without an interval; a survey that counts more answers than contacts is left out. Waves are pooled as for the share of satisfied employers. A high rate does not make a nominated sample representative.",
  },
} as const satisfies Record<string, MeasureWords>;

/** What the parts of these measures are called. */
export const employersParts = {
  share_of_ratings: "share of ratings",
} as const;
