import type { TableDeclaration } from "../declaration.ts";
import { activityWords, contractWords, formWords, relatedWords } from "./employmentWords.ts";
import {
  cohort,
  currency,
  graduationYearOfGraduates,
  missingWords,
  programCode,
  regionCode,
  schoolCode,
  studentId,
} from "./sharedColumns.ts";
import { graduateId, monthsAfter, yesNo } from "./surveyColumns.ts";

export const employment = {
  role: "fact",
  replacement: {
    kind: "scope",
    columns: ["school_code", "graduation_year", "months_after"],
    byRecipe: false,
  },
  columns: {
    school_code: schoolCode,
    graduate_id: graduateId,
    months_after: { ...monthsAfter, key: true, required: true },
    student_id: studentId,
    program_code: { ...programCode, required: true },
    cohort,
    graduation_year: graduationYearOfGraduates,
    activity: {
      type: {
        kind: "enum",
        values: [
          "employed",
          "self_employed",
          "further_study",
          "military",
          "seeking",
          "not_seeking",
          "unknown",
        ],
      },
      required: true,
      aliases: {
        en: ["activity", "main activity", "destination", "employment status", "status"],
        zh: [
          "毕业去向",
          "就业状态",
          "去向",
          "毕业去向类别",
          "就业去向",
          "主要去向",
          "毕业去向名称",
          "毕业去向类型",
          "去向类别",
          "就业情况",
          "就业状况",
        ],
      },
      crosswalk: activityWords,
      example: "employed",
    },
    employment_form: {
      type: { kind: "enum", values: ["contract", "flexible", "freelance", "public"] },
      measure: true,
      aliases: {
        en: ["employment form", "form of employment", "employment type"],
        zh: ["就业形式", "就业类型", "就业方式", "就业类别"],
      },
      crosswalk: { ...missingWords, ...formWords },
      example: "contract",
    },
    contract: {
      type: { kind: "enum", values: ["open_ended", "fixed_term", "agency", "none"] },
      measure: true,
      aliases: { en: ["contract", "contract type"], zh: ["合同类型", "劳动合同类型", "合同期限"] },
      crosswalk: { ...missingWords, ...contractWords },
      example: "open_ended",
    },
    hours_week: {
      type: { kind: "number", min: 0, max: 168 },
      measure: true,
      aliases: {
        en: ["hours week", "hours per week", "weekly hours", "working hours"],
        zh: ["周工作小时", "每周工时", "周工时", "每周工作时间"],
      },
      crosswalk: missingWords,
      example: "40",
    },
    monthly_pay: {
      type: { kind: "number", min: 0 },
      measure: true,
      aliases: {
        en: ["monthly pay", "pay", "salary", "monthly salary", "wage", "monthly income"],
        zh: ["月薪", "薪资", "月收入", "工资", "起薪", "薪酬", "月工资", "税前月薪"],
      },
      crosswalk: missingWords,
      example: "4500",
    },
    currency,
    occupation_code: {
      type: { kind: "code", domain: "occupation" },
      aliases: {
        en: ["occupation code", "occupation", "job code"],
        zh: ["职业代码", "职业类别", "职业", "岗位类别"],
      },
      example: "4-14-02",
    },
    sector: {
      type: { kind: "text" },
      aliases: { en: ["sector", "industry"], zh: ["行业", "所属行业", "单位行业", "行业类别"] },
      example: "Care",
    },
    region_code: {
      ...regionCode,
      aliases: {
        en: [...regionCode.aliases.en, "work region"],
        zh: [...regionCode.aliases.zh, "就业地区", "就业所在地", "单位所在地"],
      },
    },
    related: {
      type: { kind: "integer", min: 1, max: 5 },
      measure: true,
      aliases: {
        en: ["related", "relatedness", "job related", "horizontal match"],
        zh: ["专业对口", "专业相关度", "对口程度", "专业对口度", "工作与专业相关度"],
      },
      crosswalk: { ...missingWords, ...relatedWords },
      example: "4",
    },
    level_match: {
      type: { kind: "enum", values: ["under", "match", "over"] },
      measure: true,
      aliases: {
        en: ["level match", "vertical match", "education match"],
        zh: ["学历匹配", "学历匹配度", "层次匹配"],
      },
      crosswalk: {
        ...missingWords,
        matched: "match",
        "under-qualified": "under",
        "over-qualified": "over",
        匹配: "match",
        低于要求: "under",
        高于要求: "over",
      },
      example: "match",
    },
    skill_use: {
      type: { kind: "integer", min: 1, max: 5 },
      measure: true,
      aliases: { en: ["skill use", "use of skills"], zh: ["技能使用", "技能使用程度", "所学使用程度"] },
      crosswalk: missingWords,
      example: "4",
    },
    satisfaction: {
      type: { kind: "integer", min: 1, max: 5 },
      measure: true,
      aliases: {
        en: ["satisfaction", "job satisfaction"],
        zh: ["就业满意度", "工作满意度", "就业现状满意度", "现状满意度"],
      },
      crosswalk: {
        ...missingWords,
        非常满意: "5",
        很满意: "5",
        满意: "4",
        比较满意: "4",
        一般: "3",
        不满意: "2",
        很不满意: "1",
        非常不满意: "1",
      },
      example: "4",
    },
    met_expectation: {
      type: { kind: "integer", min: 0, max: 1 },
      measure: true,
      aliases: {
        en: ["met expectation", "meets expectation", "as expected"],
        zh: ["职业期待吻合", "是否符合期待", "职业期待吻合度", "符合职业期待"],
      },
      crosswalk: { ...missingWords, ...yesNo },
      example: "1",
    },
    jobs_left: {
      type: { kind: "integer", min: 0, max: 99 },
      measure: true,
      aliases: { en: ["jobs left", "times left a job"], zh: ["离职次数", "离职数"] },
      crosswalk: missingWords,
      example: "0",
    },
    employers_so_far: {
      type: { kind: "integer", min: 0, max: 99 },
      measure: true,
      aliases: {
        en: ["employers so far", "number of employers"],
        zh: ["雇主数", "工作单位数", "累计雇主数"],
      },
      crosswalk: missingWords,
      example: "1",
    },
    response: {
      type: { kind: "enum", values: ["responded", "refused", "not_reached"] },
      aliases: {
        en: ["response", "response status", "survey response"],
        zh: ["答复状态", "回复情况", "调查状态", "应答情况"],
      },
      crosswalk: {
        "not reached": "not_reached",
        已答复: "responded",
        已回复: "responded",
        已答: "responded",
        拒答: "refused",
        拒绝: "refused",
        未联系上: "not_reached",
        失联: "not_reached",
      },
      example: "responded",
    },
    surveyed_on: {
      type: { kind: "date" },
      aliases: {
        en: ["surveyed on", "survey date", "interview date"],
        zh: ["调查日期", "调查时间", "填报日期", "统计日期"],
      },
      example: "2024-12-31",
    },
    weight: {
      type: { kind: "number", min: 0 },
      aliases: { en: ["weight", "survey weight"], zh: ["权重", "样本权重"] },
      example: "1",
    },
  },
} as const satisfies TableDeclaration;
