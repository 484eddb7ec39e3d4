import { describe, expect, test } from "vitest";
import { scored, scoresOf } from "./allScores.ts";
import { corpus } from "./corpora.ts";
import { isWholeFile, scoreDamagedTables } from "./damagedTables.ts";
import type { FileScore, Outcome } from "./scores.ts";

function having(scores: readonly FileScore[], ...outcomes: readonly Outcome[]): string[] {
  return scores
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ file, note }) => `${file}: ${note}`);
}

function named(title: string, folder: string): string {
  return corpus(folder) === null ? `${title} (not present)` : title;
}

/** Folders of which every file must come out exact. */
const whole = new Set(["papaparse", "csv-spectrum", "encodings-csv", "security"]);

describe.each(scored.filter(({ folder }) => folder !== "csv-pollock"))("corpora", (entry) => {
  const folder = corpus(entry.folder);
  test.skipIf(folder === null)(
    `${named(entry.title, entry.folder)}: nothing crashes or hangs, nothing is silently wrong`,
    async () => {
      const scores = await scoresOf(entry, folder ?? "");
      expect(scores.length).toBeGreaterThan(0);
      expect(having(scores, "crashed", "silent")).toEqual([]);
      if (whole.has(entry.folder)) expect(having(scores, "flagged")).toEqual([]);
    },
    120_000,
  );
});

const pollock = corpus("csv-pollock");
test.skipIf(pollock === null)(
  `${named("csv-pollock", "csv-pollock")}: files damaged as a whole are exact, one damaged row costs one row`,
  async () => {
    const scores = await scoreDamagedTables(pollock ?? "");
    const files = scores.filter(isWholeFile);
    const rows = scores.filter((score) => !isWholeFile(score));
    expect(having(scores, "crashed")).toEqual([]);
    expect(having(files, "silent", "flagged")).toEqual([]);
    expect(having(rows, "silent").length).toBeLessThanOrEqual(rows.length * 0.02);
    expect(rows.filter(({ kept }) => kept).length).toBeGreaterThanOrEqual(rows.length * 0.95);
  },
  120_000,
);
