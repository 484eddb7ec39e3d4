import type { TableDeclaration } from "../declaration.ts";
import { nameEn, nameZh, validFrom } from "./describingColumns.ts";
import { moduleCode, programCode, regionCode, schoolCode, stage } from "./sharedColumns.ts";

export const schools = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    name_en: {
      ...nameEn,
      aliases: { ...nameEn.aliases, en: [...nameEn.aliases.en, "school name"] },
      example: "Riverside Vocational School",
    },
    name_zh: {
      ...nameZh,
      aliases: { ...nameZh.aliases, zh: [...nameZh.aliases.zh, "学校名称"] },
      example: "江畔职业学校",
    },
    region_code: regionCode,
    region_name: {
      type: { kind: "text" },
      aliases: { en: ["region name"], zh: ["地区名称", "区域名称"] },
      example: "Hangzhou",
    },
  },
} as const satisfies TableDeclaration;

export const programs = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    program_code: {
      ...programCode,
      key: true,
      required: true,
      aliases: {
        en: ["program code", "program id", "programme code", "major code", "code"],
        zh: ["专业代码", "专业编码", "专业编号", "专业代号"],
      },
    },
    name_en: {
      ...nameEn,
      aliases: {
        en: ["name", "english name", "program name", "programme name", "major"],
        zh: ["英文名称", "专业英文名称", "英文名"],
      },
    },
    name_zh: {
      ...nameZh,
      aliases: { en: ["chinese name", "name chinese"], zh: ["专业名称", "专业", "名称", "中文名称"] },
    },
    field: {
      type: { kind: "text" },
      aliases: {
        en: ["field", "field of study", "sector", "broad field"],
        zh: ["专业大类", "专业类", "所属大类", "学科门类"],
      },
      example: "Public services",
    },
    duration_years: {
      type: { kind: "number", min: 0.5, max: 10 },
      aliases: {
        en: ["duration years", "duration", "length of study", "years"],
        zh: ["学制", "修业年限", "学制年限"],
      },
      example: "3",
    },
    valid_from: validFrom,
    valid_to: {
      type: { kind: "date" },
      aliases: { en: ["valid to", "end date", "valid until"], zh: ["停用日期", "失效日期", "结束日期"] },
      example: "",
    },
    predecessor_codes: {
      type: { kind: "text" },
      aliases: {
        en: ["predecessor codes", "predecessors", "former codes", "old code"],
        zh: ["前身专业代码", "原专业代码", "曾用代码"],
      },
      example: "",
    },
  },
} as const satisfies TableDeclaration;

export const modules = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    module_code: { ...moduleCode, key: true, required: true },
    program_code: programCode,
    name_en: {
      ...nameEn,
      aliases: { en: ["name", "module name", "course name", "english name"], zh: ["英文名称", "英文名"] },
      example: "Care at home",
    },
    name_zh: {
      ...nameZh,
      aliases: { en: ["chinese name", "name chinese"], zh: ["模块名称", "课程名称", "名称", "中文名称"] },
      example: "居家照护",
    },
    stage,
    work_task: {
      type: { kind: "text" },
      aliases: { en: ["work task", "task", "typical work task"], zh: ["典型工作任务", "工作任务"] },
      example: "Plan and carry out a day's care at home",
    },
  },
} as const satisfies TableDeclaration;
