import type { questions as english } from "../en/questions.ts";
import type { Words } from "../words.ts";

export const questions = {
  title: "关于此文件的问题",
  answer: "回答",
  choose: "请选择…",
  notUsed: "不使用",
  notInFile: "本次导出中已没有",
  ids: {
    encoding: "编码",
    header: "表头行",
    table: "数据表",
    columns: "列",
    indicator: "指标",
    term: "学期",
    wave: "调查批次",
    months_after: "毕业后月数",
    years: "入学年份还是毕业年份",
    dates: "日月顺序",
    values: "取值",
    scale: "量程",
    raters: "评价人",
  },
  states: {
    open: "待回答：回答之前不载入任何数据",
    assumed: "按推断处理",
    remembered: "沿用上次",
    answered: "已回答",
  },
  values: {
    ignore: "不需要此文件",
    cohort: "入学年份（级）",
    graduation_year: "毕业年份（届）",
    day_first: "日在前",
    month_first: "月在前",
    attempt: "按顺序为多次考核",
    purpose: "过程与结果",
    total: "只计总评",
    reject: "视为矛盾，不载入",
    number: "是多位评价人，编号载入",
  },
} as const satisfies Words<typeof english>;
