import { readFileSync } from "node:fs";
import { FileFault } from "../../src/ingest/reading/fileFault.ts";
import type { ReadFile } from "../../src/ingest/reading/readFile.ts";
import { readOne, rowsOf } from "../ingest/memoryFile.ts";
import { screenCorpusFile } from "./corpora.ts";

/**
 * What became of a file. `exact`: read as it should be. `flagged`: something of it was refused, asked about or named by line, and nothing else is wrong
 * that nobody was told of. `silent`: something is wrong and nobody was told. `crashed`: reading threw.
 */
export const outcomes = ["exact", "flagged", "silent", "crashed"] as const;
export type Outcome = (typeof outcomes)[number];

export interface Judgement {
  readonly outcome: Outcome;
  /** Why, for people. */
  readonly note: string;
}

export interface FileScore extends Judgement {
  readonly file: string;
}

/** What was said about the file itself while it was read, whatever table it may be of. */
export function flagsOf({ findings }: ReadFile): string[] {
  return findings.results().map(({ id }) => id);
}

/** The column names and the rows as they were read. */
export function gridOf({ table }: ReadFile): string[][] {
  return [table.columns.map(({ name }) => name), ...rowsOf(table)];
}

/** True where a check or a rejected record names the line. */
export function isNamed({ rejected, findings }: ReadFile, line: number): boolean {
  const around = (place: { readonly line: number; readonly toLine?: number }): boolean =>
    line >= place.line && line <= (place.toLine ?? place.line);
  return rejected.some(around) || findings.results().some(({ examples }) => examples.some(around));
}

/** Reads a file of a corpus; what refuses it is a flag too. Screens it as well: that must not throw, and its counts must add up. */
export async function scoreFile(
  file: string,
  path: string,
  judge: (read: ReadFile, bytes: Uint8Array) => Judgement,
): Promise<FileScore> {
  const bytes = Uint8Array.from(readFileSync(path));
  try {
    const screening = await screenCorpusFile(path);
    if (screening.status === "screened") {
      const { read, loaded, rejected, skipped } = screening.counts;
      if (read !== loaded + rejected + skipped || screening.rejected.length !== rejected)
        return { file, outcome: "silent", note: "the counts don't add up" };
    } else if (screening.check.id === "file.unreadable")
      return { file, outcome: "crashed", note: JSON.stringify(screening.check.examples[0]?.reason.values) };
    return { file, ...judge(await readOne(bytes), bytes) };
  } catch (cause) {
    if (cause instanceof FileFault) return { file, outcome: "flagged", note: cause.check };
    return { file, outcome: "crashed", note: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** How many files came to each outcome. */
export function countOutcomes(scores: readonly FileScore[]): Record<Outcome, number> {
  const counts = { exact: 0, flagged: 0, silent: 0, crashed: 0 };
  for (const { outcome } of scores) counts[outcome] += 1;
  return counts;
}
