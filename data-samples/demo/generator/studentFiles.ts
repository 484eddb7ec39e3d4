import { csvText } from "../../../src/model/csvText.ts";
import { dateInTerm } from "./calendar.ts";
import { students, termAt, type Student } from "./people.ts";
import { randomStream } from "./random.ts";

const gendersZh = { female: "女", male: "男" } as const;
const statusZh = { enrolled: "在读", graduated: "毕业", left: "退学", suspended: "休学", transferred: "转学" } as const;

const header = ["学号", "专业代码", "年级", "毕业届", "班级", "性别", "生源类型", "入学学期", "入学日期", "入学成绩", "离校日期", "学籍状态"];

function record(student: Student): readonly string[] {
  return [
    student.id,
    student.program.code,
    `${student.cohort}级`,
    student.status === "graduated" ? `${student.cohort + 3}届` : "",
    student.classCode,
    gendersZh[student.gender],
    student.group,
    termAt(student.cohort, 1).code,
    `${student.cohort}-09-01`,
    String(student.intakeScore),
    student.exitDate,
    statusZh[student.status],
  ];
}

/** Every program leads to one certificate, at two levels; the abler get it sooner and higher. */
function certificateRecords(): readonly (readonly string[])[] {
  return students.flatMap((student) => {
    const random = randomStream("certificate", student.id);
    if (student.lastTerm < 4 || !random.chance(0.62 + 0.02 * student.ability)) return [];
    const level = student.ability + 4 * random.normal() > 6 ? "advanced" : "intermediate";
    return [[student.id, `1X-${student.program.code.slice(1)}`, level, dateInTerm(termAt(student.cohort, 4), 0.6)]];
  });
}

/** The school's roll as its Chinese system exports it, and the certificates. */
export function studentFiles(): readonly (readonly [name: string, text: string])[] {
  return [
    ["students.csv", csvText(header, students.map(record))],
    ["certificates.csv", csvText(["student_id", "certificate_code", "level", "awarded_on"], certificateRecords())],
  ];
}
