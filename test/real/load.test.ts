import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellText } from "../../src/columns/columnTable.ts";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import { csvRecords, gunzippedText, realFolder } from "./rawText.ts";

const paths = ["oulad", "singapore"].flatMap((folder) =>
  readdirSync(join(realFolder, folder)).map((name) => `${folder}/${name}`),
);

describe("the real data sets in one drop", async () => {
  const files = paths.map((path) => new File([readFileSync(join(realFolder, path))], path));
  const screened = await screenFiles(files, assumedCodes);

  it.each(paths)("%s is recognised and loaded whole, and no check says anything", (path) => {
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
