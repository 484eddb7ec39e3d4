import Papa from "papaparse";
import type { ReadDialect } from "./dialect.ts";

/** What is wrong with the quotes of a record. `quote_in_text` is harmless: one field holds a bare quote and nothing crosses it. */
export type QuoteFault = "stray_quote" | "unterminated_quote" | "swallowed_lines" | "quote_in_text";

/** What a sound record of the file looks like, so that reading can find its way back after an unbalanced quote. */
export interface RecordShape {
  readonly width: number;
  resembles(fields: readonly string[]): boolean;
}

/** One record as PapaParse cuts it: `end` is the offset behind it, `broken` a quote in the wrong place, `open` one never closed. */
export interface Parsed {
  readonly fields: string[];
  readonly end: number;
  readonly broken: boolean;
  readonly open: boolean;
}

/** LF for CRLF files too: a bare LF ends a record there as it does everywhere, and a CR before it is taken off. */
export function lineBreak(dialect: ReadDialect): "\n" | "\r" {
  return dialect.newline === "\r" ? "\r" : "\n";
}

/** Parses text with PapaParse under the dialect, handing each record to `visit` until that returns false. */
export function parseRecords(
  dialect: ReadDialect,
  text: string,
  ignoreLast: boolean,
  visit: (parsed: Parsed) => boolean,
): void {
  const parser = new Papa.Parser({
    delimiter: dialect.delimiter,
    newline: lineBreak(dialect),
    quoteChar: dialect.quote,
    escapeChar: dialect.escape,
    step: (result: Papa.ParseStepResult<string[][]>) => {
      const fields = result.data[0];
      if (fields === undefined) return;
      const broken = result.errors.some((error) => error.code === "InvalidQuotes");
      const open = result.errors.some((error) => error.code === "MissingQuotes");
      if (!visit({ fields, end: result.meta.cursor, broken, open })) parser.abort();
    },
  });
  parser.parse(text, 0, ignoreLast);
}

/** Physical lines between two offsets, at least one. */
export function countLines(text: string, newline: string, from: number, to: number): number {
  let lines = 0;
  let at = text.indexOf(newline, from);
  while (at !== -1 && at < to) {
    lines += 1;
    at = text.indexOf(newline, at + 1);
  }
  return Math.max(lines, 1);
}

/** True for a record that ends with LF where CRLF is the rule or the other way round, and for one with a LF outside quotes where CR is. */
export function endsOtherwise(dialect: ReadDialect, text: string, start: number, end: number): boolean {
  if (dialect.newline === "\r")
    return text
      .slice(start, end)
      .split(dialect.quote)
      .some((part, index) => index % 2 === 0 && part.includes("\n"));
  if (text.charCodeAt(end - 1) !== 10) return false;
  return (text.charCodeAt(end - 2) === 13) !== (dialect.newline === "\r\n");
}

/** Takes the CR of a CRLF, or several, off a record's last field; not one inside quotes. `text` ends, or has its line end, at `end`. */
export function trimReturn(fields: string[], text: string, end: number): void {
  const index = fields.length - 1;
  const field = fields[index];
  if (field?.endsWith("\r") !== true) return;
  let before = text[end - 1] === "\n" ? end - 2 : end - 1;
  if (text[before] !== "\r") return;
  while (text[before] === "\r") before -= 1;
  const bare = field.replace(/\r+$/, "");
  if (bare === "" || bare.at(-1) === text[before]) fields[index] = bare;
}

/** A text written as a formula, as Excel keeps a code with its zeros: its quotes are where they should be. */
const formulaText = /^="[^"]*"$/;

/** Fields in which a quote stands bare, outside quotes. */
export function bareQuotes({ quote, escape }: ReadDialect, fields: readonly string[], slice: string): number {
  return fields.filter(
    (field) =>
      field.includes(quote) &&
      !formulaText.test(field) &&
      !slice.includes(quote + field.replaceAll(quote, escape + quote) + quote),
  ).length;
}

/** What is wrong with the quotes of a record. `slice`: its text where it holds a quote, else empty. */
export function quoteFault(dialect: ReadDialect, parsed: Parsed, slice: string): QuoteFault | null {
  if (parsed.open) return "unterminated_quote";
  if (parsed.broken) return "stray_quote";
  const bare = slice === "" ? 0 : bareQuotes(dialect, parsed.fields, slice);
  if (bare === 0) return null;
  return bare > 1 ? "stray_quote" : "quote_in_text";
}

/** True when a cell holds a whole record: a line of the right width, with numbers where the file has numbers. */
export function swallowsRecord(dialect: ReadDialect, shape: RecordShape, fields: readonly string[]): boolean {
  if (shape.width < 3) return false;
  const newline = lineBreak(dialect);
  return fields.some(
    (field) =>
      field.includes(newline) &&
      field
        .split(newline)
        .slice(1)
        .some((line) => {
          const cells = line.replaceAll(dialect.quote, "").split(dialect.delimiter);
          return cells.length >= shape.width - 1 && cells.length <= shape.width && shape.resembles(cells);
        }),
  );
}
