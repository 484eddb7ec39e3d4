import type { MeasureId } from "../../measures/catalogue.ts";
import type { EstimateInterval } from "../../measures/estimate.ts";

/** What every measure is called and how it is explained. */
interface MeasureWords {
  readonly label: string;
  readonly short: string;
  readonly definition: string;
  readonly formula: string;
  readonly denominator: string;
  readonly caveat: string;
}

const publishedCaveat =
  "Another body's figure on that body's base. It is never drawn in one series with figures computed from this school's own graduates.";
const pompCaveat =
  "The 0-100 scale makes ranges equal, not difficulty: a lower mean may only mean a harder test.";

/** Measures, their parts, and the words around every number. */
export const measures = {
  "competence.level": {
    label: "Competence level",
    short: "level",
    definition:
      "The mean level of the group's students on a scale of 0 to 100. A student's level is the mean of the student's dimensions; a dimension is the weighted mean of its indicators. Parts: by dimension, foundational and higher-order, closed and open tasks, process and outcome.",
    formula:
      "Score → 100 · (score − lowest) ÷ (highest − lowest) on the scale of the instrument version, else of the indicator, reversed where low is good → mean over assessors → attempt rule → mean of the assessor kinds chosen → mean over terms → indicator → weighted mean of the dimension → mean of the dimensions → mean over students.",
    denominator:
      "Students with at least two thirds of the weight of the indicators that their program and cohort were assessed on.",
    caveat: `${pompCaveat} The interval takes this cohort as one draw of what the program produces and is not widened for classes.`,
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
      "Only balance is worded as a finding. q is the Benjamini-Hochberg value over all comparisons shown together. The group is a part of the school that it is compared with; the interval allows for that.",
  },
  "competence.gap_level": {
    label: "Foundational − higher-order",
    short: "level gap",
    definition:
      "How much better the same students do in foundational than in higher-order indicators: mean difference per student, the share of students more than 10 points better in the former, and the difference in standard deviations (d_z).",
    formula: "g = foundational − higher-order of one student; mean g ± t·s/√n; d_z = mean g ÷ s.",
    denominator: "Students with both halves.",
    caveat: `${pompCaveat} A gap between the halves may be one of their tests.`,
  },
  "competence.gap_task": {
    label: "Closed − open tasks",
    short: "task gap",
    definition:
      "How much better the same students do in closed than in open-ended tasks: mean difference per student, the share of students more than 10 points better in the former, and the difference in standard deviations (d_z).",
    formula: "g = closed − open of one student; mean g ± t·s/√n; d_z = mean g ÷ s.",
    denominator: "Students with both halves.",
    caveat: `${pompCaveat} A gap between the halves may be one of their tests.`,
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
  "published.employment_rate_overall": {
    label: "Published: employment rate, overall",
    short: "published rate",
    definition: "The overall employment rate as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.employment_rate_ft_perm": {
    label: "Published: employment rate, full-time permanent",
    short: "published full-time rate",
    definition: "The rate of full-time permanent employment as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.basic_monthly_mean": {
    label: "Published: mean basic monthly pay",
    short: "published basic mean",
    definition: "The mean of basic monthly pay as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.basic_monthly_median": {
    label: "Published: median basic monthly pay",
    short: "published basic median",
    definition: "The median of basic monthly pay as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.gross_monthly_mean": {
    label: "Published: mean gross monthly pay",
    short: "published gross mean",
    definition: "The mean of gross monthly pay as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.gross_monthly": {
    label: "Published: gross monthly pay",
    short: "published gross pay",
    definition:
      "Lower quartile, median and upper quartile of gross monthly pay as another body published them.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  units: {
    points: "points of 100",
    point_difference: "points",
    share: "share",
    ratio: "ratio",
    money: "a month",
  },
  unitOf: {
    student: "students",
    employer: "employers",
    graduate: "graduates",
    survey: "employers contacted",
    summary: "published figures",
  },
  parts: {
    whole: "whole",
    share_beyond: "more than 10 points better in the former",
    d_z: "in standard deviations (d_z)",
    left: "left",
    suspended: "suspended",
    transferred: "transferred",
    share_of_ratings: "share of ratings",
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
  },
  dimensions: {
    cognitive: "Cognitive",
    behavioural: "Behavioural",
    attitudinal: "Attitudinal",
    metacognitive: "Metacognitive",
    career: "Career development",
  },
  levels: { foundational: "Foundational", higher_order: "Higher-order" },
  tasks: { closed: "Closed tasks", open: "Open-ended tasks" },
  purposes: { process: "Process", outcome: "Outcome" },
  attributes: {
    foundation: "Foundation skills",
    adaptive: "Adaptive skills",
    collaborative: "Collaborative skills",
    technical: "Technical skills",
    employability: "Employability",
    overall: "Overall",
    hire_again: "Would hire again",
  },
  against: { requirement: "against the programs' requirements", school: "against the school's own pattern" },
  intervals: {
    none: "no interval",
    t: "95 % interval, Student's t",
    paired_t: "95 % interval, paired t",
    welch: "95 % interval, Welch's t, the group being part of the school",
    wilson: "95 % interval, Wilson",
    simultaneous_pairwise: "95 % simultaneous interval over all pairs (Bonferroni-t)",
    cluster_robust: "95 % interval, cluster-robust by employer",
    quantile_order: "95 % interval, order statistics",
  },
  occasions: {
    stages: "stage: {{stages}}",
    terms: "term: {{terms}}",
    sinceEntry: "{{number}} terms since entry",
    all: "all terms together",
    default: "the latest that all cohorts shown have reached",
    filter: "as filtered",
  },
} as const satisfies Record<MeasureId, MeasureWords> & {
  readonly intervals: Record<EstimateInterval, string>;
  readonly [area: string]: object;
};
