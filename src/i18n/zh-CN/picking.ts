import type { picking as english } from "../en/picking.ts";
import type { Words } from "../words.ts";

export const picking = {
  press: "其他图表只看“{{group}}”；再次点击取消",
  only: "只看“{{group}}”",
  add: "加上“{{group}}”",
  out: "去掉“{{group}}”",
  picked: "已选：{{groups}}",
  several: "{{n}} 个{{grouping}}",
  against: "与{{label}}（{{value}}）相比",
  compare: "对比",
  compareNothing: "无",
  comparedTo: { previous: "上一年", school: "全校", target: "目标值" },
  compareNotes: {
    previous: "取相同阶段；按年份分组的图中，各年与前一年对比。",
    school: "全部专业和班级；该组是其中一部分，故差值不给区间。",
    target: "取自已载入的参照值",
  },
  needsYear: "选定一个年份后，不按年份分组的图才能对比。",
  clear: "取消选择{{groups}}",
} as const satisfies Words<typeof english>;
