import type {
  employmentParts as englishParts,
  employmentWords as english,
} from "../../en/catalogue/employment.ts";
import type { Words } from "../../words.ts";

export const employmentWords = {
  "employment.destination_rate": {
    label: "毕业去向落实率",
    short: "去向落实",
    definition:
      "毕业生中单位就业、自主创业、灵活就业、应征入伍或升学的比例，口径同教育部。各分项列出全部去向，合计为全部毕业生。",
    formula: "（单位就业 + 灵活就业 + 自主创业 + 应征入伍 + 升学）÷ 全部毕业生。",
    denominator: "毕业后该月数时的全部毕业生，去向不明者计入分母。",
    caveat: "与以求职者为分母的就业率不可比。数据带有调查权重时，比例按权重计算，区间用 Kish 有效样本量。",
  },
  "employment.employed": {
    label: "就业率",
    short: "就业",
    definition: "毕业生中在职、自主创业或灵活就业的比例（EQAVET 5b）。",
    formula: "（单位就业 + 灵活就业 + 自主创业）÷ 全部毕业生。",
    denominator: "毕业后该月数时的全部毕业生，去向不明者计入分母。",
    caveat: "升学者计入分母：升学多的专业，此比例较低。",
  },
  "employment.related": {
    label: "专业对口率",
    short: "对口",
    definition:
      "工作与所学专业相关（5 级中的 4 或 5）的毕业生比例：占作答的在职者，以及占全部毕业生（EQAVET 6a 未规定分母）。",
    formula: "对口人数 ÷ 作答的在职人数；对口人数 ÷ 全部毕业生。",
    denominator: "作答的在职毕业生；全部毕业生。",
    caveat:
      "两种分母是两个指标，绝不画在同一序列中。无人在职时，占全部毕业生的比例为 0，占在职者的比例不适用。",
  },
  "employment.pay": {
    label: "月收入",
    short: "月收入",
    definition: "全职就业（每周 35 小时及以上，可另设）毕业生月收入的下四分位数、中位数和上四分位数。",
    formula: "第 7 类分位数。区间：按二项分布取次序统计量；人数太少而无法给出的一侧留空。",
    denominator: "全职就业且以所示币种填报收入的毕业生。",
    caveat: "为毕业生自报，未按地区或物价调整。不同币种绝不混合，也不使用调查权重。",
  },
} as const satisfies Words<typeof english>;

export const employmentParts = {
  employed: "单位就业",
  flexible: "灵活就业",
  self_employed: "自主创业",
  military: "应征入伍",
  further_study: "升学",
  seeking: "求职中",
  not_seeking: "暂不就业",
  unknown: "去向不明",
  of_employed: "占作答的在职者",
  of_graduates: "占全部毕业生",
  q1: "下四分位数",
  median: "中位数",
  q3: "上四分位数",
  lower: "下四分位数",
  upper: "上四分位数",
} as const satisfies Words<typeof englishParts>;
