import { mapTexts } from "../columns/buildColumns.ts";
import type { ColumnTable, TextColumn } from "../columns/columnTable.ts";
import { cellFault } from "../model/cellFault.ts";
import type { ColumnDeclaration } from "../model/declaration.ts";
import { headerKey } from "../model/headerKey.ts";
import { tableDeclaration, type TableId } from "../model/tables.ts";
import { canonicalText, type TextFault } from "./cellText.ts";
import type { CheckId } from "./checks.ts";
import { IndicatorIndex } from "./indicatorHeaders.ts";
import type { Recognition } from "./recognise.ts";
import type { KnownCodes } from "./screening.ts";
import { findTerm } from "./termText.ts";
import { message, type Message } from "./message.ts";

/** What is wrong with a text of a column. */
export interface Problem {
  readonly check: CheckId;
  readonly reason: Message;
}

/** A column of the file under its canonical name and texts, with the problem of each distinct text as read. */
export interface MappedColumn {
  readonly name: string;
  readonly source: TextColumn;
  readonly canonical: TextColumn;
  /** By code of `source`. */
  readonly problems: ReadonlyMap<number, Problem>;
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
  if (fault === "date") return { check: "type.date", reason: message("value_no_date") };
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

/** Turns names into codes and knows which codes are unknown. */
class CodeResolver {
  private readonly indicators: IndicatorIndex;
  private readonly indicatorCodes: ReadonlySet<string>;
  private readonly programCodes: ReadonlySet<string> | null;
  private readonly programByName = new Map<string, string>();
  private readonly known: KnownCodes;

  constructor(known: KnownCodes) {
    this.known = known;
    this.indicators = new IndicatorIndex(known.indicators);
    this.indicatorCodes = new Set(known.indicators.map(({ code }) => code));
    this.programCodes = known.programs === null ? null : new Set(known.programs.map(({ code }) => code));
    for (const { code, names } of known.programs ?? []) {
      for (const name of names) if (headerKey(name) !== "") this.programByName.set(headerKey(name), code);
    }
  }

  resolve(domain: string, text: string): string {
    if (text === "") return text;
    if (domain === "indicator" && !this.indicatorCodes.has(text)) return this.indicators.find(text) ?? text;
    if (domain === "program" && this.programCodes !== null && !this.programCodes.has(text))
      return this.programByName.get(headerKey(text)) ?? text;
    return text;
  }

  /** True where the framework is only assumed and the file names none of its indicators: it uses another one. */
  otherFramework(domain: string, dictionary: readonly string[]): boolean {
    return (
      domain === "indicator" &&
      this.known.indicatorsAssumed === true &&
      !dictionary.some((text) => this.indicators.find(text) !== null)
    );
  }

  problem(domain: string, text: string): Problem | null {
    if (text === "") return null;
    if (domain === "indicator" && this.known.indicators.length > 0 && !this.indicatorCodes.has(text)) {
      return {
        check: "code.unknown_indicator",
        reason: message("code_unknown_indicator"),
      };
    }
    if (domain === "program" && this.programCodes !== null && !this.programCodes.has(text)) {
      return {
        check: "code.unknown_program",
        reason: message("code_unknown_program"),
      };
    }
    if (domain === "student" && this.known.students !== null && !this.known.students.has(text)) {
      return {
        check: "code.unknown_student",
        reason: message("code_unknown_student"),
      };
    }
    if (domain === "employer" && this.known.employers !== null && !this.known.employers.has(text)) {
      return { check: "code.unknown_employer", reason: message("code_unknown_employer") };
    }
    return null;
  }
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

function mapOne(table: TableId, name: string, source: TextColumn, resolver: CodeResolver): MappedColumn {
  const declaration = tableDeclaration(table).columns[name];
  if (declaration === undefined) throw new RangeError(`${table} has no column ${name}`);
  const domain = declaration.type.kind === "code" ? declaration.type.domain : null;
  const checked =
    domain !== null && !definesCode(table, name) && !resolver.otherFramework(domain, source.dictionary);
  const problems = new Map<number, Problem>();
  const texts = new Map<string, string>();
  source.dictionary.forEach((text, code) => {
    const found = canonicalText(declaration, text);
    const filled =
      found.text === "" && declaration.fallback !== undefined ? declaration.fallback : found.text;
    const canonical = checked ? resolver.resolve(domain, filled) : filled;
    texts.set(text, canonical);
    const fault = found.fault === null ? declaredProblem(declaration, canonical) : textFaults[found.fault];
    const problem =
      fault ??
      (checked ? resolver.problem(domain, canonical) : null) ??
      (domain === "term" ? termProblem(text) : null);
    if (problem !== null) problems.set(code, problem);
  });
  return { name, source, canonical: mapTexts(source, name, (text) => texts.get(text) ?? text), problems };
}

function termProblem(text: string): Problem | null {
  const found = findTerm(text);
  return found !== null && "ambiguous" in found
    ? {
        check: "term.ambiguous",
        reason: message("value_term_ambiguous"),
      }
    : null;
}

/** The assigned columns of a file under their canonical names, and its wide columns as score columns. */
export function mapColumns(
  table: ColumnTable,
  recognition: Recognition,
  known: KnownCodes,
): {
  readonly columns: readonly MappedColumn[];
  readonly wide: readonly MappedColumn[];
  readonly own: readonly MappedColumn[];
} {
  const resolver = new CodeResolver(known);
  const at = (position: number): TextColumn => {
    const column = table.columns[position];
    if (column === undefined) throw new RangeError(`no column ${position}`);
    return column;
  };
  return {
    columns: recognition.assigned.map(({ position, column }) =>
      mapOne(recognition.kind, column, at(position), resolver),
    ),
    wide: recognition.wide.map(({ position }) => mapOne("assessments", "score", at(position), resolver)),
    own: recognition.own.map(({ position, column }) => mapOne("students", column, at(position), resolver)),
  };
}
