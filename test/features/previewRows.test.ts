import { expect, test } from "vitest";
import {
  checksOf,
  filteredLines,
  onlyLines,
  previewRows,
  widthOf,
} from "../../src/features/data/preview/previewRows.ts";
import { readable, screenOne } from "../ingest/memoryFile.ts";

const content = [
  "student_id,indicator_code,term_code,score",
  "001,K01,2024-2025-1,60",
  "002,K01,2024-2025-1,61,surplus",
  "003,K01,2024-2025-1,seventy",
  "004,K01,2024-2025-1,63",
  "",
].join("\n");

test("every record of the file stands in the order of its lines, rejected ones with their fields and reason", async () => {
  const file = readable(await screenOne(content, "scores.csv"));
  const rows = previewRows(file);
  const all = Array.from({ length: rows.count }, (_none, index) => rows.at(index));
  expect(all.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  expect(all.map(({ cell }) => cell(3))).toEqual(["60", "61", "seventy", "63"]);
  expect(all.map(({ rejected }) => rejected?.check ?? null)).toEqual([
    null,
    "structure.ragged_row",
    "type.number",
    null,
  ]);
  expect(all.map(({ correctable }) => correctable)).toEqual([true, false, true, true]);
  expect(all[1]?.surplus).toEqual(["surplus"]);
  expect(rows.placeOf(4)).toBe(2);
  expect(rows.placeOf(9)).toBe(rows.count);
});

test("only rows with problems, or those of one check", async () => {
  const file = readable(await screenOne(content, "scores.csv"));
  const rows = previewRows(file);
  expect(filteredLines(file, "all")).toBeNull();
  const problems = onlyLines(rows, filteredLines(file, "problems") ?? new Uint32Array());
  expect(Array.from({ length: problems.count }, (_none, index) => problems.at(index).line)).toEqual([3, 4]);
  const numbers = onlyLines(rows, filteredLines(file, "type.number") ?? new Uint32Array());
  expect(numbers.count).toBe(1);
  expect(numbers.at(0).line).toBe(4);
  expect(checksOf(file, 4)).toContain("type.number");
  expect(checksOf(file, 2)).not.toContain("type.number");
});

test("Chinese texts are given twice the width", () => {
  expect(widthOf("a", ["学生姓名"])).toBe(10);
  expect(widthOf("a", ["abcd"])).toBe(8);
  expect(widthOf("a", ["x".repeat(200)])).toBe(38);
});
