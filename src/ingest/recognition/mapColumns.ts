import { mapTexts } from "../../columns/buildColumns.ts";
import type { ColumnTable, TextColumn } from "../../columns/columnTable.ts";
import { cellFault } from "../../model/cellFault.ts";
import type { ColumnDeclaration } from "../../model/declaration.ts";
import { formOfDestination } from "../../model/tables/employmentWords.ts";
import { tableDeclaration, type TableId } from "../../model/tables.ts";
import type { Assignment } from "./assignColumns.ts";
import type { CanonicalText, TextFault } from "../values/canonicalText.ts";
import { columnsNamed } from "./headerAliases.ts";
import { canonicalText, numbered, plainText } from "../values/cellText.ts";
import { CodeResolver, type Problem } from "../values/codeResolver.ts";
import { dayOfNumber, dayOrders, observedDayOrder, type DayOrder } from "../values/dateText.ts";
import { message } from "../message.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import type { Recognition } from "./recognition.ts";
import type { KnownCodes } from "../screening.ts";
import { withEntryYear, withSchoolYear } from "./termColumns.ts";
import { findTerm } from "../values/termText.ts";

/** A column of the file under its canonical name and texts, with the problem of each distinct text as read. */
export interface MappedColumn {
  readonly name: string;
  readonly source: TextColumn;
  readonly canonical: TextColumn;
  /** By code of `source`. */
  readonly problems: ReadonlyMap<number, Problem>;
  /** Codes of `source` whose text was taken for a missing code, an attempt or a month's first day, and what it became. */
  readonly noted: ReadonlyMap<number, string>;
  /** Code of `source` → the attempt that its text says beside the score. */
  readonly attempts: ReadonlyMap<number, string>;
  /** Codes of `source` whose meaning was chosen. */
  readonly chosen: ReadonlyMap<number, string>;
  /** True where all texts are whole numbers, and a program wrote some as fractions (`123.0`), which they were taken without. */
  readonly floats: boolean;
}

const textFaults: Readonly<Record<Exclude<TextFault, null>, Problem>> = {
  ambiguous_date: {
    check: "type.date",
    reason: message("value_swapped_date"),
  },
  graduation_year: {
    check: "value.two_years",
    reason: message("value_graduation_in_cohort"),
  },
  cohort_year: {
    check: "value.two_years",
    reason: message("value_cohort_in_graduation"),
  },
  no_year: {
    check: "type.date",
    reason: message("value_no_year"),
  },
  shortened: {
    check: "type.number",
    reason: message("value_shortened"),
  },
  tenths: {
    check: "type.number",
    reason: message("value_tenths"),
  },
};

function declaredProblem(declaration: ColumnDeclaration, text: string): Problem | null {
  const fault = cellFault(declaration, text);
  if (fault === null) return null;
  const { type } = declaration;
  if (fault === "enum")
    return {
      check: "value.not_in_list",
      reason: message("value_not_in_list", { values: type.kind === "enum" ? type.values.join(", ") : "" }),
    };
  if (fault === "date") {
    const date = dayOfNumber(text);
    const reason = date === null ? message("value_no_date") : message("value_day_number", { date });
    return { check: "type.date", reason };
  }
  if (fault === "integer") return { check: "type.integer", reason: message("value_no_integer") };
  if (fault === "number")
    return {
      check: "type.number",
      reason: message("value_no_number"),
    };
  const [min, max] = type.kind === "number" || type.kind === "integer" ? [type.min, type.max] : [];
  return {
    check: "range.declared",
    reason: message("value_out_of_range", { min: min ?? "…", max: max ?? "…" }),
  };
}

/** Columns in which a code may be new: the table's own key, and what points forward. */
function definesCode(table: TableId, column: string): boolean {
  const own: Partial<Record<TableId, string>> = {
    indicators: "indicator_code",
    programs: "program_code",
    students: "student_id",
    employers: "employer_id",
  };
  return own[table] === column || column === "next_student_id" || column === "graduate_id";
}

function termProblem(text: string, resolver: CodeResolver): Problem | null {
  const found = resolver.knowsTerm(text) ? null : findTerm(text);
  return found !== null && "ambiguous" in found
    ? {
        check: "question.open",
        reason: message("value_term_ambiguous"),
      }
    : null;
}

/** What a person said that a text of a column means; the header of the file goes before the column of the table. */
export function chosenText(
  choices: ReadingChoices,
  header: string,
  column: string,
  text: string,
): string | undefined {
  for (const texts of [choices.values?.[header.trim()], choices.values?.[column]]) {
    if (texts !== undefined && Object.hasOwn(texts, text)) return texts[text];
    const plain = plainText(text);
    if (texts !== undefined && Object.hasOwn(texts, plain)) return texts[plain];
  }
  return undefined;
}

const float = /^\d+\.0+$/;

/**
 * True where all texts are whole numbers with a fraction of nothing: spreadsheets and programs of statistics write codes so. Of numbers of people
 * some may be written without: `12.0` beside `13` is 12. A version 1.0 is called so.
 */
function areFloats(domain: string, texts: readonly string[]): boolean {
  const plain = texts.map((text) => text.trim()).filter((text) => !/^(|nan|null)$/i.test(text));
  if (domain === "instrument_version" || !plain.some((text) => float.test(text))) return false;
  return plain.every((text) => float.test(text) || (numbered.has(domain) && /^\d+$/.test(text)));
}

/** What comes first in the dates of a column: as a person said, else by its own texts. */
function dayOrderOf(
  { type }: ColumnDeclaration,
  { name, dictionary }: TextColumn,
  choices: ReadingChoices,
): DayOrder | null {
  return type.kind === "date"
    ? (choices.dates?.[name.trim()] ?? observedDayOrder(dayOrders(dictionary)))
    : null;
}

function mapOne(
  table: TableId,
  name: string,
  source: TextColumn,
  resolver: CodeResolver,
  choices: ReadingChoices,
  by: Assignment["by"] = "name",
): MappedColumn {
  const declaration = tableDeclaration(table).columns[name];
  if (declaration === undefined) throw new RangeError(`${table} has no column ${name}`);
  const domain = declaration.type.kind === "code" ? declaration.type.domain : null;
  const isOther = domain !== null && resolver.otherFramework(domain, source.dictionary);
  const checked = domain !== null && !definesCode(table, name) && !isOther;
  const problems = new Map<number, Problem>();
  const texts = new Map<string, string>();
  const [noted, attempts, chosen] = [
    new Map<number, string>(),
    new Map<number, string>(),
    new Map<number, string>(),
  ];
  const floats = domain !== null && areFloats(domain, source.dictionary);
  const dayOrder = dayOrderOf(declaration, source, choices);
  const ofActivity = by === "shared" && name === "employment_form";
  const found = (text: string): CanonicalText =>
    ofActivity
      ? { text: formOfDestination(plainText(text)) ?? "", fault: null }
      : canonicalText(declaration, floats ? text.trim().replace(/\.0+$/, "") : text, dayOrder);
  source.dictionary.forEach((text, code) => {
    const answer = ofActivity ? undefined : chosenText(choices, source.name, name, text);
    const plain = found(text);
    // What is said to be what it is anyway keeps the attempt that it says.
    const same = answer === undefined || (answer === plain.text && plain.fault === null);
    const read: CanonicalText = same ? plain : { text: answer, fault: null };
    const filled = read.text === "" && declaration.fallback !== undefined ? declaration.fallback : read.text;
    const canonical = checked ? resolver.resolve(domain, filled) : filled;
    texts.set(text, canonical);
    if (answer !== undefined) chosen.set(code, answer);
    const ownIndicator = isOther && !definesCode(table, name) && canonical !== "" && answer === undefined;
    const ownTerm = domain === "term" && canonical !== "" && answer === undefined && resolver.isOwnTerm(text);
    if (read.noted === true || ownTerm || ownIndicator) noted.set(code, canonical);
    if (read.attempt !== undefined) attempts.set(code, read.attempt);
    const fault = read.fault === null ? declaredProblem(declaration, canonical) : textFaults[read.fault];
    const problem =
      fault ??
      (checked ? resolver.problem(domain, canonical) : null) ??
      (domain === "student" && !checked ? resolver.lostZeros(canonical) : null) ??
      (domain === "term" && answer === undefined ? termProblem(text, resolver) : null);
    if (problem !== null) problems.set(code, problem);
  });
  const canonical = mapTexts(source, name, (text) => texts.get(text) ?? text);
  return { name, source, canonical, problems, noted, attempts, chosen, floats };
}

/** A column that the file doesn't have as such: said once for all rows, or made from another one. Nothing of it can be wrong by itself. */
export function derivedColumn(canonical: TextColumn): MappedColumn {
  const none = new Map<number, never>();
  return {
    name: canonical.name,
    source: canonical,
    canonical,
    problems: none,
    noted: none,
    attempts: none,
    chosen: none,
    floats: false,
  };
}

/** The columns of a file under their canonical names: those of the long table, the wide ones as columns of values, the student's own. */
export interface Mapped {
  readonly columns: readonly MappedColumn[];
  readonly wide: readonly MappedColumn[];
  readonly own: readonly MappedColumn[];
}

/** Maps the columns that were recognised; texts that a person explained are what the person said. */
export function mapColumns(
  table: ColumnTable,
  recognition: Recognition,
  known: KnownCodes,
  choices: ReadingChoices,
): Mapped {
  const resolver = new CodeResolver(known);
  const at = (position: number): TextColumn => {
    const column = table.columns[position];
    if (column === undefined) throw new RangeError(`no column ${position}`);
    return column;
  };
  const { kind } = recognition;
  const isCohort = ({ name }: TextColumn): boolean =>
    columnsNamed("students", name).some(({ column }) => column === "cohort");
  return {
    columns: recognition.assigned.map(({ position, column, by }) => {
      const source =
        column === "term_code"
          ? withEntryYear(
              withSchoolYear(at(position), table.columns, recognition.schoolYear),
              table.columns.find(isCohort),
            )
          : at(position);
      return mapOne(kind, column, source, resolver, choices, by);
    }),
    wide: recognition.wide.map(({ position, value }) => mapOne(kind, value, at(position), resolver, choices)),
    own: recognition.own.map(({ position, column }) =>
      mapOne("students", column, at(position), resolver, choices),
    ),
  };
}
