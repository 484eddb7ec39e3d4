import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { decodeBytes } from "../../src/ingest/reading/decode.ts";
import type { ReadFile } from "../../src/ingest/reading/readFile.ts";
import { filesBelow } from "./corpora.ts";
import { flagsOf, gridOf, scoreFile, type FileScore, type Judgement } from "./scores.ts";

/** What two other readers made of a file. */
interface Oracle {
  readonly papa: { readonly delimiter: string };
  readonly agree: boolean;
}

function oraclesOf(folder: string): Readonly<Record<string, Oracle>> {
  const path = join(folder, "oracle.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, Oracle>) : {};
}

/** True for a row that holds nothing. */
function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

/**
 * Compares with what PapaParse reads under its own delimiter, blank lines aside, where DuckDB reads as many records and columns; where the two do not
 * agree nothing is known to be right, and what is not named counts as silent too, if PapaParse reads other rows.
 */
function judgeOdd(read: ReadFile, bytes: Uint8Array, oracle: Oracle | undefined): Judgement {
  const flags = flagsOf(read);
  const note = `${oracle?.agree === true ? "" : "others disagree; "}${flags.join(", ")}`;
  const { data, errors } = Papa.parse<string[]>(decodeBytes(bytes).pieces.join(""), {
    delimiter: oracle?.papa.delimiter ?? ",",
    skipEmptyLines: "greedy",
  });
  const equal = JSON.stringify(gridOf(read).filter((row) => !isEmpty(row))) === JSON.stringify(data);
  if (equal && errors.length === 0) return { outcome: "exact", note };
  return { outcome: flags.length > 0 ? "flagged" : "silent", note };
}

/** Every file of a folder of odd files. */
export async function scoreOddFiles(folder: string): Promise<FileScore[]> {
  const oracles = oraclesOf(folder);
  const scores: FileScore[] = [];
  for (const file of [...filesBelow(folder, ".csv"), ...filesBelow(folder, ".tsv")])
    scores.push(
      await scoreFile(file, join(folder, file), (read, bytes) => judgeOdd(read, bytes, oracles[file])),
    );
  return scores;
}
