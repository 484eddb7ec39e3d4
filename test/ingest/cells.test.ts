import { describe, expect, test } from "vitest";
import { canonicalText, numberText, plainText, yearText } from "../../src/ingest/values/cellText.ts";
import { dateText } from "../../src/ingest/values/dateText.ts";
import { findTerm, termCode } from "../../src/ingest/values/termText.ts";
import { tables } from "../../src/model/tables.ts";

test.each([
  ["８５．５", "85.5"],
  ["　85　", "85"],
  ["\u00a085", "85"],
  ["'00123", "00123"],
  ['="00123"', "00123"],
])("plain text of %j", (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each([
  ["85", false, "85"],
  ["1,234.5", false, "1234.5"],
  ["1 234.5", false, "1234.5"],
  ["12 345 元", false, "12345"],
  ["¥ 4500", false, "4500"],
  ["85 %", false, "85"],
  ["8 5", false, "8 5"],
  ["85 90", false, "85 90"],
  ["1 23", false, "1 23"],
  ["85,5", false, "85.5"],
  ["85分", false, "85"],
  ["3年", false, "3"],
  ["三年制", false, "3"],
  ["2.5 年", false, "2.5"],
  ["2023年", false, "2023年"],
  ["三", false, "三"],
  ["85%", false, "85"],
  ["85%", true, "0.85"],
  ["¥4500元", false, "4500"],
  ["eighty", false, "eighty"],
  ["1,23,4", false, "1,23,4"],
])("number %j", (text, share, number) => {
  expect(numberText(text, share)).toBe(number);
});

test.each([
  ["2023年9月1日", "2023-09-01", null],
  ["2023/9/1", "2023-09-01", null],
  ["2023.09.01", "2023-09-01", null],
  ["20230901", "2023-09-01", null],
  ["2023-09-01 08:30:00", "2023-09-01", null],
  ["31/12/2023", "2023-12-31", null],
  ["12/31/2023", "2023-12-31", null],
  ["03/04/2023", "03/04/2023", "ambiguous_date"],
  ["31/12/2023 9:05:00 PM", "2023-12-31", null],
  ["04/04/2023", "2023-04-04", null],
  ["31/31/2023", "31/31/2023", null],
  ["soon", "soon", null],
])("date %j", (text, date, fault) => {
  expect(dateText(text, null)).toEqual({ text: date, fault });
});

test.each([
  ["2021级", "cohort", "2021", null],
  ["21级", "cohort", "2021", null],
  ["2021-09-01", "cohort", "2021", null],
  ["2024届", "cohort", "2024届", "graduation_year"],
  ["2024届", "graduation_year", "2024", null],
  ["2021级", "graduation_year", "2021级", "cohort_year"],
  ["2013J", "cohort", "2013J", null],
  ["2021秋", "cohort", "2021", null],
  ["Class of 2024", "graduation_year", "2024", null],
  ["03/04/2023", "graduation_year", "2023", null],
  ["21", "cohort", "21", "no_year"],
  ["高一", "cohort", "高一", "no_year"],
  ["2021级1班", "cohort", "2021级1班", "no_year"],
  ["2021-2022", "cohort", "2021-2022", "no_year"],
] as const)("year %j as %s", (text, means, year, fault) => {
  expect(yearText(text, means)).toMatchObject({ text: year, fault });
});

test.each([
  ["2023-2024-1", "2023-2024-1"],
  ["2023-2024学年第一学期", "2023-2024-1"],
  ["2023-2024学年第2学期成绩表", "2023-2024-2"],
  ["2023秋", "2023-2024-1"],
  ["2024年春季学期", "2023-2024-2"],
  ["2024 spring", "2023-2024-2"],
  ["Autumn 2023", "2023-2024-1"],
  ["２０２３秋", "2023-2024-1"],
])("term %j", (text, code) => {
  expect(findTerm(text)).toEqual({ code });
});

test("a term of unknown form stays, an ambiguous one is told", () => {
  expect(termCode("2013J")).toBe("2013J");
  expect(findTerm("2024S")).toEqual({ ambiguous: "2024S", likely: "2023-2024-2" });
  expect(findTerm("2023-2025-1")).toBeNull();
  expect(findTerm("P01")).toBeNull();
});

describe("columns of the model", () => {
  const score = tables.assessments.columns.score;
  const gender = tables.students.columns.gender;
  test.each([
    ["缺考", "x"],
    ["免修", "z"],
    ["缓考", ""],
    ["Z", "z"],
    ["-", ""],
    ["８５", "85"],
  ])("score %j is %j", (text, canonical) => {
    expect(canonicalText(score, text, null).text).toBe(canonical);
  });
  test.each([
    ["男", "male"],
    ["Female", "female"],
    ["未知", ""],
    ["robot", "robot"],
  ])("gender %j is %j", (text, canonical) => {
    expect(canonicalText(gender, text, null).text).toBe(canonical);
  });
  test.each([
    ["none", "none"],
    ["None", "none"],
    ["无合同", "none"],
    ["-", ""],
    ["n/a", ""],
  ])("contract %j is %j: no contract is an answer", (text, canonical) => {
    expect(canonicalText(tables.employment.columns.contract, text, null).text).toBe(canonical);
  });
});
