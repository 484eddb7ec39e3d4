import type { Engine } from "../engine/engine.ts";
import { sql } from "../engine/sql.ts";
import { learnLabels } from "../ingest/fillTable.ts";
import { stagedTable } from "../model/ddl.ts";
import type { PreparedBatch } from "./commitFiles.ts";
import type { LiveDatabase } from "./liveDatabase.ts";
import type { Staging } from "./staging.ts";
import { rowCounts } from "./takeOver.ts";

/** Up to so many rows of a table go to another's: five times as fast as filling them, but for a moment they are there twice [measured]. */
const movedUpTo = 4_000_000;

async function rowsByFile(engine: Engine, { tables }: Staging): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const { columns, rowCount } = await engine.query(
      sql`SELECT batch_id AS file, count(*)::INTEGER AS n FROM ${stagedTable(table)} GROUP BY batch_id`,
    );
    const [file, n] = columns;
    if (file?.kind !== "number" || n?.kind !== "number") continue;
    for (let row = 0; row < rowCount; row += 1)
      counts.set(`${file.values[row] ?? -1} ${table}`, n.values[row] ?? 0);
  }
  return counts;
}

/** The label lists that filling these rows would make; texts of rows that left staging are not in them. */
function labelsOf(
  live: LiveDatabase,
  prepared: readonly PreparedBatch[],
): ReturnType<LiveDatabase["labels"]["lists"]> {
  const filled = live.copy().labels;
  for (const { staged } of prepared) for (const one of staged) learnLabels(filled, one);
  return filled.lists();
}

/**
 * Whether moving what waits in staging makes just what filling the prepared rows would make: the same rows under the same codes, and no
 * label beside them.
 */
export async function isMovable(
  engine: Engine,
  staging: Staging,
  live: LiveDatabase,
  prepared: readonly PreparedBatch[],
): Promise<boolean> {
  const wanted = new Map(
    prepared.flatMap(({ by, staged }) =>
      staged.map(({ table, rows }) => [`${staging.ordinals[by] ?? 0} ${table}`, rows.lines.length] as const),
    ),
  );
  const total = [...wanted.values()].reduce((sum, rows) => sum + rows, 0);
  const waiting = await rowsByFile(engine, staging);
  if (waiting.size !== wanted.size) return false;
  for (const [key, rows] of wanted) if (waiting.get(key) !== rows) return false;
  for (const counts of (await rowCounts(engine, staging.tables)).values())
    if (Math.min(counts.live, counts.waiting) > movedUpTo) return false;
  const filled = staging.files.flatMap(({ tables }) => tables).reduce((sum, { rows }) => sum + rows, 0);
  if (filled === total) return true;
  const [ours, theirs] = [staging.database.labels.lists(), labelsOf(live, prepared)];
  return Object.entries(ours).every(([domain, list]) => {
    const other = theirs[domain] ?? [];
    return list.length === other.length && list.every((text, code) => text === other[code]);
  });
}
