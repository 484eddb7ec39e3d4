import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { breakable } from "../../src/engine/breakable.ts";
import type { EngineColumn } from "../../src/engine/engine.ts";
import { EngineError } from "../../src/engine/engineError.ts";
import { openNode } from "../../src/engine/openNode.ts";
import type { RestartingEngine } from "../../src/engine/restartingEngine.ts";
import { ident, raw, sql } from "../../src/engine/sql.ts";

let engine: RestartingEngine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(() => engine.close());

async function rejection(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail("it did not reject"),
    (cause: unknown) => cause,
  );
}

const slow = sql`SELECT count(*) AS n FROM range(100000) a(x), range(3000) b(y) WHERE (x * y) % 7 = 3`;
/** Longer than any test may last: only an abort ends it. */
const endless = sql`SELECT count(*) AS n FROM range(10000000) a(x), range(10000000) b(y) WHERE (x * y) % 7 = 3`;

describe("reading", () => {
  it("runs several reads at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        engine.query(sql`SELECT sum(x) + ${i} AS s FROM range(10000) r(x)`),
      ),
    );
    expect(answers.map((table) => table.columns[0]?.values[0])).toEqual(
      Array.from({ length: 12 }, (_, i) => 49995000 + i),
    );
  });

  it("lets a quick read pass a slow one", async () => {
    const order: string[] = [];
    const stop = new AbortController();
    const long = engine.query(slow, stop.signal).then(
      () => order.push("slow"),
      () => order.push("stopped"),
    );
    await engine.query(sql`SELECT 1 AS one`).then(() => order.push("quick"));
    stop.abort();
    await long;
    expect(order).toEqual(["quick", "stopped"]);
  });

  it("streams results of many chunks whole", async () => {
    const table = await engine.query(sql`SELECT x, 'r' || x AS t FROM range(300000) r(x)`);
    expect(table.rowCount).toBe(300000);
    const [x, t] = table.columns;
    if (x?.kind !== "number" || t?.kind !== "text") return expect.fail("wrong kinds");
    expect(x.values.reduce((a, b) => a + b, 0)).toBe(44999850000);
    expect(t.values[299999]).toBe("r299999");
  });

  it("reads columns of numbers of many chunks into arrays, NULL as −1 and NaN", async () => {
    const { rowCount, columns } = await engine.queryNumbers(
      sql`SELECT x::INTEGER AS code, CASE WHEN x % 3 = 0 THEN NULL ELSE x END AS some, CASE WHEN x % 5 = 0 THEN NULL ELSE x / 4 END AS score,
  NULL AS none, sum(x) OVER () AS total FROM range(300000) r(x) ORDER BY x`,
      { code: "integer", some: "integer", score: "number", none: "number", total: "number" },
    );
    expect(rowCount).toBe(300_000);
    expect(Object.values(columns).map(({ constructor, length }) => [constructor, length])).toEqual([
      [Int32Array, rowCount],
      [Int32Array, rowCount],
      [Float64Array, rowCount],
      [Float64Array, rowCount],
      [Float64Array, rowCount],
    ]);
    const other = (values: ArrayLike<number>, expected: (x: number) => number): number =>
      Array.prototype.findIndex.call(values, (value: number, x) => !Object.is(value, expected(x)));
    expect(other(columns.code, (x) => x)).toBe(-1);
    expect(other(columns.some, (x) => (x % 3 === 0 ? -1 : x))).toBe(-1);
    expect(other(columns.score, (x) => (x % 5 === 0 ? Number.NaN : x / 4))).toBe(-1);
    expect(other(columns.none, () => Number.NaN)).toBe(-1);
    expect(other(columns.total, () => 44_999_850_000)).toBe(-1);
  });

  it("reads no rows into empty arrays", async () => {
    const { rowCount, columns } = await engine.queryNumbers(sql`SELECT x FROM range(3) r(x) WHERE x > 9`, {
      x: "integer",
    });
    expect({ rowCount, x: columns.x }).toEqual({ rowCount: 0, x: new Int32Array(0) });
  });

  it.each([
    ["'a'", /no numbers/],
    ["DATE '2024-09-01'", /no numbers/],
    ["'a'::ENUM ('a', 'b')", /no numbers/],
  ])("refuses to read %s as a number", async (text, reason) => {
    const cause = await rejection(engine.queryNumbers(sql`SELECT ${raw(text)} AS x`, { x: "integer" }));
    expect(cause).toBeInstanceOf(EngineError);
    expect(String(cause)).toMatch(reason);
    expect(String(await rejection(engine.queryNumbers(sql`SELECT 1 AS x`, { y: "integer" })))).toMatch(
      /no column y/,
    );
    expect((await engine.queryNumbers(sql`SELECT 4 AS x`, { x: "number" })).columns.x[0]).toBe(4);
  });

  it("rejects with the signal's reason and stays usable, though the statement would never have ended", async () => {
    for (let round = 0; round < 6; round++) {
      const stop = new AbortController();
      setTimeout(() => stop.abort(new Error("enough")), 40);
      const cause = await rejection(engine.query(endless, stop.signal));
      expect(cause).toMatchObject({ message: "enough" });
    }
    expect(await rejection(engine.query(slow, AbortSignal.abort(new Error("before"))))).toMatchObject({
      message: "before",
    });
    expect((await engine.query(sql`SELECT 2 AS two`)).columns[0]?.values[0]).toBe(2);
  });

  it("hears an abort while it waits for a connection", async () => {
    const stop = new AbortController();
    const crowd = Array.from({ length: 4 }, () => rejection(engine.query(slow, stop.signal)));
    const waiting = new AbortController();
    const last = rejection(engine.query(sql`SELECT 3 AS three`, waiting.signal));
    waiting.abort(new Error("gave up"));
    expect(await last).toMatchObject({ message: "gave up" });
    stop.abort();
    await Promise.all(crowd);
    expect((await engine.query(sql`SELECT 3 AS three`)).columns[0]?.values[0]).toBe(3);
  });

  it("carries the SQL and the cause in its errors, also those that come amid a result", async () => {
    const cause = await rejection(engine.query(sql`SELECT nothing FROM ${ident("no such")}`));
    if (!(cause instanceof EngineError)) return expect.fail(String(cause));
    expect(cause.sql).toBe('SELECT nothing FROM "no such"');
    expect(cause.message).toMatch(/no such/);
    expect(cause.cause).toBeInstanceOf(Error);
    const late = await rejection(
      engine.query(
        sql`SELECT CASE WHEN x = 99999 THEN error('late') ELSE x::VARCHAR END AS v FROM range(100000) r(x)`,
      ),
    );
    expect(late).toBeInstanceOf(EngineError);
    expect(String(late)).toMatch(/late/);
    expect(engine.state()).toBe("ready");
  });
});

describe("closed against the network and the disk", () => {
  it.each([
    "LOAD parquet",
    "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
    "SELECT * FROM 'https://example.org/x.parquet'",
    "SELECT * FROM read_csv('/etc/hostname')",
    "COPY (SELECT 1) TO 'vetscope-should-not-exist.csv'",
    "ATTACH 'vetscope-should-not-exist.db'",
    "SET enable_external_access = true",
    "SET autoload_known_extensions = true",
    "SET lock_configuration = false",
    "RESET lock_configuration",
  ])("refuses %s", async (text) => {
    expect(await rejection(engine.run(raw(text)))).toBeInstanceOf(EngineError);
    expect(await rejection(engine.query(raw(text)))).toBeInstanceOf(EngineError);
    expect(engine.state()).toBe("ready");
  });

  it("has no extension after INSTALL", async () => {
    await engine.run(raw("INSTALL parquet")).catch(() => undefined);
    expect(await rejection(engine.run(raw("LOAD parquet")))).toBeInstanceOf(EngineError);
    const { columns } = await engine.query(
      sql`SELECT loaded FROM duckdb_extensions() WHERE extension_name IN ${["parquet", "json", "icu", "httpfs"]} AND loaded`,
    );
    expect(columns[0]?.values.length).toBe(0);
  });
});

describe("inserting", () => {
  const rows = 300_001;
  const columns: readonly EngineColumn[] = [
    { name: "n", type: "number", values: Float64Array.from({ length: rows }, (_, i) => i / 2) },
    { name: "t", type: "text", values: Array.from({ length: rows }, (_, i) => (i % 2 ? "汉字" : "it's")) },
    {
      name: "i",
      type: "integer",
      values: Int32Array.from({ length: rows }, (_, i) => i),
      valid: Uint8Array.from({ length: rows }, (_, i) => (i % 3 ? 1 : 0)),
    },
    { name: "d", type: "date", values: Int32Array.from({ length: rows }, (_, i) => (i % 4000) - 10) },
    { name: "m", type: "integer", values: Int32Array.from({ length: rows }, (_, i) => i % 5) },
  ];

  it("appends in chunks by name, with NULLs, into narrower columns too, and keeps what stood there", async () => {
    await engine.run(sql`CREATE SCHEMA staging`);
    await engine.run(sql`CREATE TABLE staging.facts (i INTEGER, n DOUBLE, d DATE, t VARCHAR, m TINYINT)`);
    await engine.run(sql`INSERT INTO staging.facts VALUES (-1, -1, DATE '1999-01-01', 'old', 0)`);
    await engine.insert("staging.facts", columns);
    const { columns: found } = await engine.query(
      sql`SELECT count(*) AS c, count(i) AS ci, sum(n) AS sn, min(d) AS d, sum(m) AS m, count(*) FILTER (t = '汉字') AS t FROM staging.facts`,
    );
    expect(found.map((column) => column.values[0])).toEqual([
      rows + 1,
      200_001,
      ((rows - 1) * rows) / 4 - 1,
      "1969-12-22",
      600_000,
      150_000,
    ]);
  });

  it("refuses columns that the table does not have, lacks, or of uneven length, and tables that are not there", async () => {
    const [n, ...others] = columns;
    if (!n) return expect.fail();
    for (const given of [
      others,
      [...columns, { ...n, name: "foreign" }],
      [{ ...n, values: new Float64Array(3), type: "number" as const }, ...others],
    ]) {
      expect(await rejection(engine.insert("staging.facts", given))).toBeInstanceOf(EngineError);
    }
    expect(await rejection(engine.insert("staging.missing", columns))).toBeInstanceOf(EngineError);
    expect((await engine.query(sql`SELECT count(*) AS c FROM staging.facts`)).columns[0]?.values[0]).toBe(
      rows + 1,
    );
  });

  it("inserts nothing of an empty batch", async () => {
    await engine.insert(
      "staging.facts",
      columns.map(
        (column) => ({ ...column, values: column.values.slice(0, 0), valid: undefined }) as EngineColumn,
      ),
    );
    expect((await engine.query(sql`SELECT count(*) AS c FROM staging.facts`)).columns[0]?.values[0]).toBe(
      rows + 1,
    );
  });

  it("appends slices, and stops where one can't be made: its reason comes through, and the database goes on", async () => {
    await engine.run(sql`CREATE TABLE sliced (v INTEGER)`);
    const slice = (v: number): readonly EngineColumn[] => [
      { name: "v", type: "integer", values: Int32Array.of(v, v + 1) },
    ];
    await engine.insertSlices("sliced", [slice(1), slice(3)]);
    const stop = new AbortController();
    const reason = new DOMException("stopped", "AbortError");
    const stopping = breakable(engine, stop.signal).insertSlices(
      "sliced",
      (function* () {
        yield slice(5);
        stop.abort(reason);
        yield slice(7);
      })(),
    );
    expect(await rejection(stopping)).toBe(reason);
    expect(
      (await engine.query(sql`SELECT list(v ORDER BY v)::VARCHAR AS all_of_them FROM sliced`)).columns[0]
        ?.values,
    ).toEqual(["[1, 2, 3, 4, 5, 6, 7, 8]"]);
  });

  it("is part of the transaction it stands in", async () => {
    await engine.run(sql`CREATE TABLE held (v INTEGER)`);
    await engine.run(sql`BEGIN TRANSACTION`);
    await engine.insert("held", [{ name: "v", type: "integer", values: Int32Array.of(1, 2) }]);
    expect((await engine.query(sql`SELECT count(*) AS c FROM held`)).columns[0]?.values[0]).toBe(0);
    await engine.run(sql`COMMIT`);
    expect((await engine.query(sql`SELECT count(*) AS c FROM held`)).columns[0]?.values[0]).toBe(2);
  });
});
