import { positionsWhere, takeRows } from "../columns/buildColumns.ts";
import { checkCatalogue, type CheckId } from "../ingest/checks/checks.ts";
import { message, type Message } from "../ingest/message.ts";
import type { CheckExample, CheckResult, ProblemLines, ScreenedFile } from "../ingest/screening.ts";
import type { StagedFinding } from "../ingest/stagedChecks/stagedFinding.ts";
import type { TableId } from "../model/tables.ts";
import { assertCounted } from "./commitFiles.ts";

/** A staged row that meets another row of equal key. */
export interface KeyMeeting {
  readonly table: TableId;
  /** The row's place in the file's staged table. */
  readonly row: number;
  readonly line: number;
  /** Where the other row stands. */
  readonly other: { readonly file: string; readonly line: number };
}

/** Why a record is rejected. */
interface Rejection {
  readonly check: CheckId;
  readonly column: string | null;
  readonly value: string;
  readonly reason: Message;
}

/** What was found about one file's staged rows. */
export interface FileFindings {
  readonly checks: readonly StagedFinding[];
  /** Rows that differ from another of their key. */
  readonly contradictions: readonly KeyMeeting[];
  /** Rows that are equal to another of their key. */
  readonly repeats: readonly KeyMeeting[];
}

const examplesShown = 3;
const checkOrder = Object.keys(checkCatalogue);

/** A finding of a check, as a screening tells it. */
interface Found extends CheckResult {
  readonly lines: Uint32Array;
}

/** The lines of the records that checks reject, each with the first reason. A check that rejects and names no row rejects them all. */
export function failedLines(
  file: ScreenedFile,
  checks: readonly StagedFinding[],
): ReadonlyMap<number, Rejection> {
  const failed = new Map<number, Rejection>();
  for (const { check, lines, cases, rows } of checks) {
    if (checkCatalogue[check].level !== "fail") continue;
    const [whole] = cases;
    const named = rows.length > 0 ? lines : file.staged.flatMap(({ rows: all }) => [...all.lines]);
    named.forEach((line, index) => {
      const found = rows.length > 0 ? cases[index] : whole;
      if (found === undefined || failed.has(line)) return;
      failed.set(line, { check, column: found.column, value: found.value, reason: found.reason });
    });
  }
  return failed;
}

function withLines(known: Uint32Array | undefined, lines: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...(known ?? []), ...lines])).toSorted();
}

function withFound(file: ScreenedFile, all: readonly Found[]): Pick<ScreenedFile, "checks" | "problemLines"> {
  const checks = new Map(file.checks.map((check) => [check.id, check]));
  const problemLines: Partial<Record<CheckId, Uint32Array>> & ProblemLines = { ...file.problemLines };
  for (const { lines, ...found } of all) {
    if (found.count === 0) continue;
    const known = checks.get(found.id);
    checks.set(found.id, {
      ...found,
      count: (known?.count ?? 0) + found.count,
      examples: [...(known?.examples ?? []), ...found.examples].slice(0, examplesShown),
    });
    if (lines.length > 0) problemLines[found.id] = withLines(problemLines[found.id], lines);
  }
  return {
    checks: [...checks.values()].toSorted((a, b) => checkOrder.indexOf(a.id) - checkOrder.indexOf(b.id)),
    problemLines,
  };
}

/** Rows that meet one of equal key as what a check found, a record once. */
function foundMeetings(
  id: "key.repeat" | "key.duplicate",
  level: "warn" | "fail",
  lines: readonly number[],
  reasonOf: (line: number) => Message,
): Found {
  const ascending = Uint32Array.from(lines).toSorted();
  const examples = Array.from(ascending.subarray(0, examplesShown), (line): CheckExample => ({
    line,
    column: null,
    value: "",
    reason: reasonOf(line),
  }));
  return { id, level, count: lines.length, lines: ascending, examples };
}

/** The texts of a record as it was read, by its line. */
function fieldsByLine({ raw }: ScreenedFile): (line: number) => readonly string[] {
  const rowOfLine = new Map(Array.from(raw.lines, (line, row) => [line, row]));
  return (line) => {
    const row = rowOfLine.get(line);
    return row === undefined
      ? []
      : raw.columns.map(({ dictionary, codes }) => dictionary[codes[row] ?? 0] ?? "");
  };
}

/**
 * A screening with what was found about its staged rows: records that a check rejects or that contradict another row are rejected,
 * rows that only repeat one are left out, and a record of which nothing is left counts as skipped. `read = loaded + rejected +
 * skipped` stays; throws RangeError where it does not.
 */
export function settleFile(file: ScreenedFile, findings: FileFindings): ScreenedFile {
  const { checks, contradictions, repeats } = findings;
  if (checks.length + contradictions.length + repeats.length === 0) return file;
  const rejections = new Map(failedLines(file, checks));
  const contradicting = new Map<number, Message>();
  for (const { line, other } of contradictions) {
    if (rejections.has(line)) continue;
    contradicting.set(line, message("row_contradicts_loaded", other));
  }
  for (const [line, reason] of contradicting)
    rejections.set(line, { check: "key.duplicate", column: null, value: "", reason });
  const left = new Map<TableId, Set<number>>();
  const repeated = new Map<number, KeyMeeting["other"]>();
  for (const { table, row, line, other } of repeats) {
    left.set(table, (left.get(table) ?? new Set<number>()).add(row));
    if (!repeated.has(line)) repeated.set(line, other);
  }
  // Of the lines of rows that only repeat one, those of which nothing else stands.
  const nothingLeft = new Set([...repeated.keys()].filter((line) => !rejections.has(line)));
  const staged = file.staged.map(({ table, rows }) => {
    const own = left.get(table);
    if (rejections.size === 0 && own === undefined && nothingLeft.size === 0) return { table, rows };
    const keep = Uint8Array.from(rows.lines, (line, row) => {
      const gone = rejections.has(line) || own?.has(row) === true;
      if (!gone) nothingLeft.delete(line);
      return gone ? 0 : 1;
    });
    return keep.includes(0) ? { table, rows: takeRows(rows, positionsWhere(keep)) } : { table, rows };
  });
  const skipped = [...nothingLeft];
  const fieldsOf = rejections.size === 0 ? () => [] : fieldsByLine(file);
  const rejected = [...rejections].map(([line, why]) => ({ line, ...why, fields: fieldsOf(line) }));
  const staying = () =>
    positionsWhere(Uint8Array.from(file.raw.lines, (line) => (rejections.has(line) ? 0 : 1)));
  const repeatReason = (line: number) =>
    message("row_loaded_before", repeated.get(line) ?? { file: "", line: 0 });
  const noted: readonly Found[] = [
    ...checks.map(({ check, count, cases, lines }) => ({
      id: check,
      level: checkCatalogue[check].level,
      count,
      lines,
      examples: cases.slice(0, examplesShown),
    })),
    foundMeetings("key.repeat", "warn", skipped, repeatReason),
    foundMeetings(
      "key.duplicate",
      "fail",
      [...contradicting.keys()],
      (line) => contradicting.get(line) ?? repeatReason(line),
    ),
  ];
  const settled: ScreenedFile = {
    ...file,
    ...withFound(file, noted),
    counts: {
      read: file.counts.read,
      loaded: file.counts.loaded - rejected.length - skipped.length,
      rejected: file.counts.rejected + rejected.length,
      skipped: file.counts.skipped + skipped.length,
    },
    raw: rejected.length === 0 ? file.raw : takeRows(file.raw, staying()),
    rejected: [...file.rejected, ...rejected].toSorted((a, b) => a.line - b.line),
    staged,
  };
  assertCounted(settled);
  return settled;
}
