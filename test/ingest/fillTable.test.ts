import { afterAll, beforeAll, expect, test } from "vitest";
import { Labels } from "../../src/columns/labels.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { openNode } from "../../src/engine/openNode.ts";
import { sql } from "../../src/engine/sql.ts";
import { fillTable } from "../../src/ingest/fillTable.ts";
import { createTable } from "../../src/model/ddl.ts";
import { readable, screenOne } from "./memoryFile.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openNode();
  await engine.run(createTable("assessments"));
  await engine.run(createTable("students"));
});
afterAll(() => engine.close());

async function read(statement: ReturnType<typeof sql>): Promise<unknown[][]> {
  const { columns, rowCount } = await engine.query(statement);
  return Array.from({ length: rowCount }, (_, row) =>
    columns.map((column) =>
      column.kind === "number" && column.valid[row] === 0 ? null : column.values[row],
    ),
  );
}

test("scores, missing codes, fallbacks, labels, batch and line arrive in DuckDB", async () => {
  const text =
    "student_id,indicator_code,term_code,score,assessed_on\nA,K06,2023-2024-1,80.5,2024年1月9日\nB,K06,2023-2024-1,缺考,\nC,K06,2023-2024-1,,\nD,K06,2023-2024-1,免修,\n";
  const screening = readable(await screenOne(text));
  const labels = new Labels();
  for (const staged of screening.staged) expect(await fillTable(engine, labels, staged, 7)).toBe(4);
  const rows = await read(
    sql`SELECT student_id, school_code, assessor_kind, attempt, score, score_missing, CAST(assessed_on AS VARCHAR), batch_id, source_row FROM assessments ORDER BY source_row`,
  );
  const lists = labels.lists();
  const label = (domain: string, code: unknown): string | undefined => lists[domain]?.[Number(code)];
  expect(rows.map((row) => label("student", row[0]))).toEqual(["A", "B", "C", "D"]);
  expect(
    rows.map((row) => [label("school", row[1]), label("assessments.assessor_kind", row[2]), row[3]]),
  ).toEqual(Array.from({ length: 4 }, () => ["S1", "school", 1]));
  expect(rows.map((row) => [row[4], row[5]])).toEqual([
    [80.5, 0],
    [null, 3],
    [null, 1],
    [null, 2],
  ]);
  expect(rows.map((row) => row[6])).toEqual(["2024-01-09", null, null, null]);
  expect(rows.map((row) => [row[7], row[8]])).toEqual([
    [7, 2],
    [7, 3],
    [7, 4],
    [7, 5],
  ]);
});

test("a text that is no number is refused before anything is written", async () => {
  const lines = Uint32Array.of(2);
  const column = (name: string, value: string) => ({ name, dictionary: [value], codes: new Uint32Array(1) });
  const rows = { columns: [column("student_id", "A"), column("intake_score", "many")], lines };
  await expect(fillTable(engine, new Labels(), { table: "students", rows }, 1)).rejects.toThrow(RangeError);
  expect(await read(sql`SELECT count(*) FROM students`)).toEqual([[0]]);
});
