import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";
import { destinationRate, employedOfSeeking, employmentEmployed, furtherStudy } from "./destinations.ts";
import { jobMeasures } from "./jobMeasures.ts";
import { fraction, group, row, word } from "./mathematics.ts";
import { qualityIndexMeasures } from "./qualityIndexMeasure.ts";
import { employmentResponseRate, responderBias } from "./responders.ts";
import { employmentSteps } from "./steps.ts";

const shared = {
  lens: "employment",
  panel: "employment",
  unitOf: "graduate",
  by: [...studentGroupings, "months_after"],
  finding: false,
} as const;
const share = { unit: "share", interval: "wilson" } as const;
const count = { unit: "share", interval: "none" } as const;
const difference = { unit: "share_difference", interval: "newcombe" } as const;

/** Where graduates are. */
const destinationMeasures = {
  "employment.destination_rate": {
    ...shared,
    ...share,
    better: "up",
    headline: "",
    parts: {
      employed: share,
      flexible: share,
      self_employed: share,
      military: share,
      further_study: share,
      seeking: share,
      not_seeking: share,
      unknown: share,
      form_contract: share,
      form_public: share,
      form_flexible: share,
      form_freelance: share,
      form_unstated: share,
    },
    source: "毕业去向落实率, Ministry of Education; Wilson 1927",
    needs: ["employment.activity"],
    formula: row("p", "=", fraction(word("placed"), word("graduates"))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    evaluate: destinationRate,
  },
  "employment.employed": {
    ...shared,
    ...share,
    better: "up",
    headline: "",
    parts: {},
    source: "EQAVET indicator 5b; Wilson 1927",
    needs: ["employment.activity"],
    formula: row("p", "=", fraction(word("employed"), word("graduates"))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    evaluate: employmentEmployed,
  },
  "employment.employed_of_seeking": {
    ...shared,
    ...share,
    better: "up",
    headline: "",
    parts: {},
    source: "MyCOS employment rate, note of 2007: employed ÷ those who need employment; Wilson 1927",
    needs: ["employment.activity"],
    formula: row("p", "=", fraction(word("employed"), row(word("employed"), "+", word("seeking")))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    behind: () => [{ column: "activity", oneOf: ["employed", "self_employed", "seeking"] }],
    evaluate: employedOfSeeking,
  },
  "employment.steps": {
    ...shared,
    ...share,
    better: "up",
    headline: "step:open_ended",
    parts: { "step:": share, "kept:": share, "unsaid:": share },
    source:
      "Destination of the ministry, EQAVET 5b and 6a, vertical match of tracer studies and UNECE 2015, one within the other: our own order; Wilson 1927",
    needs: ["employment.activity", "employment.related", "employment.level_match", "employment.contract"],
    formula: row("p_k", "=", fraction("n_k", word("graduates")), ",", "n_k", "≤", row("n_(k−1)")),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    evaluate: employmentSteps,
  },
} as const satisfies Record<string, MeasureDeclaration>;

/** Where graduates study on, and how many of them answered. */
const surveyMeasures = {
  "employment.further_study": {
    ...shared,
    ...share,
    better: "none",
    headline: "",
    parts: {},
    source: "升学率 of the ministry's destinations; Wilson 1927",
    needs: ["employment.activity"],
    formula: row("p", "=", fraction(word("further study"), word("graduates"))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    evaluate: furtherStudy,
  },
  "employment.response_rate": {
    ...shared,
    ...count,
    better: "up",
    headline: "",
    parts: { contacted: count, refused: count, not_reached: count },
    source:
      "Responded ÷ asked, with those contacted beside it: Schomburg, ETF/ILO/Cedefop tracer study guide 2016",
    needs: ["employment.response"],
    formula: fraction(word("responded"), word("asked")),
    golden: [],
    evaluate: employmentResponseRate,
  },
  "employment.responder_bias": {
    ...shared,
    ...difference,
    better: "balanced",
    headline: "intake_upper",
    parts: {
      intake_upper: difference,
      "program:": difference,
      "gender:": difference,
      "group_1:": difference,
      "group_2:": difference,
      "group_3:": difference,
    },
    source:
      "Responder-against-population table of tracer studies; Newcombe 1998, method 10, on responders against non-responders",
    needs: ["employment.response"],
    formula: row("p_r", "−", "p", "=", group(1, "−", "f"), "·", group("p_r", "−", "p_n")),
    golden: ["newcombe.56_70_48_80", "newcombe.small", "newcombe.none_all"],
    evaluate: responderBias,
  },
} as const satisfies Record<string, MeasureDeclaration>;

/** Measures of the employment lens, each at its months after graduation. */
export const employmentMeasures = {
  ...destinationMeasures,
  ...jobMeasures,
  ...surveyMeasures,
  ...qualityIndexMeasures,
} as const satisfies Record<string, MeasureDeclaration>;
