import type { measures as english } from "../en/measures.ts";
import type { Words } from "../words.ts";

const publishedCaveat =
  "这是其他机构按其自身口径发布的数字，绝不与本校毕业生数据计算出的数字画在同一序列中。";
const pompCaveat = "0—100 分的换算只统一了量程，没有统一难度：均值较低可能只是因为测评较难。";
const asPublished = "按发布值原样显示。";
const sourceRule = "以来源的定义为准（见该行的分母口径）。";

export const measures = {
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
  "employer.satisfied": {
    label: "用人单位满意度",
    short: "满意",
    definition:
      "各用人单位总体评价中“满意”比例的平均值，“满意”按该次调查自身的量表界定；接收毕业生多的单位也只计一次。旁列按评价份数计算的比例。",
    formula:
      "单位的比例 = 满意份数 ÷ 有效份数，再对单位求平均。区间：按单位聚类稳健，自由度为单位数 − 1 的 t；每个单位只有一份评价或意见完全一致时用 Wilson 区间，样本量取单位权重的 Kish 有效样本量。",
    denominator: "对总体问题作出回答的用人单位；“不适用”不计入分母。未写明单位的评价各按一个单位计。",
    caveat:
      "用人单位由毕业生推荐，评价可能偏高，须与回收率一并阅读。合并计算该组最近三年的各次调查，或筛选中指定的调查；结果列出所合并的批次。",
  },
  "employer.domain": {
    label: "用人单位分项评价",
    short: "分项评价",
    definition:
      "对每项能力，先求各用人单位评分的平均值（0—100 分），再对单位求平均；另列各单位满意比例的平均值。",
    formula: "按调查量表换算 100 ×（评分 − 最低分）÷（最高分 − 最低分）→ 单位平均 → 各单位平均。",
    denominator: "对该项能力作出回答的用人单位；“岗位不要求”不计入分母。",
    caveat: "评价每项能力的单位较少：请比较区间，不要比较名次。各次调查的合并方式与用人单位满意度相同。",
  },
  "employer.response_rate": {
    label: "用人单位回收率",
    short: "回收率",
    definition: "联系到的用人单位中作出答复的比例。",
    formula: "答复数 ÷ 联系数，以调查记录为准。",
    denominator: "已联系的用人单位。",
    caveat:
      "这是对已知名单的计数，因此没有区间；答复数多于联系数的调查不计入。各次调查的合并方式与用人单位满意度相同。回收率高并不使推荐样本具有代表性。",
  },
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
  units: { points: "分（满分 100）", point_difference: "分", share: "比例", ratio: "比值", money: "每月" },
  unitOf: {
    student: "学生",
    employer: "用人单位",
    graduate: "毕业生",
    survey: "已联系的用人单位",
    summary: "已发布的数字",
  },
  parts: {
    whole: "总体",
    share_beyond: "前者高出 10 分以上",
    d_z: "以标准差计（d_z）",
    left: "退学",
    suspended: "休学",
    transferred: "转出",
    share_of_ratings: "按评价份数",
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
  },
  dimensions: {
    cognitive: "认知",
    behavioural: "行为",
    attitudinal: "态度",
    metacognitive: "元认知",
    career: "职业发展",
  },
  levels: { foundational: "基础性", higher_order: "高阶性" },
  tasks: { closed: "封闭任务", open: "开放任务" },
  purposes: { process: "过程", outcome: "结果" },
  attributes: {
    foundation: "基础能力",
    adaptive: "适应能力",
    collaborative: "协作能力",
    technical: "技术能力",
    employability: "就业能力",
    overall: "总体评价",
    hire_again: "愿意再次录用",
  },
  against: { requirement: "对照专业要求", school: "对照本校自身结构" },
  intervals: {
    none: "无区间",
    t: "95% 区间，学生 t",
    paired_t: "95% 区间，配对 t",
    welch: "95% 区间，Welch t，该组为全校的一部分",
    wilson: "95% 区间，Wilson",
    simultaneous_pairwise: "95% 同时区间，全部配对（Bonferroni-t）",
    cluster_robust: "95% 区间，按用人单位聚类稳健",
    quantile_order: "95% 区间，次序统计量",
  },
  occasions: {
    stages: "阶段：{{stages}}",
    terms: "学期：{{terms}}",
    sinceEntry: "入学后 {{number}} 个学期",
    all: "所有学期合计",
    default: "所示各年级均已到达的最近时点",
    filter: "按筛选",
  },
} as const satisfies Words<typeof english>;
