import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cellText } from "../../src/columns/columnTable.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { KnownCodes, ScreenedFile } from "../../src/ingest/screening.ts";
import { demoFolder } from "./demoFolder.ts";

const nothingKnown: KnownCodes = {
  indicators: [],
  programs: null,
  students: null,
  employers: null,
  instrumentScales: {},
  surveyScales: {},
};
const exported = ["exports/internship-2025-2026-2-gbk.csv", "exports/internship-2025-2026-2-utf16.csv"];
const loaded = readdirSync(demoFolder).filter((name) => name.endsWith(".csv"));

let screened: ReadonlyMap<string, ScreenedFile>;
beforeAll(async () => {
  const files = [...loaded, ...exported].map(
    (name) => new File([readFileSync(join(demoFolder, name))], name),
  );
  const results = await screenFiles(files, nothingKnown);
  screened = new Map(
    results.flatMap((result) => (result.status === "screened" ? [[result.file.name, result] as const] : [])),
  );
});

/** All texts of a file's staged assessments, one record a row, in order. */
function stagedRows(name: string): readonly string[] {
  const rows = screened.get(name)?.staged.find((staged) => staged.table === "assessments")?.rows;
  if (rows === undefined) return [];
  return [...rows.lines]
    .map((_, row) => rows.columns.map((column) => `${column.name}=${cellText(column, row)}`).join(" "))
    .sort();
}

describe("the app's own screening of the demo school", () => {
  it.each(loaded)("%s loads whole", (name) => {
    const file = screened.get(name);
    const kind = name.replace(/\.csv$/, "").split("-")[0];
    expect(file?.kind).toBe(kind);
    expect(file?.counts).toEqual({
      read: file?.counts.read,
      loaded: file?.counts.read,
      rejected: 0,
      skipped: 0,
    });
    expect(file?.counts.read).toBeGreaterThan(0);
  });

  it("finds nothing to warn of: a class beside the scores of wide files describes the student", () => {
    const findings = [...screened.values()].flatMap((file) =>
      file.checks.map(
        (check) =>
          `${file.file.name}: ${check.level} ${check.id} ${check.examples.map((one) => one.value).join(" ")}`,
      ),
    );
    expect(findings).toEqual([]);
  });

  it("reads the late export alike in both encodings, from below its title rows", () => {
    const [gbk = "", utf16 = ""] = exported;
    expect(screened.get(gbk)).toMatchObject({
      encoding: { name: "gb18030" },
      dialect: { delimiter: ",", headerRow: 3 },
      shape: "wide",
    });
    expect(screened.get(utf16)).toMatchObject({
      encoding: { name: "utf-16le" },
      dialect: { delimiter: "\t", headerRow: 3 },
      shape: "wide",
    });
    expect(stagedRows(gbk).length).toBeGreaterThan(2000);
    expect(stagedRows(utf16)).toEqual(stagedRows(gbk));
    expect(screened.get(gbk)?.counts).toMatchObject({ rejected: 0 });
  });

  it("the late export takes no loaded file's place: its recipe is no other's", () => {
    const own = new Set(loaded.map((name) => screened.get(name)?.recipe));
    for (const name of exported) expect(own.has(screened.get(name)?.recipe)).toBe(false);
  });

  it("keeps 级 and 届 apart, and student ids as text", () => {
    const students = screened.get("students.csv")?.staged[0]?.rows;
    const texts = (name: string): readonly string[] =>
      students?.columns
        .find((column) => column.name === name)
        ?.dictionary.filter((text) => text !== "")
        .toSorted() ?? [];
    expect(texts("cohort")).toEqual(["2019", "2020", "2021", "2022", "2023", "2024"]);
    expect(texts("graduation_year")).toEqual(["2022", "2023", "2024", "2025", "2026"]);
    expect(texts("student_id")[0]).toBe("0120190101");
  });
});
