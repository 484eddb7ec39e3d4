import type { MeasureWords } from "./measureWords.ts";

/** What the measures across lenses are called and how they are explained. */
export const lensWords = {
  "lens.contradiction": {
    label: "Lenses that contradict each other",
    short: "contradiction",
    definition:
      "Groups that are high on one lens and low on another: students' level of competence, employers who are satisfied, graduates with a destination. A contradiction is as large as the smaller of the two distances, in standard errors; below 0 there is none. Parts: every pair of lenses; on each lens the group's difference from the other groups, and its place in the funnel.",
    formula:
      "From ten groups on, z of the group in the lens's funnel, overdispersion between groups allowed for: means by (ȳ − μ) ÷ √(s²/n + τ²), shares by the same on arcsine √p. Below ten groups, the group less the mean of all others, as far as it goes beyond 2 points or 5 percentage points, in standard errors. Contradiction = min(z of the high lens, −z of the low lens).",
    denominator:
      "On each lens its own: students with a level, employers with an answer, all graduates. For a pair, the smaller of the two.",
    caveat:
      "Only a contradiction with both q-values below 0.05 is worded as a finding; q is the Benjamini-Hochberg value over all groups shown on the two lenses. The two lenses are mostly not about the same people: employers speak of earlier cohorts than those whose competence is assessed now. The groups shown are held against each other, whatever filter is set on what they are grouped by. Ten groups, 2 points and 5 percentage points are our own rule. An employer of graduates of several groups counts in each as if it were another.",
  },
  "lens.association": {
    label: "Competence and what becomes of graduates",
    short: "association",
    definition:
      "How far graduates who left with more competence do better at work than others of the same program and year: the correlation of their level at exit with pay, with how related the work is, and with satisfaction at work; and the difference in level between those at work and those looking for it.",
    formula:
      "Spearman's ρ within each program and graduation year, pooled by Fisher's z with weights n − 3. At work less seeking work: Σ w·d ÷ Σ w within program and year, w = n₁·n₂ ÷ (n₁ + n₂); in standard deviations as Hedges' g.",
    denominator:
      "Graduates with both a level at exit and an answer, in programs and years with at least four of them. Pay: employed full time. Related, satisfied: at work. At work or seeking: no others.",
    caveat:
      "An association, not an effect: whoever has more competence may differ in other ways. At exit means at the latest stage that all cohorts with graduates shown have reached. Graduates who study on, serve or didn't answer are not in it, so it holds for those who are. A program in which everyone answers the same carries nothing. Unweighted.",
  },
  "variance.share": {
    label: "Where scores differ",
    short: "shares of variance",
    definition:
      "Of all the differences between students' levels in single terms, how much lies between regions, schools, programs, classes, students, and between the terms of one student. Only levels that the data tell apart, from two on; the shares add to 1.",
    formula:
      "Components of variance by Henderson's method III (nested analysis of variance, sequential sums of squares equated with their expectations) on levels less the means of their term and of their cohort; a negative component counts as 0. Share = component ÷ sum of components.",
    denominator: "Students with a level in at least one term.",
    caveat:
      "What the finest level shows holds measurement error too, and growth that differs from the cohort's. Instruments that change between terms move all scores of a term and are taken out with it. The interval comes from 1,000 resamples of the coarsest level shown, tends to be too narrow with few of them, and is not given below five. A share says where differences lie, not what makes them.",
  },
} as const satisfies Record<string, MeasureWords>;

/** What the parts of these measures are called. */
export const lensParts = {
  "competence_high.employers_low": "Competence high, employers low",
  "competence_high.employment_low": "Competence high, employment low",
  "employers_high.competence_low": "Employers high, competence low",
  "employers_high.employment_low": "Employers high, employment low",
  "employment_high.competence_low": "Employment high, competence low",
  "employment_high.employers_low": "Employment high, employers low",
  on_competence: "Competence: difference from the others",
  on_employers: "Employers: difference from the others",
  on_employment: "Employment: difference from the others",
  funnel_competence: "Competence: z in the funnel",
  funnel_employers: "Employers: z in the funnel",
  funnel_employment: "Employment: z in the funnel",
  with_pay: "With pay (correlation)",
  with_related: "With related work (correlation)",
  with_satisfaction: "With satisfaction at work (correlation)",
  with_employed: "At work less seeking work (points)",
  with_employed_g: "At work less seeking work (Hedges' g)",
  between_region: "Between regions",
  between_school: "Between schools",
  between_program: "Between programs",
  between_class: "Between classes",
  between_student: "Between students",
  between_occasion: "Between a student's terms",
} as const;
