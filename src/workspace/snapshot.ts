import { DamagedFileError, pack, unpack } from "../columns/packed.ts";
import { storesOf } from "./sweepBatches.ts";
import type { FileStorage } from "./fileStorage.ts";
import { readManifest, writeManifest } from "./manifest.ts";
import type { Manifest } from "./workspace.ts";

interface SnapshotHeader {
  readonly manifest: Manifest;
  readonly stores: readonly string[];
}

const panelsPath = (manifest: Manifest) => `panels/${manifest.rowsRevision}`;

/** A stored workspace as the bytes of one file: manifest, batches, panels. Throws DamagedFileError when there is none or a part is missing. */
export async function packSnapshot(storage: FileStorage): Promise<Uint8Array<ArrayBuffer>> {
  const found = await readManifest(storage);
  if (found === null) throw new DamagedFileError("there is no workspace to pack");
  const { manifest } = found;
  const stores = [...manifest.batches.flatMap(storesOf), panelsPath(manifest)];
  const bytes = await Promise.all(
    stores.map(async (store) => {
      const one = await storage.read(store);
      if (one === null) throw new DamagedFileError(`${store} is missing`);
      return one;
    }),
  );
  const header: SnapshotHeader = { manifest, stores };
  return pack(header, bytes);
}

/**
 * Puts a packed workspace into a storage that holds none: batches and panels first, the manifest last, so that a page that is
 * closed in between leaves no half of it in force. Throws DamagedFileError when the bytes are not whole.
 */
export async function restoreSnapshot(storage: FileStorage, snapshot: Uint8Array): Promise<void> {
  const { header, arrays } = unpack(snapshot);
  const { manifest, stores } = header as SnapshotHeader;
  for (const [index, store] of stores.entries()) {
    const bytes = arrays[index];
    if (!(bytes instanceof Uint8Array)) throw new DamagedFileError(`${store} is missing`);
    await storage.write(store, new Uint8Array(bytes));
  }
  await writeManifest(storage, manifest, manifest);
}
