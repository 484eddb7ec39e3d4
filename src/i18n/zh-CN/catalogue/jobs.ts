import type { jobWords as english } from "../../en/catalogue/jobs.ts";
import type { Words } from "../../words.ts";

export const jobWords = {
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
  "employment.level_match": {
    label: "学历层次匹配",
    short: "层次匹配",
    definition: "学历层次与工作要求相符的毕业生比例；旁列低于要求和高于要求的比例。",
    formula: "匹配人数 ÷ 作答的在职人数；低于、高于要求者同理。三项合计为 1。",
    denominator: "作答的在职毕业生；不在职者不计入分母。",
    caveat: "为毕业生自评。层次匹配不说明专业是否对口，须与专业对口率一并阅读。",
  },
  "employment.open_ended": {
    label: "无固定期限合同比例",
    short: "无固定期限",
    definition: "签订无固定期限劳动合同的受雇毕业生比例。",
    formula: "无固定期限 ÷（无固定期限 + 固定期限 + 劳务派遣 + 未签合同）。",
    denominator:
      "单位就业或灵活就业且说明合同情况的毕业生，未签合同者计入分母；自主创业者没有劳动合同，不计入分母。",
    caveat:
      "首份合同依惯例或法律多为固定期限，首次续签之前此比例说明不了多少问题：请在相同的毕业后月数上比较。",
  },
  "employment.sector": {
    label: "就业行业分布",
    short: "行业",
    definition: "行业已知的在业毕业生中各行业所占比例；旁列在业毕业生中行业已知的比例。",
    formula: "在该行业就业者 ÷ 行业已知的在业者。各行业之和为 1。",
    denominator: "行业已知的在业毕业生；行业已知比例以在业毕业生为分母（其中至少一人行业已知）。",
    caveat:
      "行业名称以文件为准：两种写法即为两个行业，分类口径不同则比例不同。本身无好坏之分，须与工作相关度一并阅读。",
  },
  "employment.pay": {
    label: "月收入",
    short: "月收入",
    definition:
      "全职就业（每周 35 小时及以上，可另设）毕业生月收入的下四分位数、中位数和上四分位数。旁列全体受雇者（不论工时）的四分位数，作为另一组数字。",
    formula: "第 7 类分位数。区间：按二项分布取次序统计量；人数太少而无法给出的一侧留空。",
    denominator:
      "全职就业且以所示币种填报收入的毕业生；“全体受雇者”各项的分母为受雇且以该币种填报收入的毕业生。",
    caveat:
      "为毕业生自报，未按地区或物价调整。不同币种绝不混合，也不使用调查权重。未填工时的毕业生不视为全职：没有调查工时时，只能得到全体受雇者的收入，两者绝不画在同一序列中。",
  },
  "employment.low_pay": {
    label: "低收入比例",
    short: "低收入",
    definition:
      "全职就业毕业生中，月收入低于参考值表中低薪参考值（类型为 low_pay，指标为 employment.pay，通常取当地全体就业者的中位数）三分之二的比例。",
    formula: "收入 < ⅔ × 参考值的人数 ÷ 有收入且有参考值的全职就业人数。",
    denominator: "全职就业、以所示币种填报收入且有同币种参考值的毕业生；其余不计入分母。",
    caveat:
      "参考值取就业地区的值（未填地区时取学校所在地区），没有时取不分地区的值；年份取获得该收入的年份（按夏季毕业推算），没有时取此前最近的一年。一个参考值也没有时，缺的就是参考值表。",
  },
  "employment.satisfied": {
    label: "就业现状满意度",
    short: "满意",
    definition: "在职毕业生中对现有工作满意（5 级中的 4 或 5）的比例。",
    formula: "选 4 或 5 的人数 ÷ 作答人数。",
    denominator: "作答的在职毕业生。",
    caveat: "不反映无工作者和未作答者的情况，须与答复率一并阅读。",
  },
  "employment.met_expectation": {
    label: "职业期待吻合度",
    short: "符合期待",
    definition: "在职毕业生中现有工作符合自己职业期待的比例。",
    formula: "是 ÷（是 + 否）。",
    denominator: "作答的在职毕业生。",
    caveat: "既取决于工作，也取决于期待：期待低，就容易吻合。",
  },
  "employment.turnover": {
    label: "离职率",
    short: "离职",
    definition: "毕业以来至少离开过一份工作的毕业生，占曾经就业者的比例。",
    formula: "离职一次及以上的人数 ÷ 曾经就业且作答的人数。",
    denominator: "目前在职、有过工作单位或离开过工作，且填报离职次数的毕业生；从未就业者不计入分母。",
    caveat: "自毕业起累计，只增不减：请在相同的毕业后月数上比较。离职也可能是向上的一步。",
  },
} as const satisfies Words<typeof english>;
