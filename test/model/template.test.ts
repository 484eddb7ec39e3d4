import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvText } from "../../src/model/csvText.ts";
import { dictionaryRows } from "../../src/model/dictionary.ts";
import { columnsOf, tableIds } from "../../src/model/tables.ts";
import { templateFileName, templateText } from "../../src/model/template.ts";

describe.each(tableIds)("template of %s", (table) => {
  it("reads back as its columns and one filled row", () => {
    const parsed = Papa.parse<string[]>(templateText(table), { skipEmptyLines: true });
    expect(parsed.errors).toEqual([]);
    expect(parsed.data).toEqual([
      columnsOf(table).map(([name]) => name),
      columnsOf(table).map(([, declaration]) => declaration.example),
    ]);
    expect(parsed.data[1]?.filter((cell) => cell !== "").length).toBeGreaterThan(2);
  });

  it("starts with a byte order mark only on request", () => {
    expect(templateText(table, { bom: true })).toBe(`\uFEFF${templateText(table)}`);
    expect(templateText(table)).toMatch(/^school_code,/);
    expect(templateFileName(table)).toBe(`${table}.csv`);
  });
});

describe("csvText", () => {
  it("quotes what a reader would misread and nothing else", () => {
    expect(
      csvText(
        ["a", "b"],
        [
          ["x,y", 'say "hi"'],
          ["line\nbreak", " padded"],
          ["plain", "专业"],
        ],
      ),
    ).toBe('a,b\n"x,y","say ""hi"""\n"line\nbreak"," padded"\nplain,专业\n');
  });
});

describe("data dictionary", () => {
  it("has one row a column, with what a reader needs to fill it", () => {
    const rows = dictionaryRows();
    expect(rows).toHaveLength(tableIds.reduce((sum, table) => sum + columnsOf(table).length, 0));
    const related = rows.find((row) => row.table === "employment" && row.column === "related");
    expect(related).toMatchObject({
      type: "integer",
      min: 1,
      max: 5,
      missingCodes: true,
      required: false,
      key: false,
    });
    const stage = rows.find((row) => row.table === "assessments" && row.column === "stage");
    expect(stage?.values).toEqual(["foundational", "comprehensive", "innovative", "internship"]);
    expect(dictionaryRows("terms").every((row) => row.table === "terms")).toBe(true);
  });
});
