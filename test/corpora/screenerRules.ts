import { join } from "node:path";
import type { CheckId } from "../../src/ingest/checks/checks.ts";
import { filesBelow } from "./corpora.ts";
import { flagsOf, scoreFile, type FileScore } from "./scores.ts";

/** The broken rules, by file, that say something about any table; all others are about the columns of another country's tables. */
const applicable: Readonly<Record<string, readonly CheckId[]>> = {
  data_empty_rows: ["structure.blank_rows"],
  "data_empty_rows.meta": ["encoding.doubtful"],
  "utf8.meta": ["encoding.doubtful"],
};

/** Files that another screener fails for a rule that we have (exact: named as that), and those that it passes (exact: nothing of the file is refused). */
export async function scoreScreenerRules(folder: string): Promise<FileScore[]> {
  const scores: FileScore[] = [];
  for (const path of filesBelow(folder, ".csv")) {
    const [verdict = "", name = ""] = path.replace(/\.csv$/, "").split("/");
    const rules = verdict === "fail" ? applicable[name] : [];
    if (rules === undefined) continue;
    scores.push(
      await scoreFile(path, join(folder, path), (read) => {
        const flags = flagsOf(read);
        const right =
          rules.length > 0
            ? rules.some((id) => flags.includes(id))
            : read.rejected.length === 0 && read.header.damage === null;
        return { outcome: right ? "exact" : rules.length > 0 ? "silent" : "flagged", note: flags.join(", ") };
      }),
    );
  }
  return scores;
}
