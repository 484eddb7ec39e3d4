import type { TableDeclaration } from "../declaration.ts";
import {
  cohort,
  employerId,
  graduationYear,
  missingWords,
  programCode,
  schoolCode,
  studentId,
} from "./sharedColumns.ts";
import { attribute, graduateId, monthsAfter, wave, yesNo } from "./surveyColumns.ts";

const satisfactionWords = {
  "n/a": "z",
  "not required": "z",
  "not applicable": "z",
  不适用: "z",
  无需: "z",
  "very satisfied": "5",
  satisfied: "4",
  neutral: "3",
  dissatisfied: "2",
  "very dissatisfied": "1",
  "extremely satisfied": "5",
  "somewhat satisfied": "4",
  "neither satisfied nor dissatisfied": "3",
  "somewhat dissatisfied": "2",
  "extremely dissatisfied": "1",
  非常满意: "5",
  很满意: "5",
  满意: "4",
  比较满意: "4",
  基本满意: "3",
  一般: "3",
  不满意: "2",
  较不满意: "2",
  很不满意: "1",
  非常不满意: "1",
} as const;

export const employerRatings = {
  role: "fact",
  replacement: { kind: "scope", columns: ["school_code", "wave"], byRecipe: false },
  columns: {
    school_code: schoolCode,
    rating_id: {
      type: { kind: "code", domain: "rating" },
      key: true,
      required: true,
      aliases: {
        en: ["rating id", "questionnaire id", "response id", "survey response"],
        zh: ["问卷编号", "评价编号", "答卷编号", "问卷序号"],
      },
      example: "R24-0001",
    },
    wave: { ...wave, key: true, required: true },
    attribute: { ...attribute, key: true, required: true },
    employer_id: employerId,
    program_code: programCode,
    cohort,
    graduation_year: graduationYear,
    student_id: { ...studentId, example: "" },
    satisfaction: {
      type: { kind: "number" },
      measure: true,
      aliases: {
        en: ["satisfaction", "satisfied", "performance", "rating", "score"],
        zh: ["满意度", "满意程度", "满意度评分", "评分", "得分"],
      },
      crosswalk: { ...missingWords, ...satisfactionWords },
      example: "4",
    },
    importance: {
      type: { kind: "number" },
      measure: true,
      aliases: { en: ["importance"], zh: ["重要性", "重要程度", "重要度"] },
      crosswalk: missingWords,
      example: "5",
    },
    nominated: {
      type: { kind: "integer", min: 0, max: 1 },
      aliases: {
        en: ["nominated", "nominated by graduate"],
        zh: ["毕业生推荐", "是否毕业生推荐", "是否推荐"],
      },
      crosswalk: yesNo,
      example: "1",
    },
    weight: {
      type: { kind: "number", min: 0 },
      aliases: { en: ["weight", "survey weight"], zh: ["权重", "样本权重"] },
      example: "1",
    },
  },
} as const satisfies TableDeclaration;

export const graduateRatings = {
  role: "fact",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    graduate_id: {
      ...graduateId,
      aliases: {
        en: [...graduateId.aliases.en, ...studentId.aliases.en],
        zh: [...graduateId.aliases.zh, ...studentId.aliases.zh],
      },
    },
    attribute: { ...attribute, key: true, required: true, example: "technical" },
    months_after: { ...monthsAfter, key: true, required: true },
    required: {
      type: { kind: "number" },
      measure: true,
      aliases: {
        en: ["required", "required at work", "needed"],
        zh: ["工作要求水平", "岗位要求", "需要程度", "要求", "工作要求", "岗位需要", "需要"],
      },
      crosswalk: missingWords,
      example: "4",
    },
    mastered: {
      type: { kind: "number" },
      measure: true,
      aliases: {
        en: ["mastered", "acquired", "attained"],
        zh: ["掌握水平", "毕业时掌握水平", "掌握程度", "掌握", "已掌握", "达到水平"],
      },
      crosswalk: missingWords,
      example: "3",
    },
    school_satisfaction: {
      type: { kind: "number" },
      measure: true,
      aliases: { en: ["school satisfaction", "alma mater satisfaction"], zh: ["母校满意度", "对母校满意度"] },
      crosswalk: { ...missingWords, ...satisfactionWords },
      example: "4",
    },
  },
} as const satisfies TableDeclaration;
