import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNode } from "../../src/engine/openNode.ts";
import type { RestartingEngine } from "../../src/engine/restartingEngine.ts";
import { ident, joinSql, raw, sql, type Sql, type SqlValue } from "../../src/engine/sql.ts";

let engine: RestartingEngine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(() => engine.close());

async function one(statement: Sql): Promise<unknown> {
  const { columns, rowCount } = await engine.query(statement);
  expect([columns.length, rowCount]).toEqual([1, 1]);
  return columns[0]?.values[0];
}

const hostile = [
  "'",
  "''",
  "'; DROP TABLE students; --",
  "\\'",
  "\\",
  '"',
  "$$",
  "$tag$ x $tag$",
  "/* */ --",
  "\0",
  "a\0'b\0",
  "\u2028\uFEFF\u202Ex",
  "𠮷野家 ａ",
  "%_",
  "?",
  "$1",
  ":name",
  "E'\\n'",
  "\r\n\t",
  "NULL",
  "",
];

describe("values", () => {
  it.each(hostile)("come back as they went in: %j", async (text) => {
    expect(await one(sql`SELECT ${text} AS v`)).toBe(text);
  });

  it("come back whatever the text is", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom(...hostile),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const text = pieces.join("");
        fc.pre(!/\p{Surrogate}/u.test(text));
        expect(await one(sql`SELECT ${text} AS v`)).toBe(text);
        expect(await one(sql`SELECT count(*) AS n FROM (SELECT 'x' AS v) WHERE v IN ${[text, "x"]}`)).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it("come back whatever the number is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        expect(await one(sql`SELECT ${value}::DOUBLE AS v`)).toBe(value);
        expect(await one(sql`SELECT 1-${value}::DOUBLE AS v`)).toBe(1 - value);
      }),
      { numRuns: 300 },
    );
    for (const value of [0.1, -0, 2 ** 53, -1, 1e300, 5e-324, 123456789.123]) {
      expect(await one(sql`SELECT ${value} AS v`)).toBe(value);
    }
  });

  it("are whole numbers where they can be", async () => {
    expect(await one(sql`SELECT typeof(${7}) AS t`)).toBe("INTEGER");
    expect(await one(sql`SELECT typeof(${0.5}) AS t`)).toBe("DOUBLE");
    expect(await one(sql`SELECT (${2n ** 64n} - 1)::VARCHAR AS v`)).toBe("18446744073709551615");
    expect(await one(sql`SELECT (${-(2n ** 126n)})::VARCHAR AS v`)).toBe(String(-(2n ** 126n)));
  });

  it("may be truth values, null and dates", async () => {
    expect(await one(sql`SELECT ${true} AND NOT ${false} AS v`)).toBe("true");
    expect(await one(sql`SELECT ${null} IS NULL AS v`)).toBe("true");
    expect(await one(sql`SELECT ${new Date("2024-02-29T12:34:56.789Z")} AS v`)).toBe(
      "2024-02-29 12:34:56.789",
    );
  });

  it("may be lists, empty ones too, under IN and NOT IN", async () => {
    const count = (list: readonly string[]) => [
      sql`SELECT count(*) AS n FROM (VALUES ('a'), ('b')) t(v) WHERE v IN ${list}`,
      sql`SELECT count(*) AS n FROM (VALUES ('a'), ('b')) t(v) WHERE v NOT IN ${list}`,
    ];
    for (const [list, expected] of [
      [["a"], [1, 1]],
      [[], [0, 2]],
      [
        ["a", "b", "'"],
        [2, 0],
      ],
    ] as const) {
      expect(await Promise.all(count(list).map(one))).toEqual(expected);
    }
    expect(await one(sql`SELECT count(*) AS n FROM range(5) r(x) WHERE x IN ${[]}`)).toBe(0);
  });

  it.each([
    [Number.NaN],
    [Infinity],
    [-Infinity],
    [new Date(Number.NaN)],
    [new Date("+020000-01-01")],
    [2n ** 127n],
    ["\uD800"],
    [["a", null]],
    [[["a"]]],
    [undefined],
    [{ text: "1" }],
    [() => 1],
  ])("without a faithful literal are refused: %s", (value) => {
    expect(() => sql`SELECT ${value as SqlValue}`).toThrow();
  });
});

describe("pieces", () => {
  it("nest", async () => {
    const where = sql`x > ${3} AND x IN ${[4, 5, sql`3 + 3`]}`;
    expect(await one(sql`SELECT count(*) AS n FROM range(10) r(x) WHERE ${where}`)).toBe(3);
    const names = ["a", 'b"c'].map((name) => ident(name));
    const { columns } = await engine.query(
      sql`SELECT ${joinSql(names, raw(" + ").text)} AS s, * FROM (SELECT 1 AS "a", 2 AS ${ident('b"c')})`,
    );
    expect(columns.map((column) => [column.name, column.values[0]])).toEqual([
      ["s", 3],
      ["a", 1],
      ['b"c', 2],
    ]);
  });

  it("identifiers keep any name", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (name) => {
        fc.pre(!name.includes("\0") && !/\p{Surrogate}/u.test(name));
        const { columns } = await engine.query(sql`SELECT 1 AS ${ident(name)}`);
        expect(columns[0]?.name).toBe(name);
      }),
      { numRuns: 200 },
    );
    expect(ident("staging", 'odd"name').text).toBe('"staging"."odd""name"');
    for (const bad of [[], [""], ["a\0b"], ["\uDC00"]]) expect(() => ident(...bad)).toThrow(TypeError);
  });
});
