import { Characters } from "../../columns/characters.ts";
import type { ReadDialect } from "./dialect.ts";
import type { PlainLines } from "./plainLines.ts";
import {
  bareQuotes,
  countLines,
  endsOtherwise,
  lineBreak,
  parseRecords,
  quoteFault,
  swallowsRecord,
  trimReturn,
  type Parsed,
  type QuoteFault,
  type RecordShape,
} from "./quotes.ts";

/** One record as read. `line` is the physical line on which it begins, `lines` how many it spans, `end` true for the file's last without a line end. */
export interface TextRecord {
  readonly fields: readonly string[];
  readonly line: number;
  readonly lines: number;
  readonly fault: QuoteFault | null;
  /** Has cells in quotes, all as they should be. */
  readonly quoted: boolean;
  readonly unfinished: boolean;
  /** Ends with LF alone where the lines of the file end with CRLF, with CRLF where they end with LF; holds a bare LF where they end with CR. */
  readonly otherEnd?: boolean;
  /** A row of a workbook with a formula whose result the workbook does not hold. */
  readonly uncalculated?: boolean;
}

const longestRecord = 1 << 24;
const linesTried = 50;
const trialLength = 1 << 14;
/** After so many unbalanced quotes, cells over several lines are no longer believed in. */
const repairsBelieved = 200;
/** And after so many lines from which no sound record could be read. */
const trialsBelieved = 1000;
/** Where no quote stands in so many characters, lines are read as such again. */
const farAway = 4096;

/** Reads a text's records with PapaParse under an explicit dialect, and finds back after damage. */
export class RecordReader {
  private readonly dialect: ReadDialect;
  private readonly newline: string;
  private readonly shape: RecordShape | null;
  private line = 1;
  private repairs = 0;
  private trials = 0;
  private readonly plain: PlainLines | null;
  private readonly characters = new Characters();
  /** The character codes of the text that is read, where somebody takes lines straight from it. */
  private letters: Uint16Array = new Uint16Array(0);

  constructor(dialect: ReadDialect, shape: RecordShape | null, plain: PlainLines | null = null) {
    this.plain = plain;
    this.dialect = dialect;
    this.newline = lineBreak(dialect);
    this.shape = shape;
  }

  /** Calls `visit` for each record in order until it returns false. `onPiece` is told when a piece of text is done. */
  read(
    pieces: Iterable<string>,
    visit: (record: TextRecord) => boolean,
    onPiece?: (piece: number) => void,
  ): void {
    let text = "";
    const source = pieces[Symbol.iterator]();
    for (let [piece, last] = [0, false]; !last; piece += 1) {
      const next = source.next();
      last = next.done === true;
      if (next.done !== true) text += next.value;
      const whole = last || text.length > longestRecord;
      const done = this.readWindow(text, whole, last, visit);
      if (done === null) return;
      text = text.slice(done);
      onPiece?.(piece);
    }
  }

  /** Characters consumed, null when `visit` wants no more. */
  private readWindow(
    text: string,
    whole: boolean,
    last: boolean,
    visit: (record: TextRecord) => boolean,
  ): number | null {
    let start = 0;
    if (this.plain !== null) this.letters = this.characters.of(text);
    while (start < text.length) {
      const plainEnd = this.readPlain(text, start, visit);
      if (plainEnd === null) return null;
      start = plainEnd;
      if (start === text.length) break;
      if (this.repairs > repairsBelieved || this.trials > trialsBelieved)
        return this.readLines(text, start, whole, last, visit);
      const outcome = this.readRun(text, start, whole, last, visit);
      if (outcome === null) return null;
      if (outcome.repair === null) {
        if (!outcome.paused) return outcome.end;
        start = outcome.end;
        continue;
      }
      const { record, end } = this.repair(text, outcome.end, outcome.repair, last);
      if (!visit(record)) return null;
      start = end;
    }
    return start;
  }

  /** Reads lines as records up to the line with the next quote or without an end: no library is needed to cut them. */
  private readPlain(text: string, start: number, visit: (record: TextRecord) => boolean): number | null {
    const found = text.indexOf(this.dialect.quote, start);
    const quote = found === -1 ? text.length : found;
    let at = start;
    for (;;) {
      if (this.plain !== null) {
        const taken = this.plain(this.letters, at, quote, this.line);
        this.line += taken.lines;
        at = taken.end;
      }
      const end = text.indexOf(this.newline, at);
      if (end === -1 || end >= quote) return at;
      let to = end;
      while (to > at && text.charCodeAt(to - 1) === 13) to -= 1;
      const otherEnd = endsOtherwise(this.dialect, text, at, end + 1);
      const fields = text.slice(at, to).split(this.dialect.delimiter);
      const { line } = this;
      const sound = { fault: null, quoted: false, unfinished: false };
      if (!visit({ fields, line, lines: 1, ...sound, otherEnd })) return null;
      this.line += 1;
      at = end + 1;
    }
  }

  /** Reads every physical line as a record of its own: what is left when too many quotes are unbalanced. */
  private readLines(
    text: string,
    start: number,
    whole: boolean,
    last: boolean,
    visit: (record: TextRecord) => boolean,
  ): number | null {
    let at = start;
    const state = { going: true };
    while (at < text.length && state.going) {
      const found = text.indexOf(this.newline, at);
      if (found === -1 && !whole) return at;
      const end = found === -1 ? text.length : found + 1;
      const slice = text.slice(at, end);
      parseRecords(this.dialect, slice, false, (parsed) => {
        const fault = quoteFault(this.dialect, parsed, slice);
        trimReturn(parsed.fields, slice, slice.length);
        const fields = parsed.open ? this.plainFields(slice) : parsed.fields;
        state.going = visit({
          fields,
          line: this.line,
          lines: 1,
          fault,
          quoted: false,
          unfinished: last && found === -1,
          otherEnd: endsOtherwise(this.dialect, slice, 0, slice.length),
        });
        return false;
      });
      this.line += 1;
      at = end;
    }
    return state.going ? at : null;
  }

  /** Reads sound records from `start` until the text ends, a record needs repair, or no quote is near. */
  private readRun(
    text: string,
    start: number,
    whole: boolean,
    last: boolean,
    visit: (record: TextRecord) => boolean,
  ): { readonly end: number; readonly repair: Parsed | null; readonly paused: boolean } | null {
    let at = start;
    let paused = false;
    let repair: Parsed | null = null;
    let stopped = false;
    let nextQuote = text.indexOf(this.dialect.quote, start);
    const window = start === 0 ? text : text.slice(start);
    parseRecords(this.dialect, window, !whole, (parsed) => {
      const end = start + parsed.end;
      if (at >= text.length) return true;
      const lines = countLines(text, this.newline, at, end);
      const unfinished = last && end >= text.length && !text.endsWith(this.newline);
      if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf(this.dialect.quote, at);
      const fault = quoteFault(
        this.dialect,
        parsed,
        nextQuote !== -1 && nextQuote < end ? text.slice(at, end) : "",
      );
      if (this.needsRepair(parsed.fields, fault, lines)) {
        repair = { ...parsed, end };
        return false;
      }
      trimReturn(parsed.fields, text, end);
      const quoted = fault === null && nextQuote !== -1 && nextQuote < end;
      const otherEnd = endsOtherwise(this.dialect, text, at, end);
      if (!visit({ fields: parsed.fields, line: this.line, lines, fault, quoted, unfinished, otherEnd })) {
        stopped = true;
        return false;
      }
      this.line += lines;
      at = end;
      paused = end < text.length && (nextQuote === -1 || nextQuote > end + farAway);
      return !paused;
    });
    return stopped ? null : { end: at, repair, paused };
  }

  private needsRepair(fields: readonly string[], fault: QuoteFault | null, lines: number): boolean {
    if (lines < 2 || this.shape === null) return false;
    if (fault === "unterminated_quote" || fault === "stray_quote") return true;
    return swallowsRecord(this.dialect, this.shape, fields);
  }

  /** The damaged lines up to the next line from which a sound record can be read. */
  private repair(
    text: string,
    _end: number,
    damaged: Parsed,
    last: boolean,
  ): { readonly record: TextRecord; readonly end: number } {
    this.repairs += 1;
    const from = _end;
    const fault: QuoteFault = damaged.open
      ? "unterminated_quote"
      : damaged.broken
        ? "stray_quote"
        : "swallowed_lines";
    const lineEnd = (at: number): number => {
      const found = text.indexOf(this.newline, at);
      return found === -1 ? text.length : found + this.newline.length;
    };
    const firstEnd = lineEnd(from);
    let end = damaged.open ? firstEnd : damaged.end;
    let next = firstEnd;
    for (let tried = 0; tried < linesTried && next < damaged.end; tried += 1) {
      if (this.soundAt(text, next, last)) {
        end = next;
        break;
      }
      next = lineEnd(next);
    }
    const fields = this.plainFields(text.slice(from, end === damaged.end ? end : firstEnd));
    const lines = countLines(text, this.newline, from, end);
    const record: TextRecord = {
      fields,
      line: this.line,
      lines,
      fault,
      quoted: false,
      unfinished: last && end >= text.length && !text.endsWith(this.newline),
    };
    this.line += lines;
    return { record, end };
  }

  /** A damaged stretch of text cut at its delimiters, quotes kept: what the report shows. */
  private plainFields(slice: string): string[] {
    const text = slice.endsWith("\r\n")
      ? slice.slice(0, -2)
      : slice.endsWith(this.newline)
        ? slice.slice(0, -1)
        : slice;
    return text.split(this.dialect.delimiter);
  }

  private soundAt(text: string, at: number, last: boolean): boolean {
    const shape = this.shape;
    if (shape === null) return false;
    this.trials += 1;
    const slice = text.slice(at, at + trialLength);
    const cut = slice.length === trialLength || !last;
    let sound = false;
    parseRecords(this.dialect, slice, cut, (parsed) => {
      const fits = parsed.fields.length === shape.width && !parsed.open && !parsed.broken;
      sound =
        fits &&
        (!slice.slice(0, parsed.end).includes(this.dialect.quote) ||
          bareQuotes(this.dialect, parsed.fields, slice.slice(0, parsed.end)) === 0);
      if (sound && countLines(slice, this.newline, 0, parsed.end) > 1)
        sound = !swallowsRecord(this.dialect, shape, parsed.fields);
      return false;
    });
    return sound;
  }
}
