import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { rowsOf } from "../ingest/memoryFile.ts";
import { corpus, filesBelow, printCounts, screenCorpusFile } from "./corpora.ts";

type Verdict = "exact" | "named" | "asked" | "silent";

function rowsOfText(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: true }).data;
}

/** Exact: rows equal the clean table. Named: all other rows are exact and the damaged one is named by line. Asked: a failed check or doubt. */
async function verdict(damaged: string, clean: string): Promise<Verdict> {
  const screening = await screenCorpusFile(damaged);
  if (screening.status === "failed") return "asked";
  const rows = [screening.raw.columns.map(({ name }) => name), ...rowsOf(screening.raw)].map((row) =>
    JSON.stringify(row),
  );
  const wanted = rowsOfText(readFileSync(clean, "utf8")).map((row) => JSON.stringify(row));
  const reported = screening.checks.filter(
    ({ id }) => id !== "table.unknown" && id !== "table.missing_columns",
  );
  if (rows.length === wanted.length && rows.every((row, index) => row === wanted[index])) return "exact";
  const got = new Set(rows);
  const lost = wanted.filter((row) => !got.has(row)).length;
  const headerNamed = reported.some(({ id }) => id.startsWith("structure.header"));
  const madeUp = rows.slice(1).filter((row) => !wanted.includes(row)).length;
  if (lost <= 1 && madeUp === 0 && (screening.rejected.length === 1 || headerNamed)) return "named";
  return reported.length > 0 ? "asked" : "silent";
}

const pollock = corpus("csv-pollock");
describe.skipIf(pollock === null)(`damaged tables${pollock === null ? " (not present)" : ""}`, () => {
  test("no damage is silent, and one damaged row costs one row", async () => {
    const folder = join(pollock ?? "", "subset");
    const counts = new Map<string, Record<string, number>>();
    const failed: string[] = [];
    for (const file of filesBelow(join(folder, "csv"), ".csv")) {
      const outcome = await verdict(join(folder, "csv", file), join(folder, "clean", file));
      const family = file.replace(/_?row\d+|\d+_(?=0x)|\d+(?=_col)|_col\d+|\.csv/g, "").slice(0, 24);
      const row = counts.get(family) ?? {};
      row[outcome] = (row[outcome] ?? 0) + 1;
      counts.set(family, row);
      const goal = file.startsWith("row_") ? ["exact", "named"] : ["exact"];
      if (!goal.includes(outcome)) failed.push(`${file}: ${outcome}`);
    }
    printCounts("damaged tables", counts);
    expect(failed).toEqual([]);
  });
});

const classics = ["csv-spectrum", "csv-test-data"].map((name) => [name, corpus(name)] as const);
describe.each(classics)("%s", (name, folder) => {
  test.skipIf(folder === null)(
    `files equal their expectation, bad ones are reported${folder === null ? " (not present)" : ""}`,
    async () => {
      const root = folder ?? "";
      const csv = name === "csv-spectrum" ? "csvs" : "csv";
      const wrong: string[] = [];
      const files = filesBelow(join(root, csv), ".csv");
      for (const file of files) {
        const screening = await screenCorpusFile(join(root, csv, file));
        if (file.startsWith("bad-")) {
          const reported =
            screening.status === "failed" ||
            screening.checks.some(({ id }) => id.startsWith("structure.") || id.startsWith("file."));
          if (!reported) wrong.push(`${file}: not reported`);
          continue;
        }
        if (screening.status === "failed") {
          wrong.push(`${file}: ${screening.check.id}`);
          continue;
        }
        const expected: unknown = JSON.parse(
          readFileSync(join(root, "json", file.replace(/\.csv$/, ".json")), "utf8"),
        );
        const names = screening.raw.columns.map((column) => column.name);
        const rows = rowsOf(screening.raw);
        const found =
          name === "csv-spectrum"
            ? rows.map((row) =>
                Object.fromEntries(row.map((cell, index) => [names[index] ?? "", cell] as const)),
              )
            : [names, ...rows];
        if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(`${file}: other rows`);
      }
      process.stdout.write(`${name}: ${files.length - wrong.length} of ${files.length}\n`);
      expect(wrong).toEqual([]);
    },
  );
});

const odd = ["csv-duckdb", "csv-frictionless", "csv-dfe-screener", "papaparse"].map(
  (name) => [name, corpus(name)] as const,
);
describe.each(odd)("%s", (name, folder) => {
  test.skipIf(folder === null)(
    `every file is read or refused, none crashes or hangs, counts add up${folder === null ? " (not present)" : ""}`,
    async () => {
      const files = [...filesBelow(folder ?? "", ".csv"), ...filesBelow(folder ?? "", ".tsv")];
      const row = { read: 0, refused: 0, "with rejected rows": 0 };
      for (const file of files) {
        const screening = await screenCorpusFile(join(folder ?? "", file));
        if (screening.status === "failed") {
          expect(["file.unreadable"], file).not.toContain(screening.check.id);
          row.refused += 1;
          continue;
        }
        const { read, loaded, rejected, skipped } = screening.counts;
        expect(read, file).toBe(loaded + rejected + skipped);
        expect(screening.rejected, file).toHaveLength(rejected);
        row.read += 1;
        if (rejected > 0) row["with rejected rows"] += 1;
      }
      printCounts("odd files", new Map([[name, row]]));
      expect(row.read + row.refused).toBe(files.length);
    },
    120_000,
  );
});
