import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { decodeBytes } from "../../src/ingest/reading/decode.ts";
import { FileFault } from "../../src/ingest/reading/fileFault.ts";
import type { ReadFile } from "../../src/ingest/reading/readFile.ts";
import { readOne } from "../ingest/memoryFile.ts";
import { encodings } from "./encodeText.ts";
import { gridOf, isNamed } from "./scores.ts";

/** A table as it is written: each record's texts, its bytes, and the line on which it begins. */
interface Written {
  readonly delimiter: string;
  readonly newline: "\n" | "\r\n" | "\r";
  readonly records: readonly {
    readonly cells: readonly string[];
    readonly line: number;
    readonly end: number;
  }[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const texts = [
  "良好",
  "made to last",
  "light, rugged",
  'the 10" model',
  "",
  "很好，继续",
  'a "b" c',
  "x;y|z",
  "O'Brien",
];
const cells = {
  name: fc.constantFrom("张伟", "王芳", "Li Na", "刘 洋", "欧阳娜娜"),
  score: fc.integer({ min: 0, max: 1000 }).map((points) => String(points / 10)),
  date: fc.integer({ min: 1, max: 9 }).map((month) => `2024-0${month}-15`),
  code: fc.constantFrom("K01", "K02", "K03"),
  text: fc.constantFrom(...texts),
  lines: fc.constantFrom("一行", "第一行\n第二行", "a\nb, c"),
  empty: fc.constant(""),
};
type CellKind = keyof typeof cells;
const kinds = Object.keys(cells) as CellKind[];

function write(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
  newline: Written["newline"],
  quoteAll: boolean,
  encoding: "utf-8" | "gb18030",
): Written {
  const field = (text: string): string =>
    quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const encode = (text: string): Uint8Array<ArrayBuffer> => {
    const bytes = encodings[encoding]?.(text);
    if (bytes === null || bytes === undefined) throw new Error(`${text} can't be written in ${encoding}`);
    return bytes;
  };
  let [line, end] = [1, 0];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const records = [header, ...rows].map((record) => {
    const inCells = newline === "\r" ? record : record.map((text) => text.replaceAll("\n", newline));
    const text = inCells.map(field).join(delimiter) + newline;
    const part = encode(text);
    parts.push(part);
    end += part.length;
    const begins = line;
    line += text.split(newline).length - 1;
    return { cells: inCells, line: begins, end };
  });
  const bytes = new Uint8Array(end);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { delimiter, newline, records, bytes };
}

const written: fc.Arbitrary<Written> = fc
  .array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 7 })
  .chain((columns) =>
    fc
      .tuple(
        fc.array(fc.tuple(...columns.map((kind) => cells[kind])), { minLength: 3, maxLength: 30 }),
        fc.constantFrom(",", ",", ";", "\t", "|"),
        fc.constantFrom<Written["newline"]>("\n", "\r\n", "\r\n", "\r"),
        fc.boolean(),
        fc.constantFrom<"utf-8" | "gb18030">("utf-8", "gb18030"),
      )
      .map(([rows, delimiter, newline, quoteAll, encoding]) =>
        write(
          ["id", ...columns.map((kind, at) => `${kind} ${at + 1}`)],
          rows.map((row, at) => [`2023${String(at).padStart(4, "0")}`, ...row]),
          delimiter,
          newline,
          quoteAll,
          encoding,
        ),
      ),
  );

/** Bytes that mean something to one dialect or another, and some that mean nothing to any encoding. */
const structuralBytes = Array.from(new TextEncoder().encode(',;\t|"\n\r'));
const bytes = fc.constantFrom(...structuralBytes, ...new TextEncoder().encode(" \\x'"), 0, 0x80, 0xff, 0xe4);
const damages = fc.record({
  kind: fc.constantFrom("insert", "delete", "replace", "truncate"),
  /** Where, as a share of the file; at the next byte that means something where `structural`. */
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  structural: fc.boolean(),
  byte: bytes,
});
type Damage = typeof damages extends fc.Arbitrary<infer T> ? T : never;

const meaningful = new Set(structuralBytes);

function damage(
  { bytes: sound }: Written,
  { kind, place, structural, byte }: Damage,
): { readonly at: number; readonly bytes: Uint8Array<ArrayBuffer> } {
  const from = Math.floor(place * sound.length);
  const next = structural ? sound.subarray(from).findIndex((one) => meaningful.has(one)) : 0;
  const at = from + Math.max(next, 0);
  const behind = kind === "insert" ? at : at + 1;
  const put = kind === "insert" || kind === "replace" ? [byte] : [];
  const rest = kind === "truncate" ? new Uint8Array() : sound.subarray(behind);
  const head = sound.subarray(0, kind === "truncate" ? at + 1 : at);
  return { at, bytes: Uint8Array.from([...head, ...put, ...rest]) };
}

/** The table that the damaged bytes are when they are a regular one: nobody can tell that it was another. */
function regularTable({ delimiter, newline, records }: Written, damaged: Uint8Array): string | null {
  // Blank lines above the header are no damage of the table.
  const text = decodeBytes(damaged)
    .pieces.join("")
    .replace(/^[\r\n]+/, "");
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline });
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === "") data.pop();
  const width = records[0]?.cells.length;
  const regular = errors.length === 0 && data.every((row) => row.length === width);
  return regular ? JSON.stringify(data) : null;
}

/** What is wrong that nobody was told of; null where nothing is. */
function silentDamage(table: Written, at: number, read: ReadFile, damaged: Uint8Array): string | null {
  const { records, newline } = table;
  const got = gridOf(read).map((row) => JSON.stringify(row));
  if (JSON.stringify(gridOf(read)) === regularTable(table, damaged)) return null;
  const checks = read.findings.results().map(({ id }) => id);
  if (checks.some((id) => /^(encoding|dialect|file)\.|^structure\.(header_|no_rows|second_header)/.test(id)))
    return null;
  const hit = records.findIndex(({ end }) => at < end);
  const cut = damaged.length === at + 1;
  const left = new Map<string, number>();
  for (const row of got) left.set(row, (left.get(row) ?? 0) + 1);
  const lost = records.flatMap(({ cells: record, line }, index) => {
    const row = JSON.stringify(record);
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count > 0 || (cut && index > hit) ? [] : [{ index, line }];
  });
  const made = got.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count > 0;
  });
  const spans = (index: number): number =>
    (records[index]?.cells ?? []).join("").split(newline === "\r" ? "\r" : "\n").length;
  const line = records[hit]?.line ?? 0;
  const named = Array.from({ length: spans(hit) + 1 }, (_, more) => line + more).some((one) =>
    isNamed(read, one),
  );
  if (lost.length === 0 && made.length === 0) return null;
  if (!named) return `line ${line} is not named`;
  const far = lost.filter(({ index, line: begins }) => Math.abs(index - hit) > 1 && !isNamed(read, begins));
  if (far.length > 0) return `line ${far[0]?.line ?? 0} is lost and not named`;
  return made.length > 1 ? `${made.length} rows are made up` : null;
}

test("a byte too many, lost, changed, or the last: the rows are equal, or the damage is named, and other rows are exact", async () => {
  let [exact, told] = [0, 0];
  await fc.assert(
    fc.asyncProperty(written, damages, async (table, change) => {
      const { at, bytes: damaged } = damage(table, change);
      try {
        const read = await readOne(damaged);
        expect(read.read).toBe(read.table.lines.length + read.leftOut + read.rejected.length);
        expect(silentDamage(table, at, read, damaged)).toBeNull();
        if (read.findings.results().length === 0) exact += 1;
        else told += 1;
      } catch (cause) {
        if (!(cause instanceof FileFault)) throw cause;
        told += 1;
      }
    }),
    { seed: 20_240_901, numRuns: 2500 },
  );
  // Both outcomes occur, so that neither is taken for granted.
  expect(exact).toBeGreaterThan(100);
  expect(told).toBeGreaterThan(1000);
}, 300_000);

test("a table that is not damaged is exact, in every dialect and encoding", async () => {
  await fc.assert(
    fc.asyncProperty(written, async (table) => {
      const read = await readOne(table.bytes);
      expect(gridOf(read)).toEqual(table.records.map(({ cells: row }) => row));
      expect(read.rejected).toEqual([]);
    }),
    { seed: 20_240_902, numRuns: 300 },
  );
}, 120_000);
