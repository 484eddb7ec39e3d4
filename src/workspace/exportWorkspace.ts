import { strToU8, Zip, ZipDeflate } from "fflate";
import { csvText } from "../model/csvText.ts";
import { liveTables } from "./liveRows.ts";
import type { FileStorage } from "./fileStorage.ts";
import type { Manifest } from "./workspace.ts";

/** A text that a spreadsheet would run is led by an apostrophe; numbers, negative ones too, stay as they are. */
function neutral(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/iu.test(text)
    ? `'${text}`
    : text;
}

/**
 * The workspace as one ZIP file: `manifest.json`, every stored batch as it is (`batches/`), and the live rows of every batch
 * as CSV (`csv/<ordinal>-<table>.csv`, UTF-8 with byte order mark, formulas neutralised) with the line of their source.
 */
export async function exportWorkspace(storage: FileStorage, manifest: Manifest): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, data) => {
    if (error !== null) throw error;
    parts.push(new Uint8Array(data));
  });
  const add = (name: string, bytes: Uint8Array) => {
    const file = new ZipDeflate(name, { level: 6 });
    archive.add(file);
    file.push(bytes, true);
  };
  add("manifest.json", strToU8(JSON.stringify(manifest, null, 1)));
  for (const { tables } of manifest.batches) {
    for (const { store } of tables) {
      const bytes = await storage.read(store);
      if (bytes !== null) add(store, bytes);
    }
  }
  for await (const { batch, staged } of liveTables(storage, manifest)) {
    const { columns, lines } = staged.rows;
    const cells = columns.map(({ dictionary, codes }) => {
      const safe = dictionary.map(neutral);
      return (row: number) => safe[codes[row] ?? 0] ?? "";
    });
    const rows = Array.from(lines, (line, row) => [...cells.map((cell) => cell(row)), String(line)]);
    const text = csvText([...columns.map(({ name }) => name), "source_line"], rows);
    add(`csv/${batch.ordinal}-${staged.table}.csv`, strToU8(`\uFEFF${text}`));
  }
  archive.end();
  return new Blob(parts, { type: "application/zip" });
}
