import { Characters } from "../../columns/characters.ts";
import type { ColumnTable } from "../../columns/columnTable.ts";
import type { Dialect } from "../screening.ts";

/** What may separate fields, the likelier ones first. */
export const candidates = [",", ";", "\t", "|", "^", "~", ":", " "] as const;
/** How often what may separate fields does so, and how lines end. */
export interface Survey {
  /** Per candidate: number of delimiters in a record → records, quotes respected over lines and within a line. */
  readonly records: readonly Map<number, number>[];
  readonly lines: readonly Map<number, number>[];
  readonly first: readonly number[];
  /** How lines end: outside quotes, or all of them where a quote is never closed, so that inside and outside can't be told apart. */
  readonly newlines: Newlines;
}

/** How many lines end in each way. */
export interface Newlines {
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
}

/** How often each candidate stood in a record or line → how many there were. Equal neighbours are counted together. */
class Histogram {
  readonly maps = candidates.map(() => new Map<number, number>());
  private readonly run = new Int32Array(candidates.length);
  private length = 0;

  add(counts: Int32Array): void {
    let same = true;
    for (let index = 0; index < counts.length; index += 1)
      if (counts[index] !== this.run[index]) same = false;
    if (!same) {
      this.close();
      this.run.set(counts);
    }
    this.length += 1;
  }

  close(): void {
    if (this.length === 0) return;
    this.maps.forEach((map, index) => {
      const key = this.run[index] ?? 0;
      map.set(key, (map.get(key) ?? 0) + this.length);
    });
    this.length = 0;
  }
}

/** Kinds of characters for the survey: 0 is none of these, a candidate its place from 1. */
const quoteKind = 100;
const feedKind = 101;
const returnKind = 102;

function kindsOf(quote: string): Uint8Array {
  const kinds = new Uint8Array(128);
  candidates.forEach((delimiter, index) => (kinds[delimiter.charCodeAt(0)] = index + 1));
  if (quote.charCodeAt(0) < kinds.length) kinds[quote.charCodeAt(0)] = quoteKind;
  kinds[10] = feedKind;
  kinds[13] = returnKind;
  return kinds;
}

/** One pass over the whole text: how often each candidate stands in each record, and how lines end. */
export function survey(pieces: readonly string[], quote: string): Survey {
  const [records, lines] = [new Histogram(), new Histogram()];
  // Without quotes each line is a record: counted once.
  const quotes = pieces.some((piece) => piece.includes(quote));
  const first: number[] = [];
  const kinds = kindsOf(quote);
  const characters = new Characters();
  const inRecord = new Int32Array(candidates.length);
  const inLine = new Int32Array(candidates.length);
  let [crlf, lf, cr] = [0, 0, 0];
  let [quotedCrlf, quotedLf, quotedCr] = [0, 0, 0];
  let [recordQuoted, lineQuoted, content, returned] = [false, false, 0, false];

  // Values go in as arguments: what a function captures is slow to change, and this loop sees every character.
  const endLine = (length: number, quoted: boolean): void => {
    if (length > 0) {
      lines.add(inLine);
      if (quotes && !quoted) records.add(inRecord);
      if (first.length === 0) first.push(...inLine);
    }
    inLine.fill(0);
    if (quotes && !quoted) inRecord.fill(0);
  };

  for (const piece of pieces) {
    const { length } = piece;
    const letters = characters.of(piece);
    // Where the line that is read begins in this piece.
    let start = 0;
    for (let at = 0; at < length; at += 1) {
      const code = letters[at] ?? 0;
      if (returned) {
        returned = false;
        if (code === 10) {
          if (recordQuoted) quotedCrlf += 1;
          else crlf += 1;
          start = at + 1;
          continue;
        }
        if (recordQuoted) quotedCr += 1;
        else cr += 1;
      }
      if (code > 127) continue;
      const kind = kinds[code] ?? 0;
      if (kind === 0) continue;
      if (kind < quoteKind) {
        if (quotes && !recordQuoted) inRecord[kind - 1] = (inRecord[kind - 1] ?? 0) + 1;
        if (!lineQuoted) inLine[kind - 1] = (inLine[kind - 1] ?? 0) + 1;
      } else if (kind === quoteKind) {
        recordQuoted = !recordQuoted;
        lineQuoted = !lineQuoted;
      } else {
        endLine(content + at - start, recordQuoted);
        lineQuoted = false;
        content = 0;
        start = at + 1;
        if (kind === returnKind) returned = true;
        else if (recordQuoted) quotedLf += 1;
        else lf += 1;
      }
    }
    content += length - start;
  }
  if (returned) cr += 1;
  endLine(content, false);
  records.close();
  lines.close();
  const newlines = recordQuoted
    ? { crlf: crlf + quotedCrlf, lf: lf + quotedLf, cr: cr + quotedCr }
    : { crlf, lf, cr };
  return { records: (quotes ? records : lines).maps, lines: lines.maps, first, newlines };
}

/** Calls back for each row of the table whose line is not among some others, both ascending. */
function eachRow({ lines }: ColumnTable, others: readonly number[], visit: (row: number) => void): void {
  let next = 0;
  for (let row = 0; row < lines.length; row += 1) {
    const line = lines[row] ?? 0;
    while ((others[next] ?? Number.POSITIVE_INFINITY) < line) next += 1;
    if (others[next] !== line) visit(row);
  }
}

/** How often a character stands in each distinct text of the columns that have it. */
function placesOf({ columns }: ColumnTable, character: string) {
  return columns
    .map(({ dictionary, codes }) => ({
      codes,
      places: Uint32Array.from(dictionary, (text) =>
        text.includes(character) ? text.split(character).length - 1 : 0,
      ),
    }))
    .filter(({ places }) => places.some((count) => count > 0));
}

/** How many lines have so many of a character, of the rows of a table that are not among the others; `plain`: how many those are. */
function countsOf(
  table: ColumnTable,
  others: readonly number[],
  character: string,
  between: number,
  plain: number,
): Map<number, number> {
  const columns = placesOf(table, character);
  if (columns.length === 0) return new Map([[between, plain]]);
  const counts = new Map<number, number>();
  let [last, run] = [between, 0];
  eachRow(table, others, (row) => {
    let count = between;
    for (const { codes, places } of columns) count += places[codes[row] ?? 0] ?? 0;
    if (count !== last) {
      counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [count, 0];
    }
    run += 1;
  });
  if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
  return counts;
}

/** A survey of lines without quotes that went into a table, beside the one of some of its lines, by their numbers. */
export function withLines(
  seen: Survey,
  table: ColumnTable,
  surveyed: readonly number[],
  { delimiter, newline }: Pick<Dialect, "delimiter" | "newline">,
): Survey {
  let plain = 0;
  eachRow(table, surveyed, () => (plain += 1));
  const lines = candidates.map((candidate, index) => {
    const between = candidate === delimiter ? table.columns.length - 1 : 0;
    const counts = countsOf(table, surveyed, candidate, between, plain);
    const sum = new Map(seen.lines[index]);
    for (const [places, count] of counts) if (count > 0) sum.set(places, (sum.get(places) ?? 0) + count);
    return sum;
  });
  const { crlf, lf, cr } = seen.newlines;
  const newlines = newline === "\r\n" ? { crlf: crlf + plain, lf, cr } : { crlf, lf: lf + plain, cr };
  return { records: lines, lines, first: seen.first, newlines };
}
