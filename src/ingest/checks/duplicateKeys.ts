import type { TextColumn } from "../../columns/columnTable.ts";

/** Rows of equal key: `repeats` equal an earlier row in everything, `conflicts` are all rows of a key whose rows differ. */
export interface Duplicates {
  readonly repeats: readonly number[];
  readonly conflicts: readonly number[];
}

const exactIntegers = 2 ** 53;

/** One number a row, below `size`, that is equal exactly where all the columns' texts are equal. */
interface CompositeKeys {
  readonly keys: Float64Array;
  readonly size: number;
}

function compositeKeys(columns: readonly TextColumn[], rows: Uint32Array): CompositeKeys {
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
  return { keys, size };
}

/** The places among `rows` ordered by their code in a column, and within a code as they come. */
function placesByCode({ dictionary, codes }: TextColumn, rows: Uint32Array): Uint32Array {
  const next = new Uint32Array(dictionary.length + 1);
  for (let place = 0; place < rows.length; place += 1) {
    const behind = (codes[rows[place] ?? 0] ?? 0) + 1;
    next[behind] = (next[behind] ?? 0) + 1;
  }
  for (let code = 1; code < next.length; code += 1) next[code] = (next[code] ?? 0) + (next[code - 1] ?? 0);
  const places = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const code = codes[rows[place] ?? 0] ?? 0;
    const at = next[code] ?? 0;
    places[at] = place;
    next[code] = at + 1;
  }
  return places;
}

/** A table of so many marks still lies close to the processor. */
const mostMarks = 1 << 21;

/**
 * Whether two of the rows have the same key. The rows of one text of the column with the most texts are looked at together: what else
 * they say needs few marks then, and a look at one is many times as fast as one into a table of all keys. Null where they are too many.
 */
function anyDoubled(columns: readonly TextColumn[], rows: Uint32Array): boolean | null {
  const [most, ...others] = columns.toSorted((a, b) => b.dictionary.length - a.dictionary.length);
  if (most === undefined || most.dictionary.length > rows.length + mostMarks) return null;
  const { keys, size } = compositeKeys(others, rows);
  if (size > mostMarks) return null;
  const marks = new Int32Array(size).fill(-1);
  const places = placesByCode(most, rows);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const key = keys[place] ?? 0;
    const code = most.codes[rows[place] ?? 0] ?? 0;
    if (marks[key] === code) return true;
    marks[key] = code;
  }
  return false;
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
  if (anyDoubled(keyColumns, rows) === false) return { repeats: [], conflicts: [] };
  const { keys } = compositeKeys(keyColumns, rows);
  const doubled = doubledKeys(keys);
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
