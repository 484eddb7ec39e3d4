import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { ReadFile } from "../../src/ingest/reading/readFile.ts";
import { filesBelow } from "./corpora.ts";
import { flagsOf, gridOf, isNamed, scoreFile, type FileScore, type Judgement } from "./scores.ts";

/** A file with one damaged row, or damaged as a whole. `kept`: all other rows are exact and the damaged one is exact or named. */
export interface DamagedScore extends FileScore {
  readonly kept: boolean;
}

/** The line that is damaged, as the name of a file with one damaged row says it; null for those damaged as a whole. */
function damagedLine(file: string): number | null {
  const row = /^row_(?:.*_row|extra_quote|field_delimiter_)(\d+)_/.exec(file)?.[1];
  return row === undefined ? null : Number(row) + 1;
}

/**
 * Compares what was read with the table that the file should be. Rows are told apart by their texts: those that are wrong, missing or made up must be
 * on a line that is named.
 */
export function judgeDamaged(
  read: ReadFile,
  wanted: readonly (readonly string[])[],
  damaged: number | null,
): Judgement & { readonly kept: boolean } {
  const flags = flagsOf(read);
  const said = flags.join(", ");
  const got = gridOf(read);
  if (JSON.stringify(got) === JSON.stringify(wanted)) return { outcome: "exact", note: said, kept: true };
  const left = new Map<string, number>();
  for (const row of got) left.set(JSON.stringify(row), (left.get(JSON.stringify(row)) ?? 0) + 1);
  const missing = wanted.flatMap((row, index) => {
    const key = JSON.stringify(row);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? [] : [index + 1];
  });
  const madeUp = got.flatMap((row, index) => {
    const key = JSON.stringify(row);
    const count = left.get(key) ?? 0;
    if (count <= 0) return [];
    left.set(key, count - 1);
    return [index === 0 ? read.header.line : (read.table.lines[index - 1] ?? 0)];
  });
  const wholeFile = flags.some((id) => /^(file|encoding|dialect)\.|^structure\.header/.test(id));
  const known = (line: number): boolean => wholeFile || isNamed(read, line);
  const silent =
    flags.length === 0 || madeUp.some((line) => !known(line)) || missing.some((line) => !known(line));
  const kept =
    damaged !== null &&
    missing.every((line) => line === damaged) &&
    madeUp.every((line) => line === damaged) &&
    known(damaged);
  const note = `${said}; missing ${missing.length}, made up ${madeUp.length}`;
  return { outcome: silent ? "silent" : "flagged", note, kept };
}

/** Every damaged file of the folder against the clean table of the same name. */
export async function scoreDamagedTables(folder: string): Promise<DamagedScore[]> {
  const scores: DamagedScore[] = [];
  for (const file of filesBelow(join(folder, "subset", "csv"), ".csv")) {
    const clean = readFileSync(join(folder, "subset", "clean", file), "utf8");
    const { data } = Papa.parse<string[]>(clean, { delimiter: ",", skipEmptyLines: true });
    let kept = false;
    const score = await scoreFile(file, join(folder, "subset", "csv", file), (read) => {
      const judged = judgeDamaged(read, data, damagedLine(file));
      ({ kept } = judged);
      return judged;
    });
    scores.push({ ...score, kept });
  }
  return scores;
}

/** True for files whose every row is damaged, or none. */
export function isWholeFile({ file }: FileScore): boolean {
  return damagedLine(file) === null;
}
