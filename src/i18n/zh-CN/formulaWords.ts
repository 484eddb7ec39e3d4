import type { formulaWords as english } from "../en/formulaWords.ts";
import type { Words } from "../words.ts";

export const formulaWords = {
  "as published": "按发布值",
  employed: "在职人数",
  graduated: "毕业人数",
  graduates: "毕业生人数",
  placed: "落实去向人数",
  related: "对口人数",
  responded: "答复数",
  contacted: "联系数",
  started: "入学人数",
} as const satisfies Words<typeof english>;
