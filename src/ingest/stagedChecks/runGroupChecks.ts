import { joinSql, sql, type Sql } from "../../engine/sql.ts";
import { stagedTable } from "../../model/ddl.ts";
import type { CheckExample } from "../screening.ts";
import { gatherEvidence } from "./gatherEvidence.ts";
import type { GroupCase, GroupCheck } from "./lastCheck.ts";
import { groupChecks, type GroupCheckId } from "./stagedCatalogue.ts";
import type { StagedContext } from "./stagedContext.ts";
import type { StagedFinding } from "./stagedFinding.ts";

const casesShown = 3;

/** The places and lines of a file's staged rows for which a condition holds. */
async function rowsWhere(
  { engine, files, signal }: StagedContext,
  { file, table }: GroupCase,
  condition: Sql,
): Promise<{ readonly rows: Uint32Array; readonly lines: Uint32Array }> {
  const start = files.find(({ index }) => index === file)?.tables.find((one) => one.table === table)?.start;
  const found =
    start === undefined || table === null
      ? null
      : await engine.query(
          sql`SELECT s.rowid - ${start} AS place, s.source_row AS line FROM ${stagedTable(table)} AS s
WHERE s.batch_id = ${file} AND (${condition}) ORDER BY s.rowid`,
          signal,
        );
  const [places, lines] = found?.columns ?? [];
  return {
    rows: places?.kind === "number" ? Uint32Array.from(places.values) : new Uint32Array(),
    lines: lines?.kind === "number" ? Uint32Array.from(lines.values) : new Uint32Array(),
  };
}

/** Makes all checks of a drop as a whole. One finding a check, file and table, in the order of the catalogue. */
export async function runGroupChecks(context: StagedContext): Promise<readonly StagedFinding[]> {
  const evidence = await gatherEvidence(context);
  const findings: StagedFinding[] = [];
  for (const [id, check] of Object.entries(groupChecks) as [GroupCheckId, GroupCheck][]) {
    context.signal?.throwIfAborted();
    const byFile = new Map<string, GroupCase[]>();
    for (const found of check.find(evidence)) {
      const key = `${found.file}|${found.table}`;
      byFile.set(key, [...(byFile.get(key) ?? []), found]);
    }
    for (const cases of byFile.values()) {
      const [first] = cases;
      if (first === undefined) continue;
      const conditions = cases.flatMap(({ rows }) => (rows === undefined ? [] : [rows]));
      const { rows, lines } =
        conditions.length === 0
          ? { rows: new Uint32Array(), lines: new Uint32Array() }
          : await rowsWhere(
              context,
              first,
              joinSql(
                conditions.map((one) => sql`(${one})`),
                " OR ",
              ),
            );
      findings.push({
        file: first.file,
        check: id,
        table: first.table,
        count: cases.length,
        rows,
        lines,
        cases: cases
          .slice(0, casesShown)
          .map(({ column, value, values, says = check.says }): CheckExample => ({
            line: lines[0] ?? 0,
            column,
            value,
            reason: { id: says, values },
          })),
      });
    }
  }
  return findings;
}
