import { NotUtf8Error } from "../../columns/letters.ts";
import { decodeBytes, type DecodedText } from "./decode.ts";
import { findDialect, type DialectFound, type ReadDialect } from "./dialect.ts";
import { encodingPreviews } from "./encodingPreview.ts";
import { FileFault } from "./fileFault.ts";
import { Findings } from "../checks/findings.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { plainText } from "./plainText.ts";
import { sheetRecords, textRecords } from "./recordSource.ts";
import { readTable, type ReadTable } from "./readTable.ts";
import type { EncodingFound, EncodingPreview, ScreeningProgress } from "../screening.ts";
import type { SheetContent } from "./sheet.ts";
import { sniffBytes } from "./sniffBytes.ts";
import type { UnpackedFile } from "./unpackFiles.ts";
import { message } from "../message.ts";

export interface ScreeningOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScreeningProgress) => void;
  /** By `choiceKey`: the position of the file in the drop, and the name of what is inside it. */
  readonly choices?: Readonly<Record<string, ReadingChoices>>;
  /** What is remembered of earlier exports; it lies under the choices. */
  readonly recipes?: readonly Recipe[];
}

/** A table read into columns, its meaning not yet looked for. */
export interface ReadFile extends ReadTable {
  readonly file: { readonly name: string; readonly bytes: number };
  readonly encoding: EncodingFound;
  readonly dialect: ReadDialect;
  readonly findings: Findings;
  /** The text could not be decoded by any evidence: it may be looked at, not loaded. */
  readonly illegible: boolean;
  /** The first records in each encoding that may be the right one, where that is in doubt or was chosen; else none. */
  readonly preview: readonly EncodingPreview[];
}

/** A return without a line feed is one too: it is a line end of nobody's. So are marks that nobody sees, of two codes that look alike one may hold one. */
const controlCharacters = /[^\P{Cc}\t\n\r\f]|\r(?!\n)|[\u200b\u200e\u200f\u202a-\u202e\u2060]/u;

function noteDoubt({ doubt, pieces }: DecodedText, findings: Findings): void {
  if (doubt === null) return;
  const text = pieces.join("");
  const at = Math.max(0, text.search(/[^\0-\x7f]/));
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const [value = ""] = text.slice(at - (before.at(-1) ?? "").length, at + 200).split(/[\r\n]/, 1);
  findings.add(
    "encoding.doubtful",
    { line: before.length, column: null, value, reason: doubt.reason },
    { level: doubt.level },
  );
}

/** Throws FileFault for text of a kind that no records are in. */
function assertDelimited(text: string): void {
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (/^(<!doctype html|<html|<\?xml|<table|<workbook)/.test(start))
    throw new FileFault("file.markup", message("file_markup"));
  if (/^(\{\s*"|\[\s*[[{])/.test(start))
    throw new FileFault("file.not_csv", message("file_other_kind", { kind: "JSON" }));
}

function noteControlCharacters({ table, header, findings }: ReadFile): void {
  const reported = new Set<number>();
  for (const { name, dictionary, codes } of table.columns) {
    if (controlCharacters.test(name))
      findings.add("text.control_characters", {
        line: header.line,
        column: name,
        value: name,
        reason: message("control_characters"),
      });
    const odd = new Set(dictionary.flatMap((cell, code) => (controlCharacters.test(cell) ? [code] : [])));
    if (odd.size === 0) continue;
    codes.forEach((code, row) => {
      if (!odd.has(code) || reported.has(row)) return;
      reported.add(row);
      findings.add("text.control_characters", {
        line: table.lines[row] ?? 0,
        column: name,
        value: dictionary[code] ?? "",
        reason: message("control_characters"),
      });
    });
  }
}

/** Marks of a header that are worth a word, whatever the table is. */
function noteHeader({ header, read, findings }: ReadFile): void {
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
  if (header.rows === 2) {
    findings.add("structure.merged_header", {
      line,
      column: null,
      value: names.join(", "),
      reason: message("header_merged"),
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

/** A text as a table, and how it was read. */
interface TextRead {
  readonly read: ReadTable | null;
  readonly encoding: EncodingFound;
  readonly doubt: DecodedText["doubt"];
  readonly found: DialectFound;
  readonly findings: Findings;
}

/** What is told of the share that is read, and of how many rows. */
type OnPiece = (done: number, rows: number) => void;

/** Reads what proves to be regular straight from its bytes; null for anything else. */
function readPlain(bytes: Uint8Array, choices: ReadingChoices, onPiece: OnPiece): TextRead | null {
  const plain = plainText(bytes, choices);
  if (plain === null) return null;
  const findings = new Findings();
  try {
    const read = readTable(plain.source, findings, { ...choices, onPiece });
    const found = read === null ? null : plain.proven(read.table);
    if (found === null) return null;
    assertDelimited(plain.start);
    return { read, encoding: plain.encoding, doubt: null, found, findings };
  } catch (cause) {
    // Whether it is no table at all is said when its text is certain.
    if (cause instanceof NotUtf8Error || cause instanceof FileFault) return null;
    throw cause;
  }
}

/** Reads any text, with what is known about it. */
function readDecoded(
  bytes: Uint8Array,
  choices: ReadingChoices,
  onPiece: OnPiece,
  signal: AbortSignal | undefined,
): TextRead {
  const text = decodeBytes(bytes, choices.encoding);
  signal?.throwIfAborted();
  const findings = new Findings();
  const found = findDialect(text.pieces, choices);
  noteDoubt(text, findings);
  assertDelimited(text.pieces[0] ?? "");
  const read = readTable(textRecords(text, found.dialect), findings, { ...choices, onPiece });
  return { read, encoding: text.encoding, doubt: text.doubt, found, findings };
}

function readText(
  bytes: Uint8Array,
  unpacked: UnpackedFile,
  choices: ReadingChoices,
  { signal, onProgress }: ScreeningOptions,
): ReadFile {
  const { file } = unpacked;
  const alien = sniffBytes(bytes);
  if (alien !== null) throw new FileFault(alien.check, alien.reason);
  const onPiece: OnPiece = (done, rows) => {
    signal?.throwIfAborted();
    onProgress?.({
      file: file.name,
      step: "parse",
      bytesDone: Math.round(file.bytes * done),
      bytesTotal: file.bytes,
      rows,
    });
  };
  const { read, encoding, doubt, found, findings } =
    readPlain(bytes, choices, onPiece) ?? readDecoded(bytes, choices, onPiece, signal);
  if (read === null) throw new FileFault("file.empty", message("file_blank"));
  if (found.doubt !== null) {
    findings.add(found.doubt.check, {
      line: read.header.line,
      column: null,
      value: read.header.names.join(found.dialect.delimiter),
      reason: found.doubt.reason,
    });
  }
  return {
    ...read,
    file,
    encoding,
    dialect: found.dialect,
    findings,
    illegible: doubt?.level === "fail",
    preview: doubt === null && choices.encoding === undefined ? [] : encodingPreviews(bytes, encoding.name),
  };
}

function readSheet(sheet: SheetContent, unpacked: UnpackedFile, choices: ReadingChoices): ReadFile {
  const findings = new Findings();
  const read = readTable(sheetRecords(sheet.records), findings, choices);
  if (read === null) throw new FileFault("file.empty", message("file_blank"));
  const dialect = { delimiter: ",", quote: '"', escape: '"', newline: "\n" } as const;
  return {
    ...read,
    file: unpacked.file,
    encoding: { name: "utf-8", how: "workbook" },
    dialect,
    findings,
    illegible: false,
    preview: [],
  };
}

/**
 * Reads one table: encoding, dialect, header, columns. Throws FileFault when it is no table at all, the signal's reason
 * when aborted.
 */
export function readFile(
  unpacked: UnpackedFile,
  choices: ReadingChoices = {},
  options: ScreeningOptions = {},
): ReadFile {
  const { content, notes } = unpacked;
  if (content instanceof FileFault) throw content;
  const read =
    "sheet" in content
      ? readSheet(content.sheet, unpacked, choices)
      : readText(content.bytes, unpacked, choices, options);
  for (const { check, example } of notes) read.findings.add(check, example);
  noteControlCharacters(read);
  noteHeader(read);
  return read;
}
