import type { Engine } from "../engine/engine.ts";
import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import { physicalColumns, stagedTable } from "../model/ddl.ts";
import { tableDeclaration, tableIds, type TableId } from "../model/tables.ts";
import { buildPanels, type PanelSource } from "../panels/buildPanels.ts";
import type { PanelData } from "../panels/panelData.ts";
import { batchFiles, type StageableFile } from "./commitFiles.ts";
import { keyColumns } from "./liveDatabase.ts";
import type { Staging } from "./staging.ts";
import type { CommitPlan, Manifest } from "./workspace.ts";

/** A table as it would stand: the live rows that stay, and those that wait. */
function tableAfter(table: TableId, { staging, plan, manifest }: AfterCommit): Sql {
  const columns = joinSql(
    physicalColumns(table)
      .filter(({ name }) => name !== "batch_id")
      .map(({ name }) => ident(name)),
    ", ",
  );
  const committed = batchFiles(plan);
  const replaced = plan.replacements.flatMap((one) => {
    const ordinal = manifest.batches.find(({ id }) => id === one.batch)?.ordinal ?? -1;
    return one.table === table && committed.includes(one.by)
      ? [sql`(${staging.database.inScope(table, ordinal, one.scope)})`]
      : [];
  });
  const some = replaced.length === 0 ? raw("false") : joinSql(replaced, " OR ");
  const gone = plan.against === "nothing" ? raw("true") : some;
  const live = sql`SELECT ${columns}, batch_id FROM ${ident("main", table)} WHERE NOT (${gone})`;
  const all = staging.tables.includes(table)
    ? sql`${live} UNION ALL SELECT ${columns}, batch_id FROM ${stagedTable(table)}`
    : live;
  if (tableDeclaration(table).replacement.kind !== "upsert") return all;
  return sql`SELECT * FROM (${all})
QUALIFY row_number() OVER (PARTITION BY ${joinSql(keyColumns(table), ", ")} ORDER BY batch_id DESC, source_row DESC) = 1`;
}

interface AfterCommit {
  readonly plan: Pick<CommitPlan, "against" | "replacements"> & { readonly files: readonly StageableFile[] };
  readonly staging: Staging;
  readonly manifest: Pick<Manifest, "batches" | "revision">;
}

/**
 * The panels as they would be after a commit, read from the live rows and those that wait: every table that the commit touches is
 * given to the panels' SELECTs under its own name. Nothing is written. Rejects with the signal's reason.
 */
export async function panelsAfter(
  engine: Engine,
  commit: AfterCommit,
  signal?: AbortSignal,
): Promise<PanelData> {
  const { staging, plan, manifest } = commit;
  const alone = plan.against === "nothing";
  const touched = new Set(
    alone ? tableIds : [...staging.tables, ...plan.replacements.map(({ table }) => table)],
  );
  const tables = [...touched].map((table) => ({
    named: new RegExp(`\\b${table}\\b`),
    as: sql`${ident(table)} AS (${tableAfter(table, commit)})`,
  }));
  const labels = alone
    ? sql`labels AS (SELECT * FROM staging.labels)`
    : sql`labels AS (SELECT * FROM main.labels UNION ALL SELECT * FROM staging.labels)`;
  // Only what a statement names: the engine takes its time to plan the rest, too.
  const after = (statement: Sql) => {
    const named = tables.flatMap(({ named: name, as }) => (name.test(statement.text) ? [as] : []));
    return sql`WITH ${joinSql([labels, ...named], ",\n")}\nSELECT * FROM (${statement})`;
  };
  const asIfCommitted: PanelSource = {
    query: (statement, abort = signal) => engine.query(after(statement), abort),
    queryNumbers: (statement, kinds, abort = signal) => engine.queryNumbers(after(statement), kinds, abort),
  };
  return buildPanels(asIfCommitted, staging.database.labels.lists(), manifest.revision + 1, signal);
}
