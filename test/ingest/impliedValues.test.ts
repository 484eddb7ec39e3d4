import { describe, expect, test } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { findTerm } from "../../src/ingest/values/termText.ts";
import { open, question, rows, screen } from "./exportFile.ts";
import { checksOf, readable, screenOne, stagedRows } from "./memoryFile.ts";

describe("terms that are not numbered", () => {
  const calendar = async (text: string, terms: readonly string[] = []) =>
    readable(await screenOne(text, "terms.csv", {}, { ...assumedCodes, terms }));
  const header = "term_code,school_year,term_no,starts_on";
  const three =
    "2023-2024-2,2023-2024,2,2024-02-26\n2022-2023-1,2022-2023,1,2022-09-01\n2023-2024-1,2023-2024,1,2023-09-04\n";
  const ordinals = (file: Awaited<ReturnType<typeof calendar>>) =>
    stagedRows(file, "terms").map((row) => [row["term_code"], row["ordinal"]].join(" "));

  test("are numbered by the days on which they start, and it is said", async () => {
    const file = await calendar(`${header}\n${three}`);
    expect(ordinals(file)).toEqual(["2023-2024-2 3", "2022-2023-1 1", "2023-2024-1 2"]);
    expect(file.matches.find(({ to }) => to === "ordinal")?.why.id).toBe("ordinal_from_dates");
  });
  test("are numbered by year and term where no day is said", async () => {
    const file = await calendar(`${header.replace(",starts_on", "")}\n${three.replace(/,[\d-]+$/gmu, "")}`);
    expect(ordinals(file)).toEqual(["2023-2024-2 3", "2022-2023-1 1", "2023-2024-1 2"]);
    expect(file.matches.find(({ to }) => to === "ordinal")?.why.id).toBe("ordinal_from_years");
  });
  test("are refused where neither is said, and where other terms are loaded", async () => {
    const neither = await calendar("term_code,school_year,term_no\nA,first,1\nB,second,1\n");
    expect(neither.staged).toEqual([]);
    const others = await calendar(`${header}\n${three}`, ["2021-2022-1"]);
    expect(others.staged).toEqual([]);
    const same = await calendar(`${header}\n${three}`, ["2022-2023-1"]);
    expect(ordinals(same)).toHaveLength(3);
  });
  test("keep their numbers where the file has them", async () => {
    const file = await calendar(`${header},ordinal\n2022-2023-1,2022-2023,1,2022-09-01,7\n`);
    expect(ordinals(file)).toEqual(["2022-2023-1 7"]);
  });
});

describe("terms that a month or a year of study implies", () => {
  test.each([
    ["2023-09", "2023-2024-1"],
    ["2023年10月", "2023-2024-1"],
    ["2024-01", "2023-2024-1"],
    ["2024/02/26", "2023-2024-2"],
    ["202405", "2023-2024-2"],
    ["202409", "2024-2025-1"],
    ["大一上", null],
    ["2021级 大二下", "2022-2023-2"],
    ["2021级 三年级第一学期", "2023-2024-1"],
  ])("%s is ambiguous, and probably %s", (text, likely) => {
    expect(findTerm(text)).toMatchObject({ likely });
  });
  test.each(["2023-13", "2023-00", "大六上", "一", "T1"])("%s implies none", (text) => {
    const found = findTerm(text);
    expect(found === null || "code" in found).toBe(true);
  });
  test("are asked about with a proposal, never kept silently", async () => {
    const file = await screen("学号,指标,学期,成绩\nA,操作规范,2023-09,80\nB,操作规范,2024-03,70\n");
    expect(open(file)).toEqual(["values 学期"]);
    expect(question(file, "values")?.texts).toMatchObject([
      { text: "2023-09", proposal: "2023-2024-1", taken: null },
      { text: "2024-03", proposal: "2023-2024-2", taken: null },
    ]);
  });
  test("of study are proposed for each year of entry that the file has", async () => {
    const text =
      "学号,专业,年级,指标,学期,成绩\nA,P01,2021级,操作规范,大二上,80\nB,P01,2022级,操作规范,大二上,70\n";
    const file = await screen(text);
    expect(question(file, "values")?.texts).toMatchObject([
      { text: "2021级 大二上", proposal: "2022-2023-1" },
      { text: "2022级 大二上", proposal: "2023-2024-1" },
    ]);
    const values = { 学期: { "2021级 大二上": "2022-2023-1", "2022级 大二上": "2023-2024-1" } };
    expect(rows(await screen(text, "a.csv", { values }), "student_id", "term_code")).toEqual([
      "A 2022-2023-1",
      "B 2023-2024-1",
    ]);
  });
});

describe("codes that a program wrote as fractions", () => {
  test("are read without where the whole column is so, and it is said", async () => {
    const file = await screen("学号,专业,年级\n20210001.0,P01,2021.0\n20210002.0,P01,2021.0\n");
    expect(stagedRows(file, "students").map((row) => `${row["student_id"]} ${row["cohort"]}`)).toEqual([
      "20210001 2021",
      "20210002 2021",
    ]);
    expect(checksOf(file)).toContain("code.fraction×2");
  });
  test("of people are read without beside whole numbers too: 12.0 is no other student than 12", async () => {
    const roll = await screen("学号,专业,年级\n12,P01,2021\n12.0,P01,2021\n13.0,P02,2021\n");
    expect(stagedRows(roll, "students").map((row) => row["student_id"])).toEqual(["12", "13"]);
    expect(checksOf(roll)).toEqual(["code.fraction×1", "key.repeat×1"]);
    const other = await screen("学号,专业,年级\n12,P01,2021\n12.0,P02,2021\n13.0,P02,2021\n");
    expect(stagedRows(other, "students").map((row) => row["student_id"])).toEqual(["13"]);
    expect(checksOf(other)).toContain("key.duplicate×2");
  });
  test("stay where they are versions", async () => {
    const file = await screen(
      "学号,指标,学期,成绩,版本\nA,操作规范,2023秋,80,1.0\nB,操作规范,2023秋,70,1.0\n",
    );
    expect(rows(file, "student_id", "instrument_version")).toEqual(["A 1.0", "B 1.0"]);
  });
  test("stay where one of them is none", async () => {
    const file = await screen("学号,专业,年级\n1.0,P01,2021\n1a,P01,2021\n");
    expect(stagedRows(file, "students").map((row) => row["student_id"])).toEqual(["1.0", "1a"]);
  });
});

test("codes of gender are asked about, with what they probably mean", async () => {
  const text = "学号,专业,年级,性别\nA,P01,2021,1\nB,P01,2021,02\nC,P01,2021,女\n";
  const file = await screen(text);
  expect(open(file)).toEqual(["values 性别"]);
  expect(question(file, "values")).toMatchObject({
    evidence: { id: "ask_values_codes" },
    texts: [
      { text: "1", taken: null, proposal: "male" },
      { text: "02", taken: null, proposal: "female" },
    ],
  });
  const answered = await screen(text, "a.csv", { values: { 性别: { "1": "female", "02": "male" } } });
  expect(stagedRows(answered, "students").map(({ gender }) => gender)).toEqual(["female", "male", "female"]);
});

test("what rows of a student say in two ways is told, once a row, and the first is kept", async () => {
  const file = await screen(
    "学号,专业,年级,班级,学期,操作规范\nA,P01,2021级,,2023秋,80\nA,P02,2021级,2班,2024春,70\nB,P01,2021级,1班,2023秋,60\nB,P01,2021级,,2024春,65\n",
  );
  expect(stagedRows(file, "students").map((row) => `${row["student_id"]} ${row["program_code"]}`)).toEqual([
    "A P01",
    "B P01",
  ]);
  expect(checksOf(file)).toEqual(["row.student_differs×1"]);
  expect(rows(file, "score")).toHaveLength(4);
});
