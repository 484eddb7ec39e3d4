import { DamagedFileError, pack, unpack } from "../columns/packed.ts";
import type { Acknowledgement } from "../ingest/checks/acknowledgement.ts";
import type { CellCorrection } from "../ingest/questions/readingChoices.ts";
import type { ScreenedFile } from "../ingest/screening.ts";
import type { FileStorage } from "./fileStorage.ts";
import { LostBatchError } from "./liveRows.ts";
import type { BatchEntry, CommitPlan, ImportReport } from "./workspace.ts";

/** Lines of one check, and rejected records, that a report keeps; its counts say how many there are in all. */
const kept = { lines: 20_000, rejected: 10_000 } as const;

/** What was decided about one file of a plan. */
interface Decided {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly corrections: readonly CellCorrection[];
}

/** The report of the file at a place in a plan, as the batch it becomes. */
export function reportOf(
  file: ScreenedFile,
  by: number,
  plan: CommitPlan,
  batch: Pick<BatchEntry, "id" | "committedAt"> & Pick<ImportReport, "tables">,
  { acknowledgements, corrections }: Decided,
): ImportReport {
  const own = <T extends { readonly by: number }>(list: readonly T[]) => list.filter((one) => one.by === by);
  return {
    format: 1,
    batch: batch.id,
    committedAt: batch.committedAt,
    file: file.file,
    encoding: file.encoding,
    dialect: file.dialect,
    kind: file.kind,
    shape: file.shape,
    counts: file.counts,
    tables: batch.tables.map(({ table, rows }) => ({ table, rows })),
    unpivot: file.unpivot,
    questions: file.questions,
    matches: file.matches,
    checks: file.checks,
    problemLines: Object.fromEntries(
      Object.entries(file.problemLines).map(([check, lines]) => [check, [...lines.subarray(0, kept.lines)]]),
    ),
    rejected: file.rejected.slice(0, kept.rejected),
    corrections,
    acknowledgements,
    replayed: file.replayed,
    comparison: own(plan.comparison),
    replacements: own(plan.replacements),
    additions: own(plan.additions),
  };
}

/** The report of the file at a place in a plan before it is committed: as it would be, of no batch (id "") and no time ("") yet. */
export function planReport(file: ScreenedFile, by: number, plan: CommitPlan, decided: Decided): ImportReport {
  const tables = file.staged.map(({ table, rows }) => ({ table, rows: rows.lines.length }));
  return reportOf(file, by, plan, { id: "", committedAt: "", tables }, decided);
}

/** A report as the bytes of its file. */
export function encodeReport(report: ImportReport): Uint8Array<ArrayBuffer> {
  return pack(report, []);
}

/** The stored report of a batch, null where it has none. Throws LostBatchError where it is gone or damaged. */
export async function readReport(storage: FileStorage, batch: BatchEntry): Promise<ImportReport | null> {
  if (batch.report === null) return null;
  const bytes = await storage.read(batch.report);
  if (bytes === null) throw new LostBatchError(batch.file.name);
  try {
    // The checksum says that `encodeReport` wrote this.
    return unpack(bytes).header as ImportReport;
  } catch (cause) {
    if (cause instanceof DamagedFileError) throw new LostBatchError(batch.file.name, cause);
    throw cause;
  }
}
