import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { openNode } from "../../src/engine/openNode.ts";
import { sql } from "../../src/engine/sql.ts";
import { createTables, physicalColumns, tableName } from "../../src/model/ddl.ts";
import { tableIds } from "../../src/model/tables.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(async () => {
  await engine.close();
});

describe("DDL", () => {
  it.each(["live", "staged"] as const)(
    "makes every table of %s rows as its physical columns say",
    async (standing) => {
      for (const statement of createTables(standing)) await engine.run(statement);
      for (const table of tableIds) {
        const found = await engine.query(
          sql`SELECT column_name, data_type FROM information_schema.columns
            WHERE table_schema = ${"main"} AND table_name = ${tableName(table, standing)} ORDER BY ordinal_position`,
        );
        const [names, types] = found.columns.map((column) => [...column.values]);
        expect(names).toEqual(physicalColumns(table).map((column) => column.name));
        expect(types).toEqual(physicalColumns(table).map((column) => column.type));
      }
    },
  );

  it("keeps the reason beside every measure column and the trace in every table", () => {
    const names = physicalColumns("assessments").map((column) => column.name);
    expect(names[names.indexOf("score") + 1]).toBe("score_missing");
    for (const table of tableIds) {
      expect(
        physicalColumns(table)
          .slice(-2)
          .map((column) => column.name),
      ).toEqual(["batch_id", "source_row"]);
    }
  });

  it("gives only live rows a label table", async () => {
    const found = await engine.query(
      sql`SELECT table_schema FROM information_schema.tables WHERE table_name = ${"labels"}`,
    );
    expect(found.columns[0]?.values).toEqual(["main"]);
  });
});
