import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { constantColumn, positionsWhere, takeRows } from "../columns/buildColumns.ts";
import type { ColumnTable, TextColumn } from "../columns/columnTable.ts";
import { unpivot } from "../columns/unpivot.ts";
import { tableDeclaration } from "../model/tables.ts";
import { checkScales } from "./checkScales.ts";
import { findDuplicates } from "./duplicateKeys.ts";
import { noteSecondHeader, noteUnused, reportUnknown } from "./headerReports.ts";
import { judgeDates, judgeKeys, judgeValues, skipRows } from "./judgeRows.ts";
import { mapColumns, type MappedColumn } from "./mapColumns.ts";
import type { ReadFile, ReadingChoices } from "./readFile.ts";
import { rowState } from "./readTable.ts";
import { columnMatches, recognise, type Recognition } from "./recognise.ts";
import { RowVerdicts } from "./rowVerdicts.ts";
import type { Counts, KnownCodes, ScreenedFile, StagedTable } from "./screening.ts";
import { findTerm } from "./termText.ts";

/** A term that the file says outside its rows, and where. */
function fileTerm(
  read: ReadFile,
  choices: ReadingChoices,
): { readonly code: string; readonly why: string } | null {
  if (choices.term !== undefined) return { code: choices.term, why: "chosen" };
  for (const { text, line } of read.header.titles) {
    const found = findTerm(text);
    if (found !== null && "code" in found) return { code: found.code, why: `from the title in line ${line}` };
  }
  const named = findTerm(read.file.name.replace(/^.*[\\/]/, ""));
  return named !== null && "code" in named ? { code: named.code, why: "from the name of the file" } : null;
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
  return recognise(read.table, read.file.name, known.indicators, choices.kind);
}

function unknownTable(read: ReadFile, closest: Recognition | null, choices: ReadingChoices): ScreenedFile {
  reportUnknown(read, closest, choices);
  noteSecondHeader(read);
  for (const { line, text } of read.header.titles) {
    read.findings.add("structure.title_rows", {
      line,
      column: null,
      value: text,
      reason: "This row above the header was taken for a title.",
    });
  }
  const skipped =
    read.blankLines + read.states.reduce((sum, state) => sum + (state === rowState.record ? 0 : 1), 0);
  const counts = {
    read: read.read,
    rejected: read.rejected.length,
    skipped,
    loaded: read.read - read.rejected.length - skipped,
  };
  return {
    ...screened(read, null, counts),
    kind: choices.kind ?? null,
    raw: read.table,
    rejected: read.rejected,
    staged: [],
  };
}

function screened(
  read: ReadFile,
  recognition: Recognition | null,
  counts: Counts,
): Omit<ScreenedFile, "raw" | "rejected" | "staged"> {
  return {
    status: "screened",
    file: read.file,
    encoding: read.encoding,
    dialect: {
      delimiter: read.dialect.delimiter,
      quote: read.dialect.quote,
      newline: read.dialect.newline,
      headerRow: read.header.record,
    },
    kind: recognition?.kind ?? null,
    shape: recognition?.shape ?? null,
    recipe: recipeOf(read, recognition),
    counts,
    matches: columnMatches(read.table.columns, recognition),
    checks: read.findings.results(),
  };
}

/** The students that a wide file describes, once each. */
function ownStudents(
  columns: readonly MappedColumn[],
  own: readonly MappedColumn[],
  lines: Uint32Array,
  kept: Uint32Array,
): StagedTable {
  const shared = columns
    .filter(({ name }) => name === "student_id" || name === "school_code")
    .map(({ canonical }) => canonical);
  const { repeats, conflicts } = findDuplicates(shared, [], kept);
  const later = new Set([...repeats, ...conflicts]);
  return {
    table: "students",
    rows: takeRows(
      { columns: [...shared, ...own.map(({ canonical }) => canonical)], lines },
      kept.filter((row) => !later.has(row)),
    ),
  };
}

function longTable(columns: readonly TextColumn[], lines: Uint32Array, kept: Uint32Array): ColumnTable {
  return takeRows({ columns, lines }, kept);
}

/** Recognises, maps and checks a file that was read. Nothing is written; the rows that stand are staged in memory. */
export function screenTable(read: ReadFile, known: KnownCodes, choices: ReadingChoices = {}): ScreenedFile {
  const { recognition, closest } = recogniseFile(read, known, choices);
  if (recognition === null) return unknownTable(read, closest, choices);
  const term = recognition.missing.includes("term_code") ? fileTerm(read, choices) : null;
  if (recognition.missing.length > 0 && term === null) {
    read.findings.add("table.no_term", {
      line: read.header.line,
      column: "term_code",
      value: "",
      reason:
        "No column, title or file name says the term. Add a term column, or choose the term (for example 2023-2024-1).",
    });
    return {
      ...unknownTable(read, { ...recognition, missing: [] }, choices),
      kind: recognition.kind,
      shape: recognition.shape,
      checks: read.findings.results().filter(({ id }) => id !== "table.unknown"),
      matches: columnMatches(read.table.columns, recognition),
    };
  }
  const { findings } = read;
  const verdicts = new RowVerdicts(read.table, findings);
  skipRows(read, verdicts, findings);
  const mapped = mapColumns(
    read.table,
    recognition,
    recognition.own.length > 0 ? { ...known, students: null } : known,
  );
  const lines = read.table.lines;
  judgeValues(recognition.kind, mapped.columns, verdicts);
  judgeValues("assessments", mapped.wide, verdicts);
  judgeValues("students", mapped.own, verdicts);
  checkScales(recognition, mapped, known, verdicts);
  judgeDates(recognition.kind, mapped.columns, verdicts);
  judgeKeys(recognition.kind, mapped.columns, mapped.wide, read, verdicts, findings);
  noteUnused(read, recognition);

  const kept = positionsWhere(verdicts.kept());
  const constants = term === null ? [] : [constantColumn("term_code", term.code, lines.length)];
  const canonical = [...mapped.columns.map((column) => column.canonical), ...constants];
  const staged: StagedTable[] = [];
  if (mapped.own.length > 0) staged.push(ownStudents(mapped.columns, mapped.own, lines, kept));
  if (recognition.shape === "long") {
    staged.push({ table: recognition.kind, rows: longTable(canonical, lines, kept) });
  } else {
    const cases = longTable(
      canonical.filter(({ name }) => name in tableDeclaration("assessments").columns),
      lines,
      kept,
    );
    const wide = recognition.wide.map(({ indicator, term: columnTerm }, index) => {
      const values =
        takeRows(
          { columns: [mapped.wide[index]?.canonical ?? constantColumn("score", "", lines.length)], lines },
          kept,
        ).columns[0] ?? constantColumn("score", "", kept.length);
      return {
        labels: { indicator_code: indicator, ...(columnTerm === null ? {} : { term_code: columnTerm }) },
        values,
      };
    });
    staged.push({ table: "assessments", rows: unpivot(withoutTermWhere(cases, wide), wide, "score") });
  }
  const rejected = [...read.rejected, ...verdicts.rejected].sort((a, b) => a.line - b.line);
  const skipped = read.blankLines + verdicts.skipped;
  const counts = { read: read.read, rejected: rejected.length, skipped, loaded: kept.length };
  const raw =
    verdicts.rejected.length === 0
      ? read.table
      : takeRows(
          read.table,
          positionsWhere(Uint8Array.from(lines, (_, row) => (verdicts.wasRejected(row) ? 0 : 1))),
        );
  const matches = columnMatches(read.table.columns, recognition);
  const derived = term === null ? [] : [{ name: "", to: "term_code", why: `${term.code}, ${term.why}` }];
  return { ...screened(read, recognition, counts), matches: [...matches, ...derived], raw, rejected, staged };
}

/** Where the wide columns carry the term, a term of the row would stand beside it. */
function withoutTermWhere(
  cases: ColumnTable,
  wide: readonly { readonly labels: Readonly<Record<string, string>> }[],
): ColumnTable {
  return wide.every(({ labels }) => "term_code" in labels)
    ? { ...cases, columns: cases.columns.filter(({ name }) => name !== "term_code") }
    : cases;
}
