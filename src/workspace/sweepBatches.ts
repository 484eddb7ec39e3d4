import type { FileStorage } from "./fileStorage.ts";
import type { BatchEntry, Manifest } from "./workspace.ts";

/** The files that a batch has in the storage. */
export function storesOf({ tables, report }: BatchEntry): readonly string[] {
  return [...tables.map(({ store }) => store), ...(report === null ? [] : [report])];
}

/** Removes stored rows and reports that no batch lists: what a killed page left behind. */
export async function sweepBatches(storage: FileStorage, manifest: Manifest): Promise<void> {
  const listed = new Set(manifest.batches.flatMap(storesOf));
  for (const name of await storage.list("batches"))
    if (!listed.has(`batches/${name}`)) await storage.remove(`batches/${name}`);
}
