import type { TableDeclaration } from "../declaration.ts";
import { nameEn, nameZh, scaleMax, scaleMin, scaleStep, validFrom } from "./describingColumns.ts";
import { indicatorCode, instrumentCode, programCode, purpose, schoolCode } from "./sharedColumns.ts";

export const indicators = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    indicator_code: {
      ...indicatorCode,
      key: true,
      required: true,
      aliases: {
        en: ["indicator code", "indicator id", "competence code", "competency code", "code"],
        zh: ["指标代码", "指标编码", "指标编号", "能力代码"],
      },
    },
    name_en: {
      ...nameEn,
      aliases: { en: ["name", "indicator name", "indicator", "english name"], zh: ["英文名称", "英文名"] },
      example: "Professional knowledge",
    },
    name_zh: {
      ...nameZh,
      aliases: {
        en: ["chinese name", "name chinese"],
        zh: ["指标名称", "指标", "能力名称", "名称", "中文名称"],
      },
      example: "专业知识",
    },
    dimension: {
      type: { kind: "code", domain: "dimension" },
      required: true,
      aliases: {
        en: ["dimension", "competence dimension", "domain"],
        zh: ["维度", "能力维度", "一级指标", "所属维度"],
      },
      crosswalk: {
        认知: "cognitive",
        认知维度: "cognitive",
        知识: "cognitive",
        行为: "behavioural",
        行为维度: "behavioural",
        技能: "behavioural",
        behavioral: "behavioural",
        态度: "attitudinal",
        态度维度: "attitudinal",
        素养: "attitudinal",
        attitude: "attitudinal",
        元认知: "metacognitive",
        元认知维度: "metacognitive",
        职业发展: "career",
        职业发展维度: "career",
        生涯发展: "career",
      },
      example: "cognitive",
    },
    level: {
      type: { kind: "enum", values: ["foundational", "higher_order"] },
      aliases: { en: ["level", "cognitive level", "order"], zh: ["层次", "能力层次", "水平层次"] },
      crosswalk: {
        "higher order": "higher_order",
        "higher-order": "higher_order",
        基础: "foundational",
        基础层次: "foundational",
        低阶: "foundational",
        高阶: "higher_order",
        高阶层次: "higher_order",
      },
      example: "foundational",
    },
    task: {
      type: { kind: "enum", values: ["closed", "open"] },
      aliases: { en: ["task", "task kind", "task type"], zh: ["任务类型", "任务性质", "题型"] },
      crosswalk: {
        "closed-skill": "closed",
        "open-ended": "open",
        封闭: "closed",
        封闭式: "closed",
        封闭型: "closed",
        开放: "open",
        开放式: "open",
        开放型: "open",
      },
      example: "closed",
    },
    purpose: { ...purpose, example: "outcome" },
    instrument_code: { ...instrumentCode, example: "WT" },
    scale_min: { ...scaleMin, required: true },
    scale_max: { ...scaleMax, required: true },
    scale_step: scaleStep,
    direction: {
      type: { kind: "enum", values: ["up", "down"] },
      required: true,
      aliases: { en: ["direction", "better", "polarity"], zh: ["方向", "计分方向", "指标方向"] },
      crosswalk: {
        positive: "up",
        negative: "down",
        reversed: "down",
        正向: "up",
        正: "up",
        反向: "down",
        负向: "down",
        逆向: "down",
      },
      example: "up",
    },
    weight: {
      type: { kind: "number", min: 0 },
      aliases: { en: ["weight", "weighting"], zh: ["权重", "指标权重"] },
      example: "1",
    },
    framework_version: {
      type: { kind: "text" },
      aliases: {
        en: ["framework version", "framework", "version"],
        zh: ["框架版本", "指标体系版本", "体系版本"],
      },
      example: "2019",
    },
  },
} as const satisfies TableDeclaration;

export const instruments = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    instrument_code: { ...instrumentCode, key: true, required: true },
    version: {
      type: { kind: "code", domain: "instrument_version" },
      key: true,
      required: true,
      aliases: { en: ["version", "instrument version", "edition"], zh: ["版本", "工具版本", "版本号"] },
      example: "1",
    },
    kind: {
      type: {
        kind: "enum",
        values: ["bars", "sjt", "value_scale", "test", "practical", "project", "portfolio", "other"],
      },
      aliases: {
        en: ["kind", "instrument kind", "type", "instrument type"],
        zh: ["工具类型", "类型", "测评方式"],
      },
      crosswalk: {
        "value scale": "value_scale",
        exam: "test",
        行为锚定: "bars",
        行为锚定量表: "bars",
        情境判断: "sjt",
        情境判断测验: "sjt",
        价值观量表: "value_scale",
        态度量表: "value_scale",
        笔试: "test",
        测验: "test",
        考试: "test",
        实操: "practical",
        实操考核: "practical",
        技能操作: "practical",
        项目: "project",
        项目作业: "project",
        档案袋: "portfolio",
        成长档案: "portfolio",
        其他: "other",
      },
      example: "practical",
    },
    scale_min: scaleMin,
    scale_max: scaleMax,
    scale_step: scaleStep,
    key_method: {
      type: { kind: "text" },
      aliases: {
        en: ["key method", "scoring key", "scoring method"],
        zh: ["计分方法", "答案键法", "赋分方法"],
      },
      example: "checklist",
    },
    valid_from: validFrom,
    note: {
      type: { kind: "text" },
      aliases: { en: ["note", "notes", "remark", "comment"], zh: ["备注", "说明"] },
      example: "First version",
    },
  },
} as const satisfies TableDeclaration;

export const requirements = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    program_code: { ...programCode, key: true, required: true },
    indicator_code: { ...indicatorCode, key: true, required: true },
    required_score: {
      type: { kind: "number" },
      aliases: {
        en: ["required score", "required", "required level", "requirement"],
        zh: ["要求分数", "要求水平", "标准要求", "岗位要求", "达标分"],
      },
      example: "70",
    },
    importance: {
      type: { kind: "number", min: 0, max: 100 },
      aliases: { en: ["importance", "importance weight"], zh: ["重要性", "重要程度", "重要度"] },
      example: "80",
    },
  },
} as const satisfies TableDeclaration;
