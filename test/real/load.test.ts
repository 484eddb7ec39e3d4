import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellText } from "../../src/columns/columnTable.ts";
import { filesOf, screenPaths } from "./loadRows.ts";
import { csvRecords, gunzippedText, realFolder } from "./rawText.ts";

const paths = [...filesOf("oulad"), ...filesOf("singapore")];

describe("the real data sets in one drop", async () => {
  const screened = await screenPaths(paths);

  it.each(paths)("%s is recognised and loaded whole, without a check that fails", (path) => {
    const screening = screened[paths.indexOf(path)];
    if (screening?.status !== "screened") throw new Error(`${path}: ${JSON.stringify(screening)}`);
    const text = path.endsWith(".gz") ? gunzippedText(path) : readFileSync(join(realFolder, path), "utf8");
    const records = csvRecords(text);
    expect(screening.kind).toBe(path.split("/")[1]?.split(".")[0]);
    expect(screening.shape).toBe("long");
    expect(screening.counts).toEqual({
      read: records.length,
      loaded: records.length,
      rejected: 0,
      skipped: 0,
    });
    expect(screening.checks).toEqual([]);

    const [staged] = screening.staged;
    expect(staged?.rows.lines).toHaveLength(records.length);
    for (const name of Object.keys(records[0] ?? {})) {
      const column = staged?.rows.columns.find((candidate) => candidate.name === name);
      if (!column) throw new Error(`${path}: ${name} was not taken`);
      const differing = records.filter((record, row) => cellText(column, row) !== record[name]);
      expect(differing.slice(0, 3), name).toEqual([]);
    }
  });
});
