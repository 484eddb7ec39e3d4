import { scoreClassics } from "./classics.ts";
import { scoreDamagedTables } from "./damagedTables.ts";
import { scoreEncodedAgain, scoreEncodedTables, scoreWebTexts } from "./encodedTexts.ts";
import { scoreNaughtyStrings } from "./naughtyStrings.ts";
import { scoreOddFiles } from "./oddFiles.ts";
import { scoreScreenerRules } from "./screenerRules.ts";
import type { FileScore } from "./scores.ts";

interface Scored {
  readonly title: string;
  readonly folder: string;
  readonly score: (folder: string) => Promise<readonly FileScore[]> | readonly FileScore[];
}

/** The scores of one entry; what throws as a whole is one crash. */
export async function scoresOf({ title, score }: Scored, folder: string): Promise<readonly FileScore[]> {
  try {
    return await score(folder);
  } catch (cause) {
    return [
      { file: title, outcome: "crashed", note: cause instanceof Error ? cause.message : String(cause) },
    ];
  }
}

/** What is scored: a title, the folder it needs, and how. */
export const scored: readonly Scored[] = [
  { title: "csv-pollock: damaged tables", folder: "csv-pollock", score: scoreDamagedTables },
  { title: "csv-spectrum", folder: "csv-spectrum", score: scoreClassics },
  { title: "csv-test-data", folder: "csv-test-data", score: scoreClassics },
  { title: "papaparse", folder: "papaparse", score: scoreOddFiles },
  { title: "csv-duckdb: odd files", folder: "csv-duckdb", score: scoreOddFiles },
  { title: "csv-frictionless: odd files", folder: "csv-frictionless", score: scoreOddFiles },
  { title: "csv-dfe-screener: as tables", folder: "csv-dfe-screener", score: scoreOddFiles },
  { title: "csv-dfe-screener: rules that apply", folder: "csv-dfe-screener", score: scoreScreenerRules },
  { title: "encodings-csv", folder: "encodings-csv", score: scoreEncodedTables },
  { title: "encodings-csv, encoded again", folder: "encodings-csv", score: scoreEncodedAgain },
  { title: "encodings-chardet", folder: "encodings-chardet", score: scoreWebTexts },
  { title: "security: naughty strings", folder: "security", score: scoreNaughtyStrings },
];
