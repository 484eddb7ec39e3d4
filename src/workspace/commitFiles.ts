import { encodeColumns } from "../columns/store.ts";
import type { ScreenedFile, StagedTable } from "../ingest/screening.ts";
import type { FileStorage } from "./fileStorage.ts";
import { writeManifest } from "./manifest.ts";
import type { BatchEntry, CommitPlan, Manifest } from "./workspace.ts";

/** A file of a plan as the batch it becomes, with its rows. */
export interface PreparedBatch {
  readonly entry: BatchEntry;
  readonly staged: readonly StagedTable[];
}

function prepare(file: ScreenedFile, by: number, ordinal: number, plan: CommitPlan, committedAt: string): PreparedBatch {
  const { loaded, rejected, skipped, read } = file.counts;
  if (read !== loaded + rejected + skipped)
    throw new RangeError(`${file.file.name}: ${read} records read are not ${loaded} + ${rejected} + ${skipped}`);
  const id = `${ordinal}-${file.file.sha256.slice(0, 12)}`;
  const staged = file.staged.filter(({ rows }) => rows.lines.length > 0);
  return {
    staged,
    entry: {
      id,
      ordinal,
      file: file.file,
      encoding: file.encoding,
      dialect: file.dialect,
      recipe: file.recipe,
      counts: file.counts,
      checks: file.checks,
      committedAt,
      tables: staged.map(({ table, rows }) => ({ table, rows: rows.lines.length, store: `batches/${id}.${table}` })),
      replaces: plan.replacements.flatMap((one) =>
        one.by === by ? [{ batch: one.batch, table: one.table, scope: one.scope }] : [],
      ),
    },
  };
}

/** The batches that a plan's files become, in the plan's order; files of which nothing is loaded become none. */
export function prepareBatches(manifest: Manifest, plan: CommitPlan, committedAt: string): readonly PreparedBatch[] {
  let ordinal = manifest.batches.reduce((most, batch) => Math.max(most, batch.ordinal), 0);
  return plan.files.flatMap((file, by) => {
    if (file.status === "failed" || file.kind === null) return [];
    if (file.staged.every(({ rows }) => rows.lines.length === 0)) return [];
    ordinal += 1;
    return [prepare(file, by, ordinal, plan, committedAt)];
  });
}

/**
 * Writes the batches' rows and then the manifest that lists them: that replacement is the commit. Until it, nothing has changed;
 * an abort or a failure before it removes what was written. Resolves to the new manifest.
 */
export async function commitFiles(
  storage: FileStorage,
  manifest: Manifest,
  prepared: readonly PreparedBatch[],
  signal?: AbortSignal,
): Promise<Manifest> {
  const written: string[] = [];
  try {
    for (const { entry, staged } of prepared) {
      for (const { table, rows } of staged) {
        signal?.throwIfAborted();
        const store = entry.tables.find((one) => one.table === table)?.store ?? "";
        written.push(store);
        await storage.write(store, encodeColumns(rows));
      }
    }
    signal?.throwIfAborted();
    const next: Manifest = {
      ...manifest,
      revision: manifest.revision + 1,
      batches: [...manifest.batches, ...prepared.map(({ entry }) => entry)],
    };
    await writeManifest(storage, next);
    return next;
  } catch (cause) {
    for (const path of written) await storage.remove(path);
    throw cause;
  }
}

/** Removes stored rows that no batch lists: what a killed page left behind. */
export async function sweepBatches(storage: FileStorage, manifest: Manifest): Promise<void> {
  const listed = new Set(manifest.batches.flatMap(({ tables }) => tables.map(({ store }) => store)));
  for (const name of await storage.list("batches"))
    if (!listed.has(`batches/${name}`)) await storage.remove(`batches/${name}`);
}
