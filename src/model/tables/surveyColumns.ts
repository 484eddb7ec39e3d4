import type { ColumnDeclaration } from "../declaration.ts";

export const attribute = {
  type: { kind: "code", domain: "attribute" },
  aliases: {
    en: ["attribute", "domain", "aspect", "survey item", "item"],
    zh: ["评价方面", "评价项目", "评价维度", "素质能力", "能力项", "评价内容"],
  },
  crosswalk: {
    总体: "overall",
    总评: "overall",
    整体评价: "overall",
    综合评价: "overall",
    总体评价: "overall",
    总体满意度: "overall",
    整体满意度: "overall",
    基础能力: "foundation",
    基本能力: "foundation",
    文化基础: "foundation",
    基本素质: "foundation",
    适应能力: "adaptive",
    岗位适应能力: "adaptive",
    应变能力: "adaptive",
    协作能力: "collaborative",
    合作能力: "collaborative",
    团队协作能力: "collaborative",
    团队合作能力: "collaborative",
    团队合作: "collaborative",
    技术能力: "technical",
    专业技能: "technical",
    专业能力: "technical",
    技术技能: "technical",
    就业能力: "employability",
    职业能力: "employability",
    再次录用: "hire_again",
    愿意再次录用: "hire_again",
    再次录用意愿: "hire_again",
    继续录用意愿: "hire_again",
    "hire again": "hire_again",
    "would hire again": "hire_again",
    "overall satisfaction": "overall",
    "overall performance": "overall",
    "foundation skills": "foundation",
    "adaptive skills": "adaptive",
    "collaborative skills": "collaborative",
    collaboration: "collaborative",
    "technical skills": "technical",
    "employability skills": "employability",
    adaptability: "adaptive",
    teamwork: "collaborative",
  },
  example: "overall",
} as const satisfies ColumnDeclaration;

export const wave = {
  type: { kind: "code", domain: "wave" },
  aliases: {
    en: ["wave", "survey wave", "survey code", "survey", "round"],
    zh: ["调查批次", "批次", "调查轮次", "轮次", "调查波次", "调查编号"],
  },
  example: "2024",
} as const satisfies ColumnDeclaration;

export const monthsAfter = {
  type: { kind: "integer", min: 0, max: 600 },
  aliases: {
    en: ["months after", "months since", "months after graduation", "months since graduation"],
    zh: ["毕业后月数", "毕业月数", "毕业后几个月", "毕业后第几月", "跟踪月数", "统计时点", "调查时点"],
  },
  crosswalk: {
    初次就业: "2",
    半年后: "6",
    毕业半年: "6",
    毕业半年后: "6",
    一年后: "12",
    毕业一年: "12",
    毕业一年后: "12",
    三年后: "36",
    毕业三年: "36",
    毕业三年后: "36",
  },
  example: "6",
} as const satisfies ColumnDeclaration;

export const graduateId = {
  type: { kind: "code", domain: "student" },
  key: true,
  required: true,
  aliases: {
    en: ["graduate id", "graduate no", "graduate", "alumni id", "respondent id"],
    zh: ["毕业生编号", "毕业生代码", "毕业生id", "毕业生学号"],
  },
  example: "0120210101",
} as const satisfies ColumnDeclaration;

/** 是/否 and their English forms as 1 and 0. */
export const yesNo = {
  是: "1",
  否: "0",
  yes: "1",
  no: "0",
  y: "1",
  n: "0",
  true: "1",
  false: "0",
  有: "1",
  无: "0",
  对: "1",
  错: "0",
  "√": "1",
  "✓": "1",
  "✔": "1",
  "×": "0",
  "✗": "0",
  "✘": "0",
} as const;
