import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnTable } from "../../src/columns/columnTable.ts";
import { Labels } from "../../src/columns/labels.ts";
import { DamagedFileError, pack, unpack } from "../../src/columns/packed.ts";
import { decodeColumns, encodeColumns, encodeColumnsInTurns } from "../../src/columns/store.ts";

/** A table of so many rows whose columns have dictionaries of the given sizes. */
function tableOf(rows: number, sizes: readonly number[]): ColumnTable {
  return {
    lines: Uint32Array.from({ length: rows }, (_, row) => row * 3 + 2),
    columns: sizes.map((size, column) => ({
      name: `c${column}`,
      dictionary: Array.from({ length: size }, (_, code) => `${column}·${code}`),
      codes: Uint32Array.from({ length: rows }, (_, row) => (row * 7919) % size),
    })),
  };
}

const anyTable = fc
  .array(fc.uniqueArray(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), { maxLength: 4 })
  .chain((dictionaries) =>
    fc
      .array(fc.array(fc.nat(1000), { minLength: dictionaries.length, maxLength: dictionaries.length }), {
        maxLength: 20,
      })
      .map((rows): ColumnTable => ({
        lines: Uint32Array.from(rows, (_, row) => row + 2),
        columns: dictionaries.map((dictionary, column) => ({
          name: `列 ${column}`,
          dictionary,
          codes: Uint32Array.from(rows, (row) => (row[column] ?? 0) % dictionary.length),
        })),
      })),
  );

describe("stored columns", () => {
  it("come back equal, whatever their texts are, and make the same bytes each time", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const bytes = encodeColumns(table);
        expect(decodeColumns(bytes)).toEqual(table);
        expect(encodeColumns(table)).toEqual(bytes);
        expect(encodeColumns(decodeColumns(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each([1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000])(
    "keep %i distinct texts in the least width",
    (size) => {
      const table = tableOf(size, [size]);
      expect(decodeColumns(encodeColumns(table))).toEqual(table);
      const more = encodeColumns(tableOf(size + 8000, [size])).length - encodeColumns(table).length;
      const width = size <= 256 ? 1 : size <= 65_536 ? 2 : 4;
      expect(Math.round(more / 8000)).toBe(4 + width);
    },
  );

  it("take about 14 bytes a row of assessments", () => {
    const rows = 100_000;
    expect(encodeColumns(tableOf(rows, [2500, 24, 14, 200, 2, 3, 90])).length / rows).toBeLessThan(15);
  });

  it("are the same made in turns, between which others have theirs", async () => {
    const table = tableOf(3_000_000, [3, 70_000]);
    let others = 0;
    let going = true;
    const other = (): void => {
      others += 1;
      if (going) setImmediate(other);
    };
    setImmediate(other);
    const bytes = await encodeColumnsInTurns(table);
    going = false;
    expect(Buffer.compare(bytes, encodeColumns(table))).toBe(0);
    expect(others).toBeGreaterThan(5);
  });

  it("are refused when any byte is another, when cut short and when of something else", () => {
    const bytes = encodeColumns(tableOf(40, [3, 300]));
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(() => decodeColumns(damaged), `byte ${at}`).toThrow(DamagedFileError);
    }
    for (const length of [0, 1, 7, 8, 20, bytes.length - 1])
      expect(() => decodeColumns(bytes.slice(0, length)), `${length} bytes`).toThrow(DamagedFileError);
    expect(() => decodeColumns(pack({ columns: [] }, []))).toThrow(DamagedFileError);
  });

  it("are read from the middle of a larger buffer too", () => {
    const table = tableOf(9, [4]);
    const bytes = encodeColumns(table);
    const around = new Uint8Array(bytes.length + 13);
    around.set(bytes, 5);
    expect(decodeColumns(around.subarray(5, 5 + bytes.length))).toEqual(table);
  });
});

it("packed arrays keep kind and value", () => {
  const arrays = [
    Uint8Array.of(1, 2, 3),
    Uint16Array.of(65_535),
    Uint32Array.of(4_294_967_295, 0),
    Int8Array.of(-128, -1, 127),
    Int16Array.of(-32_768, 32_767),
    Int32Array.of(-1, 2 ** 31 - 1),
    Float64Array.of(Number.NaN, -0, 1e-300, Infinity),
    new Float64Array(),
  ];
  const { header, arrays: found } = unpack(pack({ a: "汉字", b: [1, null] }, arrays));
  expect(header).toEqual({ a: "汉字", b: [1, null] });
  expect(found).toEqual(arrays);
});

describe("labels", () => {
  it("give each text of a domain one code for ever, and none to the empty text", () => {
    const labels = new Labels();
    expect([...labels.codes("program", ["P02", "", "P01"])]).toEqual([0, -1, 1]);
    expect([...labels.codes("program", ["P03", "P01", "P02"])]).toEqual([2, 1, 0]);
    expect([...labels.codes("cohort", ["P01"])]).toEqual([0]);
    expect(labels.lists()).toEqual({ program: ["P02", "P01", "P03"], cohort: ["P01"] });
  });

  it("are made again from their lists", () => {
    const labels = new Labels();
    labels.codes("a", ["x", "y"]);
    const copy = new Labels();
    for (const [domain, list] of Object.entries(labels.lists())) copy.codes(domain, list);
    copy.codes("a", ["z"]);
    expect([labels.lists(), copy.lists()]).toEqual([{ a: ["x", "y"] }, { a: ["x", "y", "z"] }]);
  });
});
