import { csvText } from "../../../src/model/csvText.ts";
import { dateInTerm, termOfStudy, terms, type Stage, type Term } from "./calendar.ts";
import { lastTerm } from "./partners.ts";
import { students } from "./people.ts";
import { plan } from "./plan.ts";
import { moduleOf } from "./programs.ts";
import { scoresOf, type Score } from "./scores.ts";

const stageWords: Readonly<Record<Stage, string>> = {
  foundational: "基础阶段", comprehensive: "综合阶段", innovative: "创新实践", internship: "岗位实习",
};
const assessorWords = { school: "学校", enterprise: "企业", self: "自评" } as const;
const missingWords = { absent: "缺考", deferred: "缓考", exempt: "免修" } as const;
const missingCodes = { absent: "x", deferred: "", exempt: "z" } as const;

type Language = "en" | "zh";

function cell(score: Score, language: Language): string {
  if (score.missing !== null) return language === "zh" ? missingWords[score.missing] : missingCodes[score.missing];
  return String(score.value);
}

/** True for scores that the school had not received when the demo was drawn up: they wait in `exports/`. */
export const arrivesLate = (score: Score): boolean => score.term.code === lastTerm.code && score.stage === "internship";

const drawn = new Map<string, readonly Score[]>();

/** All scores of a term, by student. `named`: with raters and second attempts. */
export function scoresOfTerm(term: Term, named: boolean): readonly Score[] {
  const key = `${term.code}|${named}`;
  const scores = drawn.get(key) ?? drawScores(term, named);
  drawn.set(key, scores);
  return scores;
}

function drawScores(term: Term, named: boolean): readonly Score[] {
  return students.flatMap((student) => {
    const k = termOfStudy(student.cohort, term);
    if (k === null || k > student.lastTerm) return [];
    return (plan[k - 1] ?? []).flatMap((planned) => scoresOf(student, planned, term, k, named));
  });
}

interface Column {
  readonly en: string;
  readonly zh: string;
  readonly text: (score: Score, language: Language) => string;
}

const columns: readonly Column[] = [
  { en: "student_id", zh: "学号", text: (s) => s.student.id },
  { en: "indicator_code", zh: "指标代码", text: (s) => s.indicator.row.indicator_code },
  { en: "term_code", zh: "学期", text: (s) => s.term.code },
  { en: "module_code", zh: "课程代码", text: (s) => moduleOf(s.student.program.code, s.termOfStudy) },
  { en: "placement_id", zh: "实习编号", text: (s) => s.placementId },
  { en: "attempt", zh: "考试性质", text: (s, language) => (language === "en" ? String(s.attempt) : s.attempt === 1 ? "正考" : "补考") },
  { en: "assessor_kind", zh: "评价主体", text: (s, language) => (language === "en" ? s.assessor : assessorWords[s.assessor]) },
  { en: "assessor_id", zh: "评价人", text: (s) => s.assessorId },
  { en: "score", zh: "成绩", text: cell },
  { en: "instrument_code", zh: "测评工具", text: (s) => s.indicator.row.instrument_code ?? "" },
  { en: "instrument_version", zh: "工具版本", text: (s) => s.scale.version },
  { en: "stage", zh: "阶段", text: (s, language) => (language === "en" ? s.stage : stageWords[s.stage]) },
  { en: "assessed_on", zh: "评价日期", text: (s) => dateInTerm(s.term, s.moment) },
];

function longFile(term: Term, language: Language): string {
  const shown = term.no === 1 ? columns.filter((column) => column.en !== "placement_id") : columns;
  const records = scoresOfTerm(term, true)
    .filter((score) => !arrivesLate(score))
    .map((score) => shown.map((column) => column.text(score, language)));
  return csvText(shown.map((column) => column[language]), records);
}

type HeaderStyle = "code" | "name_zh" | "name_en";

function headerOf(score: Score, style: HeaderStyle): string {
  const { indicator_code, name_zh, name_en } = score.indicator.row;
  return (style === "code" ? indicator_code : style === "name_zh" ? name_zh : name_en) ?? indicator_code;
}

/** Scores as one record a student and one column an indicator, blank where a student was not to be assessed. */
export function wideRecords(scores: readonly Score[], style: HeaderStyle, language: Language, keys: (score: Score) => readonly string[]) {
  const codes = [...new Set(scores.map((score) => score.indicator.row.indicator_code))].sort();
  const headers = codes.map((code) => scores.find((score) => score.indicator.row.indicator_code === code)).map((s) => (s === undefined ? "" : headerOf(s, style)));
  const records = new Map<string, string[]>();
  for (const score of scores) {
    const own = [...keys(score)];
    const id = own.join("|");
    const record = records.get(id) ?? [...own, ...codes.map(() => "")];
    record[own.length + codes.indexOf(score.indicator.row.indicator_code)] = cell(score, language);
    records.set(id, record);
  }
  return { headers, records: [...records.values()] };
}

function wideFile(term: Term, style: HeaderStyle): string {
  const language = style === "name_zh" ? "zh" : "en";
  const scores = scoresOfTerm(term, false).filter((score) => score.assessor === "school");
  const keyNames = language === "zh" ? ["学号", "班级", "学期", "阶段"] : ["student_id", "term", "stage"];
  const { headers, records } = wideRecords(scores, style, language, (s) =>
    language === "zh" ? [s.student.id, s.student.classCode, s.term.code, stageWords[s.stage]] : [s.student.id, s.term.code, s.stage],
  );
  return csvText([...keyNames, ...headers], records);
}

const wideStyles: Readonly<Record<string, HeaderStyle>> = {
  "2019-2020-1": "name_zh",
  "2019-2020-2": "code",
  "2020-2021-1": "name_zh",
  "2020-2021-2": "name_en",
  "2021-2022-1": "code",
};
const chineseLongTerms: ReadonlySet<string> = new Set(["2022-2023-2", "2023-2024-1", "2023-2024-2"]);

/** One file a term: the first five wide, as the school kept them then, the rest long. */
export function assessmentFiles(): readonly (readonly [name: string, text: string])[] {
  return terms.map((term) => {
    const style = wideStyles[term.code];
    const text = style === undefined ? longFile(term, chineseLongTerms.has(term.code) ? "zh" : "en") : wideFile(term, style);
    return [`assessments-${term.code}.csv`, text];
  });
}
