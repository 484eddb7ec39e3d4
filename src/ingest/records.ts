import Papa from "papaparse";
import type { ReadDialect } from "./dialect.ts";

/** What is wrong with the quotes of a record. `quote_in_text` is harmless: one field holds a bare quote and nothing crosses it. */
export type QuoteFault = "stray_quote" | "unterminated_quote" | "swallowed_lines" | "quote_in_text";

/** One record as read. `line` is the physical line on which it begins, `lines` how many it spans, `end` true for the file's last without a line end. */
export interface TextRecord {
  readonly fields: readonly string[];
  readonly line: number;
  readonly lines: number;
  readonly fault: QuoteFault | null;
  readonly unfinished: boolean;
}

/** What a sound record of the file looks like, so that reading can find its way back after an unbalanced quote. */
export interface RecordShape {
  readonly width: number;
  resembles(fields: readonly string[]): boolean;
}

const longestRecord = 1 << 24;
const linesTried = 50;
const trialLength = 1 << 14;
/** After so many unbalanced quotes, cells over several lines are no longer believed in. */
const repairsBelieved = 200;

interface Parsed {
  readonly fields: string[];
  readonly end: number;
  readonly broken: boolean;
  readonly open: boolean;
}

/** Reads a text's records with PapaParse under an explicit dialect, and finds back after damage. */
export class RecordReader {
  private readonly dialect: ReadDialect;
  /** LF for CRLF files too: a bare LF ends a record there as it does everywhere, and a CR before it is taken off. */
  private readonly newline: string;
  private readonly shape: RecordShape | null;
  private line = 1;
  private repairs = 0;

  constructor(dialect: ReadDialect, shape: RecordShape | null) {
    this.dialect = dialect;
    this.newline = dialect.newline === "\r" ? "\r" : "\n";
    this.shape = shape;
  }

  /** Calls `visit` for each record in order until it returns false. `onPiece` is told when a piece of text is done. */
  read(
    pieces: readonly string[],
    visit: (record: TextRecord) => boolean,
    onPiece?: (piece: number) => void,
  ): void {
    let text = "";
    for (let piece = 0; piece <= pieces.length; piece += 1) {
      const last = piece >= pieces.length;
      if (!last) text += pieces[piece] ?? "";
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
    while (start < text.length) {
      if (this.repairs > repairsBelieved) return this.readLines(text, start, whole, last, visit);
      const outcome = this.readRun(text, start, whole, last, visit);
      if (outcome === null) return null;
      if (outcome.repair === null) return outcome.end;
      const { record, end } = this.repair(text, outcome.end, outcome.repair, last);
      if (!visit(record)) return null;
      start = end;
    }
    return start;
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
    let going = true;
    while (at < text.length && going) {
      const found = text.indexOf(this.newline, at);
      if (found === -1 && !whole) return at;
      const end = found === -1 ? text.length : found + 1;
      const slice = text.slice(at, end);
      this.parser((parsed) => {
        const fault = this.faultOf(parsed, slice);
        this.trimReturn(parsed.fields, slice, slice.length);
        const fields = parsed.open ? this.plainFields(slice) : parsed.fields;
        going = visit({ fields, line: this.line, lines: 1, fault, unfinished: last && found === -1 });
        return false;
      })(slice, false);
      this.line += 1;
      at = end;
    }
    return going ? at : null;
  }

  /** Reads sound records from `start` until the text ends or a record needs repair. */
  private readRun(
    text: string,
    start: number,
    whole: boolean,
    last: boolean,
    visit: (record: TextRecord) => boolean,
  ): { readonly end: number; readonly repair: Parsed | null } | null {
    let at = start;
    let repair: Parsed | null = null;
    let stopped = false;
    let nextQuote = text.indexOf(this.dialect.quote, start);
    const window = start === 0 ? text : text.slice(start);
    const parser = this.parser((parsed) => {
      const end = start + parsed.end;
      if (at >= text.length) return true;
      const lines = this.countLines(text, at, end);
      const unfinished = last && end >= text.length && !text.endsWith(this.newline);
      if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf(this.dialect.quote, at);
      const fault = this.faultOf(parsed, nextQuote !== -1 && nextQuote < end ? text.slice(at, end) : "");
      if (this.needsRepair(parsed.fields, fault, lines)) {
        repair = { ...parsed, end };
        return false;
      }
      this.trimReturn(parsed.fields, text, end);
      if (!visit({ fields: parsed.fields, line: this.line, lines, fault, unfinished })) {
        stopped = true;
        return false;
      }
      this.line += lines;
      at = end;
      return true;
    });
    parser(window, !whole);
    return stopped ? null : { end: at, repair };
  }

  /** The function that parses text and hands each record to `visit` until that returns false. */
  private parser(visit: (parsed: Parsed) => boolean): (text: string, ignoreLast: boolean) => void {
    const parser = new Papa.Parser({
      delimiter: this.dialect.delimiter,
      newline: this.newline === "\r" ? "\r" : "\n",
      quoteChar: this.dialect.quote,
      escapeChar: this.dialect.escape,
      step: (result: Papa.ParseStepResult<string[][]>) => {
        const fields = result.data[0];
        if (fields === undefined) return;
        const broken = result.errors.some((error) => error.code === "InvalidQuotes");
        const open = result.errors.some((error) => error.code === "MissingQuotes");
        if (!visit({ fields, end: result.meta.cursor, broken, open })) parser.abort();
      },
    });
    return (text, ignoreLast) => {
      parser.parse(text, 0, ignoreLast);
    };
  }

  private countLines(text: string, from: number, to: number): number {
    let lines = 0;
    for (
      let at = text.indexOf(this.newline, from);
      at !== -1 && at < to;
      at = text.indexOf(this.newline, at + 1)
    )
      lines += 1;
    return Math.max(lines, 1);
  }

  private trimReturn(fields: string[], text: string, end: number): void {
    const index = fields.length - 1;
    const field = fields[index];
    if (field === undefined || !field.endsWith("\r") || this.newline !== "\n") return;
    const beforeEnd = text[end - 1] === "\n" ? text[end - 2] : text[end - 1];
    if (beforeEnd === "\r") fields[index] = field.slice(0, -1);
  }

  /** Fields in which a quote stands bare, outside quotes. */
  private bareQuotes(fields: readonly string[], slice: string): number {
    const { quote, escape } = this.dialect;
    let bare = 0;
    for (const field of fields) {
      if (field.includes(quote) && !slice.includes(quote + field.replaceAll(quote, escape + quote) + quote))
        bare += 1;
    }
    return bare;
  }

  /** `slice`: the record's text where it holds a quote, else empty. */
  private faultOf(parsed: Parsed, slice: string): QuoteFault | null {
    if (parsed.open) return "unterminated_quote";
    if (parsed.broken) return "stray_quote";
    if (slice === "") return null;
    const bare = this.bareQuotes(parsed.fields, slice);
    if (bare === 0) return null;
    return bare > 1 ? "stray_quote" : "quote_in_text";
  }

  private needsRepair(fields: readonly string[], fault: QuoteFault | null, lines: number): boolean {
    if (lines < 2 || this.shape === null) return false;
    if (fault === "unterminated_quote" || fault === "stray_quote") return true;
    return this.innerRecord(fields) !== null;
  }

  /** A cell that holds a whole record: a line of the right width, with numbers where the file has numbers. */
  private innerRecord(fields: readonly string[]): string | null {
    const shape = this.shape;
    if (shape === null || shape.width < 3) return null;
    for (const field of fields) {
      if (!field.includes(this.newline)) continue;
      for (const line of field.split(this.newline).slice(1)) {
        const cells = line.replaceAll(this.dialect.quote, "").split(this.dialect.delimiter);
        if (cells.length >= shape.width - 1 && cells.length <= shape.width && shape.resembles(cells))
          return line;
      }
    }
    return null;
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
    const lines = this.countLines(text, from, end);
    const record: TextRecord = {
      fields,
      line: this.line,
      lines,
      fault,
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
    const slice = text.slice(at, at + trialLength);
    const cut = slice.length === trialLength || !last;
    let sound = false;
    this.parser((parsed) => {
      const fits = parsed.fields.length === shape.width && !parsed.open && !parsed.broken;
      sound =
        fits &&
        (!slice.slice(0, parsed.end).includes(this.dialect.quote) ||
          this.bareQuotes(parsed.fields, slice.slice(0, parsed.end)) === 0);
      if (sound && this.countLines(slice, 0, parsed.end) > 1)
        sound = this.innerRecord(parsed.fields) === null;
      return false;
    })(slice, cut);
    return sound;
  }
}
