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
    en: [
      "student id",
      "student no",
      "student number",
      "student code",
      "student",
      "sid",
      "learner id",
      "id_student",
      "sis user id",
      "sis id",
      "id number",
    ],
    zh: ["学号", "学生学号", "学籍号", "学生编号", "学生代码", "全国学籍号", "学生id"],
  },
  example: "0120210101",
} as const satisfies ColumnDeclaration;

export const programCode = {
  type: { kind: "code", domain: "program" },
  aliases: {
    en: [
      "program code",
      "program id",
      "programme code",
      "program",
      "programme",
      "major code",
      "major",
      "program name",
    ],
    zh: ["专业代码", "专业编码", "专业编号", "专业代号", "专业", "专业名称", "所学专业", "所在专业"],
  },
  example: "P01",
} as const satisfies ColumnDeclaration;

/** 级: the year of entry. Never 届. */
export const cohort = {
  type: { kind: "code", domain: "cohort" },
  aliases: {
    en: [
      "cohort",
      "entry year",
      "year of entry",
      "intake year",
      "enrolment year",
      "enrollment year",
      "admission year",
    ],
    zh: ["年级", "级", "所在级", "入学年份", "入学年度", "入学年级", "级别年份", "入学年"],
  },
  example: "2021",
} as const satisfies ColumnDeclaration;

/** 届: the year of graduation. Never 级. */
export const graduationYear = {
  type: { kind: "code", domain: "graduation_year" },
  aliases: {
    en: [
      "graduation year",
      "year of graduation",
      "grad year",
      "graduating year",
      "class of",
      "completion year",
    ],
    zh: ["毕业年份", "毕业年度", "毕业届", "毕业届别", "届", "届别", "毕业年", "预计毕业年份"],
  },
  example: "2024",
} as const satisfies ColumnDeclaration;

/** A bare year in a file of graduates is the year of graduation, never the cohort. */
export const graduationYearOfGraduates = {
  ...graduationYear,
  aliases: {
    en: [...graduationYear.aliases.en, "year"],
    zh: [...graduationYear.aliases.zh, "年份", "年度", "毕业时间", "毕业日期"],
  },
} as const;

export const indicatorCode = {
  type: { kind: "code", domain: "indicator" },
  aliases: {
    en: [
      "indicator code",
      "indicator id",
      "indicator",
      "competence code",
      "competency code",
      "competence",
      "competency",
      "item code",
    ],
    zh: [
      "指标代码",
      "指标编码",
      "指标编号",
      "指标",
      "指标名称",
      "能力代码",
      "能力指标",
      "观测点",
      "评价指标",
    ],
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
    zh: [
      "用人单位",
      "用人单位代码",
      "用人单位编号",
      "企业代码",
      "企业编号",
      "企业",
      "实习单位",
      "实习企业",
      "单位代码",
    ],
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
    foundation: "foundational",
    basic: "foundational",
    基础: "foundational",
    基础阶段: "foundational",
    基础训练: "foundational",
    基础实训: "foundational",
    综合: "comprehensive",
    综合阶段: "comprehensive",
    综合训练: "comprehensive",
    综合实训: "comprehensive",
    innovation: "innovative",
    创新: "innovative",
    创新阶段: "innovative",
    创新实践: "innovative",
    创新训练: "innovative",
    实习: "internship",
    实习阶段: "internship",
    岗位实习: "internship",
    顶岗实习: "internship",
    跟岗实习: "internship",
    placement: "internship",
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
    formative: "process",
    summative: "outcome",
    过程: "process",
    过程性: "process",
    过程性评价: "process",
    过程评价: "process",
    平时: "process",
    形成性: "process",
    形成性评价: "process",
    结果: "outcome",
    结果性: "outcome",
    结果评价: "outcome",
    结果性评价: "outcome",
    终结性: "outcome",
    终结性评价: "outcome",
    总结性评价: "outcome",
    期末: "outcome",
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

export const currency = {
  type: { kind: "code", domain: "currency" },
  aliases: { en: ["currency", "currency code"], zh: ["币种", "货币", "货币单位"] },
  crosswalk: { 人民币: "CNY", rmb: "CNY", "￥": "CNY", "¥": "CNY", 元: "CNY", cny: "CNY" },
  example: "CNY",
} as const satisfies ColumnDeclaration;

/** Words that stand in a measure column for a missing code. */
export const missingWords = {
  "not applicable": "z",
  不适用: "z",
  "not available": "x",
  refused: "x",
  拒答: "x",
  不详: "x",
  不清楚: "x",
  suppressed: "c",
  保密: "c",
  未答: "",
  未填: "",
  跳过: "z",
  "(跳过)": "z",
  "prefer not to say": "x",
  "don't know": "x",
  "not sure": "x",
} as const;
