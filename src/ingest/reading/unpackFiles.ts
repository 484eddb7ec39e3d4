import { within } from "./placeInside.ts";
import { FileFault } from "./fileFault.ts";
import { inflate } from "./inflate.ts";
import { message } from "../message.ts";
import { largestFile } from "../fileLimits.ts";
import { joinPieces, readBytes, sizeText } from "./readBytes.ts";
import type { FileNote } from "../checks/findings.ts";
import type { SheetContent } from "./sheet.ts";
import { isGzip, isZip } from "./sniffBytes.ts";
import type { SourceFile } from "./sourceFile.ts";
import { entryPieces, zipEntries, type ZipEntry } from "./zip.ts";

/** What a table is read from: the bytes of a text, or the records of a sheet. */
export type Packed = { readonly bytes: Uint8Array } | { readonly sheet: SheetContent };

/** One table of a file of the drop. The size and the hash are those of the file that was dropped, also for what lay inside it. */
export interface UnpackedFile {
  readonly file: { readonly name: string; readonly bytes: number };
  /** It is still computed while the table is read. */
  readonly sha256: Promise<string>;
  /** Its name in the file that was dropped; absent where it is that file. */
  readonly inside?: string;
  /** What it holds, or why that cannot be read. */
  readonly content: Packed | FileFault;
  readonly notes: readonly FileNote[];
}

const mostEntries = 1000;

interface Inside {
  readonly path: readonly string[];
  readonly content: Packed | FileFault;
  readonly notes: readonly FileNote[];
}

function plainEntries(entries: readonly ZipEntry[]): ZipEntry[] {
  // What a Mac adds to every ZIP, and files that are hidden everywhere, are nobody's tables.
  const wanted = entries.filter(({ name }) => !/(^|\/)(__MACOSX(\/|$)|\.)/.test(name));
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0);
  if (wanted.length > mostEntries)
    throw new FileFault("file.too_large", message("file_zip_entries", { most: mostEntries }));
  if (size > largestFile)
    throw new FileFault(
      "file.too_large",
      message("file_unpacked_too_large", { size: sizeText(largestFile) }),
    );
  if (wanted.length === 0) throw new FileFault("file.empty", message("file_unpacked_empty"));
  return wanted;
}

/** Files of an office suite are ZIPs too. Null for a plain ZIP. */
function officeKind(entries: readonly ZipEntry[]): "xlsx" | "other spreadsheet" | "document" | null {
  const has = (test: RegExp): boolean => entries.some(({ name }) => test.test(name));
  if (has(/^xl\/workbook\.bin$/i) || (has(/^mimetype$/) && has(/^content\.xml$/))) return "other spreadsheet";
  if (!has(/^\[Content_Types\]\.xml$/i)) return null;
  return has(/^xl\//i) || !has(/^(word|ppt)\//i) ? "xlsx" : "document";
}

function faultOf(cause: unknown): FileFault {
  if (cause instanceof FileFault) return cause;
  throw cause;
}

async function* sheetsOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  path: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Inside> {
  // Most files are none: the reader of workbooks is loaded when one comes.
  const { readWorkbook } = await import("./workbook.ts");
  for await (const { name, notes, ...sheet } of readWorkbook(bytes, entries, signal))
    yield { path: [...path, name], content: { sheet: { ...sheet, notes: [] } }, notes };
}

async function* unpackBytes(
  bytes: Uint8Array,
  path: readonly string[],
  packed: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<Inside> {
  if (isGzip(bytes)) {
    if (packed) throw new FileFault("file.nested", message("file_nested"));
    yield* unpackBytes(await inflate(bytes, signal), path, true, signal);
    return;
  }
  if (!isZip(bytes)) {
    yield { path, content: { bytes }, notes: [] };
    return;
  }
  const entries = zipEntries(bytes);
  const office = officeKind(entries);
  if (office === "document") throw new FileFault("file.not_csv", message("file_document"));
  if (office === "other spreadsheet") throw new FileFault("file.spreadsheet", message("file_other_workbook"));
  if (office === "xlsx") {
    yield* sheetsOf(bytes, entries, path, signal);
    return;
  }
  if (packed) throw new FileFault("file.nested", message("file_nested"));
  const seen = new Map<string, number>();
  for (const entry of plainEntries(entries)) {
    signal?.throwIfAborted();
    const before = seen.get(entry.name) ?? 0;
    seen.set(entry.name, before + 1);
    const inner = [...path, before === 0 ? entry.name : `${entry.name} (${before + 1})`];
    try {
      yield* unpackBytes(await joinPieces(entryPieces(bytes, entry, signal)), inner, true, signal);
    } catch (cause) {
      yield { path: inner, content: faultOf(cause), notes: [] };
    }
  }
}

/**
 * The tables of one file of a drop, one after the other: the file itself, what it holds compressed, each file of a ZIP, each
 * sheet of a workbook. A part that cannot be read comes with its fault. Rejects with FileFault where the whole cannot be
 * read, with the signal's reason when aborted.
 */
export async function* unpackFile(
  file: SourceFile,
  options: Parameters<typeof readBytes>[1] = {},
): AsyncGenerator<UnpackedFile> {
  const { bytes, sha256 } = await readBytes(file, options);
  try {
    for await (const { path, content, notes } of unpackBytes(bytes, [], false, options.signal)) {
      const inside = path.length === 0 ? {} : { inside: path.join(within) };
      const name = [file.name, ...path].join(within);
      yield { file: { name, bytes: file.size }, sha256, ...inside, content, notes };
    }
  } catch (cause) {
    throw cause instanceof FileFault && cause.sha256 === null
      ? new FileFault(cause.check, cause.reason, await sha256)
      : cause;
  }
}
