import { formattedText, type CellFormat } from "./cellFormat.ts";
import { FileFault } from "./fileFault.ts";
import type { FileNote } from "../checks/findings.ts";
import { fillMerged, rangeOf, type CellRange } from "./mergedCells.ts";
import { message } from "../message.ts";
import type { TextRecord } from "./records.ts";
import { readXml } from "./xml.ts";

/** What the cells of a sheet need of their workbook. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly since1904: boolean;
  /** The program that wrote the file left the calculation to the one that opens it: results that are stored may be none. */
  readonly uncalculated: boolean;
}

/** A sheet as records: `line` is the number of the row. No records where every cell is empty. */
export interface SheetContent {
  readonly records: readonly TextRecord[];
  readonly notes: readonly FileNote[];
}

const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostCells = 50_000_000;

interface SheetRow {
  readonly line: number;
  readonly cells: string[];
  uncalculated: boolean;
}

function damaged(): FileFault {
  return new FileFault("file.compressed_damaged", message("file_workbook_damaged"));
}

/** Characters that XML cannot hold, as workbooks write them: `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Gathers the rows of one sheet from its XML. */
class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merged: CellRange[] = [];
  readonly notes: FileNote[] = [];
  private readonly context: SheetContext;
  private row: SheetRow | null = null;
  private column = -1;
  private type = "n";
  private style = 0;
  private formula = false;
  private collecting = false;
  private phonetic = false;
  private text = "";

  constructor(context: SheetContext) {
    this.context = context;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === "row") this.openRow(attribute);
    else if (name === "c") this.openCell(attribute);
    else if (name === "f") this.formula = true;
    else if (name === "rPh") this.phonetic = true;
    else if (name === "v" || (name === "t" && !this.phonetic)) this.collecting = this.column >= 0;
    else if (name === "mergeCell") {
      const range = rangeOf(attribute("ref") ?? "");
      if (range !== null) this.merged.push(range);
    }
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.collecting = false;
    else if (name === "rPh") this.phonetic = false;
    else if (name === "c") this.closeCell();
    else if (name === "row") this.row = null;
  }

  hear(text: string): void {
    if (this.collecting) this.text += text;
  }

  private openRow(attribute: (name: string) => string | undefined): void {
    const before = this.rows.at(-1)?.line ?? 0;
    const line = Number(attribute("r") ?? before + 1);
    if (!Number.isInteger(line) || line <= before || line > mostRows) throw damaged();
    this.row = { line, cells: [], uncalculated: false };
    this.rows.push(this.row);
    this.column = -1;
    const hidden = attribute("hidden");
    if (hidden === "1" || hidden === "true") {
      const reason = message("sheet_hidden_row");
      this.notes.push({ check: "sheet.hidden_rows", example: { line, column: null, value: "", reason } });
    }
  }

  private openCell(attribute: (name: string) => string | undefined): void {
    const place = attribute("r");
    const column = place === undefined ? (this.row?.cells.length ?? 0) : (rangeOf(place)?.left ?? -1);
    if (column < 0 || column >= mostColumns || this.row === null) throw damaged();
    this.column = column;
    this.type = attribute("t") ?? "n";
    this.style = Number(attribute("s") ?? 0);
    this.formula = false;
    this.text = "";
  }

  private closeCell(): void {
    const row = this.row;
    if (row === null) return;
    const text = this.cellText();
    if (text === "" && this.formula && this.type !== "str") row.uncalculated = true;
    if (text !== "") {
      while (row.cells.length < this.column) row.cells.push("");
      row.cells[this.column] = text;
      this.note(row.line, text);
    }
    this.column = -1;
  }

  private note(line: number, text: string): void {
    if (this.type === "e") {
      const reason = message("sheet_error_value", { value: text });
      this.notes.push({ check: "sheet.error_value", example: { line, column: null, value: text, reason } });
    } else if (this.formula && this.context.uncalculated) {
      const reason = message("sheet_formula_stale");
      this.notes.push({ check: "sheet.formula_stale", example: { line, column: null, value: text, reason } });
    }
  }

  private cellText(): string {
    const { text, type } = this;
    const { strings, formats, since1904 } = this.context;
    if (type === "s") {
      const shared = text === "" ? "" : strings[Number(text)];
      if (shared === undefined) throw damaged();
      return shared;
    }
    if (type === "str" || type === "inlineStr") return unescaped(text);
    if (type === "b") return text === "" ? "" : text === "1" ? "TRUE" : "FALSE";
    if (type === "e") return text;
    if (type === "d") return text.replace(/T00:00:00(\.0+)?Z?$/, "").replace("T", " ");
    return text === "" ? "" : formattedText(text, formats[this.style] ?? { kind: "number" }, since1904);
  }
}

/** Rows as records of one width, from the first column and to the last one and row in which anything stands; rows left out are blank records. */
function recordsOf(rows: readonly SheetRow[]): TextRecord[] {
  const filled = rows.filter(({ cells, uncalculated }) => uncalculated || cells.some((cell) => cell !== ""));
  let [left, right] = [mostColumns, 0];
  for (const { cells } of filled) {
    const first = cells.findIndex((cell) => cell.trim() !== "");
    if (first >= 0) left = Math.min(left, first);
    right = Math.max(right, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
  }
  if (right === 0) return [];
  if (filled.length * (right - left) > mostCells)
    throw new FileFault("file.too_large", message("sheet_too_large", { most: mostCells }));
  const blank: readonly string[] = [""];
  const records: TextRecord[] = [];
  for (const { line, cells, uncalculated } of filled) {
    for (let gap = (records.at(-1)?.line ?? 0) + 1; gap < line; gap += 1)
      records.push({ fields: blank, line: gap, lines: 1, fault: null, quoted: false, unfinished: false });
    const fields = Array.from({ length: right - left }, (_, column) => cells[left + column] ?? "");
    records.push({
      fields,
      line,
      lines: 1,
      fault: null,
      quoted: false,
      unfinished: false,
      ...(uncalculated ? { uncalculated } : {}),
    });
  }
  return records;
}

/**
 * Reads one sheet: values as they were typed, formulas by the result stored with them, merged cells filled. Rejects with
 * FileFault when the XML is damaged or the sheet too large.
 */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
): Promise<SheetContent> {
  const reader = new SheetReader(context);
  await readXml(pieces, {
    open: (name, attribute) => reader.open(name, attribute),
    close: (name) => reader.close(name),
    text: (text) => reader.hear(text),
  });
  const notes = [...reader.notes, ...fillMerged(reader.rows, reader.merged)];
  return { records: recordsOf(reader.rows), notes };
}
