import type { ColumnDeclaration } from "../declaration.ts";

/** Columns that describe a coded thing: its names, its scale, since when it is valid. */
export const scaleMin = {
  type: { kind: "number" },
  aliases: {
    en: ["scale min", "minimum", "min", "scale minimum", "lowest score"],
    zh: ["量表下限", "最低分", "分值下限", "最小值", "量表最小值"],
  },
  example: "0",
} as const satisfies ColumnDeclaration;

export const scaleMax = {
  type: { kind: "number" },
  aliases: {
    en: ["scale max", "maximum", "max", "scale maximum", "full mark", "full marks", "highest score"],
    zh: ["量表上限", "满分", "分值上限", "最大值", "最高分", "量表最大值"],
  },
  example: "100",
} as const satisfies ColumnDeclaration;

export const scaleStep = {
  type: { kind: "number", min: 0 },
  aliases: {
    en: ["scale step", "step", "score step"],
    zh: ["步长", "量表步长", "最小单位", "计分单位"],
  },
  example: "1",
} as const satisfies ColumnDeclaration;

export const nameEn = {
  type: { kind: "text" },
  aliases: { en: ["name", "english name", "name english", "title"], zh: ["英文名称", "英文名"] },
  example: "Elderly care",
} as const satisfies ColumnDeclaration;

export const nameZh = {
  type: { kind: "text" },
  aliases: { en: ["chinese name", "name chinese"], zh: ["名称", "中文名称", "中文名"] },
  example: "智慧健康养老",
} as const satisfies ColumnDeclaration;

export const validFrom = {
  type: { kind: "date" },
  aliases: { en: ["valid from", "start date", "effective from"], zh: ["启用日期", "生效日期", "开始日期"] },
  example: "2019-09-01",
} as const satisfies ColumnDeclaration;
