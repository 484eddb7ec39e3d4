import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";
import { destinationRate, employmentEmployed, employmentRelated } from "./destinations.ts";
import { fraction, row, word } from "./mathematics.ts";
import { employmentPay } from "./pay.ts";

const shared = {
  lens: "employment",
  panel: "employment",
  unitOf: "graduate",
  by: [...studentGroupings, "months_after"],
} as const;
const share = { unit: "share", interval: "wilson" } as const;

/** Measures of the employment lens, each at its months after graduation. */
export const employmentMeasures = {
  "employment.destination_rate": {
    ...shared,
    unit: "share",
    better: "up",
    interval: "wilson",
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
    },
    finding: false,
    source: "毕业去向落实率, Ministry of Education; Wilson 1927",
    needs: ["employment.activity"],
    formula: row("p", "=", fraction(word("placed"), word("graduates"))),
    golden: [],
    evaluate: destinationRate,
  },
  "employment.employed": {
    ...shared,
    unit: "share",
    better: "up",
    interval: "wilson",
    headline: "",
    parts: {},
    finding: false,
    source: "EQAVET indicator 5b; Wilson 1927",
    needs: ["employment.activity"],
    formula: row("p", "=", fraction(word("employed"), word("graduates"))),
    golden: [],
    evaluate: employmentEmployed,
  },
  "employment.related": {
    ...shared,
    unit: "share",
    better: "up",
    interval: "wilson",
    headline: "of_employed",
    parts: { of_employed: share, of_graduates: share },
    finding: false,
    source: "EQAVET indicator 6a, both bases; Wilson 1927",
    needs: ["employment.activity", "employment.related"],
    formula: row("p", "=", fraction(word("related"), word("employed"))),
    golden: [],
    evaluate: employmentRelated,
  },
  "employment.pay": {
    ...shared,
    unit: "money",
    better: "up",
    interval: "quantile_order",
    headline: "median",
    parts: {
      q1: { unit: "money", interval: "quantile_order" },
      median: { unit: "money", interval: "quantile_order" },
      q3: { unit: "money", interval: "quantile_order" },
    },
    finding: false,
    source:
      "Quantiles type 7: Hyndman & Fan 1996; order-statistic interval: David & Nagaraja 2003, section 7.1",
    needs: ["employment.activity", "employment.monthly_pay", "employment.hours_week"],
    formula: row("Q_p", "=", "x_(h)", ",", "h", "=", "p", "·", row("n", "−", 1), "+", 1),
    golden: [],
    behind: (_part, _data, settings) => [
      { column: "activity", oneOf: ["employed"] },
      { column: "hours_week", atLeast: settings.fullTimeHours },
      { column: "monthly_pay", atLeast: 0 },
    ],
    evaluate: employmentPay,
  },
} as const satisfies Record<string, MeasureDeclaration>;
