import fc from "fast-check";
import { expect, test } from "vitest";
import { NotUtf8Error } from "../../src/columns/letters.ts";
import { Findings } from "../../src/ingest/checks/findings.ts";
import { findDuplicates } from "../../src/ingest/checks/duplicateKeys.ts";
import { decodeBytes } from "../../src/ingest/reading/decode.ts";
import { findDialect } from "../../src/ingest/reading/dialect.ts";
import { FileFault } from "../../src/ingest/reading/fileFault.ts";
import { plainText } from "../../src/ingest/reading/plainText.ts";
import { readTable } from "../../src/ingest/reading/readTable.ts";
import { textRecords } from "../../src/ingest/reading/recordSource.ts";
import { readOne, rowsOf } from "./memoryFile.ts";

/** What both ways of reading say of a file; null where it is not read straight from its bytes. */
function straight(bytes: Uint8Array): unknown {
  const plain = plainText(bytes, {});
  if (plain === null) return null;
  const findings = new Findings();
  try {
    const table = readTable(plain.source, findings);
    const found = table === null ? null : plain.proven(table.table);
    return found === null ? null : { table, found, encoding: plain.encoding, findings: findings.results() };
  } catch (cause) {
    if (cause instanceof NotUtf8Error || cause instanceof FileFault) return null;
    throw cause;
  }
}

function decoded(bytes: Uint8Array): unknown {
  const text = decodeBytes(bytes);
  const findings = new Findings();
  const found = findDialect(text.pieces);
  const table = readTable(textRecords(text, found.dialect), findings);
  return { table, found, encoding: text.encoding, findings: findings.results() };
}

const usual = fc.constantFrom("1", "2.5", "A-1", "S001", "2024-01-02", "", "甲", "汽车 维修", "8:30", "😀");
const odd = fc.constantFrom(
  "注：x",
  "合计",
  "\r",
  " ",
  "\uFEFFid",
  "a,b",
  "a;b",
  "a\tb",
  "~",
  "\u0007",
  "'x'",
);
const cell = fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: odd });
const record = fc.tuple(cell, cell, cell);
const ragged = fc.array(cell, { maxLength: 5 });
const bytesOfFile = fc
  .record({
    records: fc.array(fc.oneof({ weight: 12, arbitrary: record }, { weight: 1, arbitrary: ragged }), {
      maxLength: 30,
    }),
    titles: fc.array(ragged, { maxLength: 1 }),
    end: fc.constantFrom("\n", "\n", "\r\n", "\r"),
    delimiter: fc.constantFrom(",", ",", ";", "\t", "|"),
    ended: fc.boolean(),
    marked: fc.boolean(),
    damage: fc.oneof(
      { weight: 11, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.integer({ min: 0x80, max: 0xff })) },
    ),
  })
  .map(({ records, titles, end, delimiter, ended, marked, damage }) => {
    const lines = [...titles, ["id", "n", "m"], ["A1", "1", "2"], ...records];
    const text = lines.map((fields) => fields.join(delimiter)).join(end) + (ended ? end : "");
    const bytes = new TextEncoder().encode((marked ? "\uFEFF" : "") + text);
    if (damage !== null) bytes[damage[0] % bytes.length] = damage[1];
    return bytes;
  });

test("a file that is read straight from its bytes says what its decoded text says", () => {
  let [taken, all] = [0, 0];
  fc.assert(
    fc.property(bytesOfFile, (bytes) => {
      const plain = straight(bytes);
      all += 1;
      if (plain === null) return;
      taken += 1;
      expect(plain).toEqual(decoded(bytes));
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(all / 2);
});

/** Lines of a file that is longer than what dialects are tried by. */
function longFile(lines: number, lineOf: (line: number) => string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    ["id,name,score,at", ...Array.from({ length: lines }, (_, line) => lineOf(line))].join("\n") + "\n",
  );
}
const usualLine = (line: number): string =>
  `S${line},学生 ${line % 700},${line % 101},2024-01-02 08:${line % 60}`;

test("a long file is read straight from its bytes, lines that are others than most among them", () => {
  const bytes = longFile(120_000, (line) =>
    line % 5000 === 77 ? `S${line},x` : line === 90_000 ? "" : usualLine(line),
  );
  const plain = straight(bytes);
  expect(plain).not.toBeNull();
  expect(plain).toEqual(decoded(bytes));
});

test("a file whose end is no UTF-8, holds a quote or is cut otherwise is not read straight", () => {
  const lines = 80_000;
  const broken = longFile(lines, usualLine);
  broken[broken.length - 30] = 0xff;
  expect(straight(broken)).toBeNull();
  expect(
    straight(longFile(lines, (line) => (line === lines - 1 ? 'S1,"a",3,4' : usualLine(line)))),
  ).toBeNull();
  const other = longFile(lines, (line) => (line < 9000 ? "a,b,c,d" : "a;b;c;d;e;f"));
  expect(straight(other)).toBeNull();
});

test("characters that lie across two cells are none", async () => {
  const half = new TextEncoder().encode("id,a\n1,甲\n2,乙\n");
  const bytes = Uint8Array.from(half);
  // The first byte of a character before a delimiter, the others behind the next one.
  const cut = Uint8Array.of(...bytes.subarray(0, 7), 0xe7, 0x0a, 0x94, 0xb2, 0x2c, 0x31, 0x0a);
  expect(straight(cut)).toBeNull();
  expect(rowsOf((await readOne(bytes)).table)).toEqual([
    ["1", "甲"],
    ["2", "乙"],
  ]);
});

test("rows of one key are found, however many keys are possible", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(2)), { minLength: 1, maxLength: 300 }),
      fc.constantFrom(1, 1000, 60_000_000),
      (rows, factor) => {
        const column = (name: string, codes: readonly number[], length: number) => ({
          name,
          codes: Uint32Array.from(codes),
          dictionary: { length } as readonly string[],
        });
        const keys = [
          column(
            "a",
            rows.map(([a]) => a * factor),
            41 * factor,
          ),
          column(
            "b",
            rows.map(([, b]) => b),
            41,
          ),
        ];
        const value = column(
          "c",
          rows.map(([, , c]) => c),
          3,
        );
        const { repeats, conflicts } = findDuplicates(
          keys,
          [value],
          Uint32Array.from(rows, (_, row) => row),
        );
        const same = (a: number, b: number, cells: number): boolean =>
          rows[a]?.slice(0, cells).join() === rows[b]?.slice(0, cells).join();
        const wantedConflicts = rows.flatMap((_, row) =>
          rows.some((_other, at) => same(row, at, 2) && !same(row, at, 3)) ? [row] : [],
        );
        const wantedRepeats = rows.flatMap((_, row) =>
          !wantedConflicts.includes(row) && rows.some((_other, at) => at < row && same(row, at, 3))
            ? [row]
            : [],
        );
        expect(conflicts.toSorted((a, b) => a - b)).toEqual(wantedConflicts);
        expect(repeats.toSorted((a, b) => a - b)).toEqual(wantedRepeats);
      },
    ),
  );
});
