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

/** The keys that more than one row has: an open table, because a set of millions of numbers takes several times as long. */
function doubledKeys(keys: Float64Array): ReadonlySet<number> {
  let size = 16;
  while (size < keys.length * 1.5) size *= 2;
  const mask = size - 1;
  /** Key + 1; 0 is free. */
  const places = new Float64Array(size);
  const doubled = new Set<number>();
  for (let index = 0; index < keys.length; index += 1) {
    const key = (keys[index] ?? 0) + 1;
    const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x1_0000_0000) | 0, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    let held = places[place];
    while (held !== 0 && held !== key) {
      place = (place + 1) & mask;
      held = places[place];
    }
    if (held === key) doubled.add(key - 1);
    else places[place] = key;
  }
  return doubled;
}

/** Finds rows of equal key among `rows`. `others` are the columns that must agree for a repeat. */
export function findDuplicates(
  keyColumns: readonly TextColumn[],
  others: readonly TextColumn[],
  rows: Uint32Array,
): Duplicates {
  const keys = compositeKeys(keyColumns, rows);
  const doubled = doubledKeys(keys);
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
