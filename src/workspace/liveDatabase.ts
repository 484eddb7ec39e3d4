import { Labels } from "../columns/labels.ts";
import type { Engine, EngineColumn } from "../engine/engine.ts";
import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import { fillTable } from "../ingest/fillTable.ts";
import { createTables } from "../model/ddl.ts";
import { columnsOf, tableDeclaration, tableIds, type TableId } from "../model/tables.ts";
import type { PreparedBatch } from "./commitFiles.ts";
import { dropStaging } from "./dropStaging.ts";
import type { FileStorage } from "./fileStorage.ts";
import { liveTables, scopeColumns } from "./liveRows.ts";
import { renumber, rowCounts, takeOver } from "./takeOver.ts";
import type { Manifest } from "./workspace.ts";

/** The columns of a table's key, quoted. */
export function keyColumns(table: TableId): readonly Sql[] {
  return columnsOf(table)
    .filter(([, declaration]) => declaration.key === true)
    .map(([name]) => ident(name));
}

/**
 * The live rows in the engine and the label lists they are coded with. Whatever is in the engine is a function of the manifest's
 * batches in their order and nothing else.
 */
export class LiveDatabase {
  readonly #labels = new Labels();
  #labelled = new Map<string, number>();

  /** Codes keep what earlier panels called them: `lists` are the stored panels' label lists. */
  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    for (const [domain, texts] of Object.entries(lists)) this.#labels.codes(domain, texts);
  }

  /** A database that knows the same labels; what it learns beyond them leaves no trace in this one. */
  copy(): LiveDatabase {
    const other = new LiveDatabase(this.#labels.lists());
    other.#labelled = new Map(this.#labelled);
    return other;
  }

  get labels(): Labels {
    return this.#labels;
  }

  /** Fills an engine that holds nothing yet. */
  async replay(engine: Engine, storage: FileStorage, manifest: Manifest): Promise<void> {
    this.#labelled = new Map();
    // One transaction: readers see all of it or nothing, and rows go in four times as fast.
    await engine.run(raw("BEGIN TRANSACTION"));
    for (const statement of createTables("live")) await engine.run(statement);
    for await (const { batch, staged } of liveTables(storage, manifest))
      await fillTable(engine, this.#labels, staged, batch.ordinal);
    await this.writeLabels(engine);
    for (const table of tableIds) await this.#keepNewest(engine, table);
    await engine.run(raw("COMMIT"));
  }

  /** Empties an engine of everything, so that it can be filled again. */
  async clear(engine: Engine): Promise<void> {
    await dropStaging(engine);
    for (const table of [...tableIds, "labels"]) await engine.run(sql`DROP TABLE IF EXISTS ${ident(table)}`);
  }

  /**
   * Follows a commit, whole or not at all: the rows of the scopes that the entries replace go, the new ones come. `ordinals`: where
   * they wait in staging, coded by this database, the `batch_id` of each file's rows there; null where they don't wait. `before` is
   * null where all older rows go, whatever coded them.
   */
  async follow(
    engine: Engine,
    prepared: readonly PreparedBatch[],
    before: Manifest | null,
    ordinals: readonly number[] | null,
  ): Promise<void> {
    const touched = [...new Set(prepared.flatMap(({ staged }) => staged.map(({ table }) => table)))];
    const counts = ordinals === null ? null : await rowCounts(engine, touched);
    await engine.run(raw("BEGIN TRANSACTION"));
    if (before === null)
      for (const table of [...tableIds, "labels"]) await engine.run(sql`DELETE FROM ${ident("main", table)}`);
    for (const { entry, staged: tables } of prepared) {
      for (const { batch, table, scope } of entry.replaces) {
        const older = before?.batches.find(({ id }) => id === batch);
        if (older !== undefined)
          await engine.run(
            sql`DELETE FROM ${ident(table)} WHERE ${this.inScope(table, older.ordinal, scope)}`,
          );
      }
      if (ordinals === null)
        for (const one of tables) await fillTable(engine, this.#labels, one, entry.ordinal);
    }
    if (ordinals === null) await this.writeLabels(engine);
    else {
      const numbers = prepared.map(({ by, entry }) => [ordinals[by] ?? 0, entry.ordinal] as const);
      await renumber(engine, touched, new Map(numbers));
      for (const [table, { live, waiting }] of counts ?? [])
        await takeOver(engine, table, { live: before === null ? 0 : live, waiting });
      await engine.run(raw("INSERT INTO main.labels SELECT * FROM staging.labels"));
    }
    for (const table of touched) await this.#keepNewest(engine, table);
    await engine.run(raw("COMMIT"));
  }

  /** Fills an engine anew, whatever it holds: after a commit that it could not follow, or another tab's. */
  async refill(engine: Engine, storage: FileStorage, manifest: Manifest): Promise<void> {
    // There may be a transaction that failed halfway, or none.
    await engine.run(raw("ROLLBACK")).catch(() => undefined);
    await this.clear(engine);
    await this.replay(engine, storage, manifest);
  }

  /** The condition that names the rows of one scope; `of`: what the rows are called there. */
  ofScope(table: TableId, scope: readonly string[], of: string): Sql {
    const conditions = scopeColumns(table).map((name, index) => {
      const declaration = columnsOf(table).find(([column]) => column === name)?.[1];
      const text = scope[index] ?? "";
      if (text === "") return sql`${ident(of, name)} IS NULL`;
      if (declaration?.type.kind !== "code") return sql`${ident(of, name)} = ${Number(text)}`;
      return sql`${ident(of, name)} = ${this.#labels.codes(declaration.type.domain, [text])[0] ?? -1}`;
    });
    return joinSql(conditions, " AND ");
  }

  /** The condition that names the rows of one batch in one scope. */
  inScope(table: TableId, ordinal: number, scope: readonly string[], of: string = table): Sql {
    return sql`${ident(of, "batch_id")} = ${ordinal} AND ${this.ofScope(table, scope, of)}`;
  }

  /** Puts the labels that came since the last call into the engine: into the live list, or that of rows that wait. */
  async writeLabels(engine: Engine, table: "labels" | "staging.labels" = "labels"): Promise<void> {
    const domains: string[] = [];
    const codes: number[] = [];
    const labels: string[] = [];
    for (const [domain, list] of Object.entries(this.#labels.lists())) {
      for (let code = this.#labelled.get(domain) ?? 0; code < list.length; code += 1) {
        domains.push(domain);
        codes.push(code);
        labels.push(list[code] ?? "");
      }
      this.#labelled.set(domain, list.length);
    }
    if (labels.length === 0) return;
    const columns: readonly EngineColumn[] = [
      { name: "domain", type: "text", values: domains },
      { name: "code", type: "integer", values: Int32Array.from(codes) },
      { name: "label", type: "text", values: labels },
    ];
    await engine.insert(table, columns);
  }

  /** In tables where the newest wins, leaves one row a key. */
  async #keepNewest(engine: Engine, table: TableId): Promise<void> {
    if (tableDeclaration(table).replacement.kind !== "upsert") return;
    const key = keyColumns(table);
    await engine.run(sql`DELETE FROM ${ident(table)} WHERE rowid IN (
  SELECT id FROM (
    SELECT rowid AS id, row_number() OVER (PARTITION BY ${joinSql(key, ", ")} ORDER BY batch_id DESC, source_row DESC) AS place
    FROM ${ident(table)}
  ) WHERE place > 1
)`);
  }
}
