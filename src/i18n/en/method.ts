import type { PartKind } from "../../measures/partName.ts";
import type { Grouping } from "../../measures/result.ts";

/** Each prefix that parts have, and those groupings that are parts of some measure. */
type EachPart = Readonly<Record<PartKind, string> & Partial<Record<Grouping, string>>>;

/** Words of the Method page and of the codebook. */
export const method = {
  question: "What is each number?",
  intro:
    "Made from the catalogue that computes the figures: what stands here is what the code does, with the settings of this workspace.",
  contents: "Measures",
  find: "Find a measure",
  findHint: "name in English or Chinese, or id",
  found: "{{n}} of {{total}} measures",
  foundNone: "No measure is called that. Try a shorter word, or the id.",
  copyLinkTo: "Copy link to {{label}}",
  saveCodebookCsv: "Codebook as CSV",
  saveCodebookMarkdown: "Codebook as Markdown",
  codebook: "Codebook",
  codebookIntro:
    "One row for each measure and each of its parts, made from the same declarations as this page.",
  checksTitle: "Checks of the import",
  checksIntro:
    "A file goes through {{n}} checks before anything of it is loaded. Each has an example below: the lines in which it finds something, and the same lines put right. These are the examples that its test uses.",
  checkKinds: {
    reading: "While a file is read",
    values: "On the values of its columns",
    staged: "On its rows, beside one another and what is loaded",
  },
  checkFinds: "{{file}}: something is found",
  checkPasses: "put right",
  checkLeavesOut: "Put right, these lines are not there.",
  checkBeside: "Loaded before: {{files}}.",
  checkMore: "and {{n}} lines more",
  rulesTitle: "Rules for all measures",
  rules: {
    units:
      "The units of every n are students, employers or graduates: never scores, ratings or questionnaires.",
    base: "A group whose base is under {{base}} is “too few” everywhere: in charts, tables, tips, drawers and files. The number is a setting of the workspace.",
    draw: "An interval takes the cohort shown as one draw of what the program produces. It says how far another cohort of the same program could differ by chance, not how sure we are of these very students.",
    many: "Where many comparisons stand in one view, those that may be worded as findings are corrected together (Benjamini-Hochberg), and the q-value is shown. What a chart is compared with makes one family of all its differences: where it draws the parts of a whole and their total, each counts as one comparison, although they hang together.",
    ranks: "There are no ranks without bands: groups are compared by their intervals.",
    equal:
      "Groups are compared at the same stage, the same number of terms since entry, or the same months after graduation: by default the latest that all cohorts shown have reached. What has not come that far says so.",
    bases:
      "Rates with different denominators never share a series, and figures that others published are never mixed with those computed here.",
    scale:
      "Putting scores on 0-100 makes ranges equal, not difficulty. A gap between two dimensions may only mean that one test is harder, so findings on balance come only from the measure Balance.",
    nothing:
      "A number that is missing is never a zero and never a blank: it has one of the reasons listed below.",
    checked:
      "Every estimator is tested with values from R or from published tables; those that a measure uses stand with it, and so does the simulated coverage of its interval.",
  },
  scoreTitle: "From a score to a student's level",
  score: {
    pomp: "A score is put on 0 to 100 by the lowest and highest of its scale: 100 · (score − lowest) ÷ (highest − lowest). The scale is that of the instrument version used, else of the indicator; where low is good it is reversed.",
    assessors: "Several assessors of one kind are averaged, within student, indicator, term and attempt.",
    attempt: "Of several attempts the {{rule}} one counts (a setting of the workspace).",
    kinds:
      "The kinds of assessors chosen are averaged: {{kinds}} (a setting of the workspace). Others are never mixed in.",
    indicator: "The terms looked at are averaged, which gives the student's indicator.",
    dimension:
      "A dimension is the weighted mean of its indicators, if at least two thirds of the weight is there.",
    level: "The student's level is the mean of the student's dimensions.",
  },
  statusesTitle: "When there is no number",
  statusesIntro: "Each reason has a glyph and words of its own.",
  glyph: "Glyph",
  status: "Status",
  reason: "What it means",
  id: "Id",
  name: "Name",
  lens: "Lens",
  definition: "Definition",
  formula: "Formula",
  estimand: "What it estimates",
  estimands: {
    scores:
      "What the program produces in students like these. Each student's scores are put on 0-100 (reversed where low is good) and averaged over assessors within indicator, term and attempt; the {{rule}} attempt counts; the kinds of assessors chosen ({{kinds}}) are averaged; indicators make a dimension where at least two thirds of their weight are there. Students are the units: each counts once.",
    students: "What becomes of those who start: each student counts once, by the status reported last.",
    placements:
      "What the placements of students like these are like: each placement's answers count once within its enterprise, each enterprise once.",
    employment:
      "How graduates like these fare at one number of months after graduation: each graduate counts once, in shares by the survey weight where rows carry one. Full time means {{hours}} hours a week or more.",
    employerRatings:
      "What employers of such graduates think: each employer counts once, however many graduates it rated, its ratings by their weight where rows carry one. Waves of the latest three years are pooled unless the filter names some.",
    graduateRatings:
      "How graduates like these judge what they mastered against what their work requires: each graduate counts once.",
    frames:
      "Nothing beyond what was recorded: a count of a known list, or a figure as its publisher gave it.",
  },
  ownEstimands: {
    "competence.growth":
      "What the program changes in students who stay. Scores are taken as for the competence level ({{rule}} attempt, assessors: {{kinds}}), at two occasions, and only of indicators that were assessed at both. Each student counts once.",
    "competence.context_spread":
      "How far the attitude of students like these depends on where they are, beyond measurement error. Scores are taken as for the competence level ({{rule}} attempt, assessors: {{kinds}}), each placement and each term outside a context of its own. Each student counts once.",
    "competence.agreement":
      "How far the school's and the enterprise's ratings of students like these differ. The two kinds are kept apart, whatever kinds are chosen elsewhere; the {{rule}} attempt counts. Each student counts once, however many pairs there are.",
    "competence.assessor_severity":
      "How far assessors like these depart from one another on the same students: every attempt is compared with the same attempt, within the kinds of assessors chosen ({{kinds}}). Each student counts once for an assessor.",
    "competence.comet":
      "What the program produces in students like these, on COMET's own scales (criteria and levels 0-30, total 0-90) and not on 0-100. The {{rule}} attempt counts; the kinds of assessors chosen ({{kinds}}) are averaged. Each student counts once.",
    "lens.contradiction":
      "How far a group stands apart from the others on two lenses at once. Each lens is estimated as its own measure says: the competence level of students, the satisfied share of employers, the destination rate of graduates.",
    "lens.association":
      "How competence at exit and work afterwards go together in graduates like these, within programs and years of graduation: an association, not an effect. The level is taken as for the competence level ({{rule}} attempt, assessors: {{kinds}}). Each graduate counts once, unweighted.",
    "variance.share":
      "How the differences between levels of students like these divide over the levels of organisation above and below the student. Levels are taken as for the competence level ({{rule}} attempt, assessors: {{kinds}}), one a term.",
    "employment.response_rate": "Nothing beyond what was recorded: a count of those asked.",
    "employment.responder_bias":
      "How far those who answer surveys like this one differ from all who are asked, in what is known of both. Each graduate counts once, unweighted.",
  },
  denominator: "Denominator",
  unitOf: "Unit of n",
  unit: "Unit",
  direction: "Direction",
  directions: {
    up: "more is better",
    down: "less is better",
    balanced: "the nearer to 0, the more even",
    none: "neither more nor less is better",
  },
  groupings: "Can be grouped by",
  minBase: "Minimum base",
  coverage: "Coverage",
  coverageTitle: "How often the interval holds the truth, simulated",
  coverageDesign: "Simulated on",
  coverageRounds: "Rounds",
  coverageNominal: "Claimed",
  coverageLine: "{{interval}}: {{share}} ({{design}}, n = {{n}}, {{rounds}} rounds)",
  findings: "Findings",
  finding: "may be worded as a finding, after the correction for many comparisons: {{parts}}",
  noFinding: "drawn, never worded as a finding",
  expert: "Expert",
  expertWords: "off by default: shown where it is asked for by name",
  needs: "Needs",
  missing: "Missing in these data",
  missingNothing: "nothing: it can be computed from these data",
  caveat: "To bear in mind",
  source: "Source",
  golden: "Tested with",
  goldenWhat: "What",
  goldenInput: "Input",
  goldenExpected: "Must give",
  goldenTolerance: "To within",
  panel: "Panel",
  sqlOf: "SQL of the panel {{panel}}",
  parts: "Parts",
  part: "Part",
  partId: "Part id",
  whole: "the whole",
  eachPart: {
    dim: "each dimension",
    level: "foundational and higher-order",
    task: "closed and open tasks",
    purpose: "process and outcome",
    indicator: "each indicator",
    alpha: "alpha of each dimension",
    omega: "omega of each dimension",
    sem: "standard error of measurement of each dimension",
    finn: "Finn's coefficient, each number of levels",
    assessor: "each assessor",
    importance: "importance, each attribute",
    performance: "performance, each attribute",
    gap: "importance − performance, each attribute",
    program: "each program",
    gender: "each gender",
    group_1: "each group of group 1",
    group_2: "each group of group 2",
    group_3: "each group of group 3",
    attribute: "each attribute",
    satisfied: "share satisfied, each attribute",
    answer: "each answer to each question",
    unrated: "share without an answer, each question",
    step: "each step",
    kept: "share kept, each step",
    unsaid: "share without an answer, each step",
    sector: "each sector that the data name",
  } satisfies EachPart,
  yes: "yes",
  no: "no",
  dictionary: "Data dictionary",
  dictionaryIntro: "Every table and column that a file can fill, as declared in the data model.",
  column: "Column",
  type: "Type",
  required: "Required",
  key: "Key",
  values: "Values",
  headers: "Headers it is known by",
  meaning: "Meaning",
} as const;
