import { csvText } from "../../../src/model/csvText.ts";
import type { Row } from "../../../src/model/rowTypes.ts";
import { employersOf } from "./employers.ts";
import { activityAt } from "./employment.ts";
import { students, type Student } from "./people.ts";
import { programs, type Program } from "./programs.ts";
import { randomStream, type Random } from "./random.ts";
import { planted } from "./truths.ts";

interface Wave {
  readonly code: string;
  readonly graduationYears: readonly number[];
}

const waves: readonly Wave[] = [
  { code: "2024", graduationYears: [2022, 2023] },
  { code: "2026", graduationYears: [2024, 2025] },
];

/** Mean of each attribute's answers beside the program's own, its importance, and how often it is not required. */
const attributes = {
  overall: { shift: 0.05, importance: 0, notRequired: 0 },
  hire_again: { shift: 0.1, importance: 0, notRequired: 0 },
  foundation: { shift: 0.15, importance: 3.8, notRequired: 0.01 },
  adaptive: { shift: -0.2, importance: 4.4, notRequired: 0.02 },
  collaborative: { shift: -0.15, importance: 4.3, notRequired: 0.05 },
  technical: { shift: 0.2, importance: 4.1, notRequired: 0.02 },
  employability: { shift: -0.05, importance: 3.9, notRequired: 0.02 },
} as const;

const answer = (mean: number): number => Math.min(5, Math.max(1, Math.round(mean)));

interface Questionnaire {
  readonly id: string;
  readonly wave: Wave;
  readonly program: Program;
  readonly employer: string;
  readonly graduate: Student;
}

const graduatesOf = (program: Program, year: number): readonly Student[] =>
  students.filter((student) => student.program === program && student.cohort + 3 === year && student.status === "graduated");

/** Those whom an employer can have got to know: at work six or twelve months after graduating. */
const workingGraduatesOf = (program: Program, year: number): readonly Student[] =>
  graduatesOf(program, year).filter((student) => [6, 12].some((months) => activityAt(student, months) === "employed"));

/** The employers of a program that answer a wave: between two and three in five of all of them, who are all contacted. */
function respondents(wave: Wave, program: Program): readonly string[] {
  const random = randomStream("answers", wave.code, program.code);
  const contacted = employersOf(program);
  return random.shuffled(contacted).slice(0, Math.round(contacted.length * (0.43 + 0.15 * random.uniform())));
}

const fewestOfYear = 12;
const mostOfYear = 18;

/** Which of a wave's respondents speak of which of its two graduation years: at least twelve of each where there are as many, and every respondent of one or both. */
function respondentsByYear(wave: Wave, program: Program): readonly (readonly [year: number, employers: readonly string[]])[] {
  const all = respondents(wave, program);
  const random = randomStream("years", wave.code, program.code);
  return wave.graduationYears.map((year, i) => {
    const most = Math.min(all.length, mostOfYear, workingGraduatesOf(program, year).length);
    const count = random.integer(Math.min(most, Math.max(fewestOfYear, Math.ceil(all.length / 2))), most);
    return [year, i === 0 ? all.slice(0, count) : all.slice(all.length - count)];
  });
}

/** One questionnaire a graduate: every respondent of a year is asked about one of its graduates, a third of them about a second one. */
function questionnaires(wave: Wave): readonly Questionnaire[] {
  const answered = programs.flatMap((program) =>
    respondentsByYear(wave, program).flatMap(([year, employers]) => {
      const random = randomStream("graduates", wave.code, program.code, year);
      const asked = [...employers, ...employers.filter(() => random.chance(0.35))];
      return random
        .shuffled(workingGraduatesOf(program, year))
        .slice(0, asked.length)
        .map((graduate, i) => ({ wave, program, employer: asked[i] ?? "", graduate }));
    }),
  );
  return answered.map((one, i) => ({ ...one, id: `R${wave.code.slice(2)}-${String(i + 1).padStart(4, "0")}` }));
}

function rating(random: Random, mean: number, attribute: keyof typeof attributes): Pick<Row<"employer_ratings">, "satisfaction" | "importance"> {
  const { shift, importance, notRequired } = attributes[attribute];
  if (random.chance(notRequired)) return { satisfaction: "z", importance: "z" };
  return {
    satisfaction: answer(mean + shift + 0.55 * random.normal()),
    importance: importance === 0 ? "z" : answer(importance + 0.6 * random.normal()),
  };
}

function rowsOf(one: Questionnaire): readonly Row<"employer_ratings">[] {
  const random = randomStream("rating", one.id);
  const { unhappyEmployers } = planted;
  const base = one.program.code === unhappyEmployers.program ? unhappyEmployers.meanAnswer : unhappyEmployers.elsewhere;
  const mean = base + 0.25 * randomStream("mood", one.employer).normal() + 0.35 * random.normal();
  const nominated = random.chance(0.5) ? 1 : 0;
  const named = random.chance(0.6);
  const names = Object.keys(attributes).filter((name): name is keyof typeof attributes => name in attributes);
  return names.map((attribute) => ({
    rating_id: one.id,
    wave: one.wave.code,
    attribute,
    employer_id: one.employer,
    program_code: one.program.code,
    cohort: String(one.graduate.cohort),
    graduation_year: String(one.graduate.cohort + 3),
    student_id: named ? one.graduate.id : "",
    ...rating(random, mean, attribute),
    nominated,
  }));
}

/** The rows of one wave of the survey. */
export const ratingRows = (wave: Wave): readonly Row<"employer_ratings">[] => questionnaires(wave).flatMap(rowsOf);

export const surveyRows: readonly Row<"employer_surveys">[] = waves.flatMap((wave) =>
  programs.map((program) => {
    const random = randomStream("survey", wave.code, program.code);
    const contacted = employersOf(program).length;
    const graduates = wave.graduationYears.reduce((sum, year) => sum + graduatesOf(program, year).length, 0);
    return {
      wave: wave.code,
      year: wave.code,
      program_code: program.code,
      scale_min: 1,
      scale_max: 5,
      satisfied_from: 4,
      target_population: contacted + random.integer(0, 6),
      contacted,
      responded: respondents(wave, program).length,
      graduates_asked: graduates,
      contacts_given: Math.round(graduates * (0.5 + 0.15 * random.uniform())),
    };
  }),
);

const headersZh = {
  rating_id: "问卷编号", wave: "调查批次", attribute: "评价方面", employer_id: "用人单位代码", program_code: "专业代码", cohort: "年级",
  graduation_year: "毕业届", student_id: "学号", satisfaction: "满意度", importance: "重要性", nominated: "是否毕业生推荐",
} as const;
const attributesZh: Readonly<Record<string, string>> = {
  overall: "总体评价", hire_again: "愿意再次录用", foundation: "基础能力", adaptive: "适应能力", collaborative: "协作能力",
  technical: "专业技能", employability: "就业能力",
};

function chineseCell(name: keyof typeof headersZh, row: Row<"employer_ratings">): string {
  const text = String(row[name] ?? "");
  if (name === "attribute") return attributesZh[text] ?? text;
  if (name === "cohort") return `${text}级`;
  if (name === "graduation_year") return `${text}届`;
  if (name === "nominated") return text === "1" ? "是" : "否";
  return text === "z" ? "不适用" : text;
}

/** One file a wave: the first from the school's own form, the second from a Chinese survey service. */
export function employerRatingFiles(): readonly (readonly [name: string, text: string])[] {
  const names = Object.keys(headersZh).filter((name): name is keyof typeof headersZh => name in headersZh);
  return waves.map((wave, i) => {
    const rows = ratingRows(wave);
    const text =
      i === 0
        ? csvText(names, rows.map((row) => names.map((name) => String(row[name] ?? ""))))
        : csvText(names.map((name) => headersZh[name]), rows.map((row) => names.map((name) => chineseCell(name, row))));
    return [`employer_ratings-${wave.code}.csv`, text];
  });
}
