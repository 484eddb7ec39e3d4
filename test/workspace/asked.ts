import { ident, sql } from "../../src/engine/sql.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";

/** How many live rows the engine holds. */
export async function rowsOf(workspace: Workspace, table: string): Promise<number> {
  const engine = await workspace.engine();
  const { columns } = await engine.query(sql`SELECT count(*) AS n FROM ${ident(table)}`);
  return columns[0]?.kind === "number" ? (columns[0].values[0] ?? 0) : -1;
}

export async function meanScore(workspace: Workspace, term: string): Promise<number> {
  const engine = await workspace.engine();
  const { columns } = await engine.query(
    sql`SELECT avg(score) AS m FROM assessments JOIN labels ON domain = 'term' AND code = term_code WHERE label = ${term}`,
  );
  return columns[0]?.kind === "number" ? (columns[0].values[0] ?? 0) : -1;
}
