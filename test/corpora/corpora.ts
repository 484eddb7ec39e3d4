import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { Screening } from "../../src/ingest/screening.ts";
import { memoryFile } from "../ingest/memoryFile.ts";

const root = process.env["VETSCOPE_CORPORA"] ?? resolve(import.meta.dirname, "../../../shared/corpora");

/** The folder of a corpus, null where it is not present on this machine: its tests are skipped then. */
export function corpus(name: string): string | null {
  const folder = join(root, name);
  return existsSync(folder) ? folder : null;
}

/** All files below a folder, relative to it, by their ending. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending) && statSync(join(folder, path)).isFile())
    .map((path) => relative(folder, join(folder, path)))
    .sort();
}

/** Screens a file of a corpus alone, as an empty workspace would. */
export async function screenCorpusFile(path: string): Promise<Screening> {
  const [screening] = await screenFiles(
    [memoryFile(Uint8Array.from(readFileSync(path)), path)],
    assumedCodes,
  );
  if (screening === undefined) throw new Error("no screening");
  return screening;
}

/** A table of counts for people: one line a row, columns in order of appearance. */
export function printCounts(
  title: string,
  counts: ReadonlyMap<string, Readonly<Record<string, number>>>,
): void {
  const columns = [...new Set([...counts.values()].flatMap((row) => Object.keys(row)))];
  const lines = [...counts].map(
    ([name, row]) =>
      `  ${name.padEnd(32)} ${columns.map((column) => `${column} ${row[column] ?? 0}`).join(", ")}`,
  );
  process.stdout.write(`${title}\n${lines.join("\n")}\n`);
}
