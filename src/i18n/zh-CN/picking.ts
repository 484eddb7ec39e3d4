import type { picking as english } from "../en/picking.ts";
import type { Words } from "../words.ts";

export const picking = {
  press: "其他图表只看“{{group}}”；再次点击取消",
  only: "只看“{{group}}”",
  add: "加上“{{group}}”",
  out: "去掉“{{group}}”",
  picked: "已选：{{groups}}",
  several: "{{n}} 个{{grouping}}",
  clear: "取消选择{{groups}}",
} as const satisfies Words<typeof english>;
