import { csvText } from "../../../src/model/csvText.ts";
import type { Row } from "../../../src/model/rowTypes.ts";
import { surveyedGraduationYears } from "./calendar.ts";
import { activityAt } from "./employment.ts";
import { students, type Student } from "./people.ts";
import { randomStream } from "./random.ts";

/** Mean level that the work asks for on 1 to 7, and how far below it a graduate of the school's mean ability is. */
const attributes = {
  foundation: { required: 4.7, below: 0.3 },
  adaptive: { required: 5.5, below: 0.9 },
  collaborative: { required: 5.3, below: 0.6 },
  technical: { required: 5.2, below: 0.4 },
  employability: { required: 4.9, below: 0.5 },
} as const;

const months = 6;
const onScale = (value: number, most: number): number => Math.min(most, Math.max(1, Math.round(value)));

/** One row an ability of a graduate at work: what the work asks for, what was mastered, and the answer on the school on each. */
function rowsOf(student: Student): readonly Row<"graduate_ratings">[] {
  const random = randomStream("fulfilment", student.id);
  const own = 0.06 * student.ability + 0.3 * random.normal();
  const school = onScale(3.9 + 0.3 * own + 0.7 * random.normal(), 5);
  const names = Object.keys(attributes).filter((name): name is keyof typeof attributes => name in attributes);
  return names.map((attribute) => {
    const { required, below } = attributes[attribute];
    const asked = onScale(required + 0.8 * random.normal(), 7);
    const mastered = onScale(asked - below + own + 0.7 * random.normal(), 7);
    const unneeded = random.chance(0.03);
    return {
      graduate_id: student.id,
      attribute,
      months_after: months,
      required: unneeded ? "z" : asked,
      mastered: unneeded ? "z" : mastered,
      school_satisfaction: school,
    };
  });
}

/** What the graduates of a year who were at work and answered said half a year later of their abilities. */
function ratingRows(graduationYear: number): readonly Row<"graduate_ratings">[] {
  return students
    .filter((student) => student.status === "graduated" && student.cohort + 3 === graduationYear)
    .filter((student) => ["employed", "self_employed"].includes(activityAt(student, months)))
    .flatMap(rowsOf);
}

const headersZh = {
  graduate_id: "毕业生学号", attribute: "能力项", months_after: "毕业后月数", required: "工作要求水平", mastered: "毕业时掌握水平",
  school_satisfaction: "母校满意度",
} as const;
const attributesZh: Readonly<Record<string, string>> = {
  foundation: "基础能力", adaptive: "适应能力", collaborative: "协作能力", technical: "专业技能", employability: "就业能力",
};

function cell(row: Row<"graduate_ratings">, name: keyof typeof headersZh, chinese: boolean): string {
  const text = String(row[name] ?? "");
  return chinese && name === "attribute" ? (attributesZh[text] ?? text) : text;
}

/** One file a graduation year, from 2024 on in Chinese as its employment. */
export function graduateRatingFiles(): readonly (readonly [name: string, text: string])[] {
  const names = Object.keys(headersZh).filter((name): name is keyof typeof headersZh => name in headersZh);
  return surveyedGraduationYears.map((year): readonly [string, string] => {
    const chinese = year >= 2024;
    const header = names.map((name) => (chinese ? headersZh[name] : name));
    const records = ratingRows(year).map((row) => names.map((name) => cell(row, name, chinese)));
    return [`graduate_ratings-${year}-06.csv`, csvText(header, records)];
  });
}
