import { Characters } from "../../columns/characters.ts";
import { textStart } from "./decode.ts";
import { writesPairs } from "./escapePairs.ts";
import type { Dialect } from "../screening.ts";
import { rareDelimiter, standsInPairs, type RegularDelimiter } from "./rareDelimiters.ts";
import { message, type Message } from "../message.ts";

/** Everything that says how text is cut into records and fields. `escape` is the quote itself, or a backslash. */
export interface ReadDialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  /** Two backslashes are one. */
  readonly pairs?: true;
  readonly newline: Dialect["newline"];
}

/** What was decided about the dialect, and what about it is uncertain. */
export interface DialectFound {
  readonly dialect: ReadDialect;
  readonly doubt: {
    readonly check: "dialect.one_column" | "dialect.doubtful";
    readonly reason: Message;
  } | null;
}

const candidates = [",", ";", "\t", "|", "^", "~", ":", " "] as const;
/** Tried only when none of the usual ones cuts the file regularly. */
const usual = 4;

interface Survey {
  /** Per candidate: number of delimiters in a record → records, quotes respected over lines and within a line. */
  readonly records: readonly Map<number, number>[];
  readonly lines: readonly Map<number, number>[];
  readonly first: readonly number[];
  /** How lines end: outside quotes, or all of them where a quote is never closed, so that inside and outside can't be told apart. */
  readonly newlines: Newlines;
}

interface Newlines {
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
function survey(pieces: readonly string[], quote: string): Survey {
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

/** The most frequent number of delimiters above zero, and the share of records that have it. */
function regularity(histogram: Map<number, number>): { readonly mode: number; readonly share: number } {
  let [mode, most, all] = [0, 0, 0];
  for (const [delimiters, records] of histogram) {
    all += records;
    if (delimiters > 0 && (records > most || (records === most && delimiters > mode)))
      [mode, most] = [delimiters, records];
  }
  return { mode, share: all === 0 ? 0 : most / all };
}

function newlineOf({ newlines: { crlf, lf, cr } }: Survey): Dialect["newline"] {
  if (cr > crlf + lf) return "\r";
  return crlf > lf ? "\r\n" : "\n";
}

/** Single quotes serve as quotes when they open and close fields all through, and double quotes do not. */
function quoteOf(sample: string): string {
  if (!sample.includes("'")) return '"';
  const double = (sample.match(/(^|[,;\t|])"|"([,;\t|]|$)/gm) ?? []).length;
  const single = (sample.match(/(^|[,;\t|])'[^'\n]*'(?=[,;\t|]|\r?$)/gm) ?? []).length;
  return single >= 3 && double === 0 ? "'" : '"';
}

/** A backslash escapes when quotes after one stand inside fields and doubled quotes do not occur; two of them escape no quote. */
function escapeOf(sample: string, quote: string): string {
  if (!sample.includes(`\\${quote}`)) return quote;
  const lines = sample.replaceAll("\\\\", "").split(/\r\n|\n|\r/);
  let [backslash, doubled] = [0, 0];
  for (const line of lines) {
    const inside = line.split(`\\${quote}`).length - 1;
    if (inside === 0) continue;
    backslash += inside;
    if (line.replaceAll(`\\${quote}`, "").split(quote).length % 2 === 0) backslash -= inside;
    if (new RegExp(`[^,;\\t|]${quote}${quote}[^,;\\t|]`).test(line)) doubled += 1;
  }
  return backslash > 0 && doubled === 0 ? "\\" : quote;
}

/** A space after every delimiter belongs to the delimiter: a quote behind it could not open a field otherwise. */
function withSpace(delimiter: string, quote: string, sample: string): string {
  if (delimiter === " " || delimiter === "\t" || !sample.includes(`${delimiter} `)) return delimiter;
  const text = sample.replaceAll(new RegExp(`${quote}[^${quote}\\r\\n]*${quote}`, "g"), "q");
  const parts = text.split(delimiter);
  if (parts.length < 3) return delimiter;
  const spaced = parts.slice(1).filter((part) => part.startsWith(" ")).length;
  return spaced === parts.length - 1 ? `${delimiter} ` : delimiter;
}

function doubtful({ delimiter, mode, share }: RegularDelimiter): DialectFound["doubt"] {
  const reason = message("dialect_doubtful", {
    delimiter: JSON.stringify(delimiter),
    columns: mode + 1,
    percent: Math.round(share * 100),
  });
  return { check: "dialect.doubtful", reason };
}

/**
 * Finds how the text is cut, from evidence over all of it. `choice`: what a person decided.
 * Never guesses silently: what is not regular comes with a doubt.
 */
export function findDialect(
  pieces: readonly string[],
  choice: { readonly delimiter?: string; readonly quote?: string } = {},
): DialectFound {
  const sample = textStart(pieces, 1 << 20);
  const quote = choice.quote ?? quoteOf(sample);
  const seen = survey(pieces, quote);
  const newline = newlineOf(seen);
  const escape = escapeOf(sample, quote);
  const pairs = escape === "\\" && writesPairs(pieces, quote) ? ({ pairs: true } as const) : {};
  const finish = (delimiter: string, doubt: DialectFound["doubt"]): DialectFound => ({
    dialect: { delimiter, quote, escape, newline, ...pairs },
    doubt,
  });
  if (choice.delimiter !== undefined) return finish(choice.delimiter, null);

  const scored = candidates.map((delimiter, index) => {
    const byRecord = regularity(seen.records[index] ?? new Map<number, number>());
    const byLine = regularity(seen.lines[index] ?? new Map<number, number>());
    const best = byRecord.share >= byLine.share ? byRecord : byLine;
    const header = (seen.first[index] ?? 0) === best.mode ? 0.15 : 0;
    const unusual = index >= usual;
    const plain = unusual ? -0.3 : 0;
    // A colon in times or a space in texts cuts no table.
    const possible =
      best.mode > 0 && !(unusual && (best.mode < 2 || best.share < 0.9 || seen.first[index] !== best.mode));
    return {
      delimiter,
      ...best,
      score: !possible ? 0 : best.share + header + plain + Math.min(best.mode, 20) * 0.002,
    };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const rare = (best?.share ?? 0) < 0.9 ? rareDelimiter(sample, quote) : null;
  if (rare !== null) return finish(rare.delimiter, doubtful(rare));
  if (best === undefined || best.mode === 0 || best.score < 0.3) {
    return finish(",", {
      check: "dialect.one_column",
      reason: message("dialect_one_column"),
    });
  }
  if (standsInPairs(best.delimiter, sample, quote)) {
    const delimiter = best.delimiter.repeat(2);
    return finish(delimiter, doubtful({ delimiter, mode: best.mode / 2, share: best.share }));
  }
  const delimiter = withSpace(best.delimiter, quote, sample);
  if (
    candidates.indexOf(best.delimiter) >= usual ||
    best.share < 0.5 ||
    (second !== undefined && second.mode > 0 && second.score > best.score - 0.05)
  ) {
    return finish(delimiter, doubtful(best));
  }
  return finish(delimiter, null);
}
