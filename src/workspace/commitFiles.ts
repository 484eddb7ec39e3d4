import { DamagedFileError } from "../columns/packed.ts";
import { encodeColumnsInTurns } from "../columns/store.ts";
import { assertFillable } from "../ingest/fillTable.ts";
import type { ScreenedFile, StagedTable, UnreadableFile } from "../ingest/screening.ts";
import type { FileStorage } from "./fileStorage.ts";
import { readManifest, writeManifest } from "./manifest.ts";
import { encodeReport, reportOf } from "./reports.ts";
import type { BatchEntry, CommitDecisions, CommitPlan, ImportReport, Manifest } from "./workspace.ts";

/** A file of a plan as the batch it becomes, with its rows. */
export interface PreparedBatch {
  /** The file's place in its plan; 0 for an edit. */
  readonly by: number;
  readonly entry: BatchEntry;
  readonly staged: readonly StagedTable[];
  readonly report: ImportReport | null;
}

/** Throws RangeError where the records of a file do not add up: no such file may ever be committed. */
export function assertCounted({ file, counts }: Pick<ScreenedFile, "file" | "counts">): void {
  const { loaded, rejected, skipped, read } = counts;
  if (read !== loaded + rejected + skipped || Math.min(loaded, rejected, skipped) < 0)
    throw new RangeError(`${file.name}: ${read} records read are not ${loaded} + ${rejected} + ${skipped}`);
}

function prepare(
  file: ScreenedFile,
  by: number,
  ordinal: number,
  plan: CommitPlan,
  decisions: CommitDecisions,
  committedAt: string,
): PreparedBatch {
  for (const one of file.staged) assertFillable(one);
  assertCounted(file);
  const id = `${ordinal}-${file.file.sha256.slice(0, 12)}`;
  const staged = file.staged.filter(({ rows }) => rows.lines.length > 0);
  const acknowledgements = decisions.acknowledgements[by] ?? [];
  const corrections = decisions.choices[file.key]?.cells ?? [];
  const entry: BatchEntry = {
    id,
    ordinal,
    file: file.file,
    encoding: file.encoding,
    dialect: file.dialect,
    recipe: file.recipe,
    counts: file.counts,
    checks: file.checks,
    committedAt,
    tables: staged.map(({ table, rows }) => ({
      table,
      rows: rows.lines.length,
      store: `batches/${id}.${table}`,
    })),
    replaces: plan.replacements.flatMap((one) =>
      one.by === by ? [{ batch: one.batch, table: one.table, scope: one.scope }] : [],
    ),
    acknowledgements,
    corrections,
    replayed: file.replayed,
    report: `batches/${id}.report`,
  };
  return { by, staged, entry, report: reportOf(file, by, plan, entry, { acknowledgements, corrections }) };
}

/** What filling needs of a screening. */
export type StageableFile =
  | Pick<ScreenedFile, "status" | "file" | "kind" | "staged">
  | Pick<UnreadableFile, "status">;

/** The places of a plan's files of which something is loaded: each becomes a batch. */
export function batchFiles(plan: { readonly files: readonly StageableFile[] }): readonly number[] {
  return plan.files.flatMap((file, by) =>
    file.status === "screened" && file.kind !== null && file.staged.some(({ rows }) => rows.lines.length > 0)
      ? [by]
      : [],
  );
}

/** The batches that a plan's files become, in the plan's order; files of which nothing is loaded become none. */
export function prepareBatches(
  manifest: Manifest,
  plan: CommitPlan,
  decisions: CommitDecisions,
  committedAt: string,
): readonly PreparedBatch[] {
  return batchFiles(plan).flatMap((by, index) => {
    const file = plan.files[by];
    return file?.status === "screened"
      ? [prepare(file, by, manifest.lastOrdinal + 1 + index, plan, decisions, committedAt)]
      : [];
  });
}

/** Whether this revision is the one that an opening of the storage would find. */
async function isInForce(storage: FileStorage, revision: number): Promise<boolean | "unknown"> {
  try {
    return (await readManifest(storage))?.manifest.revision === revision;
  } catch {
    return "unknown";
  }
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

async function writeWhole(storage: FileStorage, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await storage.write(path, bytes);
  const written = await storage.read(path);
  if (written === null || !equal(written, bytes))
    throw new DamagedFileError(`${path} could not be read back as it was written`);
}

/**
 * Writes the batches' rows and reports and then the manifest that lists them: that replacement is the commit. Until it, nothing has
 * changed; an abort or a failure before it removes what was written. Resolves to the new manifest.
 */
export async function commitFiles(
  storage: FileStorage,
  inForce: Manifest,
  next: Manifest,
  prepared: readonly PreparedBatch[],
  signal?: AbortSignal,
): Promise<Manifest> {
  const written: string[] = [];
  const write = async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    signal?.throwIfAborted();
    written.push(path);
    await writeWhole(storage, path, bytes);
  };
  try {
    for (const { entry, staged, report } of prepared) {
      for (const { table, rows } of staged) {
        const store = entry.tables.find((one) => one.table === table)?.store ?? "";
        await write(store, await encodeColumnsInTurns(rows));
      }
      if (report !== null && entry.report !== null) await write(entry.report, encodeReport(report));
    }
    signal?.throwIfAborted();
    await writeManifest(storage, next, inForce);
    return next;
  } catch (cause) {
    const standing = await isInForce(storage, next.revision);
    if (standing === true) return next;
    // Rows that a manifest in force may list are never removed; what is left over is swept at the next opening.
    if (standing === false) for (const path of written) await storage.remove(path).catch(() => undefined);
    throw cause;
  }
}
