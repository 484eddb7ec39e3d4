import type { MeasureWords } from "./measureWords.ts";

const pompCaveat =
  "The 0-100 scale makes ranges equal, not difficulty: a lower mean may only mean a harder test.";

/** What the measures of competence are called and how they are explained. */
export const competenceWords = {
  "competence.level": {
    label: "Competence level",
    short: "level",
    definition:
      "The mean level of the group's students on a scale of 0 to 100. A student's level is the mean of the student's dimensions; a dimension is the weighted mean of its indicators. Parts: by dimension, foundational and higher-order, closed and open tasks, process and outcome, and by indicator. By assessor, self and peer assessments stand by themselves and are never mixed in.",
    formula:
      "Score → 100 · (score − lowest) ÷ (highest − lowest) on the scale of the instrument version, else of the indicator, reversed where low is good → mean over assessors → attempt rule → mean of the assessor kinds chosen → mean over terms → indicator → weighted mean of the dimension → mean of the dimensions → mean over students.",
    denominator:
      "Students with a mean in at least one dimension. A mean, of a dimension or another part, needs two thirds of the weight of its indicators that the student's program and cohort were assessed on; an indicator needs a score.",
    caveat: `${pompCaveat} The interval takes this cohort as one draw of what the program produces. It is widened for students of a class resembling each other, by √(1 + (n̄ − 1) · ICC(1)), ICC(1) pooled within the program over its cohorts, n̄ the size of a student's class, degrees of freedom classes − cohorts. With fewer than five classes in all, or where single classes are asked about, it is not widened.`,
  },
  "competence.distribution": {
    label: "Distribution of levels",
    short: "median level",
    definition:
      "Lower quartile, median and upper quartile of the students' levels, on a scale of 0 to 100: how far apart the students of a group are. A student's level is as under Competence level.",
    formula:
      "Quantile type 7. Interval: order statistics by the binomial distribution; a limit that so few students cannot give is left open. Drawn as 50, 20, 10 or 5 equally likely values, the quantiles at (i − ½) ÷ k, so that two students or more stand behind each dot.",
    denominator: "Students with a mean in at least one dimension.",
    caveat: `${pompCaveat} Measurement error makes a distribution wider than the students' true levels are; how much, Reliability says.`,
  },
  "competence.profile_range": {
    label: "Range of the profile",
    short: "profile range",
    definition:
      "How far apart the group's highest and lowest dimension are: the largest minus the smallest of its dimension means, over the students who have all dimensions that were collected.",
    formula:
      "max − min of the k dimension means. Interval: Bonferroni-t over all k(k−1)/2 paired differences d: lower = max(0, max(|d| − c·se)), upper = max(|d| + c·se).",
    denominator: "Students with a mean in every dimension collected in the group.",
    caveat: `The interval is conservative and may reach 0. ${pompCaveat} So the range is drawn and not worded as a finding.`,
  },
  "competence.range": {
    label: "Range within students",
    short: "range",
    definition:
      "How far apart each student's own highest and lowest dimension are, averaged over students. Measurement error makes any range positive, so beside it stands what error alone would show in this group if all its dimensions were equal, and the excess over that: only the excess can be compared.",
    formula:
      "Range = mean of (max − min) of a student's k dimensions. Expected if balanced = mean over students of the mean range of k independent normal errors with this group's own standard errors of measurement, SEM · √(indicators in the table ÷ the student's own). Excess = range − expected.",
    denominator: "Students with a mean in every dimension collected in the group.",
    caveat:
      "Without a standard error of measurement in every dimension (two indicators or more, and enough students who have them all) there is no excess and nothing to say. The excess holds differences between the tests as well: a dimension whose tests are harder for everyone is part of it, so findings on balance come from Balance alone. The interval allows for the standard errors being estimated; it is not widened for classes.",
  },
  "competence.variation": {
    label: "Variation within students",
    short: "variation",
    definition:
      "COMET's coefficient of variation V: the standard deviation of a student's dimensions (n − 1) divided by their mean, averaged over students; beside it what measurement error alone would show and the excess over that; and V and Gini's coefficient of the group's own profile of means.",
    formula:
      "V = s ÷ x̄ of a student's k dimensions, s with k − 1. Expected if balanced = mean over students of E(s of k independent normal errors) ÷ x̄. Excess = V − expected. Profile: V of the group's k means; Gini = Σ(2i − k − 1)·x₍ᵢ₎ ÷ (k²·x̄) of the ordered means.",
    denominator:
      "Students with a mean in every dimension collected in the group and a mean of at least 10; below that V explodes and is not shown.",
    caveat: `Only the excess can be compared: error makes any V positive, and V falls as the level rises. The class words of COMET belong to its eight criteria and are not used here. ${pompCaveat}`,
  },
  "competence.balance": {
    label: "Balance",
    short: "balance",
    definition:
      "For each dimension, how the group differs from what its programs require; where programs have no requirements, from the school's own pattern: a dimension that is low here and as low everywhere in the school is not out of balance.",
    formula:
      "Against requirements: mean of (student's dimension − required). Against the school's pattern: x[group, dimension] − x[group] − x[school, dimension] + x[school], over students with all of the group's dimensions at the same occasion.",
    denominator:
      "Students of the group with the dimensions; the school's pattern is of all its students at that occasion.",
    caveat:
      "Only balance is worded as a finding. q is the Benjamini-Hochberg value over all comparisons shown together. The group is a part of the school that it is compared with; the interval allows for that, and is widened on both sides for students of a class resembling each other, as that of the level is.",
  },
  "competence.weakest": {
    label: "Weakest dimension",
    short: "weakest",
    definition:
      "For each dimension, the share of students in whom it is the weakest: the furthest below what their program requires; without requirements the furthest below the school's own pattern, so that a dimension that is tested harder everywhere is not everyone's weakest.",
    formula:
      "weakest = the dimension with the smallest (student's dimension − required, or − school's mean).",
    denominator: "Students with a mean in every dimension collected in the group.",
    caveat:
      "Every student has a weakest dimension: with k equal dimensions chance alone gives each about 1/k. A student with several equally weak dimensions counts for each of them in equal parts.",
  },
  "competence.gap_level": {
    label: "Foundational − higher-order",
    short: "level gap",
    definition:
      "How much better the same students do in foundational than in higher-order indicators: mean difference per student, the share of students more than 10 points better in the former, and the difference in standard deviations (d_z); and how the group's difference departs from the school's own. Beside them the means of the two halves in the same students.",
    formula: "g = foundational − higher-order of one student; mean g ± t·s/√n; d_z = mean g ÷ s.",
    denominator: "Students with both halves.",
    caveat: `${pompCaveat} A gap between the halves may be one of their tests: only the departure from the school's own gap, with its q, is worded as a finding. That departure and the means of the halves are widened for classes as the level is; the gap is not.`,
  },
  "competence.gap_task": {
    label: "Closed − open tasks",
    short: "task gap",
    definition:
      "How much better the same students do in closed than in open-ended tasks: mean difference per student, the share of students more than 10 points better in the former, and the difference in standard deviations (d_z); and how the group's difference departs from the school's own. Beside them the means of the two halves in the same students.",
    formula: "g = closed − open of one student; mean g ± t·s/√n; d_z = mean g ÷ s.",
    denominator: "Students with both halves.",
    caveat: `${pompCaveat} A gap between the halves may be one of their tests: only the departure from the school's own gap, with its q, is worded as a finding. That departure and the means of the halves are widened for classes as the level is; the gap is not.`,
  },
  "competence.gap_purpose": {
    label: "Process − outcome",
    short: "purpose gap",
    definition:
      "How much better the same students do where they are assessed to steer learning (process) than where it is certified (outcome): mean difference per student, the share of students more than 10 points better in the former, and the difference in standard deviations (d_z); and how the group's difference departs from the school's own. Beside them the means of the two halves in the same students.",
    formula:
      "g = process − outcome of one student; mean g ± t·s/√n; d_z = mean g ÷ s. Against the school: g[group] − g[school].",
    denominator: "Students with both.",
    caveat: `${pompCaveat} The purpose is the score's own, else its indicator's; so the two may be of different indicators. Only the departure from the school's own gap, with its q, is worded as a finding. That departure and the means of the halves are widened for classes as the level is; the gap is not.`,
  },
  "competence.gap_requirement": {
    label: "Required − attained",
    short: "requirement gap",
    definition:
      "How far students fall short of what their program requires: required minus attained points by indicator, and over all required indicators weighted by their importance; and the share of students who meet every requirement. Positive is short of the requirement.",
    formula:
      "Per student Σ importance · (required − attained) ÷ Σ importance; mean over students. Meets all = students with attained ≥ required on every required indicator ÷ students scored on every required indicator.",
    denominator:
      "Weighted: students with two thirds of the importance of their program's required indicators. Meets all: students with every required indicator only.",
    caveat:
      "A surplus on one indicator makes up for a shortfall on another in the weighted mean. Where a program states no importance all its requirements weigh alike; where it states some, the others weigh nothing. A requirement outside its indicator's scale is no requirement. Measurement error makes some students miss a requirement that they meet.",
  },
  "competence.reliability": {
    label: "Reliability",
    short: "reliability",
    definition:
      "How far a dimension's mean can be trusted: Cronbach's alpha and McDonald's omega (one factor) over the dimension's indicators, and the standard error of measurement (SEM) in points that other measures use for what error alone would show.",
    formula:
      "α = k ÷ (k − 1) · (1 − Σs²ᵢ ÷ s²) of the weighted indicators; ω = (Σλ)² ÷ ((Σλ)² + Σθ); SEM = s · √(1 − α).",
    denominator:
      "Students who have all indicators of the dimension that at least two thirds of the group's students with that dimension have.",
    caveat:
      "Alpha and SEM need two indicators, omega three. Indicators that measure different things of one dimension count as error: the SEM is then too large and what is found beyond error too small. In a group of several programs or cohorts alpha is higher because these differ. A student with fewer indicators has a larger SEM, in proportion to √(indicators).",
  },
  "students.completion": {
    label: "Completion",
    short: "completed",
    definition:
      "The share of those who started that graduated, in cohorts of which someone has graduated. Left, suspended and transferred are shares of all who started, to date.",
    formula: "graduated ÷ started.",
    denominator:
      "All students of finished cohorts, those without a stated status included; for left, suspended and transferred all students.",
    caveat: "A cohort that is still running has not reached completion; its leavers are shown all the same.",
  },
} as const satisfies Record<string, MeasureWords>;

/** What the parts of these measures are called. */
export const competenceParts = {
  whole: "whole",
  share_beyond: "more than 10 points better in the former",
  d_z: "in standard deviations (d_z)",
  against_school: "against the school's own",
  expected_if_balanced: "expected if balanced, from error alone",
  excess: "excess over error alone",
  profile: "of the group's profile",
  profile_gini: "Gini of the group's profile",
  meets_all: "meets every requirement",
  alpha: "alpha",
  omega: "omega",
  sem: "standard error of measurement",
  left: "left",
  suspended: "suspended",
  transferred: "transferred",
} as const;
