import { columnsNamed, knownHeaderText } from "./headerAliases.ts";
import type { ReadFile, ReadingChoices } from "./readFile.ts";
import { rowState } from "./readTable.ts";
import { columnMatches, type Recognition } from "./recognise.ts";

/** Says why a file is of no table, as exactly as its header allows. */
export function reportUnknown(read: ReadFile, closest: Recognition | null, choices: ReadingChoices): void {
  const { findings, header } = read;
  const where = { line: header.line, column: null, value: header.names.join(read.dialect.delimiter) };
  if (header.damage !== null) return;
  if (header.dataLike) {
    findings.add("structure.header_missing", {
      ...where,
      reason:
        "The first row looks like a record: the file has no header. Put the column names in the first row.",
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
        reason:
          "The file gives the year of graduation (届) but not the year of entry (级), which every student needs. Add a column with the year of entry.",
      });
    }
    for (const column of closest.missing) {
      findings.add("table.missing_columns", {
        ...where,
        column,
        reason: `For ${closest.kind} the column ${column} is missing. Add it, or rename the column that holds it.`,
      });
    }
    return;
  }
  findings.add("table.unknown", {
    ...where,
    reason:
      "The columns fit none of the app's tables. Rename them as in a template, or say which table it is.",
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
      reason: "The first record has words where the others have numbers; it may be a second header row.",
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
      why.includes("never stored")
    )
      return;
    // What describes the student stands in the table of students, and is nothing to warn of beside scores.
    if (recognition.kind !== "students" && columnsNamed("students", name).length > 0) return;
    const numeric =
      recognition.shape === "wide" && read.header.typed[position] === true && !knownHeaderText(name);
    read.findings.add(numeric ? "column.unknown_indicator" : "column.unused", {
      line: read.header.line,
      column: name,
      value: name,
      reason: numeric
        ? "The column holds numbers, but its name is no indicator of the framework; it was not loaded."
        : `The column was not loaded: it ${why}.`,
    });
  });
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
    const earlier = seen.get(plain);
    if (plain === "" || earlier === undefined) {
      seen.set(plain, position);
      return;
    }
    const [one, other] = [read.table.columns[earlier], read.table.columns[position]];
    const same =
      one !== undefined &&
      other !== undefined &&
      one.codes.every((code, row) => one.dictionary[code] === other.dictionary[other.codes[row] ?? 0]);
    const fatal = used.has(earlier) && !same;
    if (fatal) blocked = true;
    const reason = `Columns ${earlier + 1} and ${position + 1} have the same name${same ? " and the same values; only the first is used." : fatal ? " and differ, so neither can be trusted. Nothing is loaded: rename or delete one of them." : ". Rename one of them if it is needed."}`;
    read.findings.add(
      "structure.duplicate_header",
      { line, column: plain, value: plain, reason },
      { level: fatal ? "fail" : "warn" },
    );
  });
  return blocked;
}
