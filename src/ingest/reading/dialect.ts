import { textStart } from "./decode.ts";
import { writesPairs } from "./escapePairs.ts";
import type { Dialect } from "../screening.ts";
import { rareDelimiter, standsInPairs, type RegularDelimiter } from "./rareDelimiters.ts";
import { candidates, survey, type Survey } from "./survey.ts";
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

/** Tried only when none of the usual ones cuts the file regularly. */
const usual = 4;

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
export function quoteOf(sample: string): string {
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

/** What a person decided about the dialect. */
interface DialectChoice {
  readonly delimiter?: string;
  readonly quote?: string;
}

/** So many characters of the beginning are looked at more closely than the rest. */
export const sampleLength = 1 << 20;

/**
 * Finds how the text is cut, from evidence over all of it. Never guesses silently: what is not regular comes with a doubt.
 */
export function findDialect(pieces: readonly string[], choice: DialectChoice = {}): DialectFound {
  const sample = textStart(pieces, sampleLength);
  const quote = choice.quote ?? quoteOf(sample);
  return decideDialect(
    sample,
    quote,
    survey(pieces, quote),
    choice,
    (escape) => escape === "\\" && writesPairs(pieces, quote),
  );
}

/** The dialect by the beginning of the text and a survey of all of it. `inPairs` says of an escape whether it is written twice. */
export function decideDialect(
  sample: string,
  quote: string,
  seen: Survey,
  choice: DialectChoice,
  inPairs: (escape: string) => boolean,
): DialectFound {
  const newline = newlineOf(seen);
  const escape = escapeOf(sample, quote);
  const pairs = inPairs(escape) ? ({ pairs: true } as const) : {};
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
