import type { FileStorage } from "./fileStorage.ts";
import { storedTable } from "./liveRows.ts";
import { logged } from "./nextManifest.ts";
import type { BatchEntry, Manifest } from "./workspace.ts";

/**
 * The manifest as it was before a batch: without it and all later ones, whose repeats and replacements rest on it. Settings and
 * recipes stay. Throws RangeError where there is no such batch.
 */
export function manifestBefore(
  manifest: Manifest,
  batchId: string,
  at: string,
): { readonly next: Manifest; readonly gone: readonly BatchEntry[] } {
  const from = manifest.batches.find(({ id }) => id === batchId)?.ordinal;
  if (from === undefined) throw new RangeError(`there is no batch ${batchId}`);
  const gone = manifest.batches.filter(({ ordinal }) => ordinal >= from);
  const note = gone.map(({ file }) => file.name).join(", ");
  return {
    gone,
    next: {
      ...manifest,
      revision: manifest.revision + 1,
      rowsRevision: manifest.revision + 1,
      batches: manifest.batches.filter(({ ordinal }) => ordinal < from),
      log: [...manifest.log, logged(at, "roll_back", gone, note)],
    },
  };
}

/** Reads every row that a manifest lists. Throws LostBatchError for those that are gone or damaged. */
export async function assertReadable(storage: FileStorage, { batches }: Manifest): Promise<void> {
  for (const batch of batches) for (const entry of batch.tables) await storedTable(storage, batch, entry);
}
