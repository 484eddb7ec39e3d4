import { headerKey } from "../model/headerKey.ts";
import { withoutRemark } from "./headerAliases.ts";

const names = new Set(
  "学分 绩点 平均绩点 学分绩点 学时 总学时 学分数 排名 名次 班级排名 年级排名 专业排名 座号 考号 准考证号 credit credits credithours gpa gradepoint gradepoints rank ranking hours seat".split(
    " ",
  ),
);

/** True for the name of a column of numbers that often stands beside scores and is none: 学分, 绩点, 排名. */
export function isBesideScores(header: string): boolean {
  return names.has(headerKey(header)) || names.has(headerKey(withoutRemark(header)));
}
