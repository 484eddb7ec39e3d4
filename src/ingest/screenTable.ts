import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { TableId } from "../model/tables.ts";
import { constantColumn, positionsWhere, takeRows } from "../columns/buildColumns.ts";
import { checkScales } from "./checkScales.ts";
import { noteDuplicates, noteSecondHeader, noteUnused, reportUnknown } from "./headerReports.ts";
import { judgeDates, judgeKeys, judgeValues, skipRows } from "./judgeRows.ts";
import { mapColumns } from "./mapColumns.ts";
import type { ReadFile } from "./readFile.ts";
import type { ReadingChoices } from "./readingChoices.ts";
import { rowState } from "./readTable.ts";
import { columnMatches, recognise, type Recognition } from "./recognise.ts";
import { RowVerdicts } from "./rowVerdicts.ts";
import type { Counts, KnownCodes, ScreenedFile } from "./screening.ts";
import { stageRows } from "./stageRows.ts";
import { findTerm } from "./termText.ts";
import { message, type Message } from "./message.ts";

/** A term that the file says outside its rows, and where. */
interface FileTerm {
  readonly code: string;
  readonly why: Message;
}

function fileTerm(read: ReadFile, choices: ReadingChoices): FileTerm | null {
  if (choices.term !== undefined)
    return { code: choices.term, why: message("term_chosen", { term: choices.term }) };
  for (const { text, line } of read.header.titles) {
    const found = findTerm(text);
    if (found !== null && "code" in found)
      return { code: found.code, why: message("term_from_title", { term: found.code, line }) };
  }
  const named = findTerm(read.file.name.replace(/^.*[\\/]/, ""));
  return named !== null && "code" in named
    ? { code: named.code, why: message("term_from_name", { term: named.code }) }
    : null;
}

function tableOf({ kind }: ReadingChoices): TableId | undefined {
  return kind === "ignore" ? undefined : kind;
}

function recipeOf(read: ReadFile, recognition: Recognition | null): string {
  const parts = [
    recognition?.kind ?? "",
    recognition?.shape ?? "",
    ...read.header.names,
    ...(recognition?.assigned.map(({ position, column }) => `${position}=${column}`) ?? []),
    ...(recognition?.wide.map(({ position, indicator, term }) => `${position}=${indicator}/${term ?? ""}`) ??
      []),
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 16);
}

/** What is recognised in a file before its rows are judged; a reference table is judged first, so that others know its codes. */
export function recogniseFile(
  read: ReadFile,
  known: KnownCodes,
  choices: ReadingChoices,
): ReturnType<typeof recognise> {
  if (read.header.damage !== null) return { recognition: null, closest: null };
  return recognise(read.table, read.file.name, known.indicators, tableOf(choices));
}

function described(
  read: ReadFile,
  recognition: Recognition | null,
  counts: Counts,
): Omit<ScreenedFile, "raw" | "rejected" | "staged"> {
  const { delimiter, quote, newline } = read.dialect;
  return {
    status: "screened",
    file: read.file,
    encoding: read.encoding,
    dialect: { delimiter, quote, newline, headerRow: read.header.record },
    kind: recognition?.kind ?? null,
    shape: recognition?.shape ?? null,
    recipe: recipeOf(read, recognition),
    counts,
    matches: columnMatches(read.table.columns, recognition),
    checks: read.findings.results(),
  };
}

/** A file of which nothing is loaded: its records are counted as they were read, and none is staged. */
function notLoaded(read: ReadFile, recognition: Recognition | null, choices: ReadingChoices): ScreenedFile {
  noteSecondHeader(read);
  if (recognition === null) {
    for (const { line, text } of read.header.titles) {
      const reason = message("header_title");
      read.findings.add("structure.title_rows", { line, column: null, value: text, reason });
    }
  }
  const rows = read.states.filter((state) => state === rowState.record).length;
  const counts = {
    read: read.read,
    rejected: read.rejected.length,
    skipped: read.read - read.rejected.length - rows,
    loaded: rows,
  };
  const screened = described(read, recognition, counts);
  return {
    ...screened,
    kind: screened.kind ?? tableOf(choices) ?? null,
    raw: read.table,
    rejected: read.rejected,
    staged: [],
  };
}

function loaded(
  read: ReadFile,
  recognition: Recognition,
  known: KnownCodes,
  term: FileTerm | null,
): ScreenedFile {
  const { findings, table } = read;
  const { kind } = recognition;
  const verdicts = new RowVerdicts(table, findings);
  skipRows(read, verdicts, findings);
  const mapped = mapColumns(
    table,
    recognition,
    recognition.own.length > 0 ? { ...known, students: null } : known,
  );
  judgeValues(kind, mapped.columns, verdicts);
  judgeValues("assessments", mapped.wide, verdicts);
  judgeValues("students", mapped.own, verdicts);
  checkScales(recognition, mapped, known, verdicts);
  judgeDates(kind, mapped.columns, verdicts);
  judgeKeys(kind, mapped.columns, mapped.wide, read, verdicts, findings);
  noteUnused(read, recognition);

  const kept = positionsWhere(verdicts.kept());
  const constants = term === null ? [] : [constantColumn("term_code", term.code, table.lines.length)];
  const staged = stageRows(recognition, mapped, constants, table.lines, kept);
  const rejected = [...read.rejected, ...verdicts.rejected].sort((a, b) => a.line - b.line);
  const skipped = read.blankLines + verdicts.skipped;
  const screened = described(read, recognition, {
    read: read.read,
    rejected: rejected.length,
    skipped,
    loaded: kept.length,
  });
  const notRejected = Uint8Array.from(table.lines, (_, row) => (verdicts.wasRejected(row) ? 0 : 1));
  const raw = verdicts.rejected.length === 0 ? table : takeRows(table, positionsWhere(notRejected));
  const derived = term === null ? [] : [{ name: "", to: "term_code", why: term.why }];
  return { ...screened, matches: [...screened.matches, ...derived], raw, rejected, staged };
}

/**
 * Recognises, maps and checks a file that was read. Nothing is written; the rows that stand are staged in memory.
 * Nothing is staged where the table is unknown or a check of the whole file failed.
 */
export function screenTable(read: ReadFile, known: KnownCodes, choices: ReadingChoices = {}): ScreenedFile {
  const { recognition, closest } = recogniseFile(read, known, choices);
  const blocked = noteDuplicates(read, recognition);
  if (recognition === null) {
    reportUnknown(read, closest, choices);
    return notLoaded(read, null, choices);
  }
  const term = recognition.missing.includes("term_code") ? fileTerm(read, choices) : null;
  if (recognition.missing.length > 0 && term === null) {
    read.findings.add("table.no_term", {
      line: read.header.line,
      column: "term_code",
      value: "",
      reason: message("table_no_term"),
    });
    return notLoaded(read, recognition, choices);
  }
  return blocked || read.illegible
    ? notLoaded(read, recognition, choices)
    : loaded(read, recognition, known, term);
}
