import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";
import { fraction, mean, row, sum, word } from "./mathematics.ts";
import { employerDomain, employerSatisfied } from "./employerRatings.ts";
import { employerResponseRate } from "./responseRate.ts";

/** Measures of the employers' lens. The unit of satisfaction is the employer, not the questionnaire. */
export const employerMeasures = {
  "employer.satisfied": {
    lens: "employers",
    panel: "employerRatings",
    unitOf: "employer",
    by: [...studentGroupings, "wave"],
    unit: "share",
    better: "up",
    interval: "cluster_robust",
    headline: "",
    parts: { share_of_ratings: { unit: "share", interval: "cluster_robust" } },
    finding: false,
    source:
      "EQAVET indicator 6b3; cluster-robust variance: Liang & Zeger 1986, t with clusters − 1 degrees of freedom",
    needs: ["employerRatings.satisfaction", "reference.surveys"],
    formula: row(mean("p"), "=", fraction(1, "J"), sum("j", fraction("s_j", "n_j"))),
    golden: [],
    behind: () => [{ column: "attribute", oneOf: ["overall"] }],
    evaluate: employerSatisfied,
  },
  "employer.domain": {
    lens: "employers",
    panel: "employerRatings",
    unitOf: "employer",
    by: [...studentGroupings, "wave"],
    unit: "points",
    better: "up",
    interval: "cluster_robust",
    headline: "attribute:technical",
    parts: {
      "attribute:": { unit: "points", interval: "cluster_robust" },
      "satisfied:": { unit: "share", interval: "cluster_robust" },
    },
    finding: false,
    source:
      "QILT Employer Satisfaction Survey: items 0-100; cluster-robust variance as in employer.satisfied",
    needs: ["employerRatings.satisfaction", "reference.surveys"],
    formula: row(mean("x"), "=", fraction(1, "J"), sum("j", mean("x_j"))),
    golden: [],
    behind: (part) => [{ column: "attribute", oneOf: [part.slice(part.indexOf(":") + 1)] }],
    evaluate: employerDomain,
  },
  "employer.response_rate": {
    lens: "employers",
    panel: "frames",
    unitOf: "survey",
    by: ["school", "program", "wave"],
    unit: "share",
    better: "up",
    interval: "none",
    headline: "",
    parts: {},
    finding: false,
    source: "Responded ÷ contacted; a count of a known list, so without an interval",
    needs: ["frames.contacted", "frames.responded"],
    formula: fraction(word("responded"), word("contacted")),
    golden: [],
    evaluate: employerResponseRate,
  },
} as const satisfies Record<string, MeasureDeclaration>;
