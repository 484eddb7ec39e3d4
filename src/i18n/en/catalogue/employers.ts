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
  "employer.answers": {
    label: "Employers' answers, one by one",
    short: "answers",
    definition:
      "For each question of the survey (satisfied overall, each ability, would hire again) the mean over employers of the shares of their ratings that gave each answer of the scale. Beside it the share of ratings that gave none: not applicable, not observed, left out.",
    formula:
      "An employer's share = ratings with the answer ÷ ratings with any answer; then the mean over employers. The answers to a question add to 1. A scale of more than eleven points is cut into fifths.",
    denominator:
      "Employers with an answer to the question; for those who gave none, employers asked it. A rating that names no employer counts as one of its own.",
    caveat:
      "The answers are those of the scale that most ratings of the question are on: ratings of a wave with another scale stay out, because its points mean something else. Which answers count as satisfied is the wave's own rule: see the share of satisfied employers. Waves are pooled as there.",
  },
  "employer.hire_again": {
    label: "Would hire again",
    short: "would hire again",
    definition:
      "The mean over employers of the share of their ratings that would hire graduates of the school again. The share of ratings, in the manner of Australia's employer survey (QILT), is beside it with the interval published there.",
    formula:
      "As for the share of satisfied employers, 95%. Share of ratings: p̃ ± z·√(p̃(1−p̃)/ñ)·√((N−n)/(N−1)), ñ = n + z², p̃ = (x + z²/2)/ñ, z = 1.645, so 90%; the last factor where the survey declares its target population N and more than 5% of it answered.",
    denominator:
      "Employers with an answer to the question whether they would hire again; “not applicable” is out of the base. For the share of ratings each rating counts.",
    caveat:
      "The two figures have intervals at different levels, 95% and 90%, and never share a series. The share of ratings treats the ratings of one employer as independent; the correction counts employers against the population declared for whole waves and programs, so that there is none by cohort or gender. Waves are pooled as for the share of satisfied employers.",
  },
  "employer.importance_gap": {
    label: "Importance against performance",
    short: "importance − performance",
    definition:
      "For each ability how much it matters to employers, how well graduates do it, and the difference: above 0, graduates fall short of what matters. The quadrants of importance and performance are cut at the means of the abilities shown, or at the middle of the scale; the chart says which.",
    formula:
      "Importance and performance on 0 to 100 of the survey's scale → per rating importance − performance → mean per employer → mean over employers.",
    denominator:
      "Employers that said both of the ability; performance alone, with the employers that said only that, is the rating by ability.",
    caveat:
      "Importance is taken to be asked on the survey's scale. The two rules for the lines put the same ability into different quadrants; a quadrant is a place, not a test: read it with the intervals. Waves are pooled as for the share of satisfied employers.",
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
  "employer.nomination_rate": {
    label: "Employers named by graduates",
    short: "named",
    definition:
      "The share of graduates asked that gave the name of an employer to ask. A survey reaches employers only through them.",
    formula: "contacts given ÷ graduates asked, as the survey's record says.",
    denominator: "Graduates asked for a contact.",
    caveat:
      "A count of a known list, so without an interval; a record of more contacts than graduates is left out. The lower it is, the more likely the employers asked are those where things went well. Waves are pooled as for the share of satisfied employers.",
  },
  "graduate.fulfilment": {
    label: "Abilities against what the work asks",
    short: "fulfilment",
    definition:
      "In the manner of MyCOS: how much of what their work asks for graduates had mastered, by ability and over all of them, an ability weighing as much as the work asks for it. Beside it the share of graduates satisfied with the school (4 or 5 of 5).",
    formula:
      "A graduate's fulfilment = Σ min(mastered, required) ÷ Σ required over the abilities, which is the mean of min(mastered ÷ required, 1) with the level required as its weight; then the mean over graduates. By ability the mean of min(mastered ÷ required, 1).",
    denominator:
      "Graduates who answered both on at least two thirds of the abilities asked; an ability that the work asks nothing of counts as answered and weighs nothing. For the school, graduates who answered that.",
    caveat:
      "Graduates' own judgement of both. More mastered than required does not make up for a shortfall elsewhere, so chance errors of the answers lower it. Levels are taken from 0 on, as MyCOS does: on a scale from 1 the figure is higher. MyCOS calls 90% and more good, 85 to 90 basic, 75 to 85 weak, less than 75 not met.",
  },
} as const satisfies Record<string, MeasureWords>;

/** What the parts of these measures are called. */
export const employersParts = {
  share_of_ratings: "share of ratings",
  importance: "importance",
  performance: "performance",
  gap: "importance less performance",
  unrated: "no answer",
  school_satisfaction: "satisfied with the school",
} as const;
