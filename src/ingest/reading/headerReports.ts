import { columnsNamed, knownHeaderText } from "../recognition/headerAliases.ts";
import type { ReadFile } from "./readFile.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import { rowState } from "./readTable.ts";
import { columnMatches } from "../recognition/columnMatches.ts";
import type { Recognition } from "../recognition/recognition.ts";
import { message } from "../message.ts";

/** Says why a file is of no table, as exactly as its header allows. */
export function reportUnknown(read: ReadFile, closest: Recognition | null, choices: ReadingChoices): void {
  const { findings, header } = read;
  const where = { line: header.line, column: null, value: header.names.join(read.dialect.delimiter) };
  if (header.damage !== null) return;
  if (header.dataLike) {
    findings.add("structure.header_missing", {
      ...where,
      reason: message("header_missing"),
    });
  }
  if (
    closest !== null &&
    closest.missing.length > 0 &&
    (choices.kind !== undefined || closest.assigned.length > closest.missing.length)
  ) {
    const others =
      closest.missing.includes("cohort") &&
      closest.assigned.some(({ column }) => column === "graduation_year");
    if (others) {
      findings.add("table.cohort_is_graduation_year", {
        ...where,
        reason: message("table_no_cohort"),
      });
    }
    for (const column of closest.missing) {
      findings.add("table.missing_columns", {
        ...where,
        column,
        reason: message("table_missing_column", { table: closest.kind, column }),
      });
    }
    return;
  }
  findings.add("table.unknown", {
    ...where,
    reason: message("table_unknown"),
  });
}

/** A header row of text over columns of numbers whose first record is text too: a second header row. */
export function noteSecondHeader(read: ReadFile): void {
  const typed = read.header.typed.flatMap((flag, column) => (flag ? [column] : []));
  if (typed.length < 2 || read.table.lines.length < 3 || read.states[0] !== rowState.record) return;
  const cells = read.table.columns.map(({ dictionary, codes }) => dictionary[codes[0] ?? 0] ?? "");
  if (typed.every((column) => /[\p{L}]/u.test(cells[column] ?? "") && !/\d/.test(cells[column] ?? ""))) {
    read.findings.add("structure.second_header", {
      line: read.table.lines[0] ?? 0,
      column: null,
      value: cells.join(read.dialect.delimiter),
      reason: message("header_second"),
    });
  }
}

/** Says which columns of a recognised table were not loaded, and why. */
export function noteUnused(read: ReadFile, recognition: Recognition): void {
  const used = new Set(
    [...recognition.assigned, ...recognition.wide, ...recognition.own].map(({ position }) => position),
  );
  columnMatches(read.table.columns, recognition).forEach(({ name, why }, position) => {
    const column = read.table.columns[position];
    if (
      used.has(position) ||
      column === undefined ||
      column.dictionary.every((text) => text.trim() === "") ||
      why.id.startsWith("private_") ||
      why.id === "column_chosen_unused" ||
      why.id === "column_row_number" ||
      why.id === "column_school_year" ||
      why.id === "column_beside_scores" ||
      why.id === "column_score_status" ||
      why.id === "years_unsaid"
    )
      return;
    // What describes the student stands in the table of students, and is nothing to warn of beside scores.
    if (recognition.kind !== "students" && columnsNamed("students", name).length > 0) return;
    const numeric =
      recognition.shape === "wide" &&
      recognition.kind === "assessments" &&
      why.id === "column_unknown" &&
      read.header.typed[position] === true &&
      !knownHeaderText(name);
    read.findings.add(numeric ? "column.unknown_indicator" : "column.unused", {
      line: read.header.line,
      column: name,
      value: name,
      reason: numeric ? message("column_unknown_indicator") : why,
    });
  });
}

/** A name without what people don't see: case, full width, spaces. */
function sameName(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Says which column names stand twice; true when a column that would be loaded is one of them, so that the file is not. */
export function noteDuplicates(read: ReadFile, recognition: Recognition | null): boolean {
  const { line, names } = read.header;
  const used = new Set(
    recognition === null
      ? []
      : [...recognition.assigned, ...recognition.wide, ...recognition.own].map(({ position }) => position),
  );
  const seen = new Map<string, number>();
  let blocked = false;
  names.forEach((name, position) => {
    const plain = name.trim();
    const key = sameName(name);
    const earlier = seen.get(key);
    if (plain === "" || earlier === undefined) {
      seen.set(key, position);
      return;
    }
    const [one, other] = [read.table.columns[earlier], read.table.columns[position]];
    const same =
      one !== undefined &&
      other !== undefined &&
      one.codes.every((code, row) => one.dictionary[code] === other.dictionary[other.codes[row] ?? 0]);
    const isLeftOut = recognition?.unused.get(position)?.id === "column_chosen_unused";
    const fatal = used.has(earlier) && !same && !isLeftOut;
    if (fatal) blocked = true;
    const reason = message(
      same ? "header_double_same" : fatal ? "header_double_differs" : "header_double_unused",
      { first: earlier + 1, second: position + 1 },
    );
    read.findings.add(
      "structure.duplicate_header",
      { line, column: plain, value: plain, reason },
      { level: fatal ? "fail" : "warn" },
    );
  });
  return blocked;
}
