import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import type { ExampleFile } from "../../src/ingest/checkExamples/example.ts";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import { readFile, type ReadFile, type ScreeningOptions } from "../../src/ingest/reading/readFile.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { KnownCodes, ScreenedFile, Screening, StagedTable } from "../../src/ingest/screening.ts";
import type { SourceFile } from "../../src/ingest/reading/sourceFile.ts";
import { unpackFile } from "../../src/ingest/reading/unpackFiles.ts";
import type { ColumnTable } from "../../src/columns/columnTable.ts";

/** A file in memory, given as text (UTF-8) or bytes. */
export function memoryFile(content: string | Uint8Array<ArrayBuffer>, name = "file.csv"): SourceFile {
  const blob = new Blob([content]);
  return { name, size: blob.size, stream: () => blob.stream() };
}

/** Files of examples as a drop. */
export function exampleFiles(files: readonly ExampleFile[] = []): readonly SourceFile[] {
  return files.map(({ name, content }) => memoryFile(content, name));
}

/** Reads one file that holds one table, without asking what it means. */
export async function readOne(
  content: string | Uint8Array<ArrayBuffer>,
  choices: ReadingChoices = {},
): Promise<ReadFile> {
  for await (const unpacked of unpackFile(memoryFile(content))) return readFile(unpacked, choices);
  throw new Error("no table");
}

/** Screens one file; `known` as in an empty workspace unless given. */
export async function screenOne(
  content: string | Uint8Array<ArrayBuffer>,
  name = "file.csv",
  options: ScreeningOptions = {},
  known: KnownCodes = assumedCodes,
): Promise<Screening> {
  const [screening] = await screenFiles([memoryFile(content, name)], known, options);
  if (screening === undefined) throw new Error("no screening");
  return screening;
}

/** The screening of a file that could be read. */
export function readable(screening: Screening): ScreenedFile {
  if (screening.status === "failed")
    throw new Error(`${screening.check.id}: ${JSON.stringify(screening.check.examples[0]?.reason)}`);
  return screening;
}

/** A table's rows as texts. */
export function rowsOf({ columns, lines }: ColumnTable): string[][] {
  return Array.from(lines, (_, row) =>
    columns.map(({ dictionary, codes }) => dictionary[codes[row] ?? 0] ?? ""),
  );
}

/** Staged rows of a table as objects. */
export function stagedRows(screening: ScreenedFile, table: StagedTable["table"]): Record<string, string>[] {
  const staged = screening.staged.find((candidate) => candidate.table === table);
  if (staged === undefined) return [];
  return rowsOf(staged.rows).map((cells) =>
    Object.fromEntries(staged.rows.columns.map(({ name }, index) => [name, cells[index] ?? ""])),
  );
}

/** `id×count` of every check, in order. */
export function checksOf(screening: Screening): string[] {
  const checks = screening.status === "failed" ? [screening.check] : screening.checks;
  return checks.map(({ id, count }) => `${id}×${count}`);
}
