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
  excess: "超出量",
  started: "入学人数",
  seeking: "求职人数",
  "further study": "升学人数",
  asked: "被询问人数",
  match: "层次匹配人数",
  answered: "作答人数",
  "open-ended": "无固定期限合同人数",
  satisfied: "满意人数",
  "as expected": "符合期待人数",
  left: "离职人数",
  "ever employed": "曾就业人数",
  "contacts given": "联系方式数",
} as const satisfies Words<typeof english>;
