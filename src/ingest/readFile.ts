import { decodeBytes, textStart, type DecodedText } from "./decode.ts";
import { findDialect, type ReadDialect } from "./dialect.ts";
import { FileFault } from "./fileFault.ts";
import { Findings } from "./findings.ts";
import { inflate } from "./inflate.ts";
import { readBytes } from "./readBytes.ts";
import { choiceKey, type ReadingChoices } from "./readingChoices.ts";
import { readTable, type ReadTable } from "./readTable.ts";
import type { EncodingFound, ScreeningProgress } from "./screening.ts";
import { isGzip, sniffBytes } from "./sniffBytes.ts";
import type { SourceFile } from "./sourceFile.ts";
import { message } from "./message.ts";

export interface ScreeningOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScreeningProgress) => void;
  /** By `choiceKey`: the position of the file in the drop. */
  readonly choices?: Readonly<Record<string, ReadingChoices>>;
}

/** A file read into columns, its meaning not yet looked for. */
export interface ReadFile extends ReadTable {
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly encoding: EncodingFound;
  readonly dialect: ReadDialect;
  readonly findings: Findings;
  /** The text could not be decoded by any evidence: it may be looked at, not loaded. */
  readonly illegible: boolean;
}

const controlCharacters = /[^\P{Cc}\t\n\r\f]/u;

function noteText(text: DecodedText, read: ReadTable, findings: Findings): void {
  if (text.doubt !== null) {
    const sample = textStart(text.pieces, 1 << 16).split(/\r\n|\n|\r/);
    const line = sample.findIndex((candidate) => /[^\0-\x7f]/.test(candidate)) + 1;
    findings.add(
      "encoding.doubtful",
      { line: Math.max(line, 1), column: null, value: sample[line - 1] ?? "", reason: text.doubt.reason },
      { level: text.doubt.level },
    );
  }
  const start = (text.pieces[0] ?? "").trimStart().slice(0, 200).toLowerCase();
  if (/^(<!doctype html|<html|<\?xml|<table|<workbook)/.test(start)) {
    findings.add("file.markup", {
      line: 1,
      column: null,
      value: start,
      reason: message("file_markup"),
    });
  }
  for (const column of read.table.columns) {
    column.dictionary.forEach((cell, code) => {
      if (!controlCharacters.test(cell)) return;
      const row = column.codes.indexOf(code);
      findings.add("text.control_characters", {
        line: read.table.lines[row] ?? 0,
        column: column.name,
        value: cell,
        reason: message("control_characters"),
      });
    });
  }
}

/** Marks of a header that are worth a word, whatever the table is. */
function noteHeader({ header, read }: ReadTable, findings: Findings): void {
  const { line, names } = header;
  if (header.damage === "width") {
    findings.add("structure.header_width", {
      line,
      column: null,
      value: names.join(","),
      reason: message("header_width", { names: names.length, fields: header.width }),
    });
  } else if (header.damage === "quote") {
    findings.add("structure.header_quote", {
      line,
      column: null,
      value: names.join(","),
      reason: message("header_quote"),
    });
  }
  names.forEach((name, index) => {
    const plain = name.trim();
    if (plain === "") {
      findings.add("structure.empty_header", {
        line,
        column: null,
        value: "",
        reason: message("header_unnamed", { position: index + 1 }),
      });
    }
    if (/^[=+@]/.test(plain) || /^-[^\d.]/.test(plain)) {
      findings.add("structure.formula_in_header", {
        line,
        column: plain,
        value: plain,
        reason: message("header_formula"),
      });
    }
  });
  if (read === 0) {
    findings.add("structure.no_rows", {
      line,
      column: null,
      value: names.join(","),
      reason: message("header_no_rows"),
    });
  }
}

/**
 * Reads one file: bytes, encoding, dialect, header, columns. Rejects with FileFault when it is no table at all, with
 * the signal's reason when aborted. `key`: by which its choices are known.
 */
export async function readFile(
  file: SourceFile,
  options: ScreeningOptions = {},
  key = choiceKey(0),
): Promise<ReadFile> {
  const choices = options.choices?.[key] ?? {};
  const progress = (step: ScreeningProgress["step"], bytesDone: number, rows: number): void =>
    options.onProgress?.({ file: file.name, step, bytesDone, bytesTotal: file.size, rows });
  const signal = options.signal;
  const source = await readBytes(file, {
    ...(signal === undefined ? {} : { signal }),
    onBytes: (done) => progress("decode", done, 0),
  });
  try {
    const bytes = isGzip(source.bytes) ? await inflate(source.bytes, signal) : source.bytes;
    const alien = sniffBytes(bytes);
    if (alien !== null) throw new FileFault(alien.check, alien.reason);
    const text = decodeBytes(bytes, choices.encoding);
    signal?.throwIfAborted();
    const findings = new Findings();
    const found = findDialect(
      text.pieces,
      choices.delimiter === undefined ? {} : { delimiter: choices.delimiter },
    );
    const read = readTable(text, found.dialect, findings, {
      ...(choices.headerRow === undefined ? {} : { headerRow: choices.headerRow }),
      onPiece: (piece, rows) => {
        signal?.throwIfAborted();
        progress(
          "parse",
          Math.round((file.size * Math.min(piece + 1, text.pieces.length)) / Math.max(text.pieces.length, 1)),
          rows,
        );
      },
    });
    if (read === null) throw new FileFault("file.empty", message("file_blank"));
    if (found.doubt !== null) {
      findings.add(found.doubt.check, {
        line: read.header.line,
        column: null,
        value: read.header.names.join(found.dialect.delimiter),
        reason: found.doubt.reason,
      });
    }
    noteText(text, read, findings);
    noteHeader(read, findings);
    return {
      ...read,
      file: { name: file.name, bytes: file.size, sha256: source.sha256 },
      encoding: text.encoding,
      dialect: found.dialect,
      findings,
      illegible: text.doubt?.level === "fail",
    };
  } catch (cause) {
    throw cause instanceof FileFault && cause.sha256 === null
      ? new FileFault(cause.check, cause.reason, source.sha256)
      : cause;
  }
}
