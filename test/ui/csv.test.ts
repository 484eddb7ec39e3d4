import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvBlob, csvText, neutralised } from "../../src/ui/csv.ts";

describe("formulas are neutralised, numbers are not", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["  =1", "'  =1"],
    ["＝1+1", "'＝1+1"],
    ["-12.5", "-12.5"],
    ["-1,234.5", "-1,234.5"],
    ["+3", "+3"],
    ["-3 %", "-3 %"],
    ["-1e-5", "-1e-5"],
    ["a=b", "a=b"],
    ["", ""],
  ])("%j", (text, safe) => {
    expect(neutralised(text)).toBe(safe);
  });

  it("no cell read back starts as a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 }), (cells) => {
        const rows = Papa.parse<string[]>(csvText(["a"], [cells])).data;
        for (const cell of rows[1] ?? []) {
          if (/^\s*[=+\-@]/u.test(cell))
            expect(Number.isNaN(Number(cell.replaceAll(/[,%\s]/gu, "")))).toBe(false);
        }
      }),
    );
  });
});

describe("CSV", () => {
  it("quotes what must be quoted, keeps numbers whole and missing cells empty", () => {
    expect(
      csvText(
        ["name, full", "v"],
        [
          ['a "b"', -0.1 - 0.2],
          ["line\nbreak", null],
          ["x", Number.NaN],
        ],
      ),
    ).toBe('"name, full",v\r\n"a ""b""",-0.30000000000000004\r\n"line\nbreak",\r\nx,\r\n');
  });

  it("gives back every text that is no formula", () => {
    const texts = fc.array(
      fc.array(
        fc.string({ unit: "grapheme" }).filter((text) => neutralised(text) === text),
        { minLength: 2, maxLength: 3 },
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(texts, (rows) => {
        const read = Papa.parse<string[]>(csvText(["h"], rows), {
          newline: "\r\n",
          delimiter: ",",
        }).data.slice(1, -1);
        expect(read).toEqual(rows);
      }),
    );
  });

  it("starts with a byte order mark as a file", async () => {
    const bytes = new Uint8Array(await csvBlob(["专业"], []).arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });
});
