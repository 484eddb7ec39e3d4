import type {
  codeWords as englishCodes,
  competenceChangeParts as englishParts,
  competenceChangeWords as english,
} from "../../en/catalogue/competenceChange.ts";
import type { Words } from "../../words.ts";

const error =
  "测量误差指指标得分中既不能由学生、也不能由指标解释的部分；学生在某项指标上一贯较强也计入误差，因此误差只会偏大，不会偏小。";

export const competenceChangeWords = {
  "competence.growth": {
    label: "能力增长",
    short: "增长",
    definition:
      "同一批学生在两个阶段或两个学期之间的变化：变化的平均值、其间每学期的增分，以及上升、持平、下降的学生比例。结果注明是哪两个时点；各组所用时点相同。",
    formula:
      "学生的变化 = 各维度变化的平均值；维度变化 = 该生所在专业年级两个时点都测过的指标上（后 − 前）的加权平均。平均值 ± t·s/√n；d_z = 平均值 ÷ s。每学期增分：对学期序号作最小二乘，每项指标各有截距。持平 = 在 1.96 · √(前测 SEM² + 后测 SEM²) 以内，SEM = √(学生 × 指标的残差均方 · Σw²)/Σw。",
    denominator:
      "两个时点都有成绩、且具有两时点共同指标权重三分之二以上的学生。筛选范围内的其余学生至少有一次未测到，即流失。",
    caveat: `离校学生不在其中，而离校者往往较弱。只计两个时点都测过的指标，因此不等于由不同指标构成的两个能力水平之差；评价主体仍可能不同，例如之前为学校、岗位实习时为企业。筛选未指定阶段或学期时，取所示各年级共有的最早时点和都已到达的最近时点。${error}某维度没有两项指标同时测过时，误差无从得知，也就没有比例。`,
  },
  "competence.context_spread": {
    label: "态度的情境差异",
    short: "情境差异",
    definition:
      "同一学生的态度随情境变化的程度：一名学生态度维度得分在各实习岗位、以及岗位以外各学期之间的标准差，再对学生取平均。同时给出仅由测量误差造成的差异（噪声底）、超出部分，以及学生之间的差异占总变异的比例（ICC）。按用人单位分组时为曾在该单位实习的学生。",
    formula:
      "各指标 − 全校该指标均值 → 一个情境内指标的加权平均 → 该生各情境间的 s（n − 1）→ 学生平均。噪声底 = 各情境误差为正态时 s 的期望值，SEM = √(情境内学生 × 指标的残差均方 · Σw²)/Σw。超出部分 = s − 噪声底。ICC(1) =（组间均方 − 组内均方）÷（组间均方 +（n₀ − 1）· 组内均方）。",
    denominator: "至少在两个情境中有态度维度成绩的学生，每个情境须具有该情境已测权重的三分之二。",
    caveat: `只有超出部分说明态度依赖情境：误差本身也会使得分分散，全体学生共同的增长同样会。筛选范围内的全部阶段和学期都计入。${error}`,
  },
  "competence.agreement": {
    label: "学校 − 企业",
    short: "评价一致性",
    definition:
      "学校与企业在同一学期对同一学生、同一指标的评价相差多少：平均差、95% 单次差值所在的一致性界限、单次评价绝对一致的组内相关系数 ICC(A,1)，以及按量表等级数分别计算的 Finn 系数。",
    formula:
      "d = 学校 − 企业；先求每名学生 d 的均值，再对学生取平均；界限 = 平均差 ± 1.96·s，s 为单次差值的标准差，含学生间与学生内。ICC(A,1) 按成对评分计算，各指标先减去自身均值。Finn = 1 − 对内方差均值 ÷（(L² − 1)/12），以 L 级量表的级为单位。",
    denominator: "至少有一对评分的学生（n）；基数为评分对数。无论有几对，每名学生权重相同。",
    caveat:
      "一致不等于正确：双方可能同时评错。学生差异小时 ICC 偏低而 Finn 偏高，Finn 还取决于等级数，应一并阅读。筛选范围内的全部阶段和学期都计入。自评与互评从不计入。",
  },
  "competence.assessor_severity": {
    label: "评价人宽严",
    short: "宽严",
    definition:
      "每位具名评价人对同一批学生、同一指标的评分比其他评价人高（偏宽）或低（偏严）多少分；学生少、依据不足的向总体均值收缩。总体一项为评价人之间超出偶然的标准差。",
    formula:
      "d = 该评价人的均分 − 同一学生、指标、学期、次数下其他评价人的均分 → 每名学生平均 → 该评价人所评学生平均，再作 b = μ + n/(n + σ²/τ²) ·（d 的均值 − μ）。总体 = τ。",
    denominator:
      "某评价人所评、且同一内容另有他人评价的学生。未具名的评价人按所属主体合并为一人：可供比较，但没有自己的数字。",
    caveat:
      "参照的是现有的其他评价人，不是真值：总是搭档的两位严格评价人看上去也公允。企业评价人看到的是学校看不到的情境。用于商讨评价标准，不用于评判个人。",
  },
  "competence.coupling": {
    label: "耦合协调度（D）",
    short: "耦合协调",
    definition:
      "该组各维度的耦合协调度 D，连同它的两个组成部分：各维度是否均衡（耦合度 C）与水平高低（综合指数 T），以及 2021 年综述提出的修正耦合度。",
    formula:
      "u = 维度均值 ÷ 100；C = k·(Πu)^(1/k) ÷ Σu；T = u 的均值；D = √(C·T)；修正 C = √((1 − |uᵢ − uⱼ| 的均值) · (Πu ÷ max u^k)^(1/(k−1)))。",
    denominator: "该组已测的每个维度都有均值的学生。",
    caveat:
      "D 把水平与均衡混在一起，各维度同样差时 C 也等于 1：三者不可单独解读。u 按理论量程换算，不按样本拉伸。不用于排名；通行的 D 等级界线不一，这里不给出。默认关闭。",
  },
  "competence.comet": {
    label: "COMET 总分",
    short: "COMET",
    definition:
      "按 COMET 解读八项指标：总分（0—90）、功能性、过程性与设计能力（各 0—30）、八项指标的离散系数 V（学生平均，以及全组轮廓的），以及达到各能力级别的学生比例。",
    formula:
      "指标 = 10 × 观测点均值（0—30）；K_F = K1—K2 的均值，K_P = K3—K5 的均值，K_G = K6—K8 的均值；总分 = K_F + K_P + K_G。V = K1…K8 的 s ÷ 均值，s 用 n − 1。级别 = 该级及以下各级均达到 30 分中 15 分的最高一级，否则为名义性。",
    denominator: "八项指标齐全的学生。V 只计指标均值达到 30 分中 3 分的学生。",
    caveat:
      "仅当指标体系包含 COMET 的 K1 至 K8 时适用。V 的通行分级（0.15 及以下非常均衡，0.25 及以下均衡，0.35 及以下较不均衡，0.50 及以下不均衡，以上极不均衡）只适用于这八项指标，且未经原文核实；除以 n 而非 n − 1 时，V 小 1.069 倍。级别规则为本软件自定。",
  },
  "employer.guidance": {
    label: "岗位实习指导",
    short: "实习指导",
    definition:
      "学校和学生对企业在岗位实习中指导的评价，0—100 分，每家企业只计一次：两方合计、学校评、学生评，以及同一岗位学校评减学生评。",
    formula:
      "100 ×（评分 − 1）÷ 4 → 每家企业平均 → 企业平均。区间：按企业聚类稳健，自由度为企业数 − 1 的 t。按用人单位分组时为该单位各岗位的平均，t 区间。",
    denominator:
      "有该项评分的实习岗位；合计与差值只计两方都评了的岗位。最小基数按企业计，按用人单位分组时按岗位计。",
    caveat: "评价者与企业有依存关系。未注明企业的实习岗位各自算一家。",
  },
} as const satisfies Words<typeof english>;

export const competenceChangeParts = {
  per_term: "每学期增分",
  rising: "上升",
  flat: "持平（在测量误差内）",
  falling: "下降",
  noise_floor: "噪声底",
  icc: "组内相关系数",
  lower_limit: "一致性下限",
  upper_limit: "一致性上限",
  finn: "级量表的 Finn 系数",
  coupling: "C：是否均衡",
  development: "T：水平高低",
  modified_coupling: "修正 C",
  K_F: "功能性能力（K_F）",
  K_P: "过程性能力（K_P）",
  K_G: "设计能力（K_G）",
  variation: "学生 V 的平均",
  variation_profile: "全组轮廓的 V",
  nominal: "名义性级别",
  functional: "功能性级别",
  processual: "过程性级别",
  shaping: "设计级别",
  by_school: "学校评",
  by_student: "学生评",
  difference: "学校评减学生评",
} as const satisfies Words<typeof englishParts>;

export const codeWords = {} as const satisfies Words<typeof englishCodes>;
