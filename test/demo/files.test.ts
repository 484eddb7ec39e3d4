import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { demoFiles } from "../../data-samples/demo/generator/demoFiles.ts";
import { demoFolder, demoRecords } from "./demoFolder.ts";

const files = demoFiles();
const dataFiles = (folder: string): readonly string[] =>
  readdirSync(join(demoFolder, folder))
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => (folder === "." ? name : `${folder}/${name}`));

describe("demo school's files", () => {
  it.each([...files.keys()])("%s is committed byte for byte as generated", (name) => {
    expect(Buffer.compare(readFileSync(join(demoFolder, name)), files.get(name) ?? new Uint8Array())).toBe(0);
  });

  it("are all there is", () => {
    expect([...dataFiles("."), ...dataFiles("exports")].sort()).toEqual([...files.keys()].sort());
  });

  it("stay within 12 MB, with about 2,500 students in 12 programs and 6 cohorts", () => {
    expect([...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(12_000_000);
    const students = demoRecords("students.csv");
    expect(students.length).toBeGreaterThan(2400);
    expect(students.length).toBeLessThan(2700);
    expect(new Set(students.map((row) => row["专业代码"])).size).toBe(12);
    expect(new Set(students.map((row) => row["年级"])).size).toBe(6);
    expect(new Set(students.map((row) => row["学号"])).size).toBe(students.length);
    for (const row of students) expect(row["学号"]).toMatch(/^01\d{8}$/);
  });

  it("have at most 140,000 scores, in one file a term, some long and some wide", () => {
    const terms = demoRecords("terms.csv").map((row) => row["term_code"]);
    const indicators = demoRecords("indicators.csv");
    const headers = new Set(
      indicators.flatMap((row) => [row["indicator_code"], row["name_en"], row["name_zh"]]),
    );
    const shapes = terms.map((term) => {
      const records = demoRecords(`assessments-${term}.csv`);
      const names = Object.keys(records[0] ?? {});
      const wide = names.filter((name) => headers.has(name));
      const cells = wide.length > 0 ? wide : names.filter((name) => name === "score" || name === "成绩");
      const scores = records.reduce(
        (sum, row) => sum + cells.filter((name) => /^[\d.]+$/.test(row[name] ?? "")).length,
        0,
      );
      return { wide: wide.length > 0, scores };
    });
    expect(shapes.filter((shape) => shape.wide)).toHaveLength(5);
    expect(shapes.filter((shape) => !shape.wide)).toHaveLength(9);
    const total = shapes.reduce((sum, shape) => sum + shape.scores, 0);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThanOrEqual(140_000);
  });
});

describe("late export in two encodings", () => {
  const gbk = files.get("exports/internship-2025-2026-2-gbk.csv") ?? new Uint8Array();
  const utf16 = files.get("exports/internship-2025-2026-2-utf16.csv") ?? new Uint8Array();
  const fields = (text: string, delimiter: string): readonly string[][] =>
    Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;

  it("holds the same fields under the same two title rows", () => {
    const first = fields(new TextDecoder("gbk", { fatal: true }).decode(gbk), ",");
    expect(fields(new TextDecoder("utf-16le", { fatal: true }).decode(utf16), "\t")).toEqual(first);
    expect(first[0]).toHaveLength(1);
    expect(first[1]).toHaveLength(2);
    expect(first[2]?.slice(0, 3)).toEqual(["学号", "班级", "学期"]);
    expect(first.length).toBeGreaterThan(300);
    for (const record of first.slice(3)) expect(record).toHaveLength(first[2]?.length ?? 0);
  });

  it("is not UTF-8, and its scores are in no file that is loaded", () => {
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(gbk)).toThrow();
    expect([utf16[0], utf16[1]]).toEqual([0xff, 0xfe]);
    expect(demoRecords("assessments-2025-2026-2.csv").some((row) => row["stage"] === "internship")).toBe(
      false,
    );
  });
});
