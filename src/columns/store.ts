import type { ColumnTable } from "./columnTable.ts";
import { DamagedFileError, pack, unpack, type PackedArray } from "./packed.ts";

interface StoredColumns {
  readonly columns: readonly { readonly name: string; readonly dictionary: readonly string[] }[];
}

/** Codes in the least width that holds them: one byte for up to 256 distinct texts, two for up to 65,536, else four. */
function narrow(codes: Uint32Array, distinct: number): PackedArray {
  if (distinct <= 0x100) return new Uint8Array(codes);
  return distinct <= 0x1_00_00 ? new Uint16Array(codes) : codes;
}

/** A table as the bytes of one file; `decodeColumns` gives back an equal table. */
export function encodeColumns(table: ColumnTable): Uint8Array<ArrayBuffer> {
  const header: StoredColumns = {
    columns: table.columns.map(({ name, dictionary }) => ({ name, dictionary })),
  };
  return pack(header, [
    table.lines,
    ...table.columns.map(({ codes, dictionary }) => narrow(codes, dictionary.length)),
  ]);
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
