import { studentGroupings, type FactCondition, type MeasureDeclaration } from "./declaration.ts";
import {
  employmentRelated,
  employmentSatisfied,
  levelMatch,
  metExpectation,
  openEnded,
  turnover,
} from "./jobs.ts";
import { employmentLowPay } from "./lowPay.ts";
import { fraction, group, row, sum, word } from "./mathematics.ts";
import { employmentPay, fullTimePay } from "./pay.ts";
import { employmentSector } from "./sectors.ts";

const shared = {
  lens: "employment",
  panel: "employment",
  unitOf: "graduate",
  by: [...studentGroupings, "months_after"],
  finding: false,
} as const;
const share = { unit: "share", interval: "wilson" } as const;
const money = { unit: "money", interval: "quantile_order" } as const;

const atWork: readonly FactCondition[] = [{ column: "activity", oneOf: ["employed", "self_employed"] }];
const employees: readonly FactCondition[] = [{ column: "activity", oneOf: ["employed"] }];
const paid: readonly FactCondition[] = [...employees, { column: "monthly_pay", atLeast: 0 }];
const fullTime = (hours: number): FactCondition => ({ column: "hours_week", atLeast: hours });

/** What work graduates have. */
export const jobMeasures = {
  "employment.related": {
    ...shared,
    ...share,
    better: "up",
    headline: "of_employed",
    parts: { of_employed: share, of_graduates: share },
    source: "EQAVET indicator 6a, both bases; Wilson 1927",
    needs: ["employment.activity", "employment.related"],
    formula: row("p", "=", fraction(word("related"), word("employed"))),
    golden: ["top_two.satisfied", "wilson.81_263", "wilson.0_20"],
    behind: (part) => (part === "of_graduates" ? [] : atWork),
    evaluate: employmentRelated,
  },
  "employment.level_match": {
    ...shared,
    ...share,
    better: "up",
    headline: "match",
    parts: { match: share, under: share, over: share },
    source: "Vertical match of tracer studies: Cedefop; Schomburg 2016; Wilson 1927",
    needs: ["employment.activity", "employment.level_match"],
    formula: row("p", "=", fraction(word("match"), word("answered"))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    behind: () => atWork,
    evaluate: levelMatch,
  },
  "employment.open_ended": {
    ...shared,
    ...share,
    better: "up",
    headline: "",
    parts: {},
    source: "UNECE 2015, dimension security of employment; Wilson 1927",
    needs: ["employment.activity", "employment.contract"],
    formula: row("p", "=", fraction(word("open-ended"), word("answered"))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    behind: () => employees,
    evaluate: openEnded,
  },
  "employment.sector": {
    ...shared,
    ...share,
    better: "none",
    headline: "stated",
    parts: { stated: share, "sector:": share },
    source: "Sector of employment of tracer studies: Schomburg, ETF/ILO/Cedefop 2016; Wilson 1927",
    needs: ["employment.activity", "employment.sector"],
    formula: row("p_s", "=", fraction("n_s", sum("s", "n_s"))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    behind: (part) =>
      part.startsWith("sector:")
        ? [...atWork, { column: "sector", oneOf: [part.slice("sector:".length)] }]
        : atWork,
    evaluate: employmentSector,
  },
  "employment.pay": {
    ...shared,
    ...money,
    better: "up",
    headline: "median",
    parts: {
      q1: money,
      median: money,
      q3: money,
      employed_q1: money,
      employed_median: money,
      employed_q3: money,
    },
    source:
      "Quantiles type 7: Hyndman & Fan 1996; order-statistic interval: David & Nagaraja 2003, section 7.1",
    needs: ["employment.activity", "employment.monthly_pay", "employment.hours_week"],
    formula: row("Q_p", "=", "x_(h)", ",", "h", "=", "p", "·", row("n", "−", 1), "+", 1),
    golden: ["quantile.pay"],
    behind: (part, _data, settings) =>
      part.startsWith("employed_") ? paid : [...paid, fullTime(settings.fullTimeHours)],
    evaluate: employmentPay,
    units: fullTimePay,
  },
  "employment.low_pay": {
    ...shared,
    ...share,
    better: "down",
    headline: "",
    parts: {},
    source: "UNECE 2015, indicator 2a2; below two thirds of the reference table's value; Wilson 1927",
    needs: [
      "employment.activity",
      "employment.monthly_pay",
      "employment.hours_week",
      "reference.referenceValues",
    ],
    formula: row("p", "=", fraction(sum("i", group("x_i", "<", fraction(2, 3), "·", "r_i")), "n")),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    behind: (_part, _data, settings) => [...paid, fullTime(settings.fullTimeHours)],
    evaluate: employmentLowPay,
  },
  "employment.satisfied": {
    ...shared,
    ...share,
    better: "up",
    headline: "",
    parts: {},
    source: "就业现状满意度 of MyCOS; top two of five; Wilson 1927",
    needs: ["employment.activity", "employment.satisfaction"],
    formula: row("p", "=", fraction(word("satisfied"), word("answered"))),
    golden: ["top_two.satisfied", "wilson.81_263", "wilson.0_20"],
    behind: () => atWork,
    evaluate: employmentSatisfied,
  },
  "employment.met_expectation": {
    ...shared,
    ...share,
    better: "up",
    headline: "",
    parts: {},
    source: "职业期待吻合度 of MyCOS; Wilson 1927",
    needs: ["employment.activity", "employment.met_expectation"],
    formula: row("p", "=", fraction(word("as expected"), word("answered"))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    behind: () => atWork,
    evaluate: metExpectation,
  },
  "employment.turnover": {
    ...shared,
    ...share,
    better: "down",
    headline: "",
    parts: {},
    source: "离职率 of MyCOS: left any job ÷ ever employed; Wilson 1927",
    needs: ["employment.jobs_left"],
    formula: row("p", "=", fraction(word("left"), word("ever employed"))),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    evaluate: turnover,
  },
} as const satisfies Record<string, MeasureDeclaration>;
