import type { TextColumn } from "../../columns/columnTable.ts";

/** How many rows hold each code of a column; rows of which `counts` is 0 are left out. */
export function codeCounts(column: TextColumn, counts: Uint8Array): Uint32Array {
  const found = new Uint32Array(column.dictionary.length);
  for (let row = 0; row < column.codes.length; row += 1) {
    const code = column.codes[row] ?? 0;
    if (counts[row] !== 0) found[code] = (found[code] ?? 0) + 1;
  }
  return found;
}
