import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import { checksOf, memoryFile, readable, rowsOf, screenOne } from "./memoryFile.ts";
import { row, studentsSheet, styles, workbookFile, workbookParts, type StoredSheet } from "./workbookFile.ts";

const style = (name: keyof typeof styles, value: number | string): readonly [string, string] => [
  `s="${styles[name]}"`,
  `<v>${value}</v>`,
];

/** The texts of a column of cells under a header, as read from a workbook. */
async function cellsOf(
  cells: readonly (string | number | null | readonly [string, string])[],
  options: Parameters<typeof workbookParts>[1] = {},
): Promise<string[]> {
  const rows =
    row(1, ["id", "cell"]) + cells.map((cell, index) => row(index + 2, [`x${index}`, cell])).join("");
  const screening = readable(await screenOne(workbookFile([{ name: "S", rows }], options), "b.xlsx"));
  return rowsOf(screening.raw).map((cell) => cell[1] ?? "");
}

describe("values are as they were typed", () => {
  test("percents, dates, times, numbers of students, numbers without noise", async () => {
    expect(
      await cellsOf([
        style("percent", 0.85),
        style("percent", "0.85499999999999998"),
        style("percent", 0.07),
        style("date", 45170),
        style("chineseDate", 45170),
        style("builtInDate", 59),
        style("builtInDate", 60),
        style("builtInDate", 61),
        style("dateTime", 45170.75),
        style("time", 0.5),
        style("elapsed", 1.5),
        style("studentNumber", 12),
        style("className", 3),
        style("thousands", 12345.5),
        style("general", "0.30000000000000004"),
        style("general", "202100000123"),
        style("general", "1.0000000000000001E-7"),
        style("general", -3),
      ]),
    ).toEqual([
      "85%",
      "85.5%",
      "7%",
      "2023-09-01",
      "2023-09-01",
      "1900-02-28",
      "1900-02-29",
      "1900-03-01",
      "2023-09-01 18:00",
      "12:00",
      "36:00",
      "0000012",
      "班03",
      "12345.5",
      "0.3",
      "202100000123",
      "0.0000001",
      "-3",
    ]);
  });

  test("days since 1904 where the workbook counts so", async () => {
    const workbook = '<workbookPr date1904="1"/>';
    expect(await cellsOf([style("date", 0.25), style("date", 43708)], { workbook })).toEqual([
      "06:00",
      "2023-09-01",
    ]);
  });

  test("shared and inline texts, runs of several fonts, readings left out, escapes", async () => {
    const strings = [
      "<si><t>操作 &amp; 规范</t></si>",
      "<si><r><t>安</t></r><r><t xml:space='preserve'>全 </t></r><rPh sb='0' eb='1'><t>an</t></rPh></si>",
      "<si><t>a_x000D_b_x005F_x000D_</t></si>",
      "<si><t>&#x1F600;&#128512;</t></si>",
    ];
    const shared = strings.map((_, index) => ['t="s"', `<v>${index}</v>`] as const);
    expect(
      await cellsOf([...shared, ['t="inlineStr"', "<is><r><t>甲</t></r><r><t>乙</t></r></is>"]], { strings }),
    ).toEqual(["操作 & 规范", "安全 ", "a\rb_x000D_", "😀😀", "甲乙"]);
  });

  test("truth values, dates in words, results of formulas, errors that are said", async () => {
    const cells = [
      ['t="b"', "<v>1</v>"],
      ['t="d"', "<v>2023-09-01T00:00:00</v>"],
      ['t="str"', "<f>A1&amp;B1</f><v>x</v>"],
      ["", "<f>1+1</f><v>2</v>"],
      ['t="e"', "<f>1/0</f><v>#DIV/0!</v>"],
    ] as const;
    expect(await cellsOf(cells)).toEqual(["TRUE", "2023-09-01", "x", "2", "#DIV/0!"]);
    const rows = row(1, ["a", "b"]) + cells.map((cell, index) => row(index + 2, ["y", cell])).join("");
    expect(checksOf(await screenOne(workbookFile([{ name: "S", rows }])))).toContain("sheet.error_value×1");
  });
});

test("a formula without a result rejects its row, by its number", async () => {
  const rows =
    studentsSheet.rows +
    row(5, ["S3", "P01", ["", "<f>2020+1</f>"]]) +
    row(6, ["S4", "P01", ["", "<f>2020+1</f><v></v>"]]);
  const screening = readable(await screenOne(workbookFile([{ name: "S", rows }]), "b.xlsx"));
  expect(screening.rejected.map(({ line, check }) => [line, check])).toEqual([
    [5, "sheet.formula_uncalculated"],
    [6, "sheet.formula_uncalculated"],
  ]);
  expect(screening.counts).toEqual({ read: 5, loaded: 2, rejected: 2, skipped: 1 });
});

test("results are doubted where the workbook says that it was never calculated", async () => {
  const rows = studentsSheet.rows + row(4, ["S3", "P01", ["", "<f>2020+1</f><v>2021</v>"]]);
  const workbook = '<calcPr fullCalcOnLoad="1"/>';
  expect(checksOf(await screenOne(workbookFile([{ name: "S", rows }], { workbook })))).toContain(
    "sheet.formula_stale×1",
  );
});

describe("sheets", () => {
  test("each is a table of its own, with the row numbers of the workbook; hidden and empty ones are named", async () => {
    const scores: StoredSheet = {
      name: "成绩",
      rows:
        row(3, [null, "student_id", "indicator_code", "term_code", "score"]) +
        row(5, [null, "S1", "K01", "2023-2024-1", 3]),
    };
    const file = workbookFile([
      { name: "空", rows: "" },
      scores,
      { name: "码表", rows: row(1, ["x"]), state: "veryHidden" },
      studentsSheet,
    ]);
    const screenings = (await screenFiles([memoryFile(file, "期末.xlsx")], assumedCodes)).map(readable);
    expect(screenings.map(({ file: { name } }) => name)).toEqual(["期末.xlsx › 成绩", "期末.xlsx › 学生"]);
    expect(screenings.map(({ kind }) => kind)).toEqual(["assessments", "students"]);
    expect(new Set(screenings.map(({ file: { sha256 } }) => sha256)).size).toBe(1);
    const [first] = screenings;
    expect([...(first?.raw.lines ?? [])]).toEqual([5]);
    expect(
      first?.checks
        .filter(({ id }) => id.startsWith("sheet."))
        .map(({ id, examples }) => [id, examples[0]?.value]),
    ).toEqual([
      ["sheet.hidden", "码表"],
      ["sheet.empty", "空"],
    ]);
  });

  test("choices of one sheet are not those of another", async () => {
    const file = workbookFile([studentsSheet, { ...studentsSheet, name: "B" }]);
    const screenings = await screenFiles([memoryFile(file, "b.xlsx")], assumedCodes, {
      choices: { "0/B": { headerRow: 2 } },
    });
    expect(screenings.map((one) => readable(one).dialect.headerRow)).toEqual([1, 2]);
  });

  test("merged cells are filled downwards and across, titles stay titles", async () => {
    const rows =
      row(1, ["2023-2024学年成绩表"]) +
      row(2, ["program_code", "student_id", "cohort"]) +
      row(3, ["P01", "S1", 2021]) +
      row(4, [null, "S2", 2021]) +
      row(5, [null, "S3", 2022]);
    const merged = ["A1:C1", "A3:A5"];
    const screening = readable(await screenOne(workbookFile([{ name: "S", rows, merged }])));
    expect(screening.dialect.headerRow).toBe(2);
    expect(rowsOf(screening.raw).map(([program]) => program)).toEqual(["P01", "P01", "P01"]);
    expect(checksOf(screening)).toContain("sheet.merged×1");
  });

  test("rows that a filter hides are read, and said", async () => {
    const rows = studentsSheet.rows + row(4, ["S3", "P01", 2021], 'hidden="1"');
    const screening = readable(await screenOne(workbookFile([{ name: "S", rows }])));
    expect(screening.counts.loaded).toBe(3);
    expect(checksOf(screening)).toContain("sheet.hidden_rows×1");
  });

  test("prefixes of namespaces do not matter", async () => {
    const parts = workbookParts([studentsSheet]);
    const path = "xl/worksheets/sheet1.xml";
    const prefixed = Buffer.from(parts[path] as Uint8Array)
      .toString()
      .replaceAll(/<(\/?)(?=[a-z])/gi, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    const file = zipSync({ ...parts, [path]: strToU8(prefixed) });
    expect(readable(await screenOne(Uint8Array.from(file))).counts.loaded).toBe(2);
  });

  test("XML of many rows is read in pieces", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      row(index + 2, [`S${index}`, "P01", 2021]),
    ).join("");
    const file = workbookFile([{ name: "S", rows: row(1, ["student_id", "program_code", "cohort"]) + rows }]);
    expect(readable(await screenOne(file)).counts).toEqual({
      read: 20_000,
      loaded: 20_000,
      rejected: 0,
      skipped: 0,
    });
  });
});
