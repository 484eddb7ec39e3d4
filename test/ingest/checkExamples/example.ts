import type { SourceFile } from "../../../src/ingest/reading/sourceFile.ts";
import { memoryFile } from "../memoryFile.ts";

/** Files that a check finds something in, and the same files put right. */
export interface CheckExample {
  /** Loaded before the files are dropped. */
  readonly before?: readonly SourceFile[];
  readonly files: readonly SourceFile[];
  readonly clean: readonly SourceFile[];
  /** The place in `before`, from 1, of the file whose rows give way to the drop. */
  readonly replaces?: number;
  /** How many cases there are; one unless said. */
  readonly count?: number;
}

/** A CSV file of these lines. */
export function lines(name: string, ...texts: readonly string[]): SourceFile {
  return memoryFile(`${texts.join("\n")}\n`, name);
}

/** A file with one wrong line, and its clean twin with that line right. */
export function oneLine(
  name: string,
  header: string,
  wrong: string,
  right: string,
  ...others: readonly string[]
) {
  return {
    files: [lines(name, header, wrong, ...others)],
    clean: [lines(name, header, right, ...others)],
  };
}
