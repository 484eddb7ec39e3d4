import type { ColumnTable, TextColumn } from "../columns/columnTable.ts";
import { cellFault } from "../model/cellFault.ts";
import { columnsOf, tableDeclaration, tableIds, type TableId } from "../model/tables.ts";
import { canonicalText } from "./cellText.ts";
import { columnsNamed, privateReason } from "./headerAliases.ts";
import { IndicatorIndex, type IndicatorHeader } from "./indicatorHeaders.ts";
import type { ColumnMatch, KnownIndicator } from "./screening.ts";
import { message, type Message } from "./message.ts";

/** A column of the file that was taken for a column of a table. */
export interface Assignment {
  readonly position: number;
  readonly column: string;
  readonly why: Message;
  readonly by: "name" | "alias";
}

/** A column of the file that stands for an indicator. */
export interface WideAssignment extends IndicatorHeader {
  readonly position: number;
}

/** What a file was taken for. `missing`: required columns that it does not have. */
export interface Recognition {
  readonly kind: TableId;
  readonly shape: "long" | "wide";
  readonly assigned: readonly Assignment[];
  readonly wide: readonly WideAssignment[];
  readonly missing: readonly string[];
  /** Columns that describe the student rather than the assessment: they fill `students`. */
  readonly own: readonly Assignment[];
  readonly score: number;
  /** Evidence for each column of the file that is not assigned. */
  readonly unused: ReadonlyMap<number, Message>;
}

const textsLookedAt = 200;
/** Columns that a file may leave to its title, its name or the user. */
const derivable: ReadonlySet<string> = new Set(["term_code"]);

/** Share of a column's texts that may be stored in the model's column, over its first distinct texts. */
function contentFit(table: TableId, name: string, column: TextColumn): number {
  const declaration = tableDeclaration(table).columns[name];
  if (declaration === undefined || declaration.type.kind === "text") return 1;
  const texts = column.dictionary.filter((text) => text.trim() !== "").slice(0, textsLookedAt);
  if (texts.length === 0) return 1;
  const fitting = texts.filter((text) => {
    const { text: canonical, fault } = canonicalText(declaration, text);
    return fault === null && cellFault(declaration, canonical) === null;
  });
  return fitting.length / texts.length;
}

function assign(
  table: TableId,
  columns: readonly TextColumn[],
  taken: ReadonlySet<number>,
): { assigned: Assignment[]; unused: Map<number, Message> } {
  const assigned = new Map<string, Assignment>();
  const unused = new Map<number, Message>();
  for (const by of ["name", "alias"] as const) {
    columns.forEach((column, position) => {
      if (
        taken.has(position) ||
        [...assigned.values()].some((assignment) => assignment.position === position)
      )
        return;
      const secret = privateReason(column.name);
      if (secret !== null) {
        unused.set(position, message(secret));
        return;
      }
      const matches = columnsNamed(table, column.name);
      const match = matches.find((candidate) => candidate.by === by && !assigned.has(candidate.column));
      if (match === undefined) {
        const doubled = matches[0];
        if (doubled !== undefined && by === "alias")
          unused.set(position, message("column_doubled", { column: doubled.column }));
        return;
      }
      assigned.set(match.column, {
        position,
        column: match.column,
        by,
        why:
          by === "name"
            ? message("column_own_name")
            : message("column_alias", { header: column.name, column: match.column }),
      });
    });
  }
  return { assigned: [...assigned.values()], unused };
}

function recogniseLong(table: TableId, columns: readonly TextColumn[], fileName: string): Recognition {
  const { assigned, unused } = assign(table, columns, new Set());
  const names = new Set(assigned.map(({ column }) => column));
  const missing = columnsOf(table)
    .filter(
      ([name, declaration]) =>
        (declaration.required === true || (table === "schools" && name === "school_code")) &&
        !names.has(name),
    )
    .map(([name]) => name);
  let score = 0;
  for (const { position, column, by } of assigned) {
    const source = columns[position];
    const fit = source === undefined ? 0 : contentFit(table, column, source);
    score += (fit < 0.3 ? -0.5 : fit) * (by === "name" ? 1.01 : 1);
  }
  if (
    fileName
      .toLowerCase()
      .replace(/[^a-z]/g, "")
      .includes(table.replaceAll("_", ""))
  )
    score += 0.6;
  return {
    kind: table,
    shape: "long",
    assigned,
    wide: [],
    own: [],
    missing,
    score: score - 0.05 * (columns.length - assigned.length),
    unused,
  };
}

/** The student's own columns of a wide file; none unless program and cohort are both there, without which no student can be made. */
function studentColumns(columns: readonly TextColumn[], taken: ReadonlySet<number>): Assignment[] {
  const { assigned } = assign("students", columns, taken);
  const names = new Set(assigned.map(({ column }) => column));
  return names.has("program_code") && names.has("cohort") ? assigned : [];
}

/** One row a student, a column an indicator: the columns that are neither become the long table's, or the student's own. */
function recogniseWide(
  columns: readonly TextColumn[],
  indicators: readonly KnownIndicator[],
): Recognition | null {
  const index = new IndicatorIndex(indicators);
  const wide: WideAssignment[] = [];
  const seen = new Set<string>();
  const repeated = new Map<number, Message>();
  columns.forEach((column, position) => {
    if (privateReason(column.name) !== null) return;
    const header = index.parse(column.name);
    if (header === null) return;
    const key = `${header.indicator}|${header.term ?? ""}`;
    if (seen.has(key))
      repeated.set(position, message("column_repeats_indicator", { indicator: header.indicator }));
    else wide.push({ position, ...header });
    seen.add(key);
  });
  const { assigned, unused } = assign(
    "assessments",
    columns,
    new Set([...wide.map(({ position }) => position), ...repeated.keys()]),
  );
  const names = new Set(assigned.map(({ column }) => column));
  if (wide.length === 0 || !names.has("student_id") || names.has("indicator_code") || names.has("score"))
    return null;
  const termless = wide.some(({ term }) => term === null) && !names.has("term_code");
  const own = studentColumns(columns, new Set([...assigned, ...wide].map(({ position }) => position)));
  for (const { position } of own) unused.delete(position);
  return {
    kind: "assessments",
    shape: "wide",
    assigned,
    wide,
    own,
    missing: termless ? ["term_code"] : [],
    score: assigned.length + wide.length + own.length,
    unused: new Map([...unused, ...repeated]),
  };
}

/** A table of which only one or two columns are there must account for most of the file: a lone code is in many files. */
function explains({ assigned, wide, own }: Recognition, columns: readonly TextColumn[]): boolean {
  const used = assigned.length + wide.length + own.length;
  const named = columns.filter(({ name }) => name.trim() !== "" && privateReason(name) === null).length;
  return used >= 3 || used > named / 2;
}

function lacks(recognition: Recognition): number {
  return recognition.missing.filter((column) => !derivable.has(column)).length;
}

/**
 * What a table is, from its header, its content and its name. `kind` is the user's choice where they made one.
 * `closest` is the likeliest table where none fits.
 */
export function recognise(
  table: ColumnTable,
  fileName: string,
  indicators: readonly KnownIndicator[],
  kind?: TableId,
): { readonly recognition: Recognition | null; readonly closest: Recognition | null } {
  const wide = kind === undefined || kind === "assessments" ? recogniseWide(table.columns, indicators) : null;
  const long = (kind === undefined ? tableIds : [kind]).map((id) =>
    recogniseLong(id, table.columns, fileName),
  );
  const all = [...(wide === null ? [] : [wide]), ...long].sort((a, b) => b.score - a.score);
  const complete = all.filter(
    (candidate) => lacks(candidate) === 0 && (kind !== undefined || explains(candidate, table.columns)),
  );
  const best =
    complete.find(
      (candidate) =>
        kind !== undefined ||
        candidate.missing.length === 0 ||
        candidate.shape === "wide" ||
        candidate.score >= 3,
    ) ?? null;
  if (best !== null && (kind !== undefined || best.score > 0.8)) return { recognition: best, closest: null };
  const closest = all
    .filter((candidate) => candidate.assigned.length >= 2 || kind !== undefined)
    .sort((a, b) => lacks(a) - lacks(b) || b.score - a.score)[0];
  return { recognition: null, closest: closest ?? null };
}

/** What became of each column of the file, in its order. */
export function columnMatches(
  columns: readonly TextColumn[],
  recognition: Recognition | null,
): ColumnMatch[] {
  return columns.map(({ name, dictionary }, position) => {
    const assignment = recognition?.assigned.find((candidate) => candidate.position === position);
    if (assignment !== undefined) return { name, to: assignment.column, why: assignment.why };
    const wide = recognition?.wide.find((candidate) => candidate.position === position);
    if (wide !== undefined) {
      return {
        name,
        to: `score of ${wide.indicator}${wide.term === null ? "" : ` in ${wide.term}`}`,
        why: message("column_indicator"),
      };
    }
    const own = recognition?.own.find((candidate) => candidate.position === position);
    if (own !== undefined) return { name, to: `students.${own.column}`, why: own.why };
    const secret = privateReason(name);
    const why = recognition?.unused.get(position) ?? (secret === null ? null : message(secret));
    if (why !== null) return { name, to: null, why };
    if (dictionary.every((text) => text.trim() === ""))
      return { name, to: null, why: message("column_empty") };
    if (
      recognition !== null &&
      recognition.kind !== "students" &&
      columnsNamed("students", name).length > 0
    ) {
      return { name, to: null, why: message("column_of_student") };
    }
    return {
      name,
      to: null,
      why:
        recognition === null
          ? message("column_table_unknown")
          : message("column_unknown", { table: recognition.kind }),
    };
  });
}
