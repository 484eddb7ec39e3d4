import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";
import { destinationRate, employmentEmployed, employmentRelated } from "./destinations.ts";
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
    evaluate: employmentPay,
  },
} as const satisfies Record<string, MeasureDeclaration>;
