import type { tableNotes as english } from "../en/tableNotes.ts";
import type { Words } from "../words.ts";
import { columnNotes } from "./columnNotes.ts";
import { valueLabels } from "./valueLabels.ts";

/** What stands in tables and columns, and names of the values that the model defines. */
export const tableNotes = {
  tables: {
    schools: "每校一行；文件未写明学校时由系统建立。",
    programs: "每个专业一行，含学制与前身专业。",
    modules: "围绕典型工作任务的课程模块及其所属培养阶段。",
    indicators: "职业能力框架：每个指标的维度、层次、任务类型、测评工具与量表。",
    instruments: "测评工具及其版本；更换版本即为趋势图上的断点。",
    requirements: "依据职业标准或岗位分析，各专业对各指标的要求分数与重要性。",
    terms: "学校各学期及其先后顺序。",
    reference_values: "与指标并列显示的目标值、全国值和地区值。",
    employer_surveys: "用人单位满意度调查各批次：量表、满意分界、发放与回收情况。",
    students: "学生每次入学（注册）一行。",
    assessments: "每个成绩一行：学生、指标、学期及区分成绩的其他信息。",
    placements: "学生在企业的每次岗位实习一行。",
    employers: "接收实习或录用毕业生的企业。",
    employer_ratings: "用人单位在某批次调查中对某一方面的评价，每项一行。",
    graduate_ratings: "毕业生对工作要求水平与毕业时掌握水平的评价。",
    employment: "每名毕业生在毕业后某一时点的去向，每次一行。",
    employment_summary: "只有汇总、没有明细的已发布数据。",
    certificates: "学生取得的职业技能等级证书。",
  },
  columns: columnNotes,
  values: valueLabels,
} as const satisfies Words<typeof english>;
