import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./corpora.ts";
import { flagsOf, gridOf, scoreFile, type FileScore } from "./scores.ts";

/** The rows as a list of objects by column name, for expectations that are written so. */
function asObjects([names = [], ...rows]: readonly (readonly string[])[]): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(row.map((cell, column) => [names[column] ?? "", cell])));
}

/**
 * Files whose rows stand in `json/` beside their folder, as lists or as objects. Those without an expectation are bad ones: they must be reported, and
 * are never exact.
 */
export async function scoreClassics(folder: string): Promise<FileScore[]> {
  const csv = existsSync(join(folder, "csvs")) ? "csvs" : "csv";
  const scores: FileScore[] = [];
  for (const file of filesBelow(join(folder, csv), ".csv")) {
    const expectation = join(folder, "json", file.replace(/\.csv$/, ".json"));
    const wanted: unknown = existsSync(expectation) ? JSON.parse(readFileSync(expectation, "utf8")) : null;
    scores.push(
      await scoreFile(file, join(folder, csv, file), (read) => {
        const note = flagsOf(read).join(", ");
        const flagged = note === "" ? "silent" : "flagged";
        if (!Array.isArray(wanted)) return { outcome: flagged, note };
        const rows = gridOf(read);
        const found = Array.isArray(wanted[0]) ? rows : asObjects(rows);
        return { outcome: JSON.stringify(found) === JSON.stringify(wanted) ? "exact" : flagged, note };
      }),
    );
  }
  return scores;
}
