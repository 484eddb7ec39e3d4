import type { TableDeclaration } from "../declaration.ts";
import { cohort, graduationYear, programCode, schoolCode, studentId, termCode } from "./sharedColumns.ts";

export const students = {
  role: "fact",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    student_id: { ...studentId, key: true, required: true },
    person_id: {
      type: { kind: "code", domain: "person" },
      aliases: { en: ["person id", "person"], zh: ["人员编号", "个人编号"] },
      example: "",
    },
    program_code: { ...programCode, required: true },
    cohort: { ...cohort, required: true },
    graduation_year: graduationYear,
    class_code: {
      type: { kind: "code", domain: "class" },
      aliases: {
        en: ["class code", "class", "class name", "class id"],
        zh: ["班级", "班级名称", "班级代码", "班级编号", "行政班", "所在班级"],
      },
      example: "P01-2021-1",
    },
    gender: {
      type: { kind: "enum", values: ["female", "male", "other"] },
      aliases: { en: ["gender", "sex"], zh: ["性别"] },
      crosswalk: {
        f: "female",
        m: "male",
        woman: "female",
        man: "male",
        女: "female",
        男: "male",
        女性: "female",
        男性: "male",
        女生: "female",
        男生: "male",
        其他: "other",
      },
      // The codes of GB/T 2261.1, which many programs write without saying so.
      proposals: { "1": "male", "2": "female", "0": "", "9": "other" },
      example: "female",
    },
    group_1: {
      type: { kind: "code", domain: "group_1" },
      aliases: {
        en: ["group 1", "group", "intake type", "admission route"],
        zh: ["分组1", "生源类型", "招生类型", "生源类别"],
      },
      example: "exam",
    },
    group_2: {
      type: { kind: "code", domain: "group_2" },
      aliases: { en: ["group 2"], zh: ["分组2", "户籍类型", "户口性质"] },
      example: "",
    },
    group_3: {
      type: { kind: "code", domain: "group_3" },
      aliases: { en: ["group 3"], zh: ["分组3"] },
      example: "",
    },
    entry_term: {
      ...termCode,
      aliases: { en: ["entry term", "first term", "entry semester"], zh: ["入学学期"] },
      example: "2021-2022-1",
    },
    entry_date: {
      type: { kind: "date" },
      aliases: {
        en: ["entry date", "enrolment date", "enrollment date", "admission date"],
        zh: ["入学日期", "入学时间", "报到日期"],
      },
      example: "2021-09-01",
    },
    intake_score: {
      type: { kind: "number" },
      aliases: {
        en: ["intake score", "entrance score", "admission score"],
        zh: ["入学成绩", "中考成绩", "录取分数", "入学分数"],
      },
      example: "512",
    },
    exit_date: {
      type: { kind: "date" },
      aliases: {
        en: ["exit date", "leaving date", "date left"],
        zh: ["离校日期", "离校时间", "退学日期", "异动日期"],
      },
      example: "2024-06-30",
    },
    exit_status: {
      type: { kind: "enum", values: ["enrolled", "graduated", "left", "suspended", "transferred"] },
      aliases: {
        en: ["exit status", "status", "student status", "enrolment status"],
        zh: ["学籍状态", "在校状态", "学生状态", "离校状态", "学籍异动"],
      },
      crosswalk: {
        active: "enrolled",
        completed: "graduated",
        withdrawn: "left",
        "dropped out": "left",
        dropout: "left",
        transfer: "transferred",
        在读: "enrolled",
        在校: "enrolled",
        在籍: "enrolled",
        毕业: "graduated",
        已毕业: "graduated",
        退学: "left",
        流失: "left",
        开除: "left",
        休学: "suspended",
        转学: "transferred",
        转出: "transferred",
        转专业: "transferred",
      },
      example: "graduated",
    },
    next_student_id: {
      ...studentId,
      aliases: { en: ["next student id", "new student id"], zh: ["新学号", "后续学号", "转后学号"] },
      example: "",
    },
  },
} as const satisfies TableDeclaration;
