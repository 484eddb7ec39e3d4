import type { ColumnTable } from "../../columns/columnTable.ts";
import { ColumnBuilder } from "../../columns/buildColumns.ts";
import type { CheckId } from "../checks/checks.ts";
import { FileFault } from "./fileFault.ts";
import { shortText, type Findings } from "../checks/findings.ts";
import { plainCut, type PlainLines } from "./plainLines.ts";
import { isFooter, isUnitsRow, mayBeFooter, typedText } from "../values/cellShape.ts";
import { findHeader, type HeaderFound } from "./header.ts";
import type { RecordShape } from "./quotes.ts";
import type { TextRecord } from "./records.ts";
import { isBlank, type RecordSource } from "./recordSource.ts";
import type { RejectedRecord } from "../screening.ts";
import { message, type Message } from "../message.ts";

/** A cell without the byte order mark that stands inside a file where two were put together. */
function unmarked(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** What programs leave behind the last line: zero bytes to the end of a block, the end mark of DOS. */
const endMarks = /^[^\P{Cc}\t\n\r\f]+$/u;

/** What a row of the table as read is besides a record: nothing in it, or the header once more. */
export const rowState = { record: 0, blank: 1, repeatedHeader: 2 } as const;

/** A file as a table, before it means anything. `read` counts all records below the header, `leftOut` those that are no row of the table: blank lines, units, footers. */
export interface ReadTable {
  readonly header: HeaderFound;
  readonly table: ColumnTable;
  readonly states: Uint8Array;
  readonly read: number;
  readonly leftOut: number;
  readonly rejected: readonly RejectedRecord[];
}

/** No column is called so. */
const longestName = 10_000;
/** As many as a spreadsheet has. */
const mostColumns = 16_384;

/** Two columns of numbers or dates at least must agree before a line inside a cell is taken for a record. */
function shapeOf(header: HeaderFound): RecordShape {
  const typed = header.typed.flatMap((flag, column) => (flag ? [column] : []));
  return {
    width: header.width,
    resembles: (fields) => {
      const cells = typed.map((column) => (fields[column] ?? "").trim()).filter((cell) => cell !== "");
      return cells.length >= 2 && cells.every(typedText);
    },
  };
}

function columnNames(header: HeaderFound): string[] {
  const width = header.trailingDelimiter ? header.width - 1 : header.width;
  const names =
    header.names.length > width && header.names.filter((name) => name.trim() !== "").length === width
      ? header.names.filter((name) => name.trim() !== "")
      : header.names;
  return Array.from({ length: width }, (_, index) => names[index] ?? "");
}

/**
 * Reads records into columns: counts the fields of every record, rejects those that are damaged with
 * their line, and keeps all others as they are. Null where there is no record at all.
 */
export function readTable(
  source: RecordSource,
  findings: Findings,
  options: {
    readonly headerRow?: number;
    readonly headerRows?: 1 | 2;
    /** Told which share is read, of how many rows. */
    readonly onPiece?: (done: number, rows: number) => void;
  } = {},
): ReadTable | null {
  const header = findHeader(source.first, options);
  const quoting = source.first.some(({ quoted }) => quoted);
  if (header === null) return null;
  if (header.width > mostColumns) {
    throw new FileFault(
      "file.too_many_columns",
      message("file_too_many_columns", { columns: header.width, most: mostColumns }),
    );
  }
  if (header.names.some((name) => name.length > longestName))
    throw new FileFault("file.not_csv", message("header_too_long", { most: longestName }));
  const names = columnNames(header);
  const builder = new ColumnBuilder(names, source.script, source.rows);
  /** Rows that are no record, by position. */
  const states = new Map<number, number>();
  const rejected: RejectedRecord[] = [];
  let [read, leftOut, pendingBlank] = [0, 0, 0];

  const reject = (record: TextRecord, check: CheckId, reason: Message): void => {
    const value = shortText(record.fields.join(source.delimiter));
    const place = {
      line: record.line,
      ...(record.lines > 1 ? { toLine: record.line + record.lines - 1 } : {}),
    };
    rejected.push({ ...place, check, column: null, value, reason, fields: record.fields });
    findings.add(check, { ...place, column: null, value, reason });
  };

  const leaveOut = (record: TextRecord): boolean => {
    const { fields, line } = record;
    const marks = record.unfinished && endMarks.test(fields.join(""));
    const units = builder.rowCount === 0 && rejected.length === 0 && isUnitsRow(fields);
    if (!marks && !units && !isFooter(fields)) return false;
    leftOut += 1;
    const value = fields.filter((field) => field.trim() !== "").join(" ");
    const said = marks
      ? message("row_end_mark", { count: fields.join("").length })
      : message(units ? "header_units" : "row_footer");
    const place = { line, column: null, value: marks ? "" : value };
    findings.add(units ? "structure.units_row" : "structure.footer_row", { ...place, reason: said });
    return true;
  };

  const noteEnd = ({ line, fields }: TextRecord): void =>
    findings.add("structure.line_end", {
      line,
      column: null,
      value: fields.join(source.delimiter),
      reason: message("record_line_end"),
    });

  const visit = (record: TextRecord): boolean => {
    if (record.otherEnd === true) noteEnd(record);
    if (record.line <= header.lastLine) return true;
    const blank = isBlank(record.fields);
    read += 1;
    if (blank && record.fault === null) {
      pendingBlank += 1;
      if (record.fields.length === 1 || record.fields.length !== header.width) {
        leftOut += 1;
        return true;
      }
    } else if (pendingBlank > 0) {
      findings.add("structure.blank_rows", {
        line: record.line,
        column: null,
        value: "",
        reason: message("rows_blank_before", { lines: pendingBlank }),
      });
      pendingBlank = 0;
    }
    if (record.fault === null && header.width > 1 && leaveOut(record)) return true;
    const verdict = faultOf(strictQuotes(record, source.quote, quoting), header, source.damaged);
    if (verdict !== null) {
      reject(record, verdict.check, verdict.reason);
      return true;
    }
    if (record.fault === "quote_in_text") {
      findings.add("structure.quote_in_text", {
        line: record.line,
        column: null,
        value: record.fields.find((field) => field.includes(source.quote)) ?? "",
        reason: message("record_quote_in_text"),
      });
    }
    const fields = header.trailingDelimiter ? record.fields.slice(0, -1) : record.fields;
    const repeated =
      fields.length > 1 && fields.every((field, index) => unmarked(field) === header.names[index]);
    if (blank || repeated) states.set(builder.rowCount, blank ? rowState.blank : rowState.repeatedHeader);
    builder.add(fields, record.line);
    if (repeated)
      findings.add("structure.repeated_header", {
        line: record.line,
        column: null,
        value: fields.join(source.delimiter),
        reason: message("header_repeated"),
      });
    if (record.unfinished) {
      findings.add("structure.no_final_newline", {
        line: record.line,
        column: null,
        value: fields[fields.length - 1] ?? "",
        reason: message("record_unfinished"),
      });
    }
    return true;
  };
  const isCase = (first: string): boolean =>
    first.trim() !== "" && !mayBeFooter(first) && unmarked(first) !== header.names[0];
  const cut = header.trailingDelimiter ? null : plainCut(source);
  const plain: PlainLines = (letters, from, to, line) => {
    const before = builder.rowCount;
    if (cut === null || pendingBlank > 0 || before === 0 || line <= header.lastLine)
      return { end: from, lines: 0 };
    const end = builder.addLines(letters, from, to, cut, line, isCase);
    const lines = builder.rowCount - before;
    read += lines;
    return { end, lines };
  };
  source.each(
    shapeOf(header),
    visit,
    (done) => options.onPiece?.(done, builder.rowCount),
    cut === null ? null : plain,
  );
  const rowStates = new Uint8Array(builder.rowCount);
  for (const [row, state] of states) rowStates[row] = state;
  if (header.trailingDelimiter) {
    findings.add(
      "structure.trailing_delimiter",
      {
        line: header.line + 1,
        column: null,
        value: "",
        reason: message("rows_trailing_delimiter"),
      },
      { count: builder.rowCount },
    );
  }
  return { header, table: builder.finish(), states: rowStates, read, leftOut, rejected };
}

/** Where a file quotes its cells as it should, a bare quote at an edge of a cell is the half of a pair; elsewhere it may be an inch sign. */
function strictQuotes(record: TextRecord, quote: string, quoting: boolean): TextRecord {
  if (!quoting || record.fault !== "quote_in_text") return record;
  const edge = (field: string): boolean => field.startsWith(quote) || field.endsWith(quote);
  const half = record.fields.some((field) => edge(field.trim()));
  return half ? { ...record, fault: "stray_quote" } : record;
}

/** What is wrong with one record, null when it can be taken. */
function faultOf(
  record: TextRecord,
  header: HeaderFound,
  damaged: boolean,
): { readonly check: CheckId; readonly reason: Message } | null {
  const { fields, fault } = record;
  if (record.uncalculated === true)
    return {
      check: "sheet.formula_uncalculated",
      reason: message("sheet_formula_uncalculated"),
    };
  if (fault === "stray_quote")
    return {
      check: "structure.stray_quote",
      reason: message("record_stray_quote"),
    };
  if (fault === "unterminated_quote")
    return {
      check: "structure.unterminated_quote",
      reason: message("record_unterminated_quote"),
    };
  if (fault === "swallowed_lines")
    return {
      check: "structure.swallowed_lines",
      reason: message("record_swallowed"),
    };
  if (fields.length !== header.width) {
    const counts = { fields: fields.length, width: header.width };
    if (fields.length > header.width)
      return { check: "structure.ragged_row", reason: message("record_long", counts) };
    return record.unfinished
      ? { check: "structure.truncated", reason: message("record_truncated", counts) }
      : { check: "structure.ragged_row", reason: message("record_short", counts) };
  }
  if (damaged && fields.some((field) => field.includes("\uFFFD"))) {
    return {
      check: "encoding.invalid_bytes",
      reason: message("encoding_invalid_bytes"),
    };
  }
  return null;
}
