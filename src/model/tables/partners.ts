import type { TableDeclaration } from "../declaration.ts";
import { employerId, missingWords, regionCode, schoolCode, studentId, termCode } from "./sharedColumns.ts";

const employerName = ["用人单位名称", "企业名称", "单位名称"] as const;

export const employers = {
  role: "fact",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    employer_id: { ...employerId, key: true, required: true },
    name: {
      type: { kind: "text" },
      aliases: { en: ["name", "employer name", "company name"], zh: [...employerName] },
      example: "Lakeside Care Homes",
    },
    industry: {
      type: { kind: "text" },
      aliases: { en: ["industry", "sector"], zh: ["行业", "所属行业", "行业类别"] },
      example: "Care",
    },
    size_band: {
      type: { kind: "text" },
      aliases: {
        en: ["size band", "size", "company size", "employees"],
        zh: ["规模", "企业规模", "单位规模", "人员规模"],
      },
      example: "50-249",
    },
    region_code: regionCode,
    partner_since: {
      type: { kind: "date" },
      aliases: {
        en: ["partner since", "since", "cooperation since"],
        zh: ["合作起始", "合作开始日期", "合作时间"],
      },
      example: "2018-09-01",
    },
    shared_resources: {
      type: { kind: "text" },
      aliases: { en: ["shared resources", "resources"], zh: ["共享资源", "共建资源", "合作资源"] },
      example: "training room",
    },
  },
} as const satisfies TableDeclaration;

export const placements = {
  role: "fact",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    placement_id: {
      type: { kind: "code", domain: "placement" },
      key: true,
      required: true,
      aliases: {
        en: ["placement id", "placement", "internship id"],
        zh: ["实习编号", "实习岗位编号", "实习记录号"],
      },
      example: "PL00001",
    },
    student_id: { ...studentId, required: true },
    employer_id: { ...employerId, required: true },
    term_code: { ...termCode, required: true, example: "2023-2024-2" },
    weeks: {
      type: { kind: "number", min: 0, max: 104 },
      aliases: { en: ["weeks", "duration weeks"], zh: ["周数", "实习周数", "实习时长"] },
      example: "18",
    },
    mentor_id: {
      type: { kind: "code", domain: "mentor" },
      aliases: { en: ["mentor id", "mentor"], zh: ["企业导师", "企业导师编号", "师傅", "带教师傅"] },
      example: "E01-M1",
    },
    guidance_by_school: {
      type: { kind: "number", min: 1, max: 5 },
      measure: true,
      aliases: {
        en: ["guidance by school", "school rating of guidance"],
        zh: ["学校对企业指导评价", "校方评企业指导"],
      },
      crosswalk: missingWords,
      example: "4",
    },
    guidance_by_student: {
      type: { kind: "number", min: 1, max: 5 },
      measure: true,
      aliases: {
        en: ["guidance by student", "student rating of guidance"],
        zh: ["学生对企业指导评价", "学生评企业指导"],
      },
      crosswalk: missingWords,
      example: "5",
    },
  },
} as const satisfies TableDeclaration;
