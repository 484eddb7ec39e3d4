import { strToU8, Zip, ZipDeflate } from "fflate";
import type { ColumnTable } from "../columns/columnTable.ts";
import { recipeFileText } from "../ingest/recipes/recipeFile.ts";
import { csvRecord, csvText } from "../model/csvText.ts";
import { liveTables, LostBatchError } from "./liveRows.ts";
import { storesOf } from "./sweepBatches.ts";
import type { FileStorage } from "./fileStorage.ts";
import { readReport } from "./reports.ts";
import type { Manifest } from "./workspace.ts";

/**
 * A text that a spreadsheet would run is led by an apostrophe, and one that looks as if it were led so by one more: reading takes one away.
 * Numbers, negative ones too, stay as they are.
 */
function neutral(text: string): string {
  return /^'*[=+\-@\t\r]/u.test(text) && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/iu.test(text)
    ? `'${text}`
    : text;
}

const rowsAtOnce = 20_000;

/** A table as CSV in pieces, with the line of each row's source; each distinct text is quoted and made harmless once. */
function* csvPieces({ columns, lines }: ColumnTable): Generator<string> {
  yield `\uFEFF${csvText([...columns.map(({ name }) => name), "source_line"], [])}`;
  const fields = columns.map(({ dictionary }) => dictionary.map((text) => csvRecord([neutral(text)])));
  for (let from = 0; from < lines.length; from += rowsAtOnce) {
    const records: string[] = [];
    for (let row = from; row < Math.min(from + rowsAtOnce, lines.length); row += 1) {
      const cells = columns.map(({ codes }, column) => fields[column]?.[codes[row] ?? 0] ?? "");
      records.push(`${cells.join(",")},${lines[row] ?? 0}\n`);
    }
    yield records.join("");
  }
}

/** Leaves the page its turn: compressing goes on when it has drawn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * The workspace as one ZIP file: `manifest.json`, every stored batch and report as it is (`batches/`), `recipes.json` as recipes are
 * imported, each report readable (`reports/<ordinal>.json`), and each batch's rows that no later batch's scope replaced as CSV
 * (`csv/<ordinal>-<table>.csv`, UTF-8 with byte order mark, formulas neutralised) with the line of their source. Throws LostBatchError when a stored batch is gone or damaged.
 */
export async function exportWorkspace(storage: FileStorage, manifest: Manifest): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, data) => {
    if (error !== null) throw error;
    parts.push(new Uint8Array(data));
  });
  const add = async (name: string, pieces: Iterable<Uint8Array>) => {
    const file = new ZipDeflate(name, { level: 6 });
    archive.add(file);
    for (const piece of pieces) {
      file.push(piece);
      await nextTurn();
    }
    file.push(new Uint8Array(), true);
  };
  await add("manifest.json", [strToU8(JSON.stringify(manifest, null, 1))]);
  if (manifest.recipes.length > 0) await add("recipes.json", [strToU8(recipeFileText(manifest.recipes))]);
  for (const batch of manifest.batches) {
    for (const store of storesOf(batch)) {
      const bytes = await storage.read(store);
      if (bytes === null) throw new LostBatchError(batch.file.name);
      await add(store, [bytes]);
    }
    const report = await readReport(storage, batch);
    if (report !== null)
      await add(`reports/${batch.ordinal}.json`, [strToU8(JSON.stringify(report, null, 1))]);
  }
  for await (const { batch, staged } of liveTables(storage, manifest)) {
    const pieces = csvPieces(staged.rows);
    const encoded = function* () {
      for (const piece of pieces) yield strToU8(piece);
    };
    await add(`csv/${batch.ordinal}-${staged.table}.csv`, encoded());
  }
  archive.end();
  return new Blob(parts, { type: "application/zip" });
}
