import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import type { SourceFile } from "../ingest/reading/sourceFile.ts";

/** A file of the disk as screening takes it; its name is the path as given. What cannot be opened fails when it is read. */
export function diskFile(path: string): SourceFile {
  let size = 0;
  let trouble: string | null = null;
  try {
    const stats = statSync(path);
    size = stats.size;
    if (!stats.isFile()) trouble = "it is not a file";
  } catch (cause) {
    trouble =
      cause instanceof Error && "code" in cause && cause.code === "ENOENT"
        ? "it does not exist"
        : String(cause);
  }
  return {
    name: path,
    size: trouble === null ? size : 0,
    stream: () => {
      if (trouble !== null) throw new Error(trouble);
      return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    },
  };
}
