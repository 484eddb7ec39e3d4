import { typedText } from "../values/cellShape.ts";
import { knownHeaderText } from "../recognition/headerAliases.ts";
import { twoRowHeader } from "./headerRows.ts";
import type { TextRecord } from "./records.ts";

/** Where the header of a file stands and how its records look, from the file's first records. */
export interface HeaderFound {
  /** 1-based record that holds the column names. */
  readonly record: number;
  readonly line: number;
  /** Two where a row of captions stands over the names: each name is both. */
  readonly rows: 1 | 2;
  /** The last physical line of the header. */
  readonly lastLine: number;
  readonly names: readonly string[];
  /** Texts above the header, and their lines. */
  readonly titles: readonly { readonly line: number; readonly text: string }[];
  /** Records that may be the header, by their place among all (from 1, as in `record`): those above it, itself, the next ones. */
  readonly candidates: readonly { readonly record: number; readonly text: string }[];
  /** Fields that a record must have. */
  readonly width: number;
  /** The header has another number of names than the records have fields, or its quotes are damaged. */
  readonly damage: "width" | "quote" | null;
  /** The header looks like a record: the file has none. */
  readonly dataLike: boolean;
  /** Records end with one delimiter more than the header. */
  readonly trailingDelimiter: boolean;
  /** Columns that hold numbers or dates only. */
  readonly typed: readonly boolean[];
}

function filled(fields: readonly string[]): number {
  return fields.filter((field) => field.trim() !== "").length;
}

function filledText(fields: readonly string[], between: string): string {
  return fields.filter((field) => field.trim() !== "").join(between);
}

/** So many rows below the one that was taken for the header are offered. */
const candidatesBelow = 2;

function modalWidth(records: readonly TextRecord[]): { readonly width: number; readonly count: number } {
  const widths = new Map<number, number>();
  for (const { fields } of records) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
  let [width, count] = [0, 0];
  for (const [key, seen] of widths) if (seen > count) [width, count] = [key, seen];
  return { width, count };
}

function typedColumns(records: readonly TextRecord[], width: number): boolean[] {
  const sound = records.filter(({ fields }) => fields.length === width);
  return Array.from({ length: width }, (_, column) => {
    const cells = sound.map(({ fields }) => fields[column] ?? "").filter((cell) => cell.trim() !== "");
    const others = cells.filter((cell) => !typedText(cell)).length;
    // The first cell may be a second header's.
    const forgiven = cells.length >= 3 && !typedText(cells[0] ?? "") ? 1 : 0;
    return cells.length >= 2 && others <= Math.max(cells.length * 0.1, forgiven);
  });
}

function looksLikeData(fields: readonly string[], typed: readonly boolean[]): boolean {
  let hits = 0;
  for (let column = 0; column < typed.length; column += 1) {
    const cell = fields[column] ?? "";
    if (typed[column] !== true || cell.trim() === "") continue;
    if (!typedText(cell)) return false;
    hits += 1;
  }
  return hits > 0;
}

/** A record with one name too many or too few, with nothing but records of the table down to `index`: a header with a damage. −1 where there is none. */
function damagedHeader(records: readonly TextRecord[], index: number, width: number): number {
  let at = index - 1;
  while (at > 0 && records[at]?.fields.length === width) at -= 1;
  const fields = records[at]?.fields ?? [];
  const oneOff = fields.length >= 2 && Math.abs(fields.length - width) === 1;
  return oneOff && filled(fields) >= fields.length - 1 ? at : -1;
}

/** Finds the header among a file's first records, blank ones included. `choices`: what a person decided. */
export function findHeader(
  all: readonly TextRecord[],
  choices: { readonly headerRow?: number; readonly headerRows?: 1 | 2 } = {},
): HeaderFound | null {
  const choice = choices.headerRow;
  const ordinals = all.flatMap(({ fields }, at) => (filled(fields) > 0 ? [at + 1] : []));
  const records = all.filter(({ fields }) => filled(fields) > 0);
  const chosen = choice === undefined ? -1 : ordinals.indexOf(choice);
  const first = records[Math.max(chosen, 0)];
  if (first === undefined) return null;
  const modal = modalWidth(records.slice(Math.max(chosen, 0)));
  const width = records.length <= 3 && first.fields.length >= 2 ? first.fields.length : modal.width;
  let index = chosen;
  if (index < 0)
    index = records.findIndex(
      ({ fields }) => fields.length === width && filled(fields) >= Math.min(width, Math.max(2, width / 2)),
    );
  if (index < 0) index = records.findIndex(({ fields }) => fields.length === width);
  let header = records[index] ?? first;
  let typed = typedColumns(records.slice(index + 1), width);
  let dataLike = looksLikeData(header.fields, typed);
  const before = records[index - 1];
  if (choice === undefined && before !== undefined) {
    const damaged = damagedHeader(records, index, width);
    const otherDelimiter = /[;\t|,]/.exec(before.fields.join(""))?.[0];
    const cutElsewhere =
      otherDelimiter !== undefined &&
      before.fields.length === 1 &&
      (before.fields[0] ?? "").split(otherDelimiter).length === width;
    if (damaged >= 0 || dataLike || cutElsewhere) {
      index = damaged >= 0 ? damaged : index - 1;
      header = records[index] ?? header;
      typed = typedColumns(records.slice(index + 1), width);
      dataLike = false;
    }
  }
  const two = twoRowHeader(
    records,
    index,
    width,
    (from) => typedColumns(records.slice(from), width),
    choices,
  );
  const top = two === null ? header : (records[two.upper] ?? header);
  if (two !== null) {
    header = records[two.upper + 1] ?? header;
    index = two.upper;
    typed = typedColumns(records.slice(index + 2), width);
    dataLike = false;
  }
  const rows = two === null ? 1 : 2;
  const below = records.slice(index + rows).filter(({ fields }) => fields.length === width);
  // One name too few is a delimiter lost in the header as likely as one too many in the records: only names that are all known tell.
  const trailingDelimiter =
    header.fields.length === width - 1 &&
    header.fault === null &&
    below.length >= 1 &&
    below.every(({ fields }) => (fields[width - 1] ?? "").trim() === "") &&
    header.fields.every(knownHeaderText);
  const fits = header.fields.length === width || trailingDelimiter;
  const quote = header.fault !== null;
  return {
    record: ordinals[index] ?? index + 1,
    line: top.line,
    rows,
    lastLine: header.line + header.lines - 1,
    names: two?.names ?? header.fields,
    titles: records.slice(0, index).map(({ line, fields }) => ({ line, text: filledText(fields, " ") })),
    candidates: records
      .slice(0, index + rows + candidatesBelow)
      .map(({ fields }, at) => ({ record: ordinals[at] ?? at + 1, text: filledText(fields, ", ") })),
    width,
    damage: !fits ? "width" : quote ? "quote" : null,
    dataLike,
    trailingDelimiter,
    typed,
  };
}
