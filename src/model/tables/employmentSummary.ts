import type { TableDeclaration } from "../declaration.ts";
import { cohort, graduationYearOfGraduates, missingWords, programCode, schoolCode } from "./sharedColumns.ts";
import { monthsAfter } from "./surveyColumns.ts";

export const employmentSummary = {
  role: "fact",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    program_code: { ...programCode, key: true, required: true },
    cohort: { ...cohort, key: true, example: "" },
    graduation_year: { ...graduationYearOfGraduates, key: true },
    months_after: { ...monthsAfter, key: true, required: true },
    measure: {
      type: { kind: "code", domain: "measure" },
      key: true,
      required: true,
      aliases: { en: ["measure", "measure id", "statistic"], zh: ["指标标识", "度量", "统计指标"] },
      example: "published.employment_rate_overall",
    },
    part: {
      type: { kind: "text" },
      key: true,
      aliases: { en: ["part", "component"], zh: ["分项", "组成部分"] },
      example: "",
    },
    value: {
      type: { kind: "number" },
      required: true,
      measure: true,
      aliases: { en: ["value", "figure"], zh: ["数值", "值", "统计值"] },
      crosswalk: missingWords,
      example: "0.93",
    },
    n: {
      type: { kind: "integer", min: 0 },
      aliases: { en: ["n", "base", "respondents"], zh: ["样本数", "基数", "人数"] },
      example: "",
    },
    denominator_rule: {
      type: { kind: "text" },
      aliases: {
        en: ["denominator rule", "denominator", "base rule"],
        zh: ["分母规则", "分母口径", "统计口径"],
      },
      example: "graduates in the labour force",
    },
  },
} as const satisfies TableDeclaration;
