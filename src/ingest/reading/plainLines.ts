import type { PlainCut } from "../../columns/buildColumns.ts";
import type { Letters } from "../../columns/letters.ts";
import type { ReadDialect } from "./dialect.ts";

/**
 * Takes lines without quotes straight from the letters of a text, between two offsets, the first of which begins
 * the line of that number. Gives the offset behind the last line it took: it wants the next one as a record.
 */
export type PlainLines = (
  letters: Letters,
  from: number,
  to: number,
  line: number,
) => { readonly end: number; readonly lines: number };

/** As much of a source of records as says how its lines are cut. */
type CutSource = Pick<ReadDialect, "delimiter" | "newline"> & { readonly damaged: boolean };

/** How lines without quotes are cut straight from the text; null where each has to be looked at as a record. */
export function plainCut({ delimiter, newline, damaged }: CutSource): PlainCut | null {
  // Where CR ends lines, each is looked at for a LF.
  if (damaged || delimiter.length !== 1 || newline === "\r") return null;
  return {
    delimiter: delimiter.charCodeAt(0),
    newline: newline.charCodeAt(newline.length - 1),
    returned: newline === "\r\n",
  };
}
