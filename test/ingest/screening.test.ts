import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { templateText } from "../../src/model/template.ts";
import { tableIds } from "../../src/model/tables.ts";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import { checksOf, memoryFile, readable, rowsOf, screenOne, stagedRows } from "./memoryFile.ts";

test.each(tableIds)("the template of %s is recognised and its example row stands", async (table) => {
  const screening = readable(await screenOne(templateText(table, { bom: true }), "export.csv"));
  expect(screening.kind).toBe(table);
  expect(screening.counts).toEqual({ read: 1, loaded: 1, rejected: 0, skipped: 0 });
});

describe("wide files", () => {
  const wide = [
    "江畔职业学校成绩汇总表,,,,,,",
    "2023-2024学年第一学期,,,,,,",
    "学号,姓名,专业代码,年级,性别,操作规范,责任心（7分）",
    "001,张三,P01,2021级,男,８５,5.5",
    "002,李四,P01,2021级,女,缺考,",
    "003,王五,P02,21级,女,60,7",
    "",
  ].join("\n");

  test("become long, with the term of the title and the students of their own columns", async () => {
    const screening = readable(await screenOne(wide));
    expect(screening).toMatchObject({
      kind: "assessments",
      shape: "wide",
      counts: { read: 3, loaded: 3, rejected: 0, skipped: 0 },
    });
    expect(stagedRows(screening, "assessments")).toEqual([
      { student_id: "001", term_code: "2023-2024-1", indicator_code: "K06", score: "85" },
      { student_id: "002", term_code: "2023-2024-1", indicator_code: "K06", score: "x" },
      { student_id: "003", term_code: "2023-2024-1", indicator_code: "K06", score: "60" },
      { student_id: "001", term_code: "2023-2024-1", indicator_code: "K11", score: "5.5" },
      { student_id: "003", term_code: "2023-2024-1", indicator_code: "K11", score: "7" },
    ]);
    expect(stagedRows(screening, "students")[2]).toEqual({
      student_id: "003",
      program_code: "P02",
      cohort: "2021",
      gender: "female",
    });
    expect(screening.matches.find(({ name }) => name === "姓名")).toMatchObject({
      to: null,
      why: { id: "private_name" },
    });
    expect(
      screening.staged.flatMap(({ rows }) => rows.columns.flatMap(({ dictionary }) => dictionary)).join(),
    ).not.toContain("张三");
  });

  test("carry a term a column", async () => {
    const screening = readable(
      await screenOne("学号,操作规范_2023秋,操作规范_2024春,2024春 K11\nA,80,90,5\n"),
    );
    expect(
      stagedRows(screening, "assessments").map(({ indicator_code, term_code, score }) => [
        indicator_code,
        term_code,
        score,
      ]),
    ).toEqual([
      ["K06", "2023-2024-1", "80"],
      ["K06", "2023-2024-2", "90"],
      ["K11", "2023-2024-2", "5"],
    ]);
  });

  test("take the term from the name of the file or from the user, else nothing is staged", async () => {
    const text = "student_id,K06,K11\nA,80,5\nB,70,6\n";
    const named = readable(await screenOne(text, "scores 2023秋.csv"));
    expect(named.matches.find(({ to }) => to === "term_code")?.why).toEqual({
      id: "term_from_name",
      values: { term: "2023-2024-1" },
    });
    const chosen = readable(await screenOne(text, "f.csv", { choices: { "0": { term: "2022-2023-2" } } }));
    expect(stagedRows(chosen, "assessments")[0]?.["term_code"]).toBe("2022-2023-2");
    const neither = readable(await screenOne(text, "f.csv"));
    expect(neither.staged).toEqual([]);
    expect(checksOf(neither)).toContain("table.no_term×1");
  });

  test("name columns of numbers that are no indicator", async () => {
    const screening = readable(await screenOne("学号,操作规范,操作规犯\nA,80,81\nB,70,71\n", "2023秋.csv"));
    expect(checksOf(screening)).toContain("column.unknown_indicator×1");
  });

  test("a bad cell rejects its row whole", async () => {
    const screening = readable(await screenOne("学号,操作规范,责任心\nA,80,9\nB,70,5\n", "2023秋.csv"));
    expect(screening.rejected).toMatchObject([
      { line: 2, check: "range.scale", column: "责任心", value: "9" },
    ]);
    expect(stagedRows(screening, "assessments").every(({ student_id }) => student_id === "B")).toBe(true);
  });
});

describe("届 is never 级", () => {
  test("a column headed 届 does not fill the cohort", async () => {
    const screening = readable(await screenOne("学号,专业代码,届\nA,P01,2024届\nB,P01,2024届\n"));
    expect(screening.staged).toEqual([]);
    expect(checksOf(screening)).toContain("table.cohort_is_graduation_year×1");
  });
  test("a cell that says 届 in a column of 级 rejects its row", async () => {
    const screening = readable(await screenOne("学号,专业代码,年级\nA,P01,2021级\nB,P01,2024届\n"));
    expect(screening.rejected).toMatchObject([{ line: 3, check: "value.two_years" }]);
  });
  test("a bare year in an employment file is the graduation year", async () => {
    const screening = readable(
      await screenOne("graduate_id,year,months_after,program_code,activity\nA,2024,6,P01,employed\n"),
    );
    expect(stagedRows(screening, "employment")[0]).toMatchObject({ graduation_year: "2024" });
    expect(stagedRows(screening, "employment")[0]).not.toHaveProperty("cohort");
  });
});

describe("keys", () => {
  const header = "student_id,indicator_code,term_code,score\n";
  test("exact repeats are skipped, conflicting rows are all rejected", async () => {
    const screening = readable(
      await screenOne(
        `${header}A,K06,2023-2024-1,80\nA,K06,2023-2024-1,80\nB,K06,2023-2024-1,70\nB,K06,2023秋,71\nC,K06,2023-2024-1,60\n`,
      ),
    );
    expect(screening.counts).toEqual({ read: 5, loaded: 2, rejected: 2, skipped: 1 });
    expect(screening.rejected.map(({ line, check }) => [line, check])).toEqual([
      [4, "key.duplicate"],
      [5, "key.duplicate"],
    ]);
    expect(stagedRows(screening, "assessments").map(({ student_id }) => student_id)).toEqual(["A", "C"]);
  });
  test("the default of a key column is part of the key", async () => {
    const screening = readable(
      await screenOne(
        "student_id,indicator_code,term_code,score,attempt\nA,K06,2023-2024-1,80,\nA,K06,2023-2024-1,81,1\nA,K06,2023-2024-1,90,补考\n",
      ),
    );
    expect(screening.counts).toMatchObject({ loaded: 1, rejected: 2 });
  });
});

test("counts add up and raw keeps every record that was not rejected", async () => {
  const text =
    "student_id,program_code,cohort,gender\nA,P01,2021,male\nA,P01,2021,male\n,,,\nB,P01,2021,robot\nC,P01\nstudent_id,program_code,cohort,gender\n\nD,P01,2021,\n";
  const screening = readable(await screenOne(text));
  expect(screening.counts).toEqual({ read: 8, loaded: 2, rejected: 2, skipped: 4 });
  expect(rowsOf(screening.raw).map((row) => row[0])).toEqual(["A", "A", "", "student_id", "D"]);
});

test("rejected records keep their line, their reason and the record as it was read", async () => {
  const { rejected } = readable(
    await screenOne(
      'student_id,program_code,cohort,gender\nA,P01,2021,"=cmd|x"\nB,P01,2021,-1\nC,P01,2021,male\n',
    ),
  );
  expect(rejected.map(({ line, check, column, value }) => [line, check, column, value])).toEqual([
    [2, "value.not_in_list", "gender", "=cmd|x"],
    [3, "value.not_in_list", "gender", "-1"],
  ]);
  expect(rejected.map(({ fields }) => fields)).toEqual([
    ["A", "P01", "2021", "=cmd|x"],
    ["B", "P01", "2021", "-1"],
  ]);
});

test("the same export has the same recipe, another header another one", async () => {
  const header = "student_id,program_code,cohort";
  const [one, two, other] = await Promise.all(
    [`${header}\nA,P01,2021\n`, `${header}\nB,P02,2022\n`, `${header},gender\nA,P01,2021,male\n`].map(
      async (text) => readable(await screenOne(text)).recipe,
    ),
  );
  expect(one).toBe(two);
  expect(one).not.toBe(other);
});

test("a file that can't be read has the key of its place, inside a packed file too", async () => {
  const packed = zipSync({
    "good.csv": strToU8("student_id,program_code,cohort\nA,P01,2021\n"),
    "bad.csv": strToU8(""),
  });
  const screenings = await screenFiles(
    [memoryFile("", "empty.csv"), memoryFile(Uint8Array.from(packed), "all.zip")],
    assumedCodes,
  );
  expect(screenings.map(({ key, status }) => [key, status])).toEqual([
    ["0", "failed"],
    ["1/good.csv", "screened"],
    ["1/bad.csv", "failed"],
  ]);
});
