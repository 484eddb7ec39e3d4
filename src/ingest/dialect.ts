import { textStart } from "./decode.ts";
import type { Dialect } from "./screening.ts";
import { message, type Message } from "./message.ts";

/** Everything that says how text is cut into records and fields. `escape` is the quote itself, or a backslash. */
export interface ReadDialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
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
  readonly newlines: { readonly crlf: number; readonly lf: number; readonly cr: number };
}

function count(histogram: Map<number, number> | undefined, key: number): void {
  histogram?.set(key, (histogram.get(key) ?? 0) + 1);
}

/** One pass over the whole text: how often each candidate stands in each record, and how lines end. */
function survey(pieces: readonly string[], quote: string): Survey {
  const records = candidates.map(() => new Map<number, number>());
  const lines = candidates.map(() => new Map<number, number>());
  const first: number[] = [];
  const codes = candidates.map((delimiter) => delimiter.charCodeAt(0));
  const kind = new Int8Array(128).fill(-1);
  codes.forEach((code, index) => (kind[code] = index));
  const quoteCode = quote.charCodeAt(0);
  const inRecord = new Int32Array(codes.length);
  const inLine = new Int32Array(codes.length);
  let [crlf, lf, cr] = [0, 0, 0];
  let [recordQuoted, lineQuoted, content, returned] = [false, false, 0, false];

  const endLine = (): void => {
    if (content > 0) {
      for (let index = 0; index < codes.length; index += 1) {
        count(lines[index], inLine[index] ?? 0);
        if (!recordQuoted) count(records[index], inRecord[index] ?? 0);
      }
      if (first.length === 0) first.push(...inLine);
    }
    inLine.fill(0);
    lineQuoted = false;
    if (!recordQuoted) inRecord.fill(0);
    content = 0;
  };

  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (returned) {
        returned = false;
        if (code === 10) {
          crlf += 1;
          continue;
        }
        cr += 1;
      }
      if (code === 10 || code === 13) {
        if (code === 13) returned = true;
        else lf += 1;
        endLine();
        continue;
      }
      content += 1;
      if (code === quoteCode) {
        recordQuoted = !recordQuoted;
        lineQuoted = !lineQuoted;
      } else if (code < 128) {
        const index = kind[code] ?? -1;
        if (index >= 0) {
          if (!recordQuoted) inRecord[index] = (inRecord[index] ?? 0) + 1;
          if (!lineQuoted) inLine[index] = (inLine[index] ?? 0) + 1;
        }
      }
    }
  }
  if (returned) cr += 1;
  recordQuoted = false;
  endLine();
  return { records, lines, first, newlines: { crlf, lf, cr } };
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

function newlineOf({ crlf, lf, cr }: Survey["newlines"]): Dialect["newline"] {
  if (cr > crlf + lf) return "\r";
  return crlf > lf ? "\r\n" : "\n";
}

/** Single quotes serve as quotes when they open and close fields all through, and double quotes do not. */
function quoteOf(sample: string): string {
  const double = (sample.match(/(^|[,;\t|])"|"([,;\t|]|$)/gm) ?? []).length;
  const single = (sample.match(/(^|[,;\t|])'[^'\n]*'(?=[,;\t|]|\r?$)/gm) ?? []).length;
  return single >= 3 && double === 0 ? "'" : '"';
}

/** A backslash escapes when quotes after one stand inside fields and doubled quotes do not occur. */
function escapeOf(sample: string, quote: string): string {
  const lines = sample.split(/\r\n|\n|\r/);
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
  if (delimiter === " " || delimiter === "\t") return delimiter;
  const text = sample.replaceAll(new RegExp(`${quote}[^${quote}\\r\\n]*${quote}`, "g"), "q");
  const parts = text.split(delimiter);
  if (parts.length < 3) return delimiter;
  const spaced = parts.slice(1).filter((part) => part.startsWith(" ")).length;
  return spaced === parts.length - 1 ? `${delimiter} ` : delimiter;
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
  const newline = newlineOf(seen.newlines);
  const escape = escapeOf(sample, quote);
  const finish = (delimiter: string, doubt: DialectFound["doubt"]): DialectFound => ({
    dialect: { delimiter, quote, escape, newline },
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
  if (best === undefined || best.mode === 0 || best.score < 0.3) {
    return finish(",", {
      check: "dialect.one_column",
      reason: message("dialect_one_column"),
    });
  }
  const delimiter = withSpace(best.delimiter, quote, sample);
  if (
    candidates.indexOf(best.delimiter) >= usual ||
    best.share < 0.5 ||
    (second !== undefined && second.mode > 0 && second.score > best.score - 0.05)
  ) {
    const reason = message("dialect_doubtful", {
      delimiter: JSON.stringify(best.delimiter),
      columns: best.mode + 1,
      percent: Math.round(best.share * 100),
    });
    return finish(delimiter, { check: "dialect.doubtful", reason });
  }
  return finish(delimiter, null);
}
