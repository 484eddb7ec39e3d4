import type { Script } from "../../columns/letters.ts";
import { textStart, type DecodedText } from "./decode.ts";
import type { ReadDialect } from "./dialect.ts";
import { hiddenPairs, shownPairs } from "./escapePairs.ts";
import { lineBreak, type RecordShape } from "./quotes.ts";
import type { PlainLines } from "./plainLines.ts";
import { RecordReader, type TextRecord } from "./records.ts";

/** Where the records of a table come from: a text, or a sheet. */
export interface RecordSource {
  /** The first of them, for finding the header; blank ones included. */
  readonly first: readonly TextRecord[];
  /** All of them in order, once: memory is let go as it is read. `onPiece` is told which share of a text is done; lines without quotes may go to `plain` instead. */
  readonly each: (
    shape: RecordShape,
    visit: (record: TextRecord) => boolean,
    onPiece: (done: number) => void,
    plain: PlainLines | null,
  ) => void;
  /** What stands between the cells and around them, for showing a record as text. */
  readonly delimiter: string;
  readonly quote: string;
  readonly newline: ReadDialect["newline"];
  /** Some bytes did not fit the encoding. */
  readonly damaged: boolean;
  /** What `plain` is given. */
  readonly script: Script;
  /** About how many records there are; 0 where nobody knows. */
  readonly rows: number;
}

/** So many of the first records are read for finding the header. */
export const recordsLookedAt = 1000;

/** True for a record of empty cells. */
export function isBlank(fields: readonly string[]): boolean {
  for (const field of fields) if (field !== "" && field.trim() !== "") return false;
  return true;
}

/** The first records, read without a shape, and read again line by line where a quote runs away. */
export function firstRecords(pieces: readonly string[], dialect: ReadDialect): TextRecord[] {
  const gather = (shape: RecordShape | null): TextRecord[] => {
    const records: TextRecord[] = [];
    new RecordReader(dialect, shape).read(pieces, (record) => {
      records.push(record);
      return records.length < recordsLookedAt;
    });
    return records;
  };
  const records = gather(null);
  if (!records.some(({ fault, lines }) => lines > 1 && fault !== null)) return records;
  const widths = new Map<number, number>();
  for (const { fields } of linesAlone(pieces, dialect))
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
  const width = [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
  return gather({ width, resembles: () => false });
}

/** The first physical lines, each read for itself. */
function linesAlone(pieces: readonly string[], dialect: ReadDialect): TextRecord[] {
  const newline = lineBreak(dialect);
  const lines = textStart(pieces, 1 << 20)
    .split(newline)
    .slice(0, recordsLookedAt);
  return lines.flatMap((line) => {
    const records: TextRecord[] = [];
    new RecordReader(dialect, null).read([line], (record) => {
      records.push(record);
      return false;
    });
    return records.filter(({ fields }) => !isBlank(fields));
  });
}

/** Pieces of a text, each let go when it was taken: a text of hundreds of megabytes need not stand beside its columns. */
function* drained(pieces: string[]): Generator<string> {
  pieces.reverse();
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) yield piece;
}

function withPairs(record: TextRecord): TextRecord {
  return { ...record, fields: shownPairs(record.fields) };
}

/** The records of a text under its dialect. Reading them all takes the pieces out of the text. */
export function textRecords(text: DecodedText, dialect: ReadDialect): RecordSource {
  const paired = dialect.pairs === true;
  const count = text.pieces.length;
  const share = (piece: number): number => Math.min(piece + 1, count) / Math.max(count, 1);
  return {
    first: paired
      ? firstRecords([...hiddenPairs(text.pieces)], dialect).map(withPairs)
      : firstRecords(text.pieces, dialect),
    each: (shape, visit, onPiece, plain) =>
      paired
        ? new RecordReader(dialect, shape).read(
            hiddenPairs(drained(text.pieces)),
            (record) => visit(withPairs(record)),
            (piece) => onPiece(share(piece)),
          )
        : new RecordReader(dialect, shape, plain).read(drained(text.pieces), visit, (piece) =>
            onPiece(share(piece)),
          ),
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    newline: dialect.newline,
    damaged: text.damaged,
    script: "utf-16",
    rows: 0,
  };
}

/** Records that a sheet has already. */
export function sheetRecords(records: readonly TextRecord[]): RecordSource {
  return {
    first: records.slice(0, recordsLookedAt),
    each: (_shape, visit) => {
      for (const record of records) if (!visit(record)) return;
    },
    delimiter: ",",
    quote: '"',
    newline: "\n",
    damaged: false,
    script: "utf-16",
    rows: records.length,
  };
}
