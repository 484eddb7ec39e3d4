import type {
  competenceParts as englishParts,
  competenceWords as english,
} from "../../en/catalogue/competence.ts";
import type { Words } from "../../words.ts";

const pompCaveat = "0—100 分的换算只统一了量程，没有统一难度：均值较低可能只是因为测评较难。";

export const competenceWords = {
  "competence.level": {
    label: "职业能力水平",
    short: "能力水平",
    definition:
      "该组学生职业能力水平的平均值，0—100 分。学生的水平是其各维度的平均值，维度是其指标的加权平均值。可分维度、基础性与高阶性、封闭任务与开放任务、过程与结果查看。",
    formula:
      "原始分 → 100 ×（得分 − 最低分）÷（最高分 − 最低分），量程取工具版本的，没有则取指标的，反向指标反转 → 评价人平均 → 按补考规则取次 → 所选评价主体平均 → 学期平均 → 指标 → 维度加权平均 → 各维度平均 → 学生平均。",
    denominator: "至少具有本专业本年级已测指标权重三分之二的学生。",
    caveat: `${pompCaveat}区间把本年级视为该专业培养结果的一次抽样，未按班级聚集加宽。`,
  },
  "competence.profile_range": {
    label: "能力结构极差",
    short: "结构极差",
    definition: "该组最高维度与最低维度的差距：各维度均值中的最大值减最小值，只计入已测维度齐全的学生。",
    formula:
      "k 个维度均值的最大值 − 最小值。区间：对全部 k(k−1)/2 个配对差 d 作 Bonferroni-t：下限 = max(0, max(|d| − c·se))，上限 = max(|d| + c·se)。",
    denominator: "该组已测的每个维度都有均值的学生。",
    caveat: `区间偏保守，下限可能为 0。${pompCaveat}因此极差只作图，不作为发现表述。`,
  },
  "competence.balance": {
    label: "结构均衡",
    short: "均衡",
    definition:
      "在每个维度上，该组与所属专业要求的差距；专业没有规定要求时，与本校自身结构的差距：某维度在这里低、全校也同样低，就不算失衡。",
    formula:
      "对照要求：（学生的维度分 − 要求分）的平均值。对照本校结构：x[组, 维度] − x[组] − x[全校, 维度] + x[全校]，取同一时点上具有该组全部维度的学生。",
    denominator: "该组具有这些维度的学生；本校结构取同一时点的全体学生。",
    caveat:
      "只有“均衡”可以作为发现表述。q 是同屏全部比较的 Benjamini-Hochberg 校正值。该组本身是全校的一部分，区间已考虑这一点。",
  },
  "competence.gap_level": {
    label: "基础性 − 高阶性",
    short: "层次差",
    definition:
      "同一批学生基础性指标比高阶性指标高出多少：每名学生差值的平均值、前者高出 10 分以上的学生比例，以及以标准差计的差值（d_z）。",
    formula: "g = 同一学生的基础性均分 − 高阶性均分；g 的均值 ± t·s/√n；d_z = g 的均值 ÷ s。",
    denominator: "两部分都有成绩的学生。",
    caveat: `${pompCaveat}两部分之差可能只是两种测评之差。`,
  },
  "competence.gap_task": {
    label: "封闭任务 − 开放任务",
    short: "任务差",
    definition:
      "同一批学生封闭任务比开放任务高出多少：每名学生差值的平均值、前者高出 10 分以上的学生比例，以及以标准差计的差值（d_z）。",
    formula: "g = 同一学生的封闭任务均分 − 开放任务均分；g 的均值 ± t·s/√n；d_z = g 的均值 ÷ s。",
    denominator: "两部分都有成绩的学生。",
    caveat: `${pompCaveat}两部分之差可能只是两种测评之差。`,
  },
  "students.completion": {
    label: "毕业率",
    short: "毕业",
    definition:
      "在已有学生毕业的年级中，入学学生最终毕业的比例。退学、休学、转出为迄今占全部入学学生的比例。",
    formula: "毕业人数 ÷ 入学人数。",
    denominator: "已有毕业生的年级的全部学生，含学籍状态未填者；退学、休学、转出的分母为全部学生。",
    caveat: "仍在读的年级尚未到毕业时点，但其退学情况照常显示。",
  },
} as const satisfies Words<typeof english>;

export const competenceParts = {
  whole: "总体",
  share_beyond: "前者高出 10 分以上",
  d_z: "以标准差计（d_z）",
  left: "退学",
  suspended: "休学",
  transferred: "转出",
} as const satisfies Words<typeof englishParts>;
