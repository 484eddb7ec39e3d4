import { cellText } from "../../../columns/columnTable.ts";
import { checkCatalogue, type CheckId } from "../../../ingest/checks/checks.ts";
import type { RejectedRecord, ScreenedFile } from "../../../ingest/screening.ts";

/** One record of a file as it was read. */
export interface PreviewRow {
  readonly line: number;
  readonly rejected: RejectedRecord | null;
  /** False for records whose fields could not be told apart: no cell of them can be corrected. */
  readonly correctable: boolean;
  /** By column; null where the record has no such field. */
  readonly cell: (column: number) => string | null;
  /** Fields beyond the last column. */
  readonly surplus: readonly string[];
}

/** The records of a file in the order of their lines, those that were rejected among them. Rows are made when they are asked for. */
export interface PreviewRows {
  readonly count: number;
  readonly at: (index: number) => PreviewRow;
  /** The place of the first record on a line or behind it; `count` where there is none. */
  readonly placeOf: (line: number) => number;
}

function firstFrom(lines: Uint32Array, line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a line is among ascending ones. */
function holds(lines: Uint32Array, line: number): boolean {
  return lines[firstFrom(lines, line)] === line;
}

/** All records of a file: those that were read into columns, and those that were rejected before. */
export function previewRows(file: ScreenedFile): PreviewRows {
  const { raw, rejected } = file;
  const rejectedAt = new Map(rejected.map((one) => [one.line, one]));
  const apart = rejected.filter(({ line }) => !holds(raw.lines, line));
  const lines = new Uint32Array(raw.lines.length + apart.length);
  /** A row of the columns, or below zero the rejected record `-1 - place`. */
  const places = new Int32Array(lines.length);
  let [row, other] = [0, 0];
  for (let index = 0; index < lines.length; index += 1) {
    const own = raw.lines[row] ?? Infinity;
    const beside = apart[other]?.line ?? Infinity;
    if (own <= beside) {
      lines[index] = own;
      places[index] = row;
      row += 1;
    } else {
      lines[index] = beside;
      places[index] = -1 - other;
      other += 1;
    }
  }
  return {
    count: lines.length,
    placeOf: (line) => firstFrom(lines, line),
    at: (index) => {
      const place = places[index] ?? 0;
      const line = lines[index] ?? 0;
      const out = place < 0 ? (apart[-1 - place] ?? null) : (rejectedAt.get(line) ?? null);
      return {
        line,
        rejected: out,
        correctable: out === null || checkCatalogue[out.check].kind !== "reading",
        cell: (column) => {
          if (place < 0) return out?.fields[column] ?? null;
          const found = raw.columns[column];
          return found === undefined ? null : cellText(found, place);
        },
        surplus: place < 0 ? (out?.fields.slice(raw.columns.length) ?? []) : [],
      };
    },
  };
}

/** The records of some lines only. */
export function onlyLines(rows: PreviewRows, wanted: Uint32Array): PreviewRows {
  const places: number[] = [];
  const lines: number[] = [];
  for (const line of wanted) {
    const place = rows.placeOf(line);
    if (place < rows.count && rows.at(place).line === line) {
      places.push(place);
      lines.push(line);
    }
  }
  const sorted = Uint32Array.from(lines);
  return {
    count: places.length,
    at: (index) => rows.at(places[index] ?? 0),
    placeOf: (line) => firstFrom(sorted, line),
  };
}

/** Which records are shown: all of them, those that any check concerns, or those of one check. */
export type PreviewFilter = "all" | "problems" | CheckId;

/** The lines that a filter lets through, ascending; null where it lets all through. */
export function filteredLines(file: ScreenedFile, filter: PreviewFilter): Uint32Array | null {
  if (filter === "all") return null;
  if (filter !== "problems") return file.problemLines[filter] ?? new Uint32Array();
  const all = new Set<number>(file.rejected.map(({ line }) => line));
  for (const lines of Object.values(file.problemLines)) for (const line of lines) all.add(line);
  return Uint32Array.from(all).sort();
}

/** The checks that concern a line, in the order of the file's checks. */
export function checksOf(file: ScreenedFile, line: number): readonly CheckId[] {
  return file.checks.flatMap(({ id }) => {
    const lines = file.problemLines[id];
    return lines !== undefined && holds(lines, line) ? [id] : [];
  });
}

/** In how many characters a column is shown: as wide as most of its texts, East Asian ones counted twice. */
export function widthOf(name: string, texts: readonly string[]): number {
  const wide = (text: string): number => {
    let width = 0;
    for (const sign of text) width += /[\u1100-\uffdf]/u.test(sign) ? 2 : 1;
    return width;
  };
  const longest = texts.slice(0, 200).reduce((most, text) => Math.max(most, wide(text.slice(0, 40))), 0);
  return Math.min(36, Math.max(6, wide(name.slice(0, 24)), longest)) + 2;
}
