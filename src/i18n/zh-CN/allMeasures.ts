import type { allMeasures as english } from "../en/allMeasures.ts";
import type { Words } from "../words.ts";

export const allMeasures = {
  title: "本维度全部指标",
  intro: "按当前筛选列出指标目录中的每一项。选择一项，可分组、分部分查看，也可查看组间差距。",
  measure: "指标",
  value: "数值",
  interval: "95% 区间",
  counts: "有效人数／应计人数",
  state: "状态",
  needs: "缺少{{what}}",
  needColumn: "“{{table}}”的“{{column}}”列",
  needTable: "“{{table}}”",
  pending: "区间正在重抽样计算",
  close: "细看：{{measure}}",
  part: "部分",
  allParts: "全部部分",
  show: "显示",
  values: "数值",
  gaps: "{{groups}}之间的差距",
  gapsSubtitle: "{{measure}}：各组减去{{reference}}",
  by: "分组",
  parts: "{{measure}}，分部分",
  byGroup: "{{measure}}，按{{grouping}}",
  definition: "这个数字是什么？",
  expert: "专家选项",
} as const satisfies Words<typeof english>;
