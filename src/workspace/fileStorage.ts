/** The browser's file storage as far as a workspace needs it. Paths are `folder/name` or `name`. */
export interface FileStorage {
  /** False where nothing outlives the page. */
  readonly durable: boolean;
  /** The bytes of a file, null where there is none. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Puts bytes in place of a file whole: a reader sees the old or the new, never a part. */
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(path: string): Promise<void>;
  /** The names of the files in a folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** There is no room for what was to be written: the disk is full, or the browser gives this app no more of it. */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";
  /** Bytes that were to be written. */
  readonly needed: number;
  constructor(needed: number, cause: unknown) {
    super(`there is no room for ${needed} bytes more`, { cause });
    this.needed = needed;
  }
}

/** The same storage, whose writes reject with StorageFullError where there is no room. */
export function namingFull(storage: FileStorage): FileStorage {
  return {
    ...storage,
    write: (path, bytes) =>
      storage.write(path, bytes).catch((cause: unknown) => {
        const isFull = cause instanceof DOMException && cause.name === "QuotaExceededError";
        throw isFull ? new StorageFullError(bytes.length, cause) : cause;
      }),
  };
}

/** File storage that lives as long as the page: for tests, the command line, and browsers that offer none. */
export function memoryStorage(): FileStorage {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    durable: false,
    read: (path) => Promise.resolve(files.get(path)?.slice() ?? null),
    write: (path, bytes) => {
      files.set(path, bytes.slice());
      return Promise.resolve();
    },
    remove: (path) => {
      files.delete(path);
      return Promise.resolve();
    },
    list: (folder) =>
      Promise.resolve(
        [...files.keys()].flatMap((path) =>
          path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
        ),
      ),
  };
}

function isMissing(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "NotFoundError";
}

function opfsStorage(root: FileSystemDirectoryHandle): FileStorage {
  const place = async (path: string, create: boolean) => {
    const [name = "", ...folders] = path.split("/").toReversed();
    let folder = root;
    for (const part of folders.toReversed()) folder = await folder.getDirectoryHandle(part, { create });
    return { folder, name };
  };
  return {
    durable: true,
    read: async (path) => {
      try {
        const { folder, name } = await place(path, false);
        const file = await (await folder.getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (cause) {
        if (isMissing(cause)) return null;
        throw cause;
      }
    },
    write: async (path, bytes) => {
      const { folder, name } = await place(path, true);
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      try {
        await stream.write(bytes);
      } catch (cause) {
        await stream.abort();
        throw cause;
      }
      await stream.close();
    },
    remove: async (path) => {
      try {
        const { folder, name } = await place(path, false);
        await folder.removeEntry(name);
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
      }
    },
    list: async (path) => {
      const names: string[] = [];
      try {
        const folder = await root.getDirectoryHandle(path);
        for await (const name of folder.keys()) names.push(name);
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
      }
      return names;
    },
  };
}

/** The browser's own file storage under a folder of ours; memory where it has none (plain HTTP, private mode) or refuses it. */
export async function browserStorage(): Promise<FileStorage> {
  if (!("storage" in navigator) || typeof navigator.storage.getDirectory !== "function")
    return memoryStorage();
  try {
    const root = await navigator.storage.getDirectory();
    const storage = opfsStorage(await root.getDirectoryHandle("vetscope", { create: true }));
    // A workspace that is kept here is opened from here, even where the disk is full and nothing more can be written.
    if ((await storage.read("manifest")) !== null) return storage;
    await storage.write("probe", new Uint8Array([1]));
    await storage.remove("probe");
    return storage;
  } catch {
    return memoryStorage();
  }
}

/** Asks the browser not to clear what is stored when the disk runs full; false where it won't promise that. */
export async function askToKeep(): Promise<boolean> {
  if (!("storage" in navigator) || typeof navigator.storage.persist !== "function") return false;
  return navigator.storage.persist();
}

/** Removes everything this app keeps in the browser's file storage: the way out of a workspace that can't be opened any more. */
export async function eraseBrowserStorage(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry("vetscope", { recursive: true });
}
