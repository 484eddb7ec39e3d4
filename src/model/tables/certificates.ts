import type { TableDeclaration } from "../declaration.ts";
import { schoolCode, studentId } from "./sharedColumns.ts";

export const certificates = {
  role: "fact",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    student_id: { ...studentId, key: true, required: true },
    certificate_code: {
      type: { kind: "code", domain: "certificate" },
      key: true,
      required: true,
      aliases: {
        en: ["certificate code", "certificate", "certificate id", "qualification"],
        zh: ["证书代码", "证书编号", "证书", "证书名称", "职业技能等级证书"],
      },
      example: "1X-CARE",
    },
    level: {
      type: { kind: "text" },
      aliases: { en: ["level", "certificate level"], zh: ["等级", "证书等级", "级别"] },
      example: "intermediate",
    },
    awarded_on: {
      type: { kind: "date" },
      aliases: { en: ["awarded on", "award date", "date"], zh: ["发证日期", "获证日期", "取得日期"] },
      example: "2023-06-15",
    },
  },
} as const satisfies TableDeclaration;
