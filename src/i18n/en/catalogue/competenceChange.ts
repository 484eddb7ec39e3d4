import type { MeasureWords } from "./measureWords.ts";

const error =
  "Measurement error is the part of a student's indicator scores that neither the student nor the indicator explains; an indicator on which a student is always better counts as error too, which makes it too large rather than too small.";

/** What the measures of change, of agreement and of other readings of a profile are called and how they are explained. */
export const competenceChangeWords = {
  "competence.growth": {
    label: "Growth",
    short: "growth",
    definition:
      "How much the same students changed between two stages or terms: the mean of their changes, points a term along the way, and the shares who rise, stay and fall. The result names the two occasions; they are the same for all groups.",
    formula:
      "A student's change = mean over dimensions of the weighted mean of (later − earlier) over the indicators that the student's program and cohort were assessed on at both occasions. Mean ± t·s/√n; d_z = mean ÷ s. Points a term: least squares over the numbers of the terms, each indicator with its own intercept. Staying = within 1.96 · √(SEM² earlier + SEM² later), SEM = √(mean square of students × indicators · Σw²)/Σw.",
    denominator:
      "Students with scores at both occasions, and at least two thirds of the weight of the indicators common to both. The rest of the students in the filter were not seen at one of them: that is the attrition.",
    caveat: `Those who left are not in it, and they were often the weaker ones. Only indicators assessed at both occasions count, so it is not the difference of two competence levels that were made of different ones; assessors may still differ, as school before and enterprise in the internship. Without stages or terms in the filter the occasions are the first that all cohorts shown have and the latest that all have reached. ${error} Where no two indicators of a dimension were scored together there is no error to be told, and no share.`,
  },
  "competence.context_spread": {
    label: "Attitude across contexts",
    short: "context spread",
    definition:
      "How much a student's attitude differs from context to context: the standard deviation of the attitudinal scores of one student over placements, and over terms outside them, averaged over students. Beside it what measurement error alone would show (noise floor), the excess over it, the share of all variance that is between students (ICC), and how much higher or lower the same students' attitude is in placements than elsewhere. By employer: students who were placed there.",
    formula:
      "Each indicator − its mean in the school → weighted mean of the indicators of a context → s over the student's contexts (n − 1) → mean over students. Noise floor = expected s of normal errors of the contexts' own sizes, SEM = √(mean square of students × indicators within a context · Σw²)/Σw. Excess = s − noise floor; its interval allows for the error variance being estimated. In placements = mean of a student's placements − mean of the student's terms outside. ICC(1) = (MS between − MS within) ÷ (MS between + (n₀ − 1) · MS within).",
    denominator:
      "Students with attitudinal scores in at least two contexts, each with two thirds of the weight assessed there.",
    caveat: `Only the excess says that attitude depends on context: error alone spreads scores. Growth that all students share spreads them too. All stages and terms that the filter lets through count. ${error}`,
  },
  "competence.agreement": {
    label: "School − enterprise",
    short: "agreement",
    definition:
      "How school and enterprise rate the same student on the same indicator in the same term: the mean difference, the limits between which 95% of single differences lie, the intraclass correlation of a single rating with absolute agreement, ICC(A,1), and Finn's coefficient for each number of levels that the scales have.",
    formula:
      "d = school − enterprise; mean over students of their mean d; limits = mean ± 1.96·s of single differences, between and within students. ICC(A,1) of the pairs, each indicator about its own mean. Finn = 1 − mean variance within pairs ÷ ((L² − 1)/12) in steps of the scale with L levels.",
    denominator:
      "Students with at least one pair (n); the base counts the pairs. Students weigh the same however many pairs they have.",
    caveat:
      "Agreement is no proof of being right: both can be wrong together. ICC is low where students differ little; Finn is high there and depends on the number of levels, so read both. All stages and terms that the filter lets through count. Self and peer ratings are never in it.",
  },
  "competence.assessor_severity": {
    label: "Severity of assessors",
    short: "severity",
    definition:
      "By how many points each named assessor rates the same students on the same indicators above (lenient) or below (severe) the other assessors, drawn towards the mean of all as far as few students say little. The whole is the standard deviation between assessors beyond chance.",
    formula:
      "d = assessor's mean − mean of the other assessors of the same student, indicator, term and attempt → mean per student → mean over the assessor's students, then b = μ + n/(n + σ²/τ²) · (mean d − μ). Whole = τ.",
    denominator:
      "Of an assessor: students whom somebody else rated on the same. Assessors without a name count together as one of their kind: they can be compared with, and have no figure.",
    caveat:
      "Against the others at hand, not against the truth: two severe assessors who only rate together look fair. Assessors of the enterprise see students where the school does not. It is for talking about standards, not for judging persons.",
  },
  "competence.coupling": {
    label: "Coupling coordination (D)",
    short: "coupling",
    definition:
      "The coupling coordination degree of the group's dimensions: D together with its two halves, how equal the dimensions are (C) and how high they stand (T), and the modified C of the 2021 review.",
    formula:
      "u = dimension mean ÷ 100; C = k·(Πu)^(1/k) ÷ Σu; T = mean u; D = √(C·T); modified C = √((1 − mean |uᵢ − uⱼ|) · (Πu ÷ max u^k)^(1/(k−1))).",
    denominator: "Students with a mean in every dimension collected in the group.",
    caveat:
      "D mixes level with balance, and C is 1 for dimensions that are equally bad: never read one of the three alone. u is on the theoretical scale and not stretched to the sample. Not for ranking; the classes of D that are in use have no agreed edges and are not given. Off by default.",
  },
  "competence.comet": {
    label: "COMET total score",
    short: "COMET",
    definition:
      "COMET's reading of its eight criteria: the total score (0-90), functional, processual and shaping competence (0-30 each), the coefficient of variation V over the eight criteria (of each student, averaged, and of the group's profile), and the share of students at each level.",
    formula:
      "Criterion = 10 × mean of its items (0-30); K_F = mean of K1-K2, K_P = mean of K3-K5, K_G = mean of K6-K8; total = K_F + K_P + K_G. V = s ÷ mean of K1 … K8, s with n − 1. Level = the highest for which it and all below it have at least 15 of 30 points, else nominal.",
    denominator:
      "Students with all eight criteria. V only of students whose mean criterion has at least 3 of 30 points.",
    caveat:
      "Only with COMET's own criteria K1 to K8 in the framework. The classes in use for V (up to 0.15 very homogeneous, 0.25 homogeneous, 0.35 less homogeneous, 0.50 inhomogeneous, above extremely inhomogeneous) are for these eight criteria alone and not confirmed in print; dividing by n instead of n − 1 makes V 1.069 times smaller. The rule for levels is our own.",
  },
  "employer.guidance": {
    label: "Guidance in placements",
    short: "guidance",
    definition:
      "What the school and the students say of the guidance that enterprises give in placements, on 0 to 100, each enterprise counting once: both together, by school, by student, and school less student of the same placement.",
    formula:
      "100 · (answer − 1) ÷ 4 → mean per enterprise → mean over enterprises. Interval: cluster-robust, t with enterprises − 1 degrees of freedom. By employer: mean of its placements, t.",
    denominator:
      "Placements with the answer; for both together and for the difference placements with both answers. The minimum base is of enterprises, by employer of placements.",
    caveat:
      "Those who answer about an enterprise depend on it. A placement that names no enterprise counts as one of its own.",
  },
} as const satisfies Record<string, MeasureWords>;

/** What the parts of these measures are called. */
export const competenceChangeParts = {
  per_term: "points a term",
  rising: "rising",
  flat: "staying, within measurement error",
  falling: "falling",
  noise_floor: "noise floor",
  icc: "intraclass correlation",
  in_placement: "in placements less elsewhere",
  lower_limit: "lower limit of agreement",
  upper_limit: "upper limit of agreement",
  finn: "levels, Finn's coefficient",
  coupling: "C: how equal",
  development: "T: how high",
  modified_coupling: "modified C",
  K_F: "Functional competence (K_F)",
  K_P: "Processual competence (K_P)",
  K_G: "Shaping competence (K_G)",
  variation: "V of each student, averaged",
  variation_profile: "V of the group's profile",
  nominal: "Nominal level",
  functional: "Functional level",
  processual: "Processual level",
  shaping: "Shaping level",
  by_school: "by the school",
  by_student: "by the students",
  difference: "school less student",
} as const;

/** Parts that are called by a code of the school's or by a number: no words of ours. */
export const codeWords = {} as const;
