import type { Engine } from "../engine/engine.ts";
import { joinSql, raw, sql } from "../engine/sql.ts";
import { stagedTable } from "../model/ddl.ts";
import { tableIds } from "../model/tables.ts";

/** Drops whatever waits for a commit. */
export async function dropStaging(engine: Engine): Promise<void> {
  const tables = tableIds.map((table) => sql`DROP TABLE IF EXISTS ${stagedTable(table)}`);
  await engine.run(joinSql([raw("DROP SCHEMA IF EXISTS staging CASCADE"), ...tables], "; "));
}
