import { csvText } from "../../../src/model/csvText.ts";
import type { Row } from "../../../src/model/rowTypes.ts";
import { surveyedGraduationYears } from "./calendar.ts";
import { employmentRows } from "./employment.ts";
import { programs } from "./programs.ts";

const names = [
  "graduate_id", "months_after", "program_code", "graduation_year", "activity", "employment_form", "contract", "hours_week", "monthly_pay",
  "currency", "sector", "region_code", "related", "level_match", "skill_use", "satisfaction", "met_expectation", "jobs_left",
  "employers_so_far", "response", "surveyed_on",
] as const;
type Name = (typeof names)[number];

const headersZh: Readonly<Record<Name, string>> = {
  graduate_id: "毕业生学号", months_after: "毕业后月数", program_code: "专业名称", graduation_year: "毕业届别", activity: "毕业去向",
  employment_form: "就业形式", contract: "合同类型", hours_week: "每周工时", monthly_pay: "月收入", currency: "币种", sector: "行业",
  region_code: "就业地区", related: "专业相关度", level_match: "学历匹配度", skill_use: "技能使用程度", satisfaction: "就业满意度",
  met_expectation: "是否符合期待", jobs_left: "离职次数", employers_so_far: "雇主数", response: "答复状态", surveyed_on: "调查日期",
};

const wordsZh: Readonly<Partial<Record<Name, Readonly<Record<string, string>>>>> = {
  program_code: Object.fromEntries(programs.map((program) => [program.code, program.nameZh])),
  activity: {
    employed: "就业", self_employed: "自主创业", further_study: "升学", military: "参军入伍", seeking: "求职中", not_seeking: "暂不就业",
    unknown: "未知",
  },
  employment_form: { contract: "合同就业", flexible: "灵活就业", freelance: "自由职业", public: "机关事业单位" },
  contract: { open_ended: "无固定期限", fixed_term: "固定期限", agency: "劳务派遣", none: "无合同" },
  currency: { CNY: "人民币" },
  related: { "5": "很相关", "4": "相关", "3": "一般", "2": "不太相关", "1": "不相关" },
  level_match: { under: "低于要求", match: "匹配", over: "高于要求" },
  satisfaction: { "5": "非常满意", "4": "满意", "3": "一般", "2": "不满意", "1": "非常不满意" },
  met_expectation: { "1": "是", "0": "否" },
  response: { responded: "已答复", refused: "拒答", not_reached: "未联系上" },
};

function text(row: Row<"employment">, name: Name, chinese: boolean): string {
  const value = String(row[name] ?? "");
  if (chinese && name === "graduation_year") return `${value}届`;
  return chinese ? (wordsZh[name]?.[value] ?? value) : value;
}

/** One file per graduation year and survey; from the graduates of 2024 on they come from a Chinese system, which writes program names. */
export function employmentFiles(): readonly (readonly [name: string, text: string])[] {
  return surveyedGraduationYears.flatMap((year) =>
    [6, 12].map((months): readonly [string, string] => {
      const chinese = year >= 2024;
      const header = chinese ? names.map((name) => headersZh[name]) : [...names];
      const records = employmentRows(year, months).map((row) => names.map((name) => text(row, name, chinese)));
      return [`employment-${year}-${String(months).padStart(2, "0")}.csv`, csvText(header, records)];
    }),
  );
}
