import type { FileStorage } from "../../src/workspace/fileStorage.ts";

/** How the page dies at a change of the storage: before it, after half of its bytes, or after it with nobody told. */
export type Death = "before" | "torn" | "after";

export interface FailingStorage extends FileStorage {
  /** Changes since the page opened. */
  readonly changes: () => number;
}

/** A storage whose page is killed at its n-th change; from then on nothing is answered any more. */
export function failingStorage(storage: FileStorage, at: number, death: Death): FailingStorage {
  let changes = 0;
  let dead = false;
  const killed = () => Promise.reject(new Error("the page was killed"));
  const alive = <T>(work: () => Promise<T>): Promise<T> => (dead ? killed() : work());
  const change = (whole: () => Promise<void>, half: () => Promise<void>): Promise<void> =>
    alive(async () => {
      changes += 1;
      if (changes !== at) return whole();
      dead = true;
      if (death === "torn") await half();
      if (death === "after") await whole();
      return killed();
    });
  return {
    durable: storage.durable,
    changes: () => changes,
    read: (path) => alive(() => storage.read(path)),
    list: (folder) => alive(() => storage.list(folder)),
    write: (path, bytes) =>
      change(
        () => storage.write(path, bytes),
        () => storage.write(path, bytes.slice(0, bytes.length >> 1)),
      ),
    remove: (path) =>
      change(
        () => storage.remove(path),
        () => Promise.resolve(),
      ),
  };
}

/** A storage of its own with the same files. */
export async function copyOf(storage: FileStorage, empty: FileStorage): Promise<FileStorage> {
  for (const path of ["manifest", "manifest.previous"]) {
    const bytes = await storage.read(path);
    if (bytes !== null) await empty.write(path, bytes);
  }
  for (const folder of ["batches", "panels"])
    for (const name of await storage.list(folder)) {
      const bytes = await storage.read(`${folder}/${name}`);
      if (bytes !== null) await empty.write(`${folder}/${name}`, bytes);
    }
  return empty;
}
