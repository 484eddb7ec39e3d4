import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ColumnBuilder,
  constantColumn,
  mapTexts,
  positionsWhere,
  takeRows,
} from "../../src/columns/buildColumns.ts";
import { unpivot } from "../../src/columns/unpivot.ts";
import { csvField, tableAsCsv } from "../../src/ingest/reading/csvOut.ts";
import { findDuplicates } from "../../src/ingest/checks/duplicateKeys.ts";
import { readOne, rowsOf } from "./memoryFile.ts";

function tableOf(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): ReturnType<ColumnBuilder["finish"]> {
  const builder = new ColumnBuilder(names);
  rows.forEach((row, index) => builder.add(row, index + 2));
  return builder.finish();
}

test("columns hold each text once, and give back what went in", () => {
  const rows = Array.from({ length: 5000 }, (_, row) => [`k${row % 7}`, row % 2 === 0 ? "" : "x"]);
  const table = tableOf(["a", "b"], rows);
  expect(rowsOf(table)).toEqual(rows);
  expect(table.columns.map(({ dictionary }) => dictionary.length)).toEqual([7, 2]);
  expect(() => new ColumnBuilder(["a"]).add(["1", "2"], 1)).toThrow(RangeError);
});

test("mapped texts that become equal share a code, and taken rows lose unused texts", () => {
  const column = tableOf(["a"], [["x"], ["X"], ["y"]]).columns[0];
  if (column === undefined) throw new Error("no column");
  const mapped = mapTexts(column, "b", (text) => text.toLowerCase());
  expect(mapped).toMatchObject({ name: "b", dictionary: ["x", "y"] });
  const taken = takeRows(
    { columns: [mapped], lines: Uint32Array.of(5, 6, 7) },
    positionsWhere(Uint8Array.of(0, 0, 1)),
  );
  expect(taken.columns[0]?.dictionary).toEqual(["y"]);
  expect([...taken.lines]).toEqual([7]);
});

describe("unpivot", () => {
  const cases = tableOf(
    ["student", "term"],
    [
      ["A", "t1"],
      ["B", "t2"],
    ],
  );
  const [first, second] = tableOf(
    ["K1", "K2"],
    [
      ["5", ""],
      ["", "6"],
    ],
  ).columns;
  if (first === undefined || second === undefined) throw new Error("no columns");
  test("repeats the case, labels the column, leaves blanks out and keeps lines", () => {
    const long = unpivot(
      cases,
      [
        { labels: { indicator: "K1" }, values: { score: first } },
        { labels: { indicator: "K2" }, values: { score: second } },
      ],
      ["score"],
      (rows) => expect(rows).toBe(2),
    );
    expect(long.columns.map(({ name }) => name)).toEqual(["student", "term", "indicator", "score"]);
    expect(rowsOf(long)).toEqual([
      ["A", "t1", "K1", "5"],
      ["B", "t2", "K2", "6"],
    ]);
    expect([...long.lines]).toEqual([2, 3]);
  });
  test("a label goes before the case's own column, which counts where there is none", () => {
    const long = unpivot(
      cases,
      [
        { labels: { term: "t9" }, values: { score: first } },
        { labels: {}, values: { score: second } },
      ],
      ["score"],
      (rows) => expect(rows).toBe(2),
    );
    expect(long.columns.map(({ name }) => name)).toEqual(["student", "term", "score"]);
    expect(rowsOf(long)).toEqual([
      ["A", "t9", "5"],
      ["B", "t2", "6"],
    ]);
  });
});

test("duplicates of composite keys agree with a comparison of texts", () => {
  const cell = fc.constantFrom("a", "b", "c");
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 30 }), (rows) => {
      const { columns } = tableOf(["k", "l", "v"], rows);
      const [k, l, v] = columns;
      if (k === undefined || l === undefined || v === undefined) throw new Error("no columns");
      const found = findDuplicates(
        [k, l],
        [v],
        Uint32Array.from(rows, (_, row) => row),
      );
      const conflicts: number[] = [];
      const repeats: number[] = [];
      rows.forEach((row, index) => {
        const same = rows.flatMap((other, at) => (other[0] === row[0] && other[1] === row[1] ? [at] : []));
        if (same.length < 2) return;
        if (same.some((at) => rows[at]?.[2] !== row[2])) conflicts.push(index);
        else if (same[0] !== index) repeats.push(index);
      });
      expect([...found.conflicts].sort((a, b) => a - b)).toEqual(conflicts);
      expect([...found.repeats].sort((a, b) => a - b)).toEqual(repeats);
    }),
  );
});

test("keys too wide for exact integers are still told apart", () => {
  const wide = Array.from({ length: 8 }, (_, column) => ({
    name: `c${column}`,
    dictionary: Array.from({ length: 300 }, (_text, code) => `${code}`),
    codes: Uint32Array.from({ length: 300 }, (_code, row) => (row === 299 ? 7 : row)),
  }));
  const found = findDuplicates(
    wide,
    [constantColumn("v", "", 300)],
    Uint32Array.from({ length: 300 }, (_, row) => row),
  );
  expect(found).toEqual({ repeats: [299], conflicts: [] });
});

test("any table of texts written as plain CSV is read back the same", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", " ", '"', ",", "\n", "\r\n", "\r", "a;b\tc|d", "''", "=1+1", "1.5"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
      const kept = rows.map((row, index) => [`k${index}`, ...row]);
      const text = [...tableAsCsv(tableOf(["id", "b", "c", "d"], kept))].join("");
      const read = await readOne(text, { delimiter: "," });
      expect(rowsOf(read.table)).toEqual(kept);
    }),
    { numRuns: 200 },
  );
});

test("cells are quoted only where they must be", () => {
  expect(["plain", "two words", "a,b", 'say "x"', "two\nlines", ""].map(csvField)).toEqual([
    "plain",
    "two words",
    '"a,b"',
    '"say ""x"""',
    '"two\nlines"',
    "",
  ]);
  expect([...tableAsCsv(tableOf(["only"], [[""], ["x"]]))].join("")).toBe('only\n""\nx\n');
});
