import type { valueLabels as english } from "../en/valueLabels.ts";
import type { Words } from "../words.ts";

/** What the codes that the model itself defines are called, by what they are a code of. */
export const valueLabels = {
  dimension: {
    cognitive: "认知",
    behavioural: "行为",
    attitudinal: "态度",
    metacognitive: "元认知",
    career: "职业发展",
    functional: "功能性能力",
    processual: "过程性能力",
    shaping: "设计能力",
  },
  level: {
    foundational: "基础",
    higher_order: "高阶",
  },
  task: {
    closed: "封闭型",
    open: "开放型",
  },
  purpose: {
    process: "过程性",
    outcome: "结果性",
  },
  direction: {
    up: "正向",
    down: "反向",
  },
  stage: {
    foundational: "基础阶段",
    comprehensive: "综合阶段",
    innovative: "创新实践",
    internship: "岗位实习",
  },
  instrument_kind: {
    bars: "行为锚定评定",
    sjt: "情境判断测验",
    value_scale: "价值观量表",
    test: "笔试测验",
    practical: "实操考核",
    project: "项目作业",
    portfolio: "成长档案",
    other: "其他",
  },
  reference_kind: {
    target: "目标值",
    national: "全国",
    regional: "地区",
    low_pay: "低薪线基准",
  },
  gender: {
    female: "女",
    male: "男",
    other: "其他",
  },
  exit_status: {
    enrolled: "在读",
    graduated: "毕业",
    left: "退学",
    suspended: "休学",
    transferred: "转出",
  },
  assessor_kind: {
    school: "学校",
    enterprise: "企业",
    self: "自评",
    peer: "互评",
  },
  attribute: {
    overall: "总体满意度",
    hire_again: "愿意再次录用",
    foundation: "基础能力",
    adaptive: "适应能力",
    collaborative: "协作能力",
    technical: "专业技能",
    employability: "就业能力",
  },
  activity: {
    employed: "就业",
    self_employed: "自主创业",
    further_study: "升学",
    military: "参军入伍",
    seeking: "求职中",
    not_seeking: "暂不就业",
    unknown: "去向未知",
  },
  employment_form: {
    contract: "签订合同就业",
    flexible: "灵活就业",
    freelance: "自由职业",
    public: "机关事业单位",
  },
  contract: {
    open_ended: "无固定期限",
    fixed_term: "固定期限",
    agency: "劳务派遣",
    none: "无合同",
  },
  level_match: {
    under: "要求低于所学",
    match: "相符",
    over: "要求高于所学",
  },
  response: {
    responded: "已答复",
    refused: "拒答",
    not_reached: "未联系上",
  },
} as const satisfies Words<typeof english>;
