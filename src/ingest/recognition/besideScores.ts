import { headerKey } from "../../model/headerKey.ts";
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

const platformNames = new Set(
  "startdate enddate recordeddate responsetype status progress finished durationinseconds duration userlanguage distributionchannel ipaddress externalreference locationlatitude locationlongitude timestamp lastpage startlanguage seed datesubmitted datestarted datelastaction submitdate startdate datestamp 提交答卷时间 提交时间 答题时长 所用时间 来源 来源详情 来自ip ip 开始时间 结束时间 lastdownloadedfromthiscourse".split(
    " ",
  ),
);

/** True for the name of a column that a survey program writes about the filling in, and not about what was asked. */
export function isOfPlatform(header: string): boolean {
  return platformNames.has(headerKey(header)) || platformNames.has(headerKey(withoutRemark(header)));
}
