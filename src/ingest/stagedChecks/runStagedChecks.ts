import { runGroupChecks } from "./runGroupChecks.ts";
import { joinsNeeded, runRowChecks } from "./runRowChecks.ts";
import type { StagedContext } from "./stagedContext.ts";
import type { StagedFinding } from "./stagedFinding.ts";
import { dropSurroundings, putSurroundings } from "./surroundings.ts";

/**
 * Makes every check of the catalogue that looks at staged tables, beside the live ones. Needs the staged rows as they were filled:
 * none deleted yet. Nothing staged or live is touched. One finding a check, file and table, in the order of the catalogue's tables.
 * Rejects with the engine's error, or with the signal's reason when it is aborted.
 */
export async function runStagedChecks(context: StagedContext): Promise<readonly StagedFinding[]> {
  const tables = new Set(context.files.flatMap(({ tables: own }) => own.map(({ table }) => table)));
  if (tables.size === 0) return [];
  const findings: StagedFinding[] = [];
  await dropSurroundings(context);
  try {
    const empty = await putSurroundings(context, joinsNeeded(tables));
    for (const table of tables) {
      context.signal?.throwIfAborted();
      findings.push(...(await runRowChecks(context, table, empty)));
    }
    findings.push(...(await runGroupChecks(context)));
  } finally {
    await dropSurroundings(context);
  }
  return findings;
}
