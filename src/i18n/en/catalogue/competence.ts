import type { MeasureWords } from "./measureWords.ts";

const pompCaveat =
  "The 0-100 scale makes ranges equal, not difficulty: a lower mean may only mean a harder test.";

/** What the measures of competence are called and how they are explained. */
export const competenceWords = {
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
} as const satisfies Record<string, MeasureWords>;

/** What the parts of these measures are called. */
export const competenceParts = {
  whole: "whole",
  share_beyond: "more than 10 points better in the former",
  d_z: "in standard deviations (d_z)",
  left: "left",
  suspended: "suspended",
  transferred: "transferred",
} as const;
