import { positionsWhere, takeRows } from "../columns/buildColumns.ts";
import type { CheckId } from "../ingest/checks.ts";
import type { CheckExample, CheckResult, RejectedRecord, ScreenedFile } from "../ingest/screening.ts";
import type { TableId } from "../model/tables.ts";
import { message, type Message } from "../ingest/message.ts";

/** A staged row that meets another row of equal key: `same` in all values, or contradicting it. */
export interface KeyMeeting {
  readonly table: TableId;
  /** The row's place in the file's staged table. */
  readonly row: number;
  readonly same: boolean;
  /** Where the other row stands: "scores.csv, line 12". */
  readonly other: string;
}

const examplesShown = 3;

function withCheck(
  checks: readonly CheckResult[],
  id: CheckId,
  level: "warn" | "fail",
  examples: readonly CheckExample[],
): readonly CheckResult[] {
  if (examples.length === 0) return checks;
  const known = checks.find((check) => check.id === id);
  const merged = {
    id,
    level,
    count: (known?.count ?? 0) + examples.length,
    examples: [...(known?.examples ?? []), ...examples].slice(0, examplesShown),
  };
  return [...checks.filter((check) => check.id !== id), merged];
}

/**
 * A screening with what the comparison found: records that contradict a row of another file are rejected, rows that only repeat
 * one are left out, and a record of which nothing is left counts as skipped. `read = loaded + rejected + skipped` stays.
 */
export function settleFile(file: ScreenedFile, meetings: readonly KeyMeeting[]): ScreenedFile {
  if (meetings.length === 0) return file;
  const lineOf = (table: TableId, row: number) =>
    file.staged.find((one) => one.table === table)?.rows.lines[row] ?? 0;
  const contradictions = new Map<number, KeyMeeting>();
  const repeats = new Map<TableId, Map<number, KeyMeeting>>();
  for (const meeting of meetings) {
    if (meeting.same) {
      const rows = repeats.get(meeting.table) ?? new Map<number, KeyMeeting>();
      repeats.set(meeting.table, rows.set(meeting.row, meeting));
    } else contradictions.set(lineOf(meeting.table, meeting.row), meeting);
  }
  const before = new Set<number>();
  const after = new Set<number>();
  const staged = file.staged.map(({ table, rows }) => {
    const keep = Uint8Array.from(rows.lines, (line, row) => {
      before.add(line);
      const gone = contradictions.has(line) || repeats.get(table)?.has(row) === true;
      if (!gone) after.add(line);
      return gone ? 0 : 1;
    });
    return { table, rows: takeRows(rows, positionsWhere(keep)) };
  });
  const rowOfLine = new Map(Array.from(file.raw.lines, (line, row) => [line, row]));
  const fieldsOf = (line: number) => {
    const row = rowOfLine.get(line);
    return row === undefined
      ? []
      : file.raw.columns.map(({ dictionary, codes }) => dictionary[codes[row] ?? 0] ?? "");
  };
  const rejected: RejectedRecord[] = [...contradictions].map(([line, { other }]) => ({
    line,
    check: "key.duplicate",
    column: null,
    value: "",
    reason: message("row_contradicts_loaded", { where: other }),
    fields: fieldsOf(line),
  }));
  const skippedLines = [...before].filter((line) => !after.has(line) && !contradictions.has(line));
  const otherOf = new Map<number, string>();
  for (const [table, rows] of repeats)
    for (const { row, other } of rows.values()) otherOf.set(lineOf(table, row), other);
  const example = (line: number, reason: Message): CheckExample => ({
    line,
    column: null,
    value: "",
    reason,
  });
  return {
    ...file,
    counts: {
      read: file.counts.read,
      loaded: file.counts.loaded - rejected.length - skippedLines.length,
      rejected: file.counts.rejected + rejected.length,
      skipped: file.counts.skipped + skippedLines.length,
    },
    checks: withCheck(
      withCheck(
        file.checks,
        "key.repeat",
        "warn",
        skippedLines.map((line) =>
          example(line, message("row_loaded_before", { where: otherOf.get(line) ?? "" })),
        ),
      ),
      "key.duplicate",
      "fail",
      rejected.map(({ line, reason }) => example(line, reason)),
    ),
    rejected: [...file.rejected, ...rejected].toSorted((a, b) => a.line - b.line),
    staged,
  };
}
