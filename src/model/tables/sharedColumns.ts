import type { ColumnDeclaration } from "../declaration.ts";

/** Columns that several tables have, with the same meaning, headers and code space. Tables add `key` and `required`. */
export const schoolCode = {
  type: { kind: "code", domain: "school" },
  key: true,
  fallback: "S1",
  aliases: {
    en: ["school code", "school id", "school", "institution code", "provider code"],
    zh: ["学校代码", "学校编码", "院校代码", "学校标识码", "学校编号", "学校"],
  },
  example: "S1",
} as const satisfies ColumnDeclaration;

export const studentId = {
  type: { kind: "code", domain: "student" },
  aliases: {
    en: ["student id", "student no", "student number", "student code", "student", "sid", "learner id", "id_student"],
    zh: ["学号", "学生学号", "学籍号", "学生编号", "学生代码", "全国学籍号", "学生id"],
  },
  example: "0120210101",
} as const satisfies ColumnDeclaration;

export const programCode = {
  type: { kind: "code", domain: "program" },
  aliases: {
    en: ["program code", "program id", "programme code", "program", "programme", "major code", "major", "program name"],
    zh: ["专业代码", "专业编码", "专业编号", "专业代号", "专业", "专业名称", "所学专业", "所在专业"],
  },
  example: "P01",
} as const satisfies ColumnDeclaration;

/** 级: the year of entry. Never 届. */
export const cohort = {
  type: { kind: "code", domain: "cohort" },
  aliases: {
    en: ["cohort", "entry year", "year of entry", "intake year", "enrolment year", "enrollment year", "admission year"],
    zh: ["年级", "级", "所在级", "入学年份", "入学年度", "入学年级", "级别年份", "入学年"],
  },
  example: "2021",
} as const satisfies ColumnDeclaration;

/** 届: the year of graduation. Never 级. */
export const graduationYear = {
  type: { kind: "code", domain: "graduation_year" },
  aliases: {
    en: ["graduation year", "year of graduation", "grad year", "graduating year", "class of", "completion year"],
    zh: ["毕业年份", "毕业年度", "毕业届", "毕业届别", "届", "届别", "毕业年", "预计毕业年份"],
  },
  example: "2024",
} as const satisfies ColumnDeclaration;

export const indicatorCode = {
  type: { kind: "code", domain: "indicator" },
  aliases: {
    en: ["indicator code", "indicator id", "indicator", "competence code", "competency code", "competence", "competency", "item code"],
    zh: ["指标代码", "指标编码", "指标编号", "指标", "指标名称", "能力代码", "能力指标", "观测点", "评价指标"],
  },
  example: "K01",
} as const satisfies ColumnDeclaration;

export const termCode = {
  type: { kind: "code", domain: "term" },
  aliases: {
    en: ["term code", "term", "semester", "semester code", "academic term", "school term"],
    zh: ["学期", "学期代码", "学年学期", "开课学期", "评价学期", "考试学期", "学期编码", "学年学期代码"],
  },
  example: "2021-2022-2",
} as const satisfies ColumnDeclaration;

export const moduleCode = {
  type: { kind: "code", domain: "module" },
  aliases: {
    en: ["module code", "module id", "module", "course code", "course", "unit code"],
    zh: ["模块代码", "模块编码", "模块", "课程代码", "课程号", "课程编号", "课程", "学习领域"],
  },
  example: "M0101",
} as const satisfies ColumnDeclaration;

export const employerId = {
  type: { kind: "code", domain: "employer" },
  aliases: {
    en: ["employer id", "employer code", "employer", "company id", "company", "enterprise id", "enterprise"],
    zh: ["用人单位", "用人单位代码", "用人单位编号", "企业代码", "企业编号", "企业", "实习单位", "实习企业", "单位代码"],
  },
  example: "E01",
} as const satisfies ColumnDeclaration;

export const regionCode = {
  type: { kind: "code", domain: "region" },
  aliases: {
    en: ["region code", "region", "area code", "province", "city"],
    zh: ["地区代码", "行政区划代码", "地区", "区域", "所在地区", "省份", "城市", "所在地"],
  },
  example: "330100",
} as const satisfies ColumnDeclaration;

export const stage = {
  type: { kind: "enum", values: ["foundational", "comprehensive", "innovative", "internship"] },
  aliases: {
    en: ["stage", "training stage", "phase", "training phase"],
    zh: ["阶段", "培养阶段", "训练阶段", "实训阶段", "能力阶段"],
  },
  crosswalk: {
    foundation: "foundational", basic: "foundational", 基础: "foundational", 基础阶段: "foundational",
    基础训练: "foundational", 基础实训: "foundational", 综合: "comprehensive", 综合阶段: "comprehensive",
    综合训练: "comprehensive", 综合实训: "comprehensive", innovation: "innovative", 创新: "innovative",
    创新阶段: "innovative", 创新实践: "innovative", 创新训练: "innovative", 实习: "internship", 实习阶段: "internship",
    岗位实习: "internship", 顶岗实习: "internship", 跟岗实习: "internship", placement: "internship",
  },
  example: "comprehensive",
} as const satisfies ColumnDeclaration;

export const purpose = {
  type: { kind: "enum", values: ["process", "outcome"] },
  aliases: {
    en: ["purpose", "assessment purpose", "process or outcome"],
    zh: ["评价目的", "评价类型", "过程结果", "考核性质", "评价性质"],
  },
  crosswalk: {
    formative: "process", summative: "outcome", 过程: "process", 过程性: "process", 过程性评价: "process",
    过程评价: "process", 平时: "process", 形成性: "process", 形成性评价: "process", 结果: "outcome",
    结果性: "outcome", 结果评价: "outcome", 结果性评价: "outcome", 终结性: "outcome", 终结性评价: "outcome",
    总结性评价: "outcome", 期末: "outcome",
  },
  example: "process",
} as const satisfies ColumnDeclaration;

export const instrumentCode = {
  type: { kind: "code", domain: "instrument" },
  aliases: {
    en: ["instrument code", "instrument id", "instrument", "tool code", "assessment tool"],
    zh: ["工具代码", "评价工具", "测评工具", "量表代码", "量表", "工具编号"],
  },
  example: "OP",
} as const satisfies ColumnDeclaration;

export const attribute = {
  type: { kind: "code", domain: "attribute" },
  aliases: {
    en: ["attribute", "domain", "aspect", "survey item", "item"],
    zh: ["评价方面", "评价项目", "评价维度", "素质能力", "能力项", "评价内容"],
  },
  crosswalk: {
    总体: "overall", 总体评价: "overall", 总体满意度: "overall", 整体满意度: "overall", 基础能力: "foundation",
    适应能力: "adaptive", 协作能力: "collaborative", 合作能力: "collaborative", 技术能力: "technical",
    专业技能: "technical", 就业能力: "employability", 再次录用: "hire_again", 愿意再次录用: "hire_again",
    "hire again": "hire_again", adaptability: "adaptive", teamwork: "collaborative",
  },
  example: "overall",
} as const satisfies ColumnDeclaration;

export const wave = {
  type: { kind: "code", domain: "wave" },
  aliases: {
    en: ["wave", "survey wave", "survey code", "survey", "round"],
    zh: ["调查批次", "批次", "调查轮次", "轮次", "调查波次", "调查编号"],
  },
  example: "2024",
} as const satisfies ColumnDeclaration;

export const monthsAfter = {
  type: { kind: "integer", min: 0, max: 600 },
  aliases: {
    en: ["months after", "months since", "months after graduation", "months since graduation"],
    zh: ["毕业后月数", "毕业月数", "毕业后几个月", "毕业后第几月", "跟踪月数"],
  },
  example: "6",
} as const satisfies ColumnDeclaration;

export const scaleMin = {
  type: { kind: "number" },
  aliases: {
    en: ["scale min", "minimum", "min", "scale minimum", "lowest score"],
    zh: ["量表下限", "最低分", "分值下限", "最小值", "量表最小值"],
  },
  example: "0",
} as const satisfies ColumnDeclaration;

export const scaleMax = {
  type: { kind: "number" },
  aliases: {
    en: ["scale max", "maximum", "max", "scale maximum", "full mark", "full marks", "highest score"],
    zh: ["量表上限", "满分", "分值上限", "最大值", "最高分", "量表最大值"],
  },
  example: "100",
} as const satisfies ColumnDeclaration;

export const scaleStep = {
  type: { kind: "number", min: 0 },
  aliases: {
    en: ["scale step", "step", "score step"],
    zh: ["步长", "量表步长", "最小单位", "计分单位"],
  },
  example: "1",
} as const satisfies ColumnDeclaration;

export const nameEn = {
  type: { kind: "text" },
  aliases: { en: ["name", "english name", "name english", "title"], zh: ["英文名称", "英文名"] },
  example: "Elderly care",
} as const satisfies ColumnDeclaration;

export const nameZh = {
  type: { kind: "text" },
  aliases: { en: ["chinese name", "name chinese"], zh: ["名称", "中文名称", "中文名"] },
  example: "智慧健康养老",
} as const satisfies ColumnDeclaration;

export const validFrom = {
  type: { kind: "date" },
  aliases: { en: ["valid from", "start date", "effective from"], zh: ["启用日期", "生效日期", "开始日期"] },
  example: "2019-09-01",
} as const satisfies ColumnDeclaration;

export const graduateId = {
  type: { kind: "code", domain: "student" },
  key: true,
  required: true,
  aliases: { en: ["graduate id", "graduate no", "graduate", "alumni id", "respondent id"], zh: ["毕业生编号", "毕业生代码", "毕业生id", "毕业生学号"] },
  example: "0120210101",
} as const satisfies ColumnDeclaration;

export const currency = {
  type: { kind: "code", domain: "currency" },
  aliases: { en: ["currency", "currency code"], zh: ["币种", "货币", "货币单位"] },
  crosswalk: { 人民币: "CNY", rmb: "CNY", "￥": "CNY", "¥": "CNY", 元: "CNY", cny: "CNY" },
  example: "CNY",
} as const satisfies ColumnDeclaration;

/** 是/否 and their English forms as 1 and 0. */
export const yesNo = {
  是: "1", 否: "0", yes: "1", no: "0", y: "1", n: "0", true: "1", false: "0", 有: "1", 无: "0", 对: "1",
} as const;
