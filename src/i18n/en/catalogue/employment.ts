import { jobWords } from "./jobs.ts";
import type { MeasureWords } from "./measureWords.ts";

/** What the measures of employment are called and how they are explained. */
export const employmentWords = {
  "employment.destination_rate": {
    label: "Destination rate",
    short: "placed",
    definition:
      "The ministry's destination rate: graduates employed, self-employed, flexibly employed, in the army or in further study. The parts show every destination and add to all graduates; further parts divide the employed by the form of their employment.",
    formula: "(employed + flexible + self-employed + military + further study) ÷ all graduates.",
    denominator:
      "All graduates at that number of months after graduation, those with unknown destination included.",
    caveat:
      "The ministry's denominator: not comparable with MyCOS's rate on the base of those who need employment. Where rows carry a survey weight, shares are weighted, the interval is on Kish's size, and rows of weight 0 are not in the base.",
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
  "employment.employed_of_seeking": {
    label: "Employed of those needing work",
    short: "employed of needing",
    definition:
      "MyCOS's employment rate: graduates employed, flexibly employed or self-employed, of those who work or seek work.",
    formula: "(employed + flexible + self-employed) ÷ (these + seeking work).",
    denominator:
      "Graduates at work or seeking work. Out of the base: further study, the army, those not seeking, and those whose destination nobody knows.",
    caveat:
      "MyCOS's denominator: not comparable with the ministry's destination rate, and never in one series with it. Graduates who were not reached are out of the base, so it is kind where these are out of work more often.",
  },
  "employment.steps": {
    label: "Steps from graduation to lasting work",
    short: "steps",
    definition:
      "Of all graduates, the shares that are known to have taken each step and all before it: destination known, placed, at work, in work related to the training, on the level it was for, with an open-ended contract. Beside each step: of those who took the one before and answered, how many took it; and how many of all graduates took the one before and did not answer.",
    formula:
      "graduates who took this step and all before it ÷ all graduates. Kept = these ÷ those who took the step before and answered. No answer = those who took the step before and did not answer ÷ all graduates.",
    denominator:
      "All graduates at that number of months after graduation, those with unknown destination included; for the share kept, those who took the step before and answered.",
    caveat:
      "One number after another on one base, so that nobody is lost between rates; each rate by itself, on its own base, is a measure of its own. Who did not answer has not taken the step as far as is known: the true share lies between the step and the step plus those without an answer. The self-employed have no contract and leave at the last step.",
  },
  "employment.further_study": {
    label: "Further study",
    short: "studying on",
    definition: "Graduates who study on.",
    formula: "in further study ÷ all graduates.",
    denominator:
      "All graduates at that number of months after graduation, those with unknown destination included.",
    caveat: "Neither good nor bad by itself: it lowers the employed share of all graduates by as much.",
  },
  "employment.response_rate": {
    label: "Graduates' response",
    short: "response",
    definition:
      "Graduates who answered the survey, of those asked. Beside it those reached at all, those who refused, and those not reached.",
    formula: "responded ÷ (responded + refused + not reached).",
    denominator:
      "Graduates whose response is stated; one about whom nothing is stated is not counted as asked.",
    caveat:
      "Counts of a known list, so without intervals. A high rate does not make responders representative: see how they differ from all asked.",
  },
  "employment.responder_bias": {
    label: "Responders against all asked",
    short: "responders − all",
    definition:
      "How far those who answered differ from all graduates asked: by program, gender, the school's groups and the upper half of intake scores, the share among responders less the share among all asked. 0 is no difference.",
    formula:
      "p(responders) − p(all) = (1 − response rate) · (p(responders) − p(non-responders)). Interval: Newcombe's of the two groups' difference, times 1 − response rate.",
    denominator:
      "Graduates asked of whom the property is known; the upper half lies above the median intake score of those asked. The base of a part is all of them, n the responders.",
    caveat:
      "No difference in what is known does not prove none in what was asked. Groups that make up all or none of those asked have no difference to show; where all responded it is a known 0.",
  },
  "employment.quality_index": {
    label: "Index of employment quality",
    short: "quality index",
    definition:
      "Off by default. The mean of related work, level match, open-ended contracts, pay that is not low, satisfaction, expectation met and no job left, each between fixed goalposts, equally weighted. Its band shows how far other weights and ways of putting together would move it; a place among groups is given only with its band.",
    formula:
      "100 · mean of (share − goalpost of the worst) ÷ (goalpost of the best − goalpost of the worst), goalposts 0 and 1, turned for low pay and jobs left. Band: 5% to 95% over 1,000 uniform Dirichlet weights and arithmetic, geometric (floor 0.01) and minimum; the place also over goalposts, ranks and z.",
    denominator:
      "Each component on its own base; n and base are the smallest of them. A group that lacks a component has no index; a component that the workspace doesn't hold is in nobody's.",
    caveat:
      "Hidden value judgements, shortfalls made up by strengths, more precision than there is: the components say more. The band is not a confidence interval. Places hold only among the groups shown.",
  },
  ...jobWords,
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
  form_contract: "employed by contract",
  form_public: "employed in public service",
  form_flexible: "flexible form of employment",
  form_freelance: "freelance",
  form_unstated: "employed, form not stated",
  of_employed: "of those at work who answered",
  of_graduates: "of all graduates",
  match: "level matches",
  under: "below what the work asks for",
  over: "above what the work asks for",
  kept: "of those before who answered",
  unsaid: "no answer",
  stated: "sector stated",
  q1: "lower quartile",
  median: "median",
  q3: "upper quartile",
  employed_q1: "lower quartile of all employed, whatever their hours",
  employed_median: "median of all employed, whatever their hours",
  employed_q3: "upper quartile of all employed, whatever their hours",
  contacted: "reached",
  refused: "refused",
  not_reached: "not reached",
  intake_upper: "upper half by intake score",
  geometric: "geometric mean",
  minimum: "weakest component",
  rank: "median place, with its band",
  component_related: "component: related work",
  component_level_match: "component: level matches",
  component_open_ended: "component: open-ended contracts",
  component_not_low_pay: "component: pay not low",
  component_satisfied: "component: satisfied",
  component_met_expectation: "component: as expected",
  component_stayed: "component: no job left",
  lower: "lower quartile",
  upper: "upper quartile",
} as const;
