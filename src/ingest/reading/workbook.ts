import { cellFormat, type CellFormat } from "./cellFormat.ts";
import { FileFault } from "./fileFault.ts";
import type { FileNote } from "../checks/findings.ts";
import { message } from "../message.ts";
import { readSheet, unescaped, type SheetContent, type SheetContext } from "./sheet.ts";
import { readXml } from "./xml.ts";
import { entryPieces, type ZipEntry } from "./zip.ts";

/** A sheet of a workbook that has cells, with what is to be said of it. */
export interface WorkbookSheet extends SheetContent {
  readonly name: string;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

function damaged(): FileFault {
  return new FileFault("file.compressed_damaged", message("file_workbook_damaged"));
}

/** A target of a relation as a path in the ZIP, relative to the folder of the part that names it. */
function resolvedPath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Reads the parts of one workbook by their paths. */
class Parts {
  private readonly bytes: Uint8Array;
  private readonly byPath: ReadonlyMap<string, ZipEntry>;
  private readonly signal: AbortSignal | undefined;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], signal: AbortSignal | undefined) {
    this.bytes = bytes;
    this.byPath = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.signal = signal;
  }

  has(path: string): boolean {
    return this.byPath.has(path.toLowerCase());
  }

  pieces(path: string): AsyncIterable<Uint8Array> {
    const entry = this.byPath.get(path.toLowerCase());
    if (entry === undefined) throw damaged();
    return entryPieces(this.bytes, entry, this.signal);
  }

  /** The relations of a part: id → kind (the end of its type) and path. */
  async relations(part: string): Promise<Map<string, { readonly kind: string; readonly path: string }>> {
    const folder = part.includes("/") ? part.slice(0, part.lastIndexOf("/")) : "";
    const path = `${folder === "" ? "" : `${folder}/`}_rels/${part.slice(folder.length).replace(/^\//, "")}.rels`;
    const found = new Map<string, { kind: string; path: string }>();
    if (!this.has(path)) return found;
    await readXml(this.pieces(path), {
      open: (name, attribute) => {
        const [id, type, target] = [attribute("Id"), attribute("Type"), attribute("Target")];
        if (name !== "Relationship" || id === undefined || type === undefined || target === undefined) return;
        found.set(id, { kind: type.slice(type.lastIndexOf("/") + 1), path: resolvedPath(folder, target) });
      },
    });
    return found;
  }
}

async function sharedStrings(pieces: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  let [text, collecting, phonetic] = ["", false, false];
  await readXml(pieces, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") collecting = !phonetic;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(text));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") collecting = false;
    },
    text: (piece) => {
      if (collecting) text += piece;
    },
  });
  return strings;
}

async function cellFormats(pieces: AsyncIterable<Uint8Array>): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let ofCells = false;
  await readXml(pieces, {
    open: (name, attribute) => {
      const id = Number(attribute("numFmtId") ?? 0);
      if (name === "cellXfs") ofCells = true;
      else if (name === "numFmt") codes.set(id, attribute("formatCode") ?? "");
      else if (name === "xf" && ofCells) formats.push(cellFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === "cellXfs") ofCells = false;
    },
  });
  return formats;
}

interface Contents {
  readonly sheets: readonly SheetEntry[];
  readonly context: SheetContext;
}

async function contentsOf(parts: Parts): Promise<Contents> {
  const main = [...(await parts.relations("")).values()].find(({ kind }) => kind === "officeDocument");
  const path = main?.path ?? "xl/workbook.xml";
  const relations = await parts.relations(path);
  const sheets: SheetEntry[] = [];
  let [since1904, uncalculated] = [false, false];
  await readXml(parts.pieces(path), {
    open: (name, attribute) => {
      if (name === "workbookPr") since1904 ||= ["1", "true"].includes(attribute("date1904") ?? "");
      if (name === "calcPr") uncalculated = ["1", "true"].includes(attribute("fullCalcOnLoad") ?? "");
      if (name !== "sheet") return;
      const relation = relations.get(attribute(":id") ?? "");
      if (relation?.kind !== "worksheet") return;
      sheets.push({
        name: unescaped(attribute("name") ?? ""),
        hidden: (attribute("state") ?? "visible") !== "visible",
        path: relation.path,
      });
    },
  });
  const part = (kind: string): string | undefined =>
    [...relations.values()].find((relation) => relation.kind === kind && parts.has(relation.path))?.path;
  const [strings, styles] = [part("sharedStrings"), part("styles")];
  const context = {
    strings: strings === undefined ? [] : await sharedStrings(parts.pieces(strings)),
    formats: styles === undefined ? [] : await cellFormats(parts.pieces(styles)),
    since1904,
    uncalculated,
  };
  return { sheets, context };
}

/**
 * The sheets of an .xlsx workbook that can be seen and have cells, one after the other. Hidden and empty ones are named in
 * the notes of the first. Rejects with FileFault when the workbook is damaged, or no sheet has cells.
 */
export async function* readWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  signal?: AbortSignal,
): AsyncGenerator<WorkbookSheet> {
  const parts = new Parts(bytes, entries, signal);
  const { sheets, context } = await contentsOf(parts);
  const notes: FileNote[] = [];
  const waiting: WorkbookSheet[] = [];
  const note = (check: "sheet.hidden" | "sheet.empty", sheet: string): void => {
    const reason =
      check === "sheet.hidden" ? message("sheet_hidden", { sheet }) : message("sheet_empty", { sheet });
    notes.push({ check, example: { line: 0, column: null, value: sheet, reason } });
  };
  for (const { name, hidden } of sheets) if (hidden) note("sheet.hidden", name);
  for (const { name, hidden, path } of sheets) {
    if (hidden) continue;
    signal?.throwIfAborted();
    const content = await readSheet(parts.pieces(path), context);
    if (content.records.length === 0) note("sheet.empty", name);
    else waiting.push({ name, ...content });
  }
  const [first, ...others] = waiting;
  if (first === undefined) throw new FileFault("file.empty", message("file_workbook_empty"));
  yield { ...first, notes: [...notes, ...first.notes] };
  yield* others;
}
