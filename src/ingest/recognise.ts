import type { ColumnTable, TextColumn } from "../columns/columnTable.ts";
import { columnsOf, tableIds, type TableId } from "../model/tables.ts";
import { assignColumns, type Assigned, type Assignment } from "./assignColumns.ts";
import { plainText } from "./cellText.ts";
import { contentFit, ContentEvidence } from "./contentColumns.ts";
import { privateReason } from "./headerAliases.ts";
import { IndicatorIndex } from "./indicatorHeaders.ts";
import { message, type Message } from "./message.ts";
import { isTotal } from "./courseColumns.ts";
import type { ReadingChoices } from "./readingChoices.ts";
import type { KnownCodes } from "./screening.ts";
import { courseColumns, holdsScores } from "./courseColumns.ts";
import { schoolYearFor, type SchoolYear } from "./termColumns.ts";
import { schoolYearOf } from "./termText.ts";
import { attributeColumns, indicatorColumns, type WideAssignment, type WideFound } from "./wideColumns.ts";

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
  /** A column of years that says neither 级 nor 届, where nobody said what they are. */
  readonly bareYear: number | null;
  /** Parts of a term that columns are named for (平时, 期中, 期末). */
  readonly parts: readonly string[];
  /** A total (总评) of such parts stands beside them. */
  readonly total: boolean;
  /** Where the school year stands of a column that says only which term of it. */
  readonly schoolYear: SchoolYear | null;
}

/** What recognition goes by beside the table itself. */
export interface FileEvidence {
  readonly fileName: string;
  /** The rows above the header. */
  readonly titles: readonly string[];
  readonly known: KnownCodes;
  readonly choices: ReadingChoices;
}

/** Columns that a file may leave to its title, its name or the user. */
const derivable: ReadonlySet<string> = new Set(["term_code", "months_after", "wave"]);

/** Columns that one table only has: they say more about what a file is than codes that many have. */
const tellingColumns: ReadonlySet<string> = (() => {
  const tablesWith = new Map<string, number>();
  for (const table of tableIds)
    for (const [name] of columnsOf(table)) tablesWith.set(name, (tablesWith.get(name) ?? 0) + 1);
  return new Set([...tablesWith].flatMap(([name, count]) => (count === 1 ? [name] : [])));
})();

function missingOf(table: TableId, names: ReadonlySet<string>): string[] {
  return columnsOf(table)
    .filter(
      ([name, declaration]) =>
        (declaration.required === true || (table === "schools" && name === "school_code")) &&
        !names.has(name),
    )
    .map(([name]) => name);
}

/** From this share of its graduates on whose program is loaded, a file need not name it [project's own rule]. */
const knownFrom = 0.5;

/** True where the students that a file names are loaded, and with them their programs. */
function knowsPrograms(columns: readonly TextColumn[], found: Assigned, known: KnownCodes): boolean {
  const { programOf } = known;
  const at = found.assigned.find(({ column }) => column === "graduate_id")?.position;
  const texts = at === undefined ? [] : (columns[at]?.dictionary ?? []).filter((text) => text.trim() !== "");
  if (programOf === undefined || texts.length === 0) return false;
  return texts.filter((text) => programOf.has(plainText(text))).length >= texts.length * knownFrom;
}

function namesIn({ assigned }: Pick<Assigned, "assigned">): Set<string> {
  return new Set(assigned.map(({ column }) => column));
}

function weigh(table: TableId, columns: readonly TextColumn[], found: Assigned): number {
  const required = new Map(columnsOf(table).map(([name, declaration]) => [name, declaration.required]));
  let score = 0;
  for (const { position, column, by } of found.assigned) {
    const source = columns[position];
    const fit = source === undefined ? 0 : contentFit(table, column, source);
    const weight = by === "name" ? 1.01 : by === "shared" ? 0.5 : by === "alias" || by === "chosen" ? 1 : 0.7;
    score += (fit < 0.3 ? -0.5 : fit) * weight;
    if (fit >= 0.5 && required.get(column) === true && tellingColumns.has(column)) score += 1;
  }
  return score;
}

function recogniseLong(
  table: TableId,
  columns: readonly TextColumn[],
  { fileName, choices, known }: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition {
  const found = assignColumns(table, columns, new Set(), choices, evidence);
  let score = weigh(table, columns, found);
  if (
    fileName
      .toLowerCase()
      .replace(/[^a-z]/g, "")
      .includes(table.replaceAll("_", ""))
  )
    score += 0.6;
  const used = new Set(found.assigned.map(({ position }) => position));
  const missing = missingOf(table, namesIn(found));
  const derived = table === "employment" && knowsPrograms(columns, found, known) ? "program_code" : null;
  return {
    kind: table,
    shape: "long",
    ...found,
    wide: [],
    own: [],
    missing: missing.filter((column) => column !== derived),
    score: score - 0.05 * (columns.length - used.size),
    parts: [],
    total: false,
    schoolYear: null,
  };
}

/** True for a long table of the scores of one course: students and their scores, and no indicator. */
function isCourse({ kind, assigned, missing }: Recognition, columns: readonly TextColumn[]): boolean {
  if (kind !== "assessments" || !missing.includes("indicator_code")) return false;
  const named = (column: string): TextColumn | undefined => {
    const found = assigned.find((one) => one.column === column);
    return found === undefined || found.by === "content" ? undefined : columns[found.position];
  };
  const score = named("score");
  return named("student_id") !== undefined && score !== undefined && holdsScores(score);
}

/** True for a table of the scores of one course, a column an occasion. */
function isWideCourse({ kind, wide }: Recognition): boolean {
  return kind === "assessments" && wide.some(({ labels }) => labels["indicator_code"] === undefined);
}

/** A course's scores, with the columns that describe its students. */
function withStudents(
  course: Recognition,
  columns: readonly TextColumn[],
  choices: ReadingChoices,
): Recognition {
  const taken = new Set([...course.assigned, ...course.wide].map(({ position }) => position));
  const own = studentColumns(columns, taken, choices);
  const described = new Set(own.assigned.map(({ position }) => position));
  return {
    ...course,
    own: own.assigned,
    bareYear: own.bareYear,
    score: course.score + own.assigned.length,
    unused: new Map([...course.unused].filter(([position]) => !described.has(position))),
  };
}

/** The student's own columns of a wide file; none unless program and cohort are both there, without which no student can be made. */
function studentColumns(
  columns: readonly TextColumn[],
  taken: ReadonlySet<number>,
  choices: ReadingChoices,
): Pick<Assigned, "assigned" | "bareYear"> {
  const { assigned, bareYear } = assignColumns("students", columns, taken, choices, null);
  const names = namesIn({ assigned });
  if (!names.has("program_code")) return { assigned: [], bareYear: null };
  return names.has("cohort") ? { assigned, bareYear: null } : { assigned: [], bareYear };
}

function wideOf(
  kind: TableId,
  columns: readonly TextColumn[],
  found: WideFound,
  choices: ReadingChoices,
  evidence: ContentEvidence | null,
): { readonly recognition: Recognition; readonly names: ReadonlySet<string> } {
  const positions = new Set([...found.wide.map(({ position }) => position), ...found.repeated.keys()]);
  const { assigned, unused, bareYear } = assignColumns(kind, columns, positions, choices, evidence);
  const recognition: Recognition = {
    kind,
    shape: "wide",
    assigned,
    wide: found.wide,
    own: [],
    missing: [],
    score: assigned.length + found.wide.length,
    unused: new Map([...unused, ...found.repeated]),
    bareYear,
    parts: found.parts,
    total: found.total,
    schoolYear: null,
  };
  return { recognition, names: namesIn({ assigned }) };
}

const schoolYearText = /(?<!\d)(20\d{2})\s*[-~—–/至]\s*(20\d{2})(?!\d)/u;

/** The school year that a title or the name of the file says. */
function saidYear({ titles, fileName }: FileEvidence): string | null {
  const said = [...titles, fileName]
    .map((text) => schoolYearText.exec(text))
    .find((found) => found !== null && Number(found[2]) === Number(found[1]) + 1);
  return said === undefined || said === null ? null : `${said[1]}-${said[2]}`;
}

/** Columns of totals over all indicators (总分, 平均分): made of the others, and no indicator's. */
function totalColumns(columns: readonly TextColumn[], { wide }: WideFound): ReadonlyMap<number, Message> {
  const taken = new Set(wide.map(({ position }) => position));
  return new Map(
    columns.flatMap(({ name }, position) =>
      !taken.has(position) && isTotal(name)
        ? [[position, message("column_total_of_indicators")] as const]
        : [],
    ),
  );
}

/** One row a student, a column an indicator: the columns that are neither become the long table's, or the student's own. */
function wideAssessments(
  columns: readonly TextColumn[],
  file: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition | null {
  const { known, choices } = file;
  const found = indicatorColumns(columns, new IndicatorIndex(known.indicators), saidYear(file), choices);
  if (found.wide.length === 0) return null;
  const totals = totalColumns(columns, found);
  const counted = { ...found, repeated: new Map([...found.repeated, ...totals]) };
  const { recognition, names } = wideOf("assessments", columns, counted, choices, evidence);
  if (!names.has("student_id") || names.has("indicator_code") || names.has("score")) return null;
  const termless =
    recognition.wide.some(({ labels }) => labels["term_code"] === undefined) && !names.has("term_code");
  return withStudents({ ...recognition, missing: termless ? ["term_code"] : [] }, columns, choices);
}

/** One row a student of one course, a column a part or an occasion of it (平时, 期末, 总评, 补考). */
function wideCourse(
  columns: readonly TextColumn[],
  { choices }: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition | null {
  const found = courseColumns(columns, choices);
  if (found === null) return null;
  const { recognition, names } = wideOf("assessments", columns, found, choices, evidence);
  if (!names.has("student_id")) return null;
  const missing = ["indicator_code", "term_code"].filter((column) => !names.has(column));
  return withStudents({ ...recognition, missing, score: recognition.score + 1 }, columns, choices);
}

/** One row a questionnaire, a column an attribute that the employer rates. */
function wideEmployers(
  columns: readonly TextColumn[],
  { known, choices }: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition | null {
  const found = attributeColumns("employer_ratings", columns, new IndicatorIndex(known.indicators), choices);
  if (found.wide.length < 2) return null;
  const { recognition, names } = wideOf("employer_ratings", columns, found, choices, evidence);
  const ofEmployer = names.has("rating_id") || (names.has("employer_id") && !names.has("student_id"));
  if (names.has("attribute") || names.has("satisfaction") || (found.core.size < 2 && !ofEmployer))
    return null;
  // The line of a questionnaire is its number where it has none.
  const missing = missingOf("employer_ratings", names).filter(
    (name) => name !== "attribute" && name !== "rating_id",
  );
  return { ...recognition, missing, score: recognition.score + 1 };
}

/** One row a graduate, two columns an attribute: what work requires and what was mastered. */
function wideGraduates(
  columns: readonly TextColumn[],
  { known, choices }: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition | null {
  const found = attributeColumns("graduate_ratings", columns, new IndicatorIndex(known.indicators), choices);
  const of = (value: string): Set<string> =>
    new Set(found.wide.flatMap((one) => (one.value === value ? [one.labels["attribute"] ?? ""] : [])));
  const required = of("required");
  if (![...of("mastered")].some((attribute) => required.has(attribute))) return null;
  const { recognition, names } = wideOf("graduate_ratings", columns, found, choices, evidence);
  if (names.has("attribute") || !names.has("graduate_id")) return null;
  const missing = missingOf("graduate_ratings", names).filter((name) => name !== "attribute");
  return { ...recognition, missing, score: recognition.score + 1 };
}

/** A table of which only one or two columns are there must account for most of the file: a lone code is in many files. */
function explains({ assigned, wide, own }: Recognition, columns: readonly TextColumn[]): boolean {
  const used = new Set([...assigned, ...wide, ...own].map(({ position }) => position)).size;
  const named = columns.filter(({ name }) => name.trim() !== "" && privateReason(name) === null).length;
  return used >= 3 || used > named / 2;
}

function lacks(candidate: Recognition, columns: readonly TextColumn[]): number {
  const { missing, bareYear, shape } = candidate;
  const isScores = shape === "wide" || isCourse(candidate, columns);
  return missing.filter(
    (column) =>
      !derivable.has(column) &&
      !(column === "cohort" && bareYear !== null) &&
      !(column === "indicator_code" && candidate.kind === "assessments" && isScores),
  ).length;
}

/** With the place of the school year of terms that don't say it. */
function withYears(candidate: Recognition, columns: readonly TextColumn[], file: FileEvidence): Recognition {
  const { assigned, wide, own } = candidate;
  const taken = new Set([...assigned, ...wide, ...own].map(({ position }) => position));
  const term = assigned.find(({ column }) => column === "term_code")?.position;
  const chosen = file.choices.term === undefined ? null : schoolYearOf(file.choices.term);
  const where = schoolYearFor(columns, term, (at) => !taken.has(at), chosen ?? saidYear(file));
  return { ...candidate, schoolYear: where };
}

/**
 * What a table is, from its header, its content, its titles and its name, and what a person decided. `closest` is the likeliest table where none
 * fits; `rival` another one that fits nearly as well.
 */
export function recognise(
  table: ColumnTable,
  file: FileEvidence,
): {
  readonly recognition: Recognition | null;
  readonly closest: Recognition | null;
  readonly rival: TableId | null;
} {
  const kind = file.choices.kind === "ignore" ? undefined : file.choices.kind;
  const { columns } = table;
  const candidates = (evidence: ContentEvidence | null): Recognition[] => {
    const wide = [
      kind === undefined || kind === "assessments"
        ? (wideAssessments(columns, file, evidence) ?? wideCourse(columns, file, evidence))
        : null,
      kind === undefined || kind === "employer_ratings" ? wideEmployers(columns, file, evidence) : null,
      kind === undefined || kind === "graduate_ratings" ? wideGraduates(columns, file, evidence) : null,
    ];
    const long = (kind === undefined ? tableIds : [kind])
      .map((id) => recogniseLong(id, columns, file, evidence))
      .map((one) => (isCourse(one, columns) ? withStudents(one, columns, file.choices) : one));
    return [...wide.flatMap((one) => (one === null ? [] : [one])), ...long].sort((a, b) => b.score - a.score);
  };
  const fits = (candidate: Recognition): boolean =>
    lacks(candidate, columns) === 0 &&
    (kind !== undefined ||
      isCourse(candidate, columns) ||
      isWideCourse(candidate) ||
      (explains(candidate, columns) &&
        candidate.score > 0.8 &&
        (candidate.missing.every((column) => !derivable.has(column)) ||
          candidate.shape === "wide" ||
          candidate.score >= 3)));
  const all = candidates(new ContentEvidence(file.known));
  const fitting = all.filter(fits);
  const [best, second] = fitting;
  if (best !== undefined) {
    const close = second !== undefined && second.kind !== best.kind && best.score - second.score < 0.5;
    return {
      recognition: withYears(best, columns, file),
      closest: null,
      rival: close && kind === undefined ? second.kind : null,
    };
  }
  const closest = all
    .filter((candidate) => candidate.assigned.length >= 2 || kind !== undefined)
    .sort(
      (a, b) =>
        lacks(a, columns) - lacks(b, columns) || a.missing.length - b.missing.length || b.score - a.score,
    )[0];
  return { recognition: null, closest: closest ?? null, rival: null };
}
