import type { ColumnTable } from "../columns/columnTable.ts";
import { DamagedFileError } from "../columns/packed.ts";
import { encodeColumns } from "../columns/store.ts";
import { assertFillable } from "../ingest/fillTable.ts";
import type { ScreenedFile, StagedTable } from "../ingest/screening.ts";
import type { FileStorage } from "./fileStorage.ts";
import { readManifest, writeManifest } from "./manifest.ts";
import type { BatchEntry, CommitPlan, Manifest } from "./workspace.ts";

/** A file of a plan as the batch it becomes, with its rows. */
export interface PreparedBatch {
  readonly entry: BatchEntry;
  readonly staged: readonly StagedTable[];
}

function prepare(
  file: ScreenedFile,
  by: number,
  ordinal: number,
  plan: CommitPlan,
  committedAt: string,
): PreparedBatch {
  const { loaded, rejected, skipped, read } = file.counts;
  for (const one of file.staged) assertFillable(one);
  if (read !== loaded + rejected + skipped)
    throw new RangeError(
      `${file.file.name}: ${read} records read are not ${loaded} + ${rejected} + ${skipped}`,
    );
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
      tables: staged.map(({ table, rows }) => ({
        table,
        rows: rows.lines.length,
        store: `batches/${id}.${table}`,
      })),
      replaces: plan.replacements.flatMap((one) =>
        one.by === by ? [{ batch: one.batch, table: one.table, scope: one.scope }] : [],
      ),
    },
  };
}

/** The batches that a plan's files become, in the plan's order; files of which nothing is loaded become none. */
export function prepareBatches(
  manifest: Manifest,
  plan: CommitPlan,
  committedAt: string,
): readonly PreparedBatch[] {
  let ordinal = manifest.batches.reduce((most, batch) => Math.max(most, batch.ordinal), 0);
  return plan.files.flatMap((file, by) => {
    if (file.status === "failed" || file.kind === null) return [];
    if (file.staged.every(({ rows }) => rows.lines.length === 0)) return [];
    ordinal += 1;
    return [prepare(file, by, ordinal, plan, committedAt)];
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

async function writeBatch(storage: FileStorage, path: string, rows: ColumnTable): Promise<void> {
  const bytes = encodeColumns(rows);
  await storage.write(path, bytes);
  const written = await storage.read(path);
  if (written === null || !equal(written, bytes))
    throw new DamagedFileError(`${path} could not be read back as it was written`);
}

/**
 * Writes the batches' rows and then the manifest that lists them: that replacement is the commit. Until it, nothing has changed;
 * an abort or a failure before it removes what was written. Resolves to the new manifest.
 */
export async function commitFiles(
  storage: FileStorage,
  inForce: Manifest,
  change: Partial<Pick<Manifest, "origin" | "name">>,
  prepared: readonly PreparedBatch[],
  signal?: AbortSignal,
): Promise<Manifest> {
  const next: Manifest = {
    ...inForce,
    ...change,
    revision: inForce.revision + 1,
    batches: [...inForce.batches, ...prepared.map(({ entry }) => entry)],
  };
  const written: string[] = [];
  try {
    for (const { entry, staged } of prepared) {
      for (const { table, rows } of staged) {
        signal?.throwIfAborted();
        const store = entry.tables.find((one) => one.table === table)?.store ?? "";
        written.push(store);
        await writeBatch(storage, store, rows);
      }
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

/** Removes stored rows that no batch lists: what a killed page left behind. */
export async function sweepBatches(storage: FileStorage, manifest: Manifest): Promise<void> {
  const listed = new Set(manifest.batches.flatMap(({ tables }) => tables.map(({ store }) => store)));
  for (const name of await storage.list("batches"))
    if (!listed.has(`batches/${name}`)) await storage.remove(`batches/${name}`);
}
