import { describe, expect, test } from "vitest";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import { checksOf, readable, readOne, rowsOf, screenOne } from "./memoryFile.ts";
import { row, workbookFile } from "./workbookFile.ts";

async function namesOf(text: string, choices: ReadingChoices = {}): Promise<readonly string[]> {
  return (await readOne(text, choices)).table.columns.map(({ name }) => name);
}

const scores = "001,王,85,90,88,91\n002,李,75,80,78,81\n003,张,65,70,68,71\n";

describe("headers of two rows become one name a column", () => {
  test.each([
    [
      "gaps, names over the last row",
      ",,2023秋,,2024春,\n学号,班级,操作规范,安全意识,操作规范,安全意识\n",
      ["学号", "班级", "2023秋 操作规范", "2023秋 安全意识", "2024春 操作规范", "2024春 安全意识"],
    ],
    [
      "gaps, names over both rows",
      "学号,班级,2023秋,,2024春,\n,,操作规范,安全意识,操作规范,安全意识\n",
      ["学号", "班级", "2023秋 操作规范", "2023秋 安全意识", "2024春 操作规范", "2024春 安全意识"],
    ],
    [
      "repeats",
      "学号,班级,2023秋,2023秋,2024春,2024春\n学号,班级,操作规范,安全意识,操作规范,安全意识\n",
      ["学号", "班级", "2023秋 操作规范", "2023秋 安全意识", "2024春 操作规范", "2024春 安全意识"],
    ],
    [
      "terms over names that are all different",
      ",,2023秋,,2024春,\n学号,班级,操作规范,安全意识,沟通,协作\n",
      ["学号", "班级", "2023秋 操作规范", "2023秋 安全意识", "2024春 沟通", "2024春 协作"],
    ],
    [
      "captions that tell nothing are left out",
      "基本信息,,2023秋,,2024春,\n学号,班级,操作规范,安全意识,操作规范,安全意识\n",
      ["学号", "班级", "2023秋 操作规范", "2023秋 安全意识", "2024春 操作规范", "2024春 安全意识"],
    ],
    [
      "a column of its own behind a span",
      "id,group,math,,science,\n,,mid,final,mid,final\n",
      ["id", "group", "math mid", "math final", "science mid", "science final"],
    ],
  ])("%s", async (_, header, names) => {
    const screening = readable(await screenOne(`${header}${scores}`));
    expect(screening.raw.columns.map(({ name }) => name)).toEqual(names);
    expect(checksOf(screening)).toContain("structure.merged_header×1");
    expect(screening.counts.read).toBe(3);
    expect([...screening.raw.lines]).toEqual([3, 4, 5]);
  });

  test("captions over names that are all different and no terms are a title", async () => {
    const text = `基本信息,,成绩,,,\n学号,班级,操作规范,安全意识,沟通,协作\n${scores}`;
    const read = await readOne(text);
    expect(read.header).toMatchObject({ rows: 1, record: 2, titles: [{ line: 1 }] });
    expect(read.header.names).toEqual(["学号", "班级", "操作规范", "安全意识", "沟通", "协作"]);
  });

  test("below a title, and with choices for and against", async () => {
    const header = "成绩表,,,,,\n,,2023秋,,2024春,\n学号,班级,操作,安全,操作,安全\n";
    const text = header + scores;
    const read = await readOne(text);
    expect(read.header).toMatchObject({
      rows: 2,
      record: 2,
      line: 2,
      lastLine: 3,
      titles: [{ line: 1, text: "成绩表" }],
    });
    expect((await namesOf(text, { headerRow: 3, headerRows: 1 }))[2]).toBe("操作");
    expect((await namesOf(text, { headerRow: 2, headerRows: 2 }))[2]).toBe("2023秋 操作");
    const plain = `a,b,c,d,e,f\nu,v,w,x,y,z\n${scores}`;
    expect((await namesOf(plain))[2]).toBe("c");
    expect((await namesOf(plain, { headerRows: 2 }))[2]).toBe("c w");
  });

  test("a header of one row with an unnamed column stays one", async () => {
    expect(
      await namesOf("id,,name,score,x,y\na,p,bob,,,\nb,q,eve,2,3,4\nc,r,amy,3,4,5\nd,s,joe,4,5,6\n"),
    ).toEqual(["id", "", "name", "score", "x", "y"]);
  });

  test("from merged cells of a workbook", async () => {
    const rows =
      row(1, ["2024年成绩"]) +
      row(2, ["学号", "班级", "2023秋", null, "2024春", null]) +
      row(3, [null, null, "操作", "安全", "操作", "安全"]) +
      row(4, ["001", "一班", 85, 90, 88, 91]) +
      row(5, ["002", null, 75, 80, 78, 81]);
    const merged = ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "B4:B5"];
    const screening = readable(await screenOne(workbookFile([{ name: "S", rows, merged }])));
    expect(screening.raw.columns.map(({ name }) => name)).toEqual([
      "学号",
      "班级",
      "2023秋 操作",
      "2023秋 安全",
      "2024春 操作",
      "2024春 安全",
    ]);
    expect(rowsOf(screening.raw)[1]).toEqual(["002", "一班", "75", "80", "78", "81"]);
  });
});

describe("rows that are no records are skipped by line, never silently", () => {
  const header = "student_id,program_code,cohort,entry_date\n";
  const records = "S1,P01,2021,2021-09-01\nS2,P01,2021,2021-09-01\n";

  test("units under the header", async () => {
    const screening = readable(
      await screenOne(`学号,专业代码,成绩,工资\n,,(分),（元）\nS1,P01,3,100\nS2,P01,4,200\n`),
    );
    expect(screening.checks.find(({ id }) => id === "structure.units_row")?.examples[0]).toMatchObject({
      line: 2,
    });
    expect(screening.counts).toMatchObject({ read: 3, skipped: 1 });
    expect(rowsOf(screening.raw)).toHaveLength(2);
  });

  test.each([
    ["one cell", "制表人：张三\n"],
    ["padded", "注：缺考者不计,,,\n"],
    ["several", "制表人：张三,审核人：李四,日期：2024-1-1,\n"],
    ["page numbers", "第 1 页 共 3 页\n"],
    ["time of printing", "打印时间 2024-01-01 10:00\n"],
    ["a count", "共 2 条\n"],
    ["English", "Source: registry,,,\n"],
    ["the end", "以下空白\n"],
  ])("notes under the table: %s", async (_, footer) => {
    const screening = readable(await screenOne(`${header}${records}${footer}`));
    expect(screening.counts).toEqual({ read: 3, loaded: 2, rejected: 0, skipped: 1 });
    expect(screening.checks.find(({ id }) => id === "structure.footer_row")?.examples[0]).toMatchObject({
      line: 4,
    });
  });

  test.each([
    ["zero bytes", "\0\0\0", 3],
    ["the end mark of DOS", "\u001a", 1],
  ])("behind the last line: %s", async (_, marks, count) => {
    const screening = readable(await screenOne(`${header}${records}${marks}`));
    expect(screening.counts).toEqual({ read: 3, loaded: 2, rejected: 0, skipped: 1 });
    expect(screening.checks.map(({ id }) => id)).not.toContain("structure.truncated");
    expect(screening.checks.find(({ id }) => id === "structure.footer_row")?.examples[0]).toMatchObject({
      line: 4,
      reason: { id: "row_end_mark", values: { count } },
    });
  });

  test("a record that begins with such a word is one", async () => {
    const screening = readable(
      await screenOne(`${header}${records}P3:a,P01,2021,2021-09-01\n注,P01,2021,2021-09-01\n`),
    );
    expect(screening.counts).toMatchObject({ read: 4, loaded: 4 });
  });

  test("sums, repeated headers and blank lines between records", async () => {
    const screening = readable(
      await screenOne(
        `${header}S1,P01,2021,2021-09-01\n小计,,,\n\n${header}S2,P01,2021,2021-09-01\n,合计,,\n`,
      ),
    );
    expect(screening.counts).toEqual({ read: 6, loaded: 2, rejected: 0, skipped: 4 });
    const lines = (id: string): unknown =>
      screening.checks.find((one) => one.id === id)?.examples.map(({ line }) => line);
    expect(lines("row.total")).toEqual([3, 7]);
    expect(lines("structure.repeated_header")).toEqual([5]);
    expect(lines("structure.blank_rows")).toEqual([5]);
  });
});
