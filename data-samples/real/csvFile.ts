import { gzipSync, strToU8 } from "fflate";
import Papa from "papaparse";

/** A file of a data set: its path below data-samples/real and its bytes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A CSV in the form of the app's templates (UTF-8, comma, LF, the columns of the first row). A path that ends in `.gz`
 * is compressed with no name and no time in the gzip header, by a library whose output does not depend on the version
 * of Node, so that the same rows are the same bytes everywhere.
 */
export function csvFile(path: string, rows: readonly object[]): BuiltFile {
  const [first] = rows;
  if (!first) throw new RangeError(`${path} would have no rows`);
  const text = `${Papa.unparse([...rows], { columns: Object.keys(first), newline: "\n" })}\n`;
  const bytes = strToU8(text);
  return { path, bytes: path.endsWith(".gz") ? gzipSync(bytes, { level: 9, mtime: 0 }) : bytes };
}

/** Order of text by code units, the same in every locale. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
