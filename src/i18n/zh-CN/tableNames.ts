import type { TableId } from "../../model/tables.ts";

/** What each table is called. */
export const tableNames = {
  schools: "学校",
  programs: "专业",
  modules: "课程模块",
  indicators: "评价指标",
  instruments: "测评工具",
  requirements: "岗位要求",
  terms: "学期",
  reference_values: "参考值",
  employer_surveys: "用人单位调查",
  students: "学生",
  assessments: "评价成绩",
  placements: "岗位实习",
  employers: "用人单位",
  employer_ratings: "用人单位评价",
  graduate_ratings: "毕业生评价",
  employment: "毕业去向",
  employment_summary: "已发布的就业数据",
  certificates: "职业技能证书",
} as const satisfies Readonly<Record<TableId, string>>;
