import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { ColumnBuilder } from "../../src/columns/buildColumns.ts";
import type { DecodedText } from "../../src/ingest/reading/decode.ts";
import type { ReadDialect } from "../../src/ingest/reading/dialect.ts";
import { Findings } from "../../src/ingest/checks/findings.ts";
import { readTable } from "../../src/ingest/reading/readTable.ts";
import { RecordReader } from "../../src/ingest/reading/records.ts";
import { textRecords } from "../../src/ingest/reading/recordSource.ts";
import { rowsOf } from "./memoryFile.ts";

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("1", "2.5", "a", "S001", "2024-01-02", "", "甲", "注：x", "合计") },
  { weight: 1, arbitrary: fc.constantFrom('"q"', '"a,b"', '"a\nb"', 'x"y', '"open', "\r", " ") },
);
const line = fc.array(cell, { minLength: 1, maxLength: 4 });
const newline = fc.constantFrom("\n", "\r\n", "\r");
const delimiter = fc.constantFrom(",", ";", ", ");

/** Lines under a header of three columns, most of them with three fields. */
const text = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: fc.tuple(cell, cell, cell) }, { weight: 1, arbitrary: line }), {
      maxLength: 40,
    }),
    newline,
    delimiter,
    fc.boolean(),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([lines, end, between, ended, piece]) => {
    const all = [["id", "n", "m"], ["A1", "1", "2"], ...lines]
      .map((fields) => fields.join(between))
      .join(end);
    const whole = ended ? all + end : all;
    const dialect: ReadDialect = { delimiter: between, quote: '"', escape: '"', newline: end };
    const pieces = Array.from({ length: Math.ceil(whole.length / piece) }, (_, at) =>
      whole.slice(at * piece, (at + 1) * piece),
    );
    const decoded: DecodedText = {
      pieces,
      encoding: { name: "utf-8", how: "" },
      damaged: false,
      doubt: null,
    };
    return { whole, dialect, decoded };
  });

test("lines taken straight from the text give the same table as records", () => {
  fc.assert(
    fc.property(text, ({ dialect, decoded }) => {
      const read = (straight: boolean): unknown => {
        const source = textRecords({ ...decoded, pieces: [...decoded.pieces] }, dialect);
        const findings = new Findings();
        const table = readTable(
          straight
            ? source
            : { ...source, each: (shape, visit, onPiece) => source.each(shape, visit, onPiece, null) },
          findings,
        );
        return { table, findings: findings.results() };
      };
      expect(read(true)).toEqual(read(false));
    }),
    { numRuns: 1500 },
  );
});

test("lines without quotes are cut as PapaParse cuts them", () => {
  fc.assert(
    fc.property(text, ({ whole, dialect, decoded }) => {
      fc.pre(!whole.includes('"') && !whole.replaceAll(dialect.newline, "").includes("\r"));
      const fields: (readonly string[])[] = [];
      new RecordReader(dialect, null).read(decoded.pieces, (record) => {
        fields.push(record.fields);
        return true;
      });
      const { data } = Papa.parse<string[]>(whole, {
        delimiter: dialect.delimiter,
        newline: dialect.newline,
      });
      const wanted = whole.endsWith(dialect.newline) ? data.slice(0, -1) : data;
      expect(fields).toEqual(wanted);
    }),
    { numRuns: 1500 },
  );
});

test("a column gives back what was put in, each text once, in the order of appearance", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20, unit: "binary" }), { maxLength: 400 }), (texts) => {
      const builder = new ColumnBuilder(["a"]);
      texts.forEach((one, at) => builder.add([one], at));
      const table = builder.finish();
      expect(rowsOf(table).map(([one]) => one)).toEqual(texts);
      expect(table.columns[0]?.dictionary).toEqual([...new Set(texts)]);
    }),
  );
});
