import { Labels } from "../../src/columns/labels.ts";
import type { ColumnTable } from "../../src/columns/columnTable.ts";
import type { ResultTable } from "../../src/engine/engine.ts";
import { openNode } from "../../src/engine/openNode.ts";
import { ident, raw, sql } from "../../src/engine/sql.ts";
import { fillTable } from "../../src/ingest/fillTable.ts";
import { createTables } from "../../src/model/ddl.ts";
import { tableIds, type TableId } from "../../src/model/tables.ts";
import { buildPanels } from "../../src/panels/buildPanels.ts";
import type { PanelData } from "../../src/panels/panelData.ts";

/** Rows of tables as a CSV would hold them: texts by column, absent columns empty. */
export type Tables = Partial<Record<TableId, readonly Readonly<Record<string, string | number>>[]>>;

function columnTable(rows: readonly Readonly<Record<string, string | number>>[]): ColumnTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    lines: Uint32Array.from(rows, (_, index) => index + 2),
    columns: names.map((name) => {
      const dictionary: string[] = [];
      const codes = Uint32Array.from(rows, (row) => {
        const text = String(row[name] ?? "");
        const known = dictionary.indexOf(text);
        return known >= 0 ? known : dictionary.push(text) - 1;
      });
      return { name, dictionary, codes };
    }),
  };
}

type TestEngine = Awaited<ReturnType<typeof openNode>>;

/** Engines with the app's empty tables that no test file has at present. */
const free: TestEngine[] = [];

async function begin(): Promise<TestEngine> {
  const engine = await openNode();
  for (const statement of createTables("live")) await engine.run(statement);
  return engine;
}

/**
 * The real DuckDB with the app's tables, filled from literal rows. One a test file, which closes it: the next file of the same
 * worker then has its engine, since starting and warming one takes longer than most files.
 */
export class TestDatabase {
  readonly engine: TestEngine;
  #filled: readonly TableId[] = [];

  private constructor(engine: TestEngine) {
    this.engine = engine;
  }

  static async open(): Promise<TestDatabase> {
    return new TestDatabase(free.pop() ?? (await begin()));
  }

  /** Leaves the engine as it was begun: without rows, and without tables beside the app's. */
  async close(): Promise<void> {
    for (const table of [...this.#filled, "labels"]) await this.engine.run(sql`DELETE FROM ${ident(table)}`);
    const own = new Set<string>([...tableIds, "labels"]);
    for (const { name } of await this.rows(
      "SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal",
    ))
      if (!own.has(String(name))) await this.engine.run(sql`DROP TABLE ${ident(String(name))}`);
    free.push(this.engine);
  }

  /** Replaces all rows and builds the panels. */
  async load(tables: Tables): Promise<PanelData> {
    for (const table of this.#filled) await this.engine.run(sql`DELETE FROM ${ident(table)}`);
    this.#filled = tableIds.filter((table) => (tables[table]?.length ?? 0) > 0);
    await this.engine.run(raw("DELETE FROM labels"));
    const labels = new Labels();
    for (const [batch, table] of tableIds.entries()) {
      const rows = tables[table];
      if (rows !== undefined) await fillTable(this.engine, labels, { table, rows: columnTable(rows) }, batch);
    }
    const lists = Object.entries(labels.lists()).flatMap(([domain, list]) =>
      list.map((label, code) => ({ domain, code, label })),
    );
    await this.engine.insert("labels", [
      { name: "domain", type: "text", values: lists.map((one) => one.domain) },
      { name: "code", type: "integer", values: Int32Array.from(lists, (one) => one.code) },
      { name: "label", type: "text", values: lists.map((one) => one.label) },
    ]);
    return buildPanels(this.engine, labels.lists(), 1);
  }

  /** The rows of a query as objects; NULL is null. */
  async rows(text: string): Promise<readonly Readonly<Record<string, string | number | null>>[]> {
    return objects(await this.engine.query(raw(text)));
  }
}

/** A result table as objects. */
export function objects(table: ResultTable): readonly Readonly<Record<string, string | number | null>>[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(
      table.columns.map((column) => [
        column.name,
        column.kind === "number"
          ? column.valid[row] === 1
            ? (column.values[row] ?? null)
            : null
          : (column.values[row] ?? null),
      ]),
    ),
  );
}
