import type { Row } from "./rowTypes.ts";

/** A competence framework that a school can start from: its indicators and the instruments they are assessed with. */
export interface Framework {
  readonly indicators: readonly Row<"indicators">[];
  readonly instruments: readonly Row<"instruments">[];
}

const version = "2019";

type Scale = readonly [min: number, max: number, step: number];
const instrumentScales = {
  WT: [0, 100, 1],
  PJ: [0, 100, 1],
  OP: [0, 100, 1],
  SJ: [0, 3, 0.5],
  BR: [1, 5, 1],
  VS: [1, 7, 0.5],
  PF: [0, 3, 0.5],
} as const satisfies Record<string, Scale>;

type Spec = readonly [
  code: string,
  nameEn: string,
  nameZh: string,
  level: "foundational" | "higher_order",
  task: "closed" | "open",
  purpose: "process" | "outcome",
  instrument: keyof typeof instrumentScales,
  direction?: "down",
];

const dimensions: Readonly<Record<string, readonly Spec[]>> = {
  cognitive: [
    ["K01", "Professional knowledge", "专业知识", "foundational", "closed", "outcome", "WT"],
    ["K02", "Rules and safety knowledge", "规范与安全知识", "foundational", "closed", "outcome", "WT"],
    ["K03", "Analysis and diagnosis", "问题分析与诊断", "higher_order", "open", "outcome", "PJ"],
    ["K04", "Transfer to new situations", "知识迁移", "higher_order", "closed", "process", "SJ"],
    ["K05", "Planning of work", "工作方案设计", "higher_order", "open", "process", "PJ"],
  ],
  behavioural: [
    ["K06", "Standard operation", "操作规范", "foundational", "closed", "outcome", "OP"],
    ["K07", "Use of tools and equipment", "工具设备使用", "foundational", "closed", "process", "OP"],
    ["K08", "Work quality and efficiency", "工作质量与效率", "foundational", "closed", "outcome", "OP"],
    ["K09", "Teamwork", "团队协作", "higher_order", "open", "process", "BR"],
    ["K10", "Communication with clients", "沟通服务", "higher_order", "open", "process", "BR"],
  ],
  attitudinal: [
    ["K11", "Responsibility", "责任心", "foundational", "open", "process", "VS"],
    ["K12", "Professional ethics", "职业道德", "foundational", "closed", "outcome", "SJ"],
    ["K13", "Craftsmanship", "工匠精神", "higher_order", "open", "process", "VS"],
    ["K14", "Breaches of workplace rules", "违反岗位纪律", "foundational", "closed", "process", "BR", "down"],
    ["K15", "Service attitude", "服务意识", "higher_order", "open", "process", "BR"],
  ],
  metacognitive: [
    ["K16", "Goal setting", "目标设定", "foundational", "open", "process", "PF"],
    ["K17", "Self-monitoring", "自我监控", "higher_order", "open", "process", "PF"],
    ["K18", "Reflection and improvement", "反思改进", "higher_order", "open", "process", "PF"],
    ["K19", "Learning strategies", "学习策略", "foundational", "closed", "outcome", "VS"],
  ],
  career: [
    ["K20", "Knowledge of the occupation", "职业认知", "foundational", "closed", "outcome", "WT"],
    ["K21", "Career planning", "职业规划", "higher_order", "open", "process", "PF"],
    ["K22", "Career adaptability", "职业适应", "higher_order", "closed", "outcome", "SJ"],
    ["K23", "Innovation and enterprise", "创新创业", "higher_order", "open", "outcome", "PJ"],
    ["K24", "Job-seeking skills", "求职技能", "foundational", "open", "process", "BR"],
  ],
};

function indicator(dimension: string, spec: Spec): Row<"indicators"> {
  const [indicator_code, name_en, name_zh, level, task, purpose, instrument_code, direction = "up"] = spec;
  const [scale_min, scale_max, scale_step] = instrumentScales[instrument_code];
  return {
    indicator_code,
    name_en,
    name_zh,
    dimension,
    level,
    task,
    purpose,
    instrument_code,
    scale_min,
    scale_max,
    scale_step,
    direction,
    weight: 1,
    framework_version: version,
  };
}

/** The scale of an instrument of the default framework in the fields of a row. */
function scaleOf(
  code: keyof typeof instrumentScales,
): Pick<Row<"instruments">, "scale_min" | "scale_max" | "scale_step"> {
  const [scale_min, scale_max, scale_step] = instrumentScales[code];
  return { scale_min, scale_max, scale_step };
}

/**
 * The framework that a new workspace starts with: 24 indicators in the five dimensions, each with level, task, purpose,
 * instrument and scale. Every dimension has indicators of both levels and both kinds of task, and level and task do
 * not coincide, so that each contrast can be computed for each student and says something of its own.
 */
export const defaultFramework: Framework = {
  indicators: Object.entries(dimensions).flatMap(([dimension, specs]) =>
    specs.map((spec) => indicator(dimension, spec)),
  ),
  instruments: [
    {
      instrument_code: "WT",
      version: "1",
      kind: "test",
      ...scaleOf("WT"),
      key_method: "key",
      note: "Written test",
    },
    {
      instrument_code: "PJ",
      version: "1",
      kind: "project",
      ...scaleOf("PJ"),
      key_method: "rubric",
      note: "Project work",
    },
    {
      instrument_code: "OP",
      version: "1",
      kind: "practical",
      ...scaleOf("OP"),
      key_method: "checklist",
      note: "Practical operation",
    },
    {
      instrument_code: "SJ",
      version: "1",
      kind: "sjt",
      ...scaleOf("SJ"),
      key_method: "expert proportions",
      note: "Situational judgement test",
    },
    {
      instrument_code: "BR",
      version: "1",
      kind: "bars",
      ...scaleOf("BR"),
      key_method: "anchors",
      note: "Behaviourally anchored ratings",
    },
    {
      instrument_code: "VS",
      version: "1",
      kind: "value_scale",
      ...scaleOf("VS"),
      key_method: "mean of items",
      note: "Value scale",
    },
    {
      instrument_code: "PF",
      version: "1",
      kind: "portfolio",
      ...scaleOf("PF"),
      key_method: "rubric",
      note: "Portfolio",
    },
  ],
};
