import { DamagedFileError, pack, unpack } from "../columns/packed.ts";
import { defaultSettings } from "../panels/settings.ts";
import type { FileStorage } from "./fileStorage.ts";
import type { BatchEntry, LogEntry, Manifest } from "./workspace.ts";

const current = "manifest";
const previous = "manifest.previous";

/** What the storage holds can't be opened, and nothing of it was touched. */
export class UnreadableWorkspaceError extends Error {
  override readonly name = "UnreadableWorkspaceError";
}

/** A manifest as found. `whole` is false where the newest is damaged and the one before it had to do: then nothing may be swept. */
export interface FoundManifest {
  readonly manifest: Manifest;
  readonly whole: boolean;
}

/** A workspace that holds nothing. */
export function emptyManifest(revision: number, log: readonly LogEntry[] = []): Manifest {
  return {
    format: 1,
    revision,
    rowsRevision: revision,
    origin: "own",
    name: "",
    settings: defaultSettings,
    batches: [],
    lastOrdinal: 0,
    recipes: [],
    annualRows: null,
    views: [],
    log,
  };
}

type LaterInBatch = "acknowledgements" | "corrections" | "replayed" | "report";
type StoredBatch = Omit<BatchEntry, LaterInBatch> & Partial<Pick<BatchEntry, LaterInBatch>>;
type LaterInManifest = "rowsRevision" | "lastOrdinal" | "recipes" | "annualRows" | "views" | "log";
type StoredManifest = Omit<Manifest, "batches" | LaterInManifest> &
  Partial<Pick<Manifest, LaterInManifest>> & { readonly batches: readonly StoredBatch[] };

/** A manifest as an earlier version of this app may have written it, with all that this one has. */
function completed(stored: StoredManifest): Manifest {
  return {
    ...stored,
    batches: stored.batches.map((batch) => ({
      ...batch,
      acknowledgements: batch.acknowledgements ?? [],
      corrections: batch.corrections ?? [],
      replayed: batch.replayed ?? null,
      report: batch.report ?? null,
    })),
    rowsRevision: stored.rowsRevision ?? stored.revision,
    lastOrdinal:
      stored.lastOrdinal ?? stored.batches.reduce((most, { ordinal }) => Math.max(most, ordinal), 0),
    recipes: stored.recipes ?? [],
    annualRows: stored.annualRows ?? null,
    views: stored.views ?? [],
    log: stored.log ?? [],
  };
}

async function readOne(storage: FileStorage, path: string): Promise<Manifest | "absent" | "damaged"> {
  const bytes = await storage.read(path);
  if (bytes === null) return "absent";
  let header: unknown;
  try {
    ({ header } = unpack(bytes));
  } catch (cause) {
    if (cause instanceof DamagedFileError) return "damaged";
    throw cause;
  }
  const manifest = header as StoredManifest;
  if (manifest.format !== 1)
    throw new UnreadableWorkspaceError("the workspace was written by a newer version of this app");
  return completed(manifest);
}

/**
 * The manifest in force: the newest that is whole; null where there never was one.
 * Throws UnreadableWorkspaceError where there was one and none can be read, so that nobody takes it for an empty workspace.
 */
export async function readManifest(storage: FileStorage): Promise<FoundManifest | null> {
  const newest = await readOne(storage, current);
  if (typeof newest === "object") return { manifest: newest, whole: true };
  const before = await readOne(storage, previous);
  if (typeof before === "object") return { manifest: before, whole: newest === "absent" };
  // The newest is never removed: where it never came to be, nothing was ever committed.
  if (newest === "absent") return null;
  throw new UnreadableWorkspaceError("the list of what was loaded is damaged");
}

/**
 * Puts a manifest in force: the commit. The one in force until now is kept beside it, whole, before it is replaced.
 * Rejects with DamagedFileError when the new one can't be read back.
 */
export async function writeManifest(storage: FileStorage, next: Manifest, inForce: Manifest): Promise<void> {
  await storage.write(previous, pack(inForce, []));
  await storage.write(current, pack(next, []));
  const written = await readOne(storage, current);
  if (typeof written !== "object" || written.revision !== next.revision)
    throw new DamagedFileError("the manifest could not be read back as it was written");
}

/** Forgets the manifest before the one in force, whose batches are about to go. */
export async function forgetPrevious(storage: FileStorage, inForce: Manifest): Promise<void> {
  await storage.write(previous, pack(inForce, []));
}
