import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellText } from "../../src/columns/columnTable.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { KnownCodes, Screening } from "../../src/ingest/screening.ts";
import type { SourceFile } from "../../src/ingest/sourceFile.ts";
import { csvRecords, gunzippedText, realFolder } from "./rawText.ts";

const nothingKnown: KnownCodes = {
  indicators: [],
  programs: null,
  students: null,
  employers: null,
  instrumentScales: {},
  surveyScales: {},
};

function sourceFile(path: string): SourceFile {
  const file = new File([readFileSync(join(realFolder, path))], path);
  return { name: file.name, size: file.size, stream: () => file.stream() };
}

const paths = ["oulad", "singapore"].flatMap((folder) =>
  readdirSync(join(realFolder, folder)).map((name) => `${folder}/${name}`),
);

async function screenAll(): Promise<ReadonlyMap<string, Screening>> {
  const screenings = await screenFiles(paths.map(sourceFile), nothingKnown);
  return new Map(paths.map((path, at) => [path, screenings[at] as Screening]));
}

describe("the real data sets in one drop", async () => {
  const screenings = await screenAll();

  it.each(paths)("%s is recognised and loaded whole, without a check that fails", (path) => {
    const screening = screenings.get(path);
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
