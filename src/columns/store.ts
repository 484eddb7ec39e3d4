import type { ColumnTable, TextColumn } from "./columnTable.ts";
import { DamagedFileError, pack, packInTurns, unpack, type PackedArray } from "./packed.ts";
import { ended, endedInTurns } from "./turns.ts";

interface StoredColumns {
  readonly columns: readonly { readonly name: string; readonly dictionary: readonly string[] }[];
}

/** Between two pauses. */
const codesATurn = 1 << 20;

/** Codes in the least width that holds them: one byte for up to 256 distinct texts, two for up to 65,536, else four. Stops after each turn's worth. */
function* narrowing({ codes, dictionary }: TextColumn): Generator<void, PackedArray> {
  const distinct = dictionary.length;
  if (distinct > 0x1_00_00) return codes;
  const narrow = distinct <= 0x100 ? new Uint8Array(codes.length) : new Uint16Array(codes.length);
  for (let from = 0; from < codes.length; from += codesATurn) {
    narrow.set(codes.subarray(from, from + codesATurn), from);
    yield;
  }
  return narrow;
}

function headerOf({ columns }: ColumnTable): StoredColumns {
  return { columns: columns.map(({ name, dictionary }) => ({ name, dictionary })) };
}

/** A table as the bytes of one file; `decodeColumns` gives back an equal table. */
export function encodeColumns(table: ColumnTable): Uint8Array<ArrayBuffer> {
  return pack(headerOf(table), [table.lines, ...table.columns.map((column) => ended(narrowing(column)))]);
}

/** What `encodeColumns` makes, with pauses, so that a page goes on meanwhile. */
export async function encodeColumnsInTurns(table: ColumnTable): Promise<Uint8Array<ArrayBuffer>> {
  const arrays: PackedArray[] = [table.lines];
  for (const column of table.columns) arrays.push(await endedInTurns(narrowing(column)));
  return packInTurns(headerOf(table), arrays);
}

/** The table of a stored file. Throws DamagedFileError when the bytes are damaged or of something else. */
export function decodeColumns(bytes: Uint8Array): ColumnTable {
  const { header, arrays } = unpack(bytes);
  const { columns } = header as StoredColumns;
  const [lines, ...codes] = arrays;
  if (!(lines instanceof Uint32Array) || codes.length !== columns.length)
    throw new DamagedFileError("the file holds no columns");
  return {
    lines,
    columns: columns.map(({ name, dictionary }, index) => ({
      name,
      dictionary,
      codes: new Uint32Array(codes[index] ?? []),
    })),
  };
}
