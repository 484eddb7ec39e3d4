import { constantColumn, mapTexts } from "../columns/buildColumns.ts";
import { fileFacts, type FileFact } from "./fileFacts.ts";
import type { FileChoices } from "./fileChoices.ts";
import { isSaidOnce, onceQuestion, type SaidOnce } from "./fileQuestions.ts";
import { derivedColumn, type Mapped, type MappedColumn } from "./mapColumns.ts";
import { message } from "./message.ts";
import type { Question } from "./questions.ts";
import type { ReadFile } from "./readFile.ts";
import type { Recognition } from "./recognise.ts";
import type { ColumnMatch, KnownCodes } from "./screening.ts";
import { attemptColumn } from "./stageRows.ts";

/** Columns that a file does not have as such, what is asked about them, and where they come from. */
export interface Derived {
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly Question[];
  readonly matches: readonly ColumnMatch[];
}

function chosenFact(column: SaidOnce, { all }: FileChoices): FileFact | null {
  if (column === "term_code")
    return all.term === undefined
      ? null
      : { text: all.term, why: message("term_chosen", { term: all.term }) };
  const value = column === "wave" ? all.wave : all.monthsAfter;
  return value === undefined ? null : { text: String(value), why: message("value_chosen", { value }) };
}

function saidFact(column: SaidOnce, read: ReadFile): FileFact | null {
  if (column === "term_code") return fileFacts.term(read);
  return column === "wave" ? fileFacts.wave(read) : fileFacts.monthsAfter(read);
}

/** Likely answers where a file says nothing: the usual months, and the terms and waves of the years that it names. */
function candidates(column: SaidOnce, read: ReadFile): string[] {
  if (column === "months_after") return ["2", "6", "12", "36"];
  const texts = [...read.header.titles.map(({ text }) => text), read.file.name];
  const years = [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year))),
    ),
  ].slice(0, 3);
  return column === "wave"
    ? years.map(String)
    : years.flatMap((year) => [`${year - 1}-${year}-1`, `${year - 1}-${year}-2`, `${year}-${year + 1}-1`]);
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
  const add = (column: string, { text, why }: FileFact): void => {
    columns.push(derivedColumn(constantColumn(column, text, rows)));
    matches.push({ name: "", to: column, why });
  };
  for (const column of recognition.missing) {
    if (!isSaidOnce(column)) continue;
    const fact = chosenFact(column, choices) ?? saidFact(column, read);
    questions.push(onceQuestion(column, fact, candidates(column, read), choices));
    if (fact !== null) add(column, fact);
  }
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
  if (recognition.kind === "employer_ratings" && !has("rating_id")) {
    const lines = {
      name: "rating_id",
      dictionary: Array.from(read.table.lines, String),
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
