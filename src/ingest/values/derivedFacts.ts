import { constantColumn, mapTexts } from "../../columns/buildColumns.ts";
import { cellText } from "../../columns/columnTable.ts";
import { fileFacts, type FileFact } from "../recognition/fileFacts.ts";
import type { FileChoices } from "../questions/fileChoices.ts";
import { isSaidOnce, onceQuestion, type SaidOnce } from "../questions/fileQuestions.ts";
import { CodeResolver } from "./codeResolver.ts";
import { chosenText, derivedColumn, type Mapped, type MappedColumn } from "../recognition/mapColumns.ts";
import { message } from "../message.ts";
import type { Question, QuestionOption } from "../questions/questions.ts";
import type { ReadFile } from "../reading/readFile.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { ColumnMatch, KnownCodes } from "../screening.ts";
import { termOrder } from "../recognition/termOrder.ts";
import { attemptColumn } from "../recognition/stageRows.ts";

/** Columns that a file does not have as such, what is asked about them, and where they come from. */
export interface Derived {
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly Question[];
  readonly matches: readonly ColumnMatch[];
}

function chosenFact(column: Exclude<SaidOnce, "indicator_code">, { all }: FileChoices): FileFact | null {
  if (column === "term_code")
    return all.term === undefined
      ? null
      : { text: all.term, why: message("term_chosen", { term: all.term }) };
  const value = column === "wave" ? all.wave : all.monthsAfter;
  return value === undefined ? null : { text: String(value), why: message("value_chosen", { value }) };
}

function saidFact(column: Exclude<SaidOnce, "indicator_code">, read: ReadFile): FileFact | null {
  if (column === "term_code") return fileFacts.term(read);
  return column === "wave" ? fileFacts.wave(read) : fileFacts.monthsAfter(read);
}

/** So many of the terms and waves that are loaded are offered, the latest first. */
const mostOffered = 8;

/** Likely answers where a file says nothing: what is loaded, the usual months, and the terms and waves of the years that it names. */
function candidates(column: SaidOnce, read: ReadFile, known: KnownCodes): QuestionOption[] {
  if (column === "indicator_code")
    return known.indicators.map(({ code, names }) => ({ value: code, label: names.join(" · ") }));
  const plain = (values: readonly (string | number)[]): QuestionOption[] =>
    values.map((value) => ({ value: String(value) }));
  if (column === "months_after") return plain([2, 6, 12, 36]);
  const texts = [...read.header.titles.map(({ text }) => text), read.file.name];
  const years = [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year))),
    ),
  ].slice(0, 3);
  const latest = (codes: readonly string[] = []): string[] => codes.toReversed().slice(0, mostOffered);
  if (column === "wave") return plain([...years, ...latest(known.waves)]);
  const ofYears = years.flatMap((year) => [
    `${year - 1}-${year}-1`,
    `${year - 1}-${year}-2`,
    `${year}-${year + 1}-1`,
  ]);
  return plain([...followed(known.terms), ...ofYears, ...latest(known.terms)]);
}

/** The term after the latest one that is loaded, which a new file is likely of. */
function followed(terms: readonly string[] = []): string[] {
  const found = /^(20\d{2})-(20\d{2})-([12])$/.exec(terms.at(-1) ?? "");
  if (found === null) return [];
  const [year, next] = [Number(found[1]), Number(found[2])];
  return [found[3] === "1" ? `${year}-${next}-2` : `${next}-${next + 1}-1`];
}

/** School years, where a column says only which term of them. */
function yearCandidates(read: ReadFile, known: KnownCodes): QuestionOption[] {
  const terms = candidates("term_code", read, known).map(({ value }) => /^20\d{2}-20\d{2}/.exec(value)?.[0]);
  return [...new Set(terms)].flatMap((value) => (value === undefined ? [] : [{ value }]));
}

/** Of which course a file is, and which indicator its scores are of. */
function courseFacts(
  read: ReadFile,
  mapped: Mapped,
  known: KnownCodes,
  choices: FileChoices,
): { readonly question: Question; readonly indicator: FileFact | null; readonly course: FileFact | null } {
  const resolver = new CodeResolver(known);
  const course = fileFacts.course(read);
  const named = course === null ? null : resolver.indicators.find(course.text);
  const said = course === null ? undefined : chosenText(choices.all, "", "indicator_code", course.text);
  const { indicator: answer } = choices.all;
  const chosen = answer ?? said;
  const fact: FileFact | null =
    chosen !== undefined
      ? { text: chosen, why: message("value_chosen", { value: chosen }) }
      : course !== null && named !== null
        ? { ...course, text: named }
        : fileFacts.indicator(read, resolver.indicators);
  const isModule =
    course !== null && named === null && !mapped.columns.some(({ name }) => name === "module_code");
  const plain = onceQuestion("indicator_code", fact, candidates("indicator_code", read, known), choices);
  const remembered =
    course !== null && chosenText(choices.own, "", "indicator_code", course.text) === undefined
      ? "remembered"
      : "answered";
  const question: Question =
    course === null || named !== null
      ? plain
      : {
          ...plain,
          column: course.text,
          ...(fact === null ? { evidence: message("ask_indicator_of", { course: course.text }) } : {}),
          ...(answer === undefined && said !== undefined ? { state: remembered } : {}),
        };
  return {
    question,
    indicator: fact,
    course: isModule ? { ...course, text: resolver.resolve("module", course.text) } : null,
  };
}

/** What the titles, the name of the file, its lines and its scores say beside its columns. */
export function derivedFacts(
  read: ReadFile,
  recognition: Recognition,
  mapped: Mapped,
  known: KnownCodes,
  choices: FileChoices,
): Derived {
  const rows = read.table.lines.length;
  const columns: MappedColumn[] = [];
  const questions: Question[] = [];
  const matches: ColumnMatch[] = [];
  const add = (column: string, { text, why, doubt }: FileFact): void => {
    if (doubt !== undefined) return;
    columns.push(derivedColumn(constantColumn(column, text, rows)));
    matches.push({ name: "", to: column, why });
  };
  for (const column of recognition.missing) {
    if (!isSaidOnce(column)) continue;
    if (column === "indicator_code") {
      const { question, indicator, course } = courseFacts(read, mapped, known, choices);
      questions.push(question);
      if (indicator !== null) add("indicator_code", indicator);
      if (course !== null) add("module_code", course);
      continue;
    }
    const fact = chosenFact(column, choices) ?? saidFact(column, read);
    questions.push(onceQuestion(column, fact, candidates(column, read, known), choices));
    if (fact !== null) add(column, fact);
  }
  if (recognition.schoolYear === "unsaid")
    questions.push({
      ...onceQuestion("term_code", null, yearCandidates(read, known), choices),
      state: "open",
      evidence: message("ask_school_year"),
    });
  const has = (name: string): boolean => mapped.columns.some((column) => column.name === name);
  if (recognition.kind === "employment" && !has("graduation_year")) {
    const year = fileFacts.graduationYear(read);
    if (year !== null) add("graduation_year", year);
  }
  const graduates = mapped.columns.find(({ name }) => name === "graduate_id");
  if (recognition.kind === "employment" && graduates !== undefined && !has("program_code")) {
    const programs = mapTexts(graduates.canonical, "program_code", (id) => known.programOf?.get(id) ?? "");
    columns.push(derivedColumn(programs));
    matches.push({ name: "", to: "program_code", why: message("program_of_student") });
  }
  if (recognition.kind === "terms" && !has("ordinal")) {
    const order = termOrder((name) => mapped.columns.find((one) => one.name === name)?.canonical, known);
    columns.push(derivedColumn(order?.column ?? constantColumn("ordinal", "", rows)));
    if (order !== null) matches.push({ name: "", to: "ordinal", why: order.why });
  }
  if (recognition.kind === "employer_ratings" && !has("rating_id")) {
    // Another program's file of the wave has the same lines.
    const program = mapped.columns.find(({ name }) => name === "program_code")?.canonical;
    const lines = {
      name: "rating_id",
      dictionary: Array.from(read.table.lines, (line, row) =>
        program === undefined ? String(line) : `${cellText(program, row)} ${line}`.trimStart(),
      ),
      codes: Uint32Array.from(read.table.lines, (_, row) => row),
    };
    columns.push(derivedColumn(mapTexts(lines, "rating_id", (text) => text)));
    matches.push({ name: "", to: "rating_id", why: message("rating_from_line") });
  }
  const score = mapped.columns.find(({ name }) => name === "score");
  if (recognition.kind === "assessments" && score !== undefined && score.attempts.size > 0 && !has("attempt"))
    columns.push(derivedColumn(attemptColumn(score)));
  return { columns, questions, matches };
}
