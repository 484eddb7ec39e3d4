import { Labels } from "../../src/columns/labels.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { openNode } from "../../src/engine/openNode.ts";
import { raw } from "../../src/engine/sql.ts";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { fillTable } from "../../src/ingest/fillTable.ts";
import { foldKnown } from "../../src/ingest/recognition/foldKnown.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { KnownCodes, ScreenedFile } from "../../src/ingest/screening.ts";
import { runStagedChecks } from "../../src/ingest/stagedChecks/runStagedChecks.ts";
import type { StagedContext, StagedRows } from "../../src/ingest/stagedChecks/stagedContext.ts";
import type { StagedFinding } from "../../src/ingest/stagedChecks/stagedFinding.ts";
import { createTables, tableName } from "../../src/model/ddl.ts";
import { tableIds, type TableId } from "../../src/model/tables.ts";
import { readable } from "./memoryFile.ts";
import type { SourceFile } from "../../src/ingest/reading/sourceFile.ts";

let started: Promise<Engine> | null = null;

async function emptyEngine(): Promise<Engine> {
  started ??= openNode();
  const engine = await started;
  const tables = tableIds.flatMap((table) => [table, tableName(table, "staged")]);
  for (const table of [...tables, "labels"]) await engine.run(raw(`DROP TABLE IF EXISTS main.${table}`));
  for (const standing of ["live", "staged"] as const)
    for (const statement of createTables(standing)) await engine.run(statement);
  return engine;
}

async function screened(files: readonly SourceFile[], known: KnownCodes): Promise<readonly ScreenedFile[]> {
  return (await screenFiles(files, known)).map(readable);
}

/** What checks of staged rows find, with the screenings that they were given. */
export interface StagedOutcome {
  readonly files: readonly ScreenedFile[];
  readonly findings: readonly StagedFinding[];
}

/** Screens files, puts their rows where rows wait, and makes all staged checks, beside files that were loaded before. */
export async function checkStaged(
  files: readonly SourceFile[],
  before: readonly SourceFile[] = [],
  replaced: StagedContext["replaced"] = () => raw("false"),
  signal?: AbortSignal,
): Promise<StagedOutcome> {
  const engine = await emptyEngine();
  const labels = new Labels();
  const live = await screened(before, assumedCodes);
  let known: KnownCodes = assumedCodes;
  for (const [index, file] of live.entries())
    for (const staged of file.staged) {
      await fillTable(engine, labels, staged, index + 1);
      known = foldKnown(known, staged);
    }
  const dropped = await screened(files, known);
  const tables = dropped.map((): StagedRows[] => []);
  const ends = new Map<TableId, number>();
  for (const [index, file] of dropped.entries())
    for (const staged of file.staged) {
      const start = ends.get(staged.table) ?? 0;
      const rows = await fillTable(engine, labels, staged, index, "staged");
      tables[index]?.push({ table: staged.table, start, rows });
      ends.set(staged.table, start + rows);
    }
  const findings = await runStagedChecks({
    engine,
    labels,
    files: dropped.map(({ file: { name, sha256 } }, index) => ({
      index,
      name,
      sha256,
      tables: tables[index] ?? [],
    })),
    batches: live.map(({ file: { name, sha256 } }, index) => ({ ordinal: index + 1, name, sha256 })),
    replaced,
    signal,
  });
  return { files: dropped, findings };
}
