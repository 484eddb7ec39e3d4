import { DamagedFileError, pack, unpack } from "../columns/packed.ts";
import { defaultSettings } from "../panels/settings.ts";
import type { FileStorage } from "./fileStorage.ts";
import type { Manifest } from "./workspace.ts";

const current = "manifest";
const previous = "manifest.previous";

/** A workspace that holds nothing. */
export function emptyManifest(revision: number): Manifest {
  return { format: 1, revision, origin: "own", name: "", settings: defaultSettings, batches: [] };
}

async function readOne(storage: FileStorage, path: string): Promise<Manifest | null> {
  const bytes = await storage.read(path);
  if (bytes === null) return null;
  try {
    return unpack(bytes).header as Manifest;
  } catch (cause) {
    if (cause instanceof DamagedFileError) return null;
    throw cause;
  }
}

/** The manifest in force: the newest that is whole; null where there never was one. */
export async function readManifest(storage: FileStorage): Promise<Manifest | null> {
  return (await readOne(storage, current)) ?? (await readOne(storage, previous));
}

/** Puts a manifest in force: the commit. The one before is kept beside it in case the new one can't be read back. */
export async function writeManifest(storage: FileStorage, manifest: Manifest): Promise<void> {
  const before = await storage.read(current);
  if (before !== null) await storage.write(previous, before);
  await storage.write(current, pack(manifest, []));
  if ((await readOne(storage, current))?.revision !== manifest.revision)
    throw new DamagedFileError("the manifest could not be read back as it was written");
}
