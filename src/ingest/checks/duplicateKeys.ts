import type { TextColumn } from "../../columns/columnTable.ts";

/** Rows of equal key: `repeats` equal an earlier row in everything, `conflicts` are all rows of a key whose rows differ. */
export interface Duplicates {
  readonly repeats: readonly number[];
  readonly conflicts: readonly number[];
}

const exactIntegers = 2 ** 53;

/** One number a row that is equal exactly where all the columns' texts are equal. */
function compositeKeys(columns: readonly TextColumn[], rows: Uint32Array): Float64Array {
  let keys = new Float64Array(rows.length);
  let size = 1;
  for (const { dictionary, codes } of columns) {
    const width = dictionary.length;
    if (width <= 1) continue;
    if (size * width >= exactIntegers) {
      const dense = new Map<number, number>();
      keys = keys.map((key) => {
        const known = dense.get(key);
        if (known !== undefined) return known;
        dense.set(key, dense.size);
        return dense.size - 1;
      });
      size = dense.size;
    }
    for (let index = 0; index < rows.length; index += 1)
      keys[index] = (keys[index] ?? 0) * width + (codes[rows[index] ?? 0] ?? 0);
    size *= width;
  }
  return keys;
}

/** Finds rows of equal key among `rows`. `others` are the columns that must agree for a repeat. */
export function findDuplicates(
  keyColumns: readonly TextColumn[],
  others: readonly TextColumn[],
  rows: Uint32Array,
): Duplicates {
  const keys = compositeKeys(keyColumns, rows);
  const sorted = keys.slice().sort();
  const doubled = new Set<number>();
  for (let index = 1; index < sorted.length; index += 1) {
    const key = sorted[index];
    if (key !== undefined && key === sorted[index - 1]) doubled.add(key);
  }
  if (doubled.size === 0) return { repeats: [], conflicts: [] };
  const groups = new Map<number, number[]>();
  keys.forEach((key, index) => {
    if (!doubled.has(key)) return;
    const row = rows[index] ?? 0;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
  const repeats: number[] = [];
  const conflicts: number[] = [];
  for (const group of groups.values()) {
    const [first, ...rest] = group;
    const same = rest.every((row) => others.every(({ codes }) => codes[row] === codes[first ?? 0]));
    if (same) repeats.push(...rest);
    else conflicts.push(...group);
  }
  return { repeats, conflicts };
}
