import type { valueCatalogue } from "../checks/valueCatalogue.ts";
import { lines, oneLine, type CheckExample } from "./example.ts";

const students = "student_id,program_code,cohort";
const scores = "student_id,indicator_code,term_code,score";
const employment = "graduate_id,months_after,program_code,graduation_year,activity";
const others = ["S2,K01,2023-2024-1,70", "S3,K01,2023-2024-1,75"];
const roll = lines("students.csv", students, "S1,P01,2021", "S2,P01,2021", "S3,P01,2021");

/** A file that each check of distinct values finds something in, and its clean twin. */
export const valueExamples: Readonly<Record<keyof typeof valueCatalogue, CheckExample>> = {
  "row.total": oneLine("scores.csv", scores, "合计,,,225", "S1,K01,2023-2024-1,80", ...others),
  "value.required": oneLine("students.csv", students, "S1,P01,", "S1,P01,2021", "S2,P01,2021"),
  "value.not_in_list": oneLine(
    "students.csv",
    `${students},gender`,
    "S1,P01,2021,=cmd|x",
    "S1,P01,2021,女",
    "S2,P01,2021,男",
  ),
  "value.two_years": oneLine(
    "students.csv",
    "学号,专业代码,年级",
    "S1,P01,2024届",
    "S1,P01,2021级",
    "S2,P01,2021级",
  ),
  "type.number": oneLine("scores.csv", scores, "S1,K01,2023-2024-1,8o", "S1,K01,2023-2024-1,80", ...others),
  "type.integer": oneLine(
    "employment.csv",
    `${employment},jobs_left`,
    "G1,6,P01,2024,employed,1.5",
    "G1,6,P01,2024,employed,1",
    "G2,6,P01,2024,employed,2",
  ),
  "type.date": oneLine(
    "students.csv",
    `${students},entry_date`,
    "S1,P01,2021,2021-02-30",
    "S1,P01,2021,2021-09-01",
    "S2,P01,2021,2021-09-01",
  ),
  "range.declared": oneLine(
    "employment.csv",
    `${employment},hours_week`,
    "G1,6,P01,2024,employed,170",
    "G1,6,P01,2024,employed,40",
    "G2,6,P01,2024,employed,38",
  ),
  "range.scale": oneLine("scores.csv", scores, "S1,K01,2023-2024-1,101", "S1,K01,2023-2024-1,100", ...others),
  "range.survey_scale": {
    before: [lines("surveys.csv", "wave,year,scale_min,scale_max,satisfied_from", "2024,2024,1,5,4")],
    ...oneLine(
      "ratings.csv",
      "rating_id,wave,attribute,employer_id,program_code,satisfaction",
      "R1,2024,overall,E1,P01,6",
      "R1,2024,overall,E1,P01,5",
      "R2,2024,overall,E1,P01,4",
    ),
  },
  "row.score_despite_absence": oneLine(
    "scores.csv",
    `${scores},status`,
    "S1,K01,2023-2024-1,80,缺考",
    "S1,K01,2023-2024-1,80,",
    "S2,K01,2023-2024-1,,缺考",
  ),
  "row.remark_unread": oneLine(
    "scores.csv",
    `${scores},status`,
    "S1,K01,2023-2024-1,0,因病缺考",
    "S1,K01,2023-2024-1,0,",
    "S2,K01,2023-2024-1,,缺考",
  ),
  "row.student_differs": oneLine(
    "scores.csv",
    "student_id,program_code,cohort,term_code,K01",
    "S1,P02,2021,2023-2024-2,80",
    "S1,P01,2021,2023-2024-2,80",
    "S1,P01,2021,2023-2024-1,70",
  ),
  "code.unknown_indicator": oneLine(
    "scores.csv",
    scores,
    "S1,K99,2023-2024-1,80",
    "S1,K02,2023-2024-1,80",
    ...others,
  ),
  "code.unknown_program": {
    before: [lines("programs.csv", "program_code,name_en", "P01,Elderly care", "P02,Automotive service")],
    ...oneLine("students.csv", students, "S1,P99,2021", "S1,P02,2021", "S2,P01,2021"),
  },
  "code.lost_zeros": {
    before: [lines("students.csv", students, "0071,P01,2021", "0072,P01,2021", "0073,P01,2021")],
    ...oneLine("students.csv", students, "71,P01,2021", "0071,P01,2021", "0072,P02,2021", "0074,P01,2021"),
  },
  "date.in_utc": oneLine(
    "students.csv",
    `${students},entry_date`,
    "S1,P01,2021,2021-08-31T16:00:00.000Z",
    "S1,P01,2021,2021-09-01T00:00:00.000Z",
    "S2,P01,2021,2021-09-01",
  ),
  "date.month_ten": oneLine(
    "students.csv",
    `${students},exit_date`,
    "S1,P01,2021,2024.1",
    "S1,P01,2021,2024.10",
    "S2,P01,2021,2024.6",
  ),
  "code.fraction": {
    files: [lines("students.csv", students, "1.0,P01,2021", "2.0,P01,2021")],
    clean: [lines("students.csv", students, "1.0,P01,2021", "2a,P01,2021")],
  },
  "code.unknown_student": {
    before: [roll],
    ...oneLine("scores.csv", scores, "S9,K01,2023-2024-1,80", "S1,K01,2023-2024-1,80", ...others),
  },
  "code.unknown_employer": {
    before: [roll, lines("employers.csv", "employer_id,name", "E1,One", "E2,Two")],
    ...oneLine(
      "placements.csv",
      "placement_id,student_id,employer_id,term_code",
      "PL1,S1,E9,2023-2024-2",
      "PL1,S1,E2,2023-2024-2",
      "PL2,S2,E1,2023-2024-2",
    ),
  },
  "key.repeat": oneLine("scores.csv", scores, others[0] ?? "", "S1,K01,2023-2024-1,80", ...others),
  "key.duplicate": {
    ...oneLine("scores.csv", scores, "S2,K01,2023-2024-1,71", "S1,K01,2023-2024-1,80", ...others),
    count: 2,
  },
};
