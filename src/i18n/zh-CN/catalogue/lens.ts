import type { lensParts as englishParts, lensWords as english } from "../../en/catalogue/lens.ts";
import type { Words } from "../../words.ts";

export const lensWords = {
  "lens.contradiction": {
    label: "视角间的矛盾",
    short: "矛盾",
    definition:
      "在一个视角上偏高、在另一个视角上偏低的群体：学生能力水平、用人单位满意比例、毕业去向落实率。矛盾的大小取两个偏离中较小的一个，以标准误为单位；小于 0 表示没有矛盾。分项：每一对视角；群体在每个视角上与其他群体之差，以及在漏斗图中的位置。",
    formula:
      "有十个及以上群体时，取该群体在该视角漏斗图中的 z 值，并计入群体间的过度离散：均值用 (ȳ − μ) ÷ √(s²/n + τ²)，比例在 arcsine √p 上同样计算。不足十个群体时，取该群体减去其余群体均值之差超出 2 分或 5 个百分点的部分，以标准误为单位。矛盾 = min(偏高视角的 z，偏低视角的 −z)。",
    denominator: "各视角用各自的分母：有能力水平的学生、作答的用人单位、全部毕业生。成对时取两者中较小者。",
    caveat:
      "只有两个 q 值都小于 0.05 的矛盾才表述为发现；q 是对所示全部群体在这两个视角上作 Benjamini-Hochberg 校正后的值。两个视角大多不是同一批人：用人单位评价的是较早的届别，而能力评价针对现在的学生。无论对分组项设了什么筛选，所示群体都与全部群体相比。十个群体、2 分和 5 个百分点是本软件自定的规则。接收多个群体毕业生的用人单位，在每个群体中都作为不同的单位计算。",
  },
  "lens.association": {
    label: "能力与毕业去向的关联",
    short: "关联",
    definition:
      "同一专业、同一届中，离校时能力较高的毕业生在工作中是否更好：离校时的水平与月收入、与专业对口程度、与工作满意度的相关；以及在职者与求职者的水平之差。",
    formula:
      "在每个专业和届别内计算 Spearman ρ，以 n − 3 为权重用 Fisher z 合并。在职减求职：在专业和届别内 Σ w·d ÷ Σ w，w = n₁·n₂ ÷ (n₁ + n₂)；以标准差为单位时用 Hedges g。",
    denominator:
      "既有离校时水平又有作答的毕业生，所在专业和届别至少有四人。月收入：全职就业者。对口、满意：在职者。在职或求职：不含其他人。",
    caveat:
      "这是关联，不是影响：能力较高的人可能在其他方面也不同。离校时指所示有毕业生的各年级都已达到的最后阶段。升学、入伍和未作答的毕业生不在其中，结果只对在其中的人成立。全部作答相同的专业不提供信息。未加权。",
  },
  "variance.share": {
    label: "成绩差异来自哪里",
    short: "方差份额",
    definition:
      "学生各学期水平的全部差异中，有多少在地区之间、学校之间、专业之间、班级之间、学生之间，以及同一学生的各学期之间。只列出数据能够区分的层次，至少两层，各份额合计为 1。",
    formula:
      "先减去学期均值和年级均值，再用 Henderson 方法 III（嵌套方差分析，令逐层平方和等于其期望）求各层方差分量；负的分量计为 0。份额 = 分量 ÷ 分量之和。",
    denominator: "至少在一个学期有能力水平的学生。",
    caveat:
      "最细一层还包含测量误差，以及与本年级不同的成长。学期之间更换工具会移动该学期的全部成绩，已随学期均值去除。区间来自对所示最粗一层的 1,000 次重抽样，单位少时偏窄，不足五个时不给出。份额说明差异在哪里，不说明差异的原因。",
  },
} as const satisfies Words<typeof english>;

export const lensParts = {
  "competence_high.employers_low": "能力高、用人单位评价低",
  "competence_high.employment_low": "能力高、就业低",
  "employers_high.competence_low": "用人单位评价高、能力低",
  "employers_high.employment_low": "用人单位评价高、就业低",
  "employment_high.competence_low": "就业高、能力低",
  "employment_high.employers_low": "就业高、用人单位评价低",
  on_competence: "能力：与其他群体之差",
  on_employers: "用人单位：与其他群体之差",
  on_employment: "就业：与其他群体之差",
  funnel_competence: "能力：漏斗图中的 z",
  funnel_employers: "用人单位：漏斗图中的 z",
  funnel_employment: "就业：漏斗图中的 z",
  with_pay: "与月收入（相关）",
  with_related: "与专业对口（相关）",
  with_satisfaction: "与工作满意度（相关）",
  with_employed: "在职减求职（分）",
  with_employed_g: "在职减求职（Hedges g）",
  between_region: "地区之间",
  between_school: "学校之间",
  between_program: "专业之间",
  between_class: "班级之间",
  between_student: "学生之间",
  between_occasion: "同一学生的各学期之间",
} as const satisfies Words<typeof englishParts>;
