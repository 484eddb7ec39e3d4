import type { publishedWords as english } from "../../en/catalogue/published.ts";
import type { Words } from "../../words.ts";

const publishedCaveat =
  "这是其他机构按其自身口径发布的数字，绝不与本校毕业生数据计算出的数字画在同一序列中。";
const asPublished = "按发布值原样显示。";
const sourceRule = "以来源的定义为准（见该行的分母口径）。";

export const publishedWords = {
  "published.employment_rate_overall": {
    label: "已发布：总体就业率",
    short: "已发布就业率",
    definition: "其他机构发布的总体就业率。",
    formula: asPublished,
    denominator: sourceRule,
    caveat: publishedCaveat,
  },
  "published.employment_rate_ft_perm": {
    label: "已发布：全职长期就业率",
    short: "已发布全职率",
    definition: "其他机构发布的全职长期就业率。",
    formula: asPublished,
    denominator: sourceRule,
    caveat: publishedCaveat,
  },
  "published.basic_monthly_mean": {
    label: "已发布：基本月薪平均值",
    short: "已发布基本月薪均值",
    definition: "其他机构发布的基本月薪平均值。",
    formula: asPublished,
    denominator: sourceRule,
    caveat: publishedCaveat,
  },
  "published.basic_monthly_median": {
    label: "已发布：基本月薪中位数",
    short: "已发布基本月薪中位数",
    definition: "其他机构发布的基本月薪中位数。",
    formula: asPublished,
    denominator: sourceRule,
    caveat: publishedCaveat,
  },
  "published.gross_monthly_mean": {
    label: "已发布：税前月薪平均值",
    short: "已发布税前月薪均值",
    definition: "其他机构发布的税前月薪平均值。",
    formula: asPublished,
    denominator: sourceRule,
    caveat: publishedCaveat,
  },
  "published.gross_monthly": {
    label: "已发布：税前月薪",
    short: "已发布税前月薪",
    definition: "其他机构发布的税前月薪下四分位数、中位数和上四分位数。",
    formula: asPublished,
    denominator: sourceRule,
    caveat: publishedCaveat,
  },
} as const satisfies Words<typeof english>;
