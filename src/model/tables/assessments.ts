import type { TableDeclaration } from "../declaration.ts";
import { indicatorCode, instrumentCode, moduleCode, purpose, schoolCode, stage, studentId, termCode } from "./sharedColumns.ts";

export const assessments = {
  role: "fact",
  replacement: { kind: "scope", columns: ["school_code", "term_code"], byRecipe: true },
  columns: {
    school_code: schoolCode,
    student_id: { ...studentId, key: true, required: true },
    indicator_code: { ...indicatorCode, key: true, required: true },
    term_code: { ...termCode, key: true, required: true },
    module_code: { ...moduleCode, key: true },
    placement_id: {
      type: { kind: "code", domain: "placement" },
      key: true,
      aliases: { en: ["placement id", "placement", "internship id"], zh: ["实习编号", "实习岗位编号", "实习记录号"] },
      example: "",
    },
    purpose: { ...purpose, key: true },
    attempt: {
      type: { kind: "integer", min: 1, max: 99 },
      key: true,
      fallback: "1",
      aliases: { en: ["attempt", "attempt no", "try"], zh: ["次数", "考核次数", "第几次", "考试性质"] },
      crosswalk: { 正考: "1", 正常考试: "1", 初考: "1", 补考: "2", 重修: "3", first: "1", resit: "2", retake: "2" },
      example: "1",
    },
    assessor_kind: {
      type: { kind: "enum", values: ["school", "enterprise", "self", "peer"] },
      key: true,
      fallback: "school",
      aliases: { en: ["assessor kind", "assessor type", "rater type", "assessed by", "assessor"], zh: ["评价主体", "评价人类型", "评价方", "评价者类型"] },
      crosswalk: {
        teacher: "school", mentor: "enterprise", employer: "enterprise", company: "enterprise", "self-assessment": "self", peers: "peer",
        学校: "school", 教师: "school", 老师: "school", 校内导师: "school", 任课教师: "school", 师评: "school", 企业: "enterprise",
        企业导师: "enterprise", 企业师傅: "enterprise", 企评: "enterprise", 自评: "self", 学生自评: "self", 本人: "self", 互评: "peer",
        同伴: "peer", 小组互评: "peer", 学生互评: "peer",
      },
      example: "school",
    },
    assessor_id: {
      type: { kind: "code", domain: "assessor" },
      key: true,
      aliases: { en: ["assessor id", "rater id", "assessor code", "teacher id"], zh: ["评价人", "评价人编号", "评委", "评委编号", "教师工号", "评分人"] },
      example: "T012",
    },
    score: {
      type: { kind: "number" },
      required: true,
      measure: true,
      aliases: { en: ["score", "mark", "marks", "grade", "result", "points", "rating"], zh: ["成绩", "得分", "分数", "评分", "总评成绩", "考核成绩", "分值"] },
      crosswalk: {
        absent: "x", 缺考: "x", 旷考: "x", 作弊: "x", 违纪: "x", deferred: "", 缓考: "", 未录入: "", 未评: "", "-": "", "—": "", "/": "",
        exempt: "z", 免修: "z", 免考: "z", 免试: "z", 不适用: "z",
      },
      example: "82",
    },
    instrument_code: instrumentCode,
    instrument_version: {
      type: { kind: "code", domain: "instrument_version" },
      aliases: { en: ["instrument version", "version", "tool version"], zh: ["工具版本", "量表版本", "版本"] },
      example: "1",
    },
    stage,
    assessed_on: {
      type: { kind: "date" },
      aliases: { en: ["assessed on", "assessment date", "date", "exam date"], zh: ["评价日期", "考核日期", "考试日期", "评价时间", "日期"] },
      example: "2022-06-20",
    },
  },
} as const satisfies TableDeclaration;
