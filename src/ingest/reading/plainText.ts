import type { ColumnTable } from "../../columns/columnTable.ts";
import { NotUtf8Error, textOf } from "../../columns/letters.ts";
import { decideDialect, findDialect, quoteOf, sampleLength, type DialectFound } from "./dialect.ts";
import type { ReadDialect } from "./dialect.ts";
import { plainCut } from "./plainLines.ts";
import { endsOtherwise } from "./quotes.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import { firstRecords, recordsLookedAt, type RecordSource } from "./recordSource.ts";
import type { TextRecord } from "./records.ts";
import type { EncodingFound } from "../screening.ts";
import { looksBinary } from "./sniffBytes.ts";
import { survey, withLines } from "./survey.ts";

/** A text of UTF-8 without a quote, read from its bytes: nothing of it is decoded but its distinct cells. */
export interface PlainText {
  /** Its beginning, of at least as many characters as findings about it look at. */
  readonly start: string;
  readonly encoding: EncodingFound;
  /** Its records as `dialect` cuts them, which is found by the beginning alone. Reading them throws NotUtf8Error where a cell is no UTF-8. */
  readonly source: RecordSource;
  /**
   * The dialect by all of the text, once the source was read into the table; null where it is another one than the records were cut by, or
   * where the text has too many lines that are not like the others.
   */
  readonly proven: (table: ColumnTable) => DialectFound | null;
}

const quote = '"';
const lineFeed = 10;
/** Longer than `sampleLength` characters, whatever they are. */
const headLength = 3 * sampleLength;
/** By so much of the text a dialect is tried. */
const trialLength = 1 << 18;
/** So much is read between two reports. */
const pieceLength = 1 << 20;
/** So many lines, and one of so many, may have to be looked at as records. */
const oddLines = 1000;
const oddShare = 20;
/** Longer lines are none of a table. */
const longestLine = 1 << 20;

function isMarked(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** The bytes behind a mark, where they may be plain text of UTF-8. */
function candidateOf(bytes: Uint8Array): { readonly body: Uint8Array; readonly how: string } | null {
  const marked = isMarked(bytes, [0xef, 0xbb, 0xbf]);
  if (!marked && (isMarked(bytes, [0xff, 0xfe]) || isMarked(bytes, [0xfe, 0xff]) || looksBinary(bytes)))
    return null;
  // Zero bytes may be UTF-16.
  if (!marked && bytes.subarray(0, 1 << 22).includes(0)) return null;
  if (bytes.includes(quote.charCodeAt(0))) return null;
  return { body: marked ? bytes.subarray(3) : bytes, how: marked ? "bom" : "strict utf-8" };
}

/** The first bytes as text, whole lines where it is not all; null where they are none. */
function headOf(body: Uint8Array): string | null {
  const end = body.length <= headLength ? body.length : body.lastIndexOf(lineFeed, headLength - 1) + 1;
  try {
    return end === 0 ? null : textOf(body.subarray(0, end));
  } catch (cause) {
    if (cause instanceof NotUtf8Error) return null;
    throw cause;
  }
}

/** About how many lines there are, a few too many rather than too few. */
function expectedRows(body: Uint8Array): number {
  const sample = body.subarray(0, trialLength);
  let lines = 1;
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === lineFeed) lines += 1;
  return Math.ceil((lines / sample.length) * body.length * 1.05);
}

function trialDialect(head: string, choices: ReadingChoices): ReadDialect | null {
  const end = head.length <= trialLength ? head.length : head.lastIndexOf("\n", trialLength) + 1;
  const { dialect } = findDialect([head.slice(0, end)], choices);
  const { delimiter } = dialect;
  const cuts = plainCut({ ...dialect, damaged: false }) !== null && delimiter.charCodeAt(0) < 128;
  return cuts && dialect.quote === quote && end > 0 ? dialect : null;
}

function recordOf(dialect: ReadDialect, text: string, line: number): TextRecord {
  const ended = text.endsWith("\n");
  const bare = (ended ? text.slice(0, -1) : text).replace(/\r+$/, "");
  return {
    fields: bare.split(dialect.delimiter),
    line,
    lines: 1,
    fault: null,
    quoted: false,
    unfinished: !ended,
    otherEnd: ended && endsOtherwise(dialect, text, 0, text.length),
  };
}

function isSame(a: ReadDialect, b: ReadDialect): boolean {
  return (
    a.delimiter === b.delimiter &&
    a.quote === b.quote &&
    a.escape === b.escape &&
    a.pairs === b.pairs &&
    a.newline === b.newline
  );
}

/** Lines that were looked at as records: their texts and numbers, ascending. */
class OddLines {
  readonly texts: string[] = [];
  readonly numbers: number[] = [];
  /** True where they are too many, or too long, for the text to be regular. */
  tooMany = false;

  add(text: string, line: number): void {
    this.texts.push(text);
    this.numbers.push(line);
    if (this.texts.length > oddLines + line / oddShare || text.length > longestLine) this.tooMany = true;
  }
}

function recordsOf(body: Uint8Array, dialect: ReadDialect, odd: OddLines): RecordSource["each"] {
  return (_shape, visit, onPiece, plain) => {
    if (plain === null) {
      odd.tooMany = true;
      return;
    }
    let [at, line] = [0, 1];
    while (at < body.length) {
      const to = body.lastIndexOf(lineFeed, at + pieceLength - 1) + 1;
      const end = at + pieceLength >= body.length || to <= at ? body.length : to;
      while (at < end) {
        const taken = plain(body, at, end, line);
        line += taken.lines;
        at = taken.end;
        if (at >= end) break;
        const found = body.indexOf(lineFeed, at);
        const stop = found < 0 ? body.length : found + 1;
        const text = textOf(body.subarray(at, stop));
        odd.add(text, line);
        if (odd.tooMany || !visit(recordOf(dialect, text, line))) return;
        line += 1;
        at = stop;
      }
      onPiece(at / body.length);
    }
  };
}

/**
 * The text of bytes that may be UTF-8 without a quote, for which nothing but the encoding, the delimiter and the lines is to be found out. Null
 * where it is certainly none, or where a person decided otherwise.
 */
export function plainText(bytes: Uint8Array, choices: ReadingChoices): PlainText | null {
  if (choices.encoding !== undefined || (choices.quote ?? quote) !== quote) return null;
  const candidate = candidateOf(bytes);
  const head = candidate === null ? null : headOf(candidate.body);
  if (candidate === null || head === null) return null;
  const { body, how } = candidate;
  const sample = head.slice(0, sampleLength);
  const dialect = quoteOf(sample) === quote ? trialDialect(head, choices) : null;
  if (dialect === null) return null;
  const first = firstRecords([head], dialect);
  if (body.length > headLength && first.length < recordsLookedAt) return null;
  const odd = new OddLines();
  return {
    start: sample,
    encoding: { name: "utf-8", how },
    source: {
      first,
      each: recordsOf(body, dialect, odd),
      delimiter: dialect.delimiter,
      quote,
      newline: dialect.newline,
      damaged: false,
      script: "utf-8",
      rows: expectedRows(body),
    },
    proven: (table) => {
      if (odd.tooMany) return null;
      const seen = withLines(survey(odd.texts, quote), table, odd.numbers, dialect);
      const found = decideDialect(sample, quote, seen, choices, () => false);
      return isSame(found.dialect, dialect) ? found : null;
    },
  };
}
