import { afterAll, beforeAll, expect, it } from "vitest";
import { EngineError } from "../../src/engine/engineError.ts";
import { openNode } from "../../src/engine/openNode.ts";
import type { RestartingEngine } from "../../src/engine/restartingEngine.ts";
import { raw, sql } from "../../src/engine/sql.ts";

let engine: RestartingEngine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(() => engine.close());

it.each([
  ["(-128)::TINYINT", "number", -128],
  ["255::UTINYINT", "number", 255],
  ["(-32768)::SMALLINT", "number", -32768],
  ["65535::USMALLINT", "number", 65535],
  ["7::INTEGER", "number", 7],
  ["4294967295::UINTEGER", "number", 4294967295],
  ["9007199254740991::BIGINT", "number", 9007199254740991],
  ["9007199254740991::UBIGINT", "number", 9007199254740991],
  ["9007199254740992::HUGEINT", "number", 9007199254740992],
  ["sum(x)", "number", 6],
  ["count(*)", "number", 3],
  ["0.1::DOUBLE", "number", 0.1],
  ["0.5::FLOAT", "number", 0.5],
  ["1.25::DECIMAL(9,2)", "number", 1.25],
  ["12345.678901::DECIMAL(38,6)", "number", 12345.678901],
  ["avg(x)", "number", 2],
  ["'NaN'::DOUBLE", "number", Number.NaN],
  ["'汉字 ''q'''", "text", "汉字 'q'"],
  ["'b'::ENUM('a','b')", "text", "b"],
  ["DATE '2024-02-29'", "date", "2024-02-29"],
  ["DATE '1960-01-01'", "date", "1960-01-01"],
  ["TIMESTAMP '2024-02-29 01:02:03'", "text", "2024-02-29 01:02:03"],
  ["TIMESTAMP '1969-12-31 23:59:59.5'", "text", "1969-12-31 23:59:59.500"],
  ["TIMESTAMP_S '2024-02-29 01:02:03'", "text", "2024-02-29 01:02:03"],
  ["TIMESTAMP_MS '2024-02-29 01:02:03.004'", "text", "2024-02-29 01:02:03.004"],
  ["TIMESTAMPTZ '2024-02-29 01:02:03+00'", "text", "2024-02-29 01:02:03"],
  ["true", "boolean", "true"],
  ["1 > 2", "boolean", "false"],
  ["uuid '00000000-0000-0000-0000-000000000001'", "text", "00000000-0000-0000-0000-000000000001"],
])("%s is decoded as %s", async (expression, kind, value) => {
  const { columns } = await engine.query(
    sql`SELECT ${raw(expression)} AS v FROM range(1, 4) r(x) GROUP BY ALL`,
  );
  expect(columns[0]).toMatchObject({ name: "v", kind });
  expect(columns[0]?.values[0]).toEqual(value);
});

it.each([
  "INTEGER",
  "BIGINT",
  "DECIMAL(10,2)",
  "DOUBLE",
  "VARCHAR",
  "DATE",
  "TIMESTAMP",
  "BOOLEAN",
  "ENUM('a')",
])("NULL of %s is none of its values, also amid others and in later chunks", async (type) => {
  const { columns, rowCount } = await engine.query(
    sql`SELECT CASE WHEN x % 3 = 0 THEN NULL ELSE (CASE WHEN ${type.startsWith("ENUM")} THEN 'a' WHEN ${type === "BOOLEAN"} THEN 'true' WHEN ${/DATE|TIME/.test(type)} THEN '2001-02-03' ELSE '1' END) END::${raw(type)} AS v FROM range(5000) r(x)`,
  );
  const [column] = columns;
  const isNull = (row: number) =>
    column?.kind === "number"
      ? column.valid[row] === 0 && Number.isNaN(column.values[row])
      : column?.values[row] === null;
  expect(rowCount).toBe(5000);
  for (let row = 0; row < rowCount; row++) expect(isNull(row)).toBe(row % 3 === 0);
  if (column?.kind === "number") expect(column.values[4999]).toBe(1);
});

it("keeps columns of one name apart, and gives columns without rows", async () => {
  const twice = await engine.query(sql`SELECT 1 AS v, 'a' AS v, NULL AS w`);
  expect(twice.columns.map((column) => column.values[0])).toEqual([1, "a", Number.NaN]);
  const none = await engine.query(sql`SELECT 1 AS n, 'a' AS t WHERE FALSE`);
  expect(none.rowCount).toBe(0);
  expect(none.columns.map((column) => [column.name, column.kind, column.values.length])).toEqual([
    ["n", "number", 0],
    ["t", "text", 0],
  ]);
});

it.each(["[1, 2]", "{'a': 1}", "INTERVAL 1 DAY", "'\\x41'::BLOB", "TIME '01:02:03'", "MAP {'a': 1}"])(
  "%s has no decoded form, and the error says what to do",
  async (expression) => {
    const cause: unknown = await engine
      .query(sql`SELECT ${raw(expression)} AS v`)
      .catch((error: unknown) => error);
    expect(cause).toBeInstanceOf(EngineError);
    expect(String(cause)).toMatch(/column v .* cast it/);
    expect(engine.state()).toBe("ready");
    const text = await engine.query(sql`SELECT (${raw(expression)})::VARCHAR AS v`);
    expect(text.columns[0]?.kind).toBe("text");
  },
);
