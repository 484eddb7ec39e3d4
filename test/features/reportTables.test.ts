import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { LoadedFolder } from "../../src/cli/loadFolder.ts";
import { annualSheets } from "../../src/features/report/annual/annualWorkbook.ts";
import type { AnnualFigures } from "../../src/features/report/annual/useAnnualFigures.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { annualFaults, annualRequest, defaultAnnualRows } from "../../src/measures/annualTables.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { AnnualRow } from "../../src/panels/annualRow.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { demoFolder } from "../demo/demoFolder.ts";
import { workbookBlob } from "../../src/ui/workbook.ts";
import { loadDemo } from "../demo/loadDemo.ts";

const text = textOf(createTexts("en"));
const years = ["2022", "2023", "2024", "2025"];
let demo: LoadedFolder;
let programs: readonly string[];

beforeAll(async () => {
  demo = await loadDemo();
  programs = demo.data.reference.programs.map(({ code }) => code);
});

function figuresOf(rows: readonly AnnualRow[]): AnnualFigures {
  const where = {};
  return {
    years,
    programs,
    pending: false,
    failed: null,
    rows: rows.map((row) => {
      const results = (["whole", "program"] as const).flatMap((by) => {
        const request = annualRequest(row, by, where, defaultSettings);
        return request === null ? [] : evaluate(demo.data, request).filter(({ part }) => part === row.part);
      });
      return {
        row,
        where: annualRequest(row, "whole", where, defaultSettings)?.where ?? where,
        cells: [null, ...programs].flatMap((program) =>
          years.map((year) => ({
            program,
            year,
            result: results.find(
              ({ group }) => (group.program ?? null) === program && group.graduation_year === year,
            ),
          })),
        ),
      };
    }),
  };
}

const words = {
  text,
  nameOf: ({ nameEn }: AnnualRow) => nameEn,
  groupName: (program: string | null) => program ?? "Whole school",
  yearName: (year: string) => `class of ${year}`,
  partName: (part: string) => part,
  revision: 7,
  date: "data of Nov 22, 2026",
};

test("every row that the app comes with can be measured, and has a figure of the demo school", () => {
  for (const row of defaultAnnualRows) {
    expect(annualFaults(row, new Set()), `${row.code} ${row.nameEn}`).toEqual([]);
    const told = figuresOf([row]).rows[0]?.cells.filter(({ result }) => result?.status === "ok") ?? [];
    expect(told.length, `${row.code} ${row.nameEn}`).toBeGreaterThan(0);
  }
});

test("a figure of the whole school is the share of the lines of its file", () => {
  const [row] = defaultAnnualRows;
  if (row === undefined) throw new Error("no rows");
  const [head = "", ...lines] = readFileSync(join(demoFolder, "employment-2022-06.csv"), "utf8")
    .replace(/^\uFEFF/u, "")
    .trim()
    .split(/\r?\n/u);
  const activity = head.split(",").indexOf("activity");
  const placed = lines.filter((line) =>
    ["employed", "self_employed", "military", "further_study"].includes(line.split(",")[activity] ?? ""),
  );
  const found = figuresOf([row]).rows[0]?.cells.find(
    ({ program, year }) => program === null && year === "2022",
  );
  expect(found?.result?.n).toBe(lines.length);
  expect(found?.result?.value).toBeCloseTo(placed.length / lines.length, 12);
});

test("what can't be measured is said cell by cell", () => {
  const good: AnnualRow = {
    table: "eqavet",
    code: "5b",
    nameEn: "Employed",
    nameZh: "",
    measure: "employment.employed",
    part: "",
    months: "12",
    programs: "",
    source: "",
  };
  const faults = (change: Partial<AnnualRow>) =>
    annualFaults({ ...good, ...change }, new Set(["P01", "P02"])).map(({ kind }) => kind);
  expect(faults({})).toEqual([]);
  expect(faults({ nameEn: " " })).toEqual(["no_name"]);
  expect(faults({ measure: "employment.nothing" })).toEqual(["no_measure"]);
  expect(faults({ part: "left" })).toEqual(["no_part"]);
  expect(faults({ months: "" })).toEqual(["months_needed"]);
  expect(faults({ months: "a year" })).toEqual(["no_months"]);
  expect(faults({ programs: "P01，P02" })).toEqual([]);
  expect(faults({ programs: "P01 P99" })).toEqual(["no_program"]);
  expect(faults({ measure: "employer.satisfied", months: "" })).toEqual([]);
  expect(faults({ measure: "employer.satisfied" })).toEqual(["months_idle"]);
  expect(faults({ measure: "employer.response_rate", months: "" })).toEqual(["not_by_year"]);
});

test("a row of some programs is counted of these only, and of none where the filter lets none of them through", () => {
  const [row] = defaultAnnualRows;
  if (row === undefined) throw new Error("no rows");
  const some = { ...row, programs: "P01 P02" };
  expect(annualRequest(some, "whole", {}, defaultSettings)?.where.program).toEqual(["P01", "P02"]);
  expect(annualRequest(some, "whole", { program: ["P02", "P03"] }, defaultSettings)?.where.program).toEqual([
    "P02",
  ]);
  expect(annualRequest(some, "whole", { program: ["P03"] }, defaultSettings)).toBeNull();
});

/** The cells of a sheet of a workbook by their address, as the file has them. */
function cellsOf(files: Readonly<Record<string, Uint8Array>>, path: string): Map<string, string> {
  const bytes = files[path];
  if (bytes === undefined) throw new Error(`no ${path} in ${Object.keys(files).join(" ")}`);
  return new Map(
    [...strFromU8(bytes).matchAll(/<c r="([A-Z]+\d+)"[^>]*>(.*?)<\/c>/gsu)].map(
      ([, address = "", inside = ""]) => [address, inside.replaceAll(/<[^>]*>/gu, "")],
    ),
  );
}

test("the workbook holds numbers as numbers, and the trace says where each of them comes from", async () => {
  const figures = figuresOf(defaultAnnualRows);
  const sheets = annualSheets(figures, words);
  const files = unzipSync(new Uint8Array(await workbookBlob(sheets).arrayBuffer()));
  const table = cellsOf(files, "xl/worksheets/sheet1.xml");
  // Readers warn of a book without, and a definition runs out of sight where its line is not broken.
  expect(strFromU8(files["xl/styles.xml"] ?? new Uint8Array())).toMatch(
    /wrapText.*<cellStyle name="Normal"/u,
  );
  const trace = sheets[1]?.rows ?? [];
  const head = sheets[1]?.head ?? [];
  const at = (name: string) => head.indexOf(name);
  expect(trace.length).toBeGreaterThan(500);
  let numbers = 0;
  for (const line of trace) {
    const cell = line[at("Cell")];
    const address = typeof cell === "string" ? cell : "";
    const value = line[at("Value")];
    const shown = table.get(address);
    if (typeof value === "object" && value !== null) {
      numbers += 1;
      expect(Number(shown), address).toBeCloseTo(value.value, 12);
    } else {
      expect(shown, address).toBe(line[at("Status")]);
    }
    expect(line[at("Filter")]).toMatch(/graduation_year = \d{4}/u);
    expect(line[at("Revision")]).toMatchObject({ value: 7 });
  }
  expect(numbers).toBeGreaterThan(300);
});

test("a name that a spreadsheet would run is written so that it shows it", async () => {
  const [row] = defaultAnnualRows;
  if (row === undefined) throw new Error("no rows");
  const hostile = { ...row, nameEn: '=HYPERLINK("http://x","y")' };
  const blob = workbookBlob(annualSheets(figuresOf([hostile]), words));
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(cellsOf(files, "xl/worksheets/sheet1.xml").get("C2")).toMatch(/^'=HYPERLINK/u);
  for (const [path, bytes] of Object.entries(files))
    if (path.startsWith("xl/worksheets")) expect(strFromU8(bytes)).not.toContain("<f>");
});
