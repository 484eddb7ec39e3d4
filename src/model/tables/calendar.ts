import type { TableDeclaration } from "../declaration.ts";
import { scaleMax, scaleMin } from "./describingColumns.ts";
import { currency, programCode, regionCode, schoolCode, termCode } from "./sharedColumns.ts";
import { attribute, wave } from "./surveyColumns.ts";

export const terms = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    term_code: { ...termCode, key: true, required: true },
    school_year: {
      type: { kind: "text" },
      required: true,
      aliases: { en: ["school year", "academic year"], zh: ["学年", "学年度"] },
      example: "2021-2022",
    },
    term_no: {
      type: { kind: "integer", min: 1, max: 6 },
      required: true,
      aliases: { en: ["term no", "term number", "semester no"], zh: ["学期序号", "第几学期", "学期号"] },
      example: "2",
    },
    starts_on: {
      type: { kind: "date" },
      aliases: { en: ["starts on", "start date", "begins on"], zh: ["开学日期", "开始日期", "起始日期"] },
      example: "2022-02-21",
    },
    ends_on: {
      type: { kind: "date" },
      aliases: { en: ["ends on", "end date"], zh: ["结束日期", "放假日期", "终止日期"] },
      example: "2022-07-08",
    },
    ordinal: {
      type: { kind: "integer", min: 0 },
      required: true,
      aliases: { en: ["ordinal", "order", "sequence"], zh: ["顺序", "序号", "排序"] },
      example: "6",
    },
    note: {
      type: { kind: "text" },
      aliases: { en: ["note", "notes", "remark", "comment"], zh: ["备注", "说明"] },
      example: "Written tests moved online",
    },
  },
} as const satisfies TableDeclaration;

export const referenceValues = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    measure: {
      type: { kind: "code", domain: "measure" },
      key: true,
      required: true,
      aliases: { en: ["measure", "measure id"], zh: ["指标标识", "度量", "测度"] },
      example: "employment.destination_rate",
    },
    kind: {
      type: { kind: "enum", values: ["target", "national", "regional", "low_pay"] },
      key: true,
      required: true,
      aliases: { en: ["kind", "reference kind"], zh: ["类型", "参考类型"] },
      crosswalk: {
        "low pay": "low_pay",
        目标: "target",
        目标值: "target",
        全国: "national",
        全国值: "national",
        地区: "regional",
        区域: "regional",
        低薪线: "low_pay",
        低薪标准: "low_pay",
      },
      example: "target",
    },
    program_code: { ...programCode, key: true, example: "" },
    year: {
      type: { kind: "code", domain: "year" },
      key: true,
      aliases: { en: ["year"], zh: ["年份", "年度"] },
      example: "2024",
    },
    region_code: { ...regionCode, key: true, example: "" },
    currency: { ...currency, example: "" },
    value: {
      type: { kind: "number" },
      required: true,
      aliases: { en: ["value", "reference value"], zh: ["数值", "值", "参考值"] },
      example: "0.95",
    },
  },
} as const satisfies TableDeclaration;

export const employerSurveys = {
  role: "reference",
  replacement: { kind: "upsert" },
  columns: {
    school_code: schoolCode,
    wave: { ...wave, key: true, required: true },
    year: {
      type: { kind: "code", domain: "year" },
      required: true,
      aliases: { en: ["year", "survey year"], zh: ["年份", "年度", "调查年份", "调查年度"] },
      example: "2024",
    },
    program_code: { ...programCode, key: true },
    attribute: { ...attribute, key: true, example: "" },
    scale_min: { ...scaleMin, required: true, example: "1" },
    scale_max: { ...scaleMax, required: true, example: "5" },
    satisfied_from: {
      type: { kind: "number" },
      required: true,
      aliases: {
        en: ["satisfied from", "satisfied threshold", "top box from"],
        zh: ["满意起点", "满意分界", "满意阈值"],
      },
      example: "4",
    },
    target_population: {
      type: { kind: "integer", min: 0 },
      aliases: { en: ["target population", "population"], zh: ["目标总体", "应调查数", "总体数"] },
      example: "120",
    },
    contacted: {
      type: { kind: "integer", min: 0 },
      aliases: { en: ["contacted", "invited", "sent"], zh: ["联系数", "发放数", "发放问卷数"] },
      example: "90",
    },
    responded: {
      type: { kind: "integer", min: 0 },
      aliases: {
        en: ["responded", "responses", "returned"],
        zh: ["回收数", "回收问卷数", "答复数", "有效问卷数"],
      },
      example: "54",
    },
    graduates_asked: {
      type: { kind: "integer", min: 0 },
      aliases: { en: ["graduates asked", "asked"], zh: ["询问毕业生数", "受询毕业生数"] },
      example: "110",
    },
    contacts_given: {
      type: { kind: "integer", min: 0 },
      aliases: { en: ["contacts given", "nominations", "contacts"], zh: ["提供联系人数", "推荐联系人数"] },
      example: "90",
    },
  },
} as const satisfies TableDeclaration;
