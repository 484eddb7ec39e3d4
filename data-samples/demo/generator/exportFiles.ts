import { csvRecord } from "../../../src/model/csvText.ts";
import { arrivesLate, scoresOfTerm, wideRecords } from "./assessmentFiles.ts";
import { toGbk, toUtf16 } from "./encodings.ts";
import { lastTerm } from "./partners.ts";

/**
 * The enterprises' internship ratings of the last term, as a Chinese school system exports them: two title rows, one
 * record a student, one column an indicator; without the practical operation, whose new scale a wide file can't name.
 * Fields by row, titles first.
 */
function lateRatings(): readonly (readonly string[])[] {
  const scores = scoresOfTerm(lastTerm, false).filter(
    (score) => arrivesLate(score) && score.assessor === "enterprise" && score.indicator.row.instrument_code !== "OP",
  );
  const { headers, records } = wideRecords(scores, "name_zh", "zh", (score) => [
    score.student.id, score.student.classCode, score.term.code, "岗位实习", "企业",
  ]);
  return [
    ["江畔职业学校2025-2026学年第二学期岗位实习企业评价汇总表"],
    ["制表：教务处", "导出时间：2026-07-08"],
    ["学号", "班级", "学期", "阶段", "评价主体", ...headers],
    ...records,
  ];
}

/** The same export twice: GBK with commas, and UTF-16LE with tabs. Neither is loaded with the demo. */
export function exportFiles(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const rows = lateRatings();
  const gbk = rows.map((fields) => `${csvRecord(fields)}\r\n`).join("");
  const utf16 = rows.map((fields) => `${fields.join("\t")}\r\n`).join("");
  return [
    ["exports/internship-2025-2026-2-gbk.csv", toGbk(gbk)],
    ["exports/internship-2025-2026-2-utf16.csv", toUtf16(utf16)],
  ];
}
