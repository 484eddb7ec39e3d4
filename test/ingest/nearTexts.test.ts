import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "../../src/ingest/values/cellText.ts";
import { dateText } from "../../src/ingest/values/dateText.ts";
import { allowedEdits, editDistance, nearest } from "../../src/ingest/values/editDistance.ts";
import { findTerm } from "../../src/ingest/values/termText.ts";
import { tables } from "../../src/model/tables.ts";

describe("edit distance", () => {
  test.each([
    ["", "", 0],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
    ["专业代码", "专业代号", 1],
  ])("%j to %j is %i", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });
  test("is a symmetric distance that gives up only beyond its limit", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "专", "业"), maxLength: 7 });
    fc.assert(
      fc.property(text, text, fc.nat(7), (one, other, most) => {
        const distance = editDistance(one, other);
        expect(editDistance(other, one)).toBe(distance);
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(editDistance(one, other, most)).toBe(distance <= most ? distance : most + 1);
      }),
    );
  });
  test("numbers and short words are never near", () => {
    expect(allowedEdits("2023")).toBe(0);
    expect(allowedEdits("专业")).toBe(0);
    expect(nearest("基础护理1班", [["基础护理2班", 1]])).toBeNull();
    expect(
      nearest("护理技术A", [
        ["护理技术B", 1],
        ["护理技术C", 2],
      ]),
    ).toBeNull();
    expect(nearest("健康养老", [["健康养佬", 1]])).toBe(1);
  });
});

test.each([
  ["二〇二三年九月一日", "2023-09-01", false],
  ["二○二三年十一月二十三日", "2023-11-23", false],
  ["2023年9月", "2023-09-01", true],
  ["2023年9月1号", "2023-09-01", false],
  ["2023年13月1日", "2023-13-01", false],
])("date %j is %j", (text, date, noted) => {
  expect(dateText(text, null)).toMatchObject({ text: date, fault: null });
  expect(dateText(text, null).noted === true).toBe(noted);
});

test.each([
  ["23-24-1", "2023-2024-1"],
  ["23-24学年第二学期", "2023-2024-2"],
  ["2023年下半年", "2023-2024-1"],
  ["2024上半年", "2023-2024-2"],
])("term %j is %j", (text, code) => {
  expect(findTerm(text)).toEqual({ code });
});

test.each(["九成", "八成五", "9成"])("%s is no number", (text) => {
  expect(canonicalText(tables.assessments.columns.score, text, null).fault).toBe("tenths");
});
