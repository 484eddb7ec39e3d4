import type { ColumnTable, TextColumn } from "../../columns/columnTable.ts";
import { columnsOf, tableIds, type TableId } from "../../model/tables.ts";
import { assignColumns, type Assigned } from "./assignColumns.ts";
import { plainText } from "../values/cellText.ts";
import { contentFit, ContentEvidence } from "./contentColumns.ts";
import { privateReason } from "./headerAliases.ts";
import { missingOf, namesIn, saidYear, type FileEvidence, type Recognition } from "./recognition.ts";
import type { KnownCodes } from "../screening.ts";
import { holdsScores } from "./courseColumns.ts";
import { termOrder } from "./termOrder.ts";
import { statusColumns } from "./statusColumn.ts";
import { schoolYearFor } from "./termColumns.ts";
import { schoolYearOf } from "../values/termText.ts";
import { wideAssessments, wideCourse, wideEmployers, wideGraduates, withStudents } from "./wideTables.ts";

/** Columns that a file may leave to its title, its name or the user. */
const derivable: ReadonlySet<string> = new Set(["term_code", "months_after", "wave"]);

/** Columns that one table only has: they say more about what a file is than codes that many have. */
const tellingColumns: ReadonlySet<string> = (() => {
  const tablesWith = new Map<string, number>();
  for (const table of tableIds)
    for (const [name] of columnsOf(table)) tablesWith.set(name, (tablesWith.get(name) ?? 0) + 1);
  return new Set([...tablesWith].flatMap(([name, count]) => (count === 1 ? [name] : [])));
})();

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
  const isNumbered = (): boolean =>
    termOrder((name) => {
      const at = found.assigned.find(({ column }) => column === name)?.position;
      return at === undefined ? undefined : columns[at];
    }, known) !== null;
  const derived =
    table === "employment" && knowsPrograms(columns, found, known)
      ? "program_code"
      : table === "terms" && missing.includes("ordinal") && isNumbered()
        ? "ordinal"
        : null;
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
    status: [],
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

/** With the place of the school year of terms that don't say it, and of what is said beside the scores. */
function withYears(candidate: Recognition, columns: readonly TextColumn[], file: FileEvidence): Recognition {
  const { assigned, wide, own } = candidate;
  const taken = new Set([...assigned, ...wide, ...own].map(({ position }) => position));
  const term = assigned.find(({ column }) => column === "term_code")?.position;
  const chosen = file.choices.term === undefined ? null : schoolYearOf(file.choices.term);
  const where = schoolYearFor(columns, term, (at) => !taken.has(at), chosen ?? saidYear(file));
  return { ...candidate, schoolYear: where, status: statusColumns(columns, candidate, file.choices) };
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
