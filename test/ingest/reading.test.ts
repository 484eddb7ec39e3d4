import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { checksOf, memoryFile, readable, rowsOf, screenOne } from "./memoryFile.ts";
import { unpackFile } from "../../src/ingest/reading/unpackFiles.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { largestDrop, largestFile } from "../../src/ingest/fileLimits.ts";
import { message } from "../../src/ingest/message.ts";
import type { SourceFile } from "../../src/ingest/reading/sourceFile.ts";

const header = "student_id,program_code,cohort\n";
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, "latin1"));

describe("what is no table is refused with a reason", () => {
  const compressed = gzipSync(header + "S1,P01,2021\n".repeat(5000));
  const cases: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, string])[] = [
    ["a PDF", ascii("%PDF-1.7\n"), "file.not_csv"],
    ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "file.not_csv"],
    ["an old workbook", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "file.spreadsheet"],
    ["a ZIP that is cut off", ascii("PK\u0003\u0004 a.csv"), "file.compressed_damaged"],
    ["zero bytes", new Uint8Array(4000), "file.binary"],
    ["nothing", "", "file.empty"],
    ["blank lines", "\n \n\n", "file.empty"],
    [
      "a compressed file that is cut off",
      Uint8Array.from(compressed.subarray(0, compressed.length / 2)),
      "file.compressed_damaged",
    ],
    [
      "a compressed file with a wrong checksum",
      Uint8Array.from(compressed).fill(0, compressed.length - 8),
      "file.compressed_damaged",
    ],
    ["a compression bomb", Uint8Array.from(gzipSync(Buffer.alloc(100_000_000, "0"))), "file.compressed_bomb"],
    ["UTF-32", bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), "file.encoding_unsupported"],
    [
      "one line of 100,000 cells",
      Array.from({ length: 100_000 }, (_, cell) => `v${cell}`).join(","),
      "file.too_many_columns",
    ],
  ];
  test.each(cases)("%s", async (_, content, check) => {
    const screening = await screenOne(content);
    expect(screening.status).toBe("failed");
    expect(checksOf(screening)).toEqual([`${check}×1`]);
  });

  test("a file that claims 4 GB is not read at all", async () => {
    const file = {
      name: "huge.csv",
      size: 4 * 1024 ** 3,
      stream: () => {
        throw new Error("was read");
      },
    };
    const [screening] = await screenFiles([file], assumedCodes);
    expect(screening?.status === "failed" && screening.check.id).toBe("file.too_large");
  });

  test("files that are too much for the computer's memory are refused unread, with what it has and what would go", async () => {
    const asked: string[] = [];
    const file = (name: string, megabytes: number): SourceFile => ({
      name,
      size: megabytes * 1024 ** 2,
      stream: () => {
        asked.push(name);
        return new Blob([]).stream();
      },
    });
    vi.stubGlobal("navigator", { deviceMemory: 2 });
    const [, second] = await screenFiles([file("a.csv", 100), file("b.csv", 400)], assumedCodes);
    vi.unstubAllGlobals();
    expect(asked).toEqual(["a.csv"]);
    expect(second?.status === "failed" && second.check.examples[0]?.reason).toEqual(
      message("file_too_large_here", { size: "400 MB", memory: "2.0 GB", most: "145 MB" }),
    );
    expect(largestDrop(null)).toBe(largestFile);
    // What a machine can hold grows with its memory, and the smallest holds nothing.
    const sizes = [0.25, 1, 2, 4, 8].map((gigabytes) => largestDrop(gigabytes * 1024 ** 3));
    expect(sizes[0]).toBe(0);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  test("the other files of the drop go on", async () => {
    const screenings = await screenFiles(
      [memoryFile(ascii("%PDF-1.7")), memoryFile(`${header}S1,P01,2021\n`, "b.csv")],
      assumedCodes,
    );
    expect(screenings.map(({ status }) => status)).toEqual(["failed", "screened"]);
  });
});

describe("dialects", () => {
  const rows = [
    ["id", "text", "n"],
    ["a", "x, y; z | \t", "1"],
    ["b", 'say "hi"', "2"],
    ["c", "two\nlines", "3"],
    ["d", "", "4"],
  ];
  const quoted = (text: string, delimiter: string): string =>
    text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const cases = [",", ";", "\t", "|", ", "].flatMap((delimiter) =>
    ["\n", "\r\n", "\r"].map((newline) => [delimiter, newline] as const),
  );
  test.each(cases)("delimiter %j, newline %j", async (delimiter, newline) => {
    const text = rows
      .map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + newline)
      .join("");
    const expected = newline === "\r" ? rows : rows;
    const screening = readable(await screenOne(text));
    expect([screening.raw.columns.map(({ name }) => name), ...rowsOf(screening.raw)]).toEqual(expected);
    expect(screening.dialect).toMatchObject({ delimiter, newline });
  });

  test("decimal commas do not make the comma a delimiter", async () => {
    const screening = readable(await screenOne("student_id;score\nS1;85,5\nS2;60,0\nS3;70,5\n"));
    expect(screening.dialect.delimiter).toBe(";");
  });

  test("a user's delimiter is taken as it is", async () => {
    const screening = readable(
      await screenOne("a;b,c\n1;2,3\n", "f.csv", { choices: { "0": { delimiter: "," } } }),
    );
    expect(screening.raw.columns.map(({ name }) => name)).toEqual(["a;b", "c"]);
  });

  test("backslash as escape, apostrophe as quote", async () => {
    const backslash = readable(await screenOne('a,b,c\n1,"say \\"hi\\", x",2\n3,"y",4\n5,"z",6\n'));
    expect(rowsOf(backslash.raw)[0]).toEqual(["1", 'say "hi", x', "2"]);
    const single = readable(await screenOne("a,b\n1,'x, y'\n2,'z'\n3,'w, v'\n"));
    expect(rowsOf(single.raw).map((row) => row[1])).toEqual(["x, y", "z", "w, v"]);
  });

  test("no delimiter at all is said", async () => {
    expect(checksOf(await screenOne("word\nother\nthird\n"))).toContain("dialect.one_column×1");
  });
});

describe("records and lines", () => {
  test("line numbers are physical lines, also after quoted newlines", async () => {
    const screening = readable(await screenOne('a,b\n1,"x\ny\nz"\n2,w\n\n3,"v\r\nu"\n4,t\n'));
    expect([...screening.raw.lines]).toEqual([2, 5, 7, 9]);
    expect(rowsOf(screening.raw)[2]).toEqual(["3", "v\r\nu"]);
    expect(screening.counts).toEqual({ read: 5, loaded: 4, rejected: 0, skipped: 1 });
  });

  test.each([
    ["ragged", "a,b,c\n1,2,3\n4,5\n7,8,9\n", [3], "structure.ragged_row"],
    [
      "stray quote that swallows the next line",
      'a,b,c\n1,"x",3\n4,5,"\n7,"y",9\n',
      [3],
      "structure.stray_quote",
    ],
    ["quote never closed", 'a,b,c\n1,2,3\n4,"5,6\n7,8,9\n10,11,12\n', [3], "structure.unterminated_quote"],
    ["cut off", "a,b,c\n1,2,3\n4,5,6\n7,8", [4], "structure.truncated"],
  ])("%s: the damaged line is named and its neighbours stay", async (_, text, lines, check) => {
    const screening = readable(await screenOne(text));
    expect(screening.rejected.map(({ line }) => line)).toEqual(lines);
    expect(screening.rejected[0]?.check).toBe(check);
    expect(screening.counts.loaded).toBe(screening.counts.read - 1);
    expect(rowsOf(screening.raw).every((row) => row.length === 3)).toBe(true);
  });

  test("valid cells over several lines are not taken for damage", async () => {
    const records = Array.from(
      { length: 200 },
      (_, row) => `${row},"first, line\n1,2,text\nsay ""x"", y",${row * 2}\n`,
    ).join("");
    const screening = readable(await screenOne(`id,note,n\n${records}`));
    expect(screening.counts).toEqual({ read: 200, loaded: 200, rejected: 0, skipped: 0 });
    expect(rowsOf(screening.raw)[7]).toEqual(["7", 'first, line\n1,2,text\nsay "x", y', "14"]);
  });

  test("a cell that holds whole records is not believed", async () => {
    const text =
      'id,n,when,m\n1,5,2021-01-01,9\n2,6,2021-01-02,9\n3,"7,2021-01-03,9\n4,8,2021-01-04,9\n5,9",2021-01-05,9\n6,1,2021-01-06,9\n';
    const screening = readable(await screenOne(text));
    expect(screening.rejected[0]).toMatchObject({ line: 4 });
    expect(rowsOf(screening.raw).map((row) => row[0])).not.toContain("3");
    expect(rowsOf(screening.raw).map((row) => row[0])).toContain("6");
  });

  test("a line of 5 MB and 2,000 columns are read", async () => {
    const long = readable(await screenOne(`a,b\n1,"${"x".repeat(5_000_000)}"\n2,y\n`));
    expect(rowsOf(long.raw).map((row) => row[1]?.length)).toEqual([5_000_000, 1]);
    const names = Array.from({ length: 2000 }, (_, column) => `c${column}`);
    const wide = readable(
      await screenOne(`${names.join(",")}\n${names.map((_, column) => column).join(",")}\n`),
    );
    expect(wide.raw.columns).toHaveLength(2000);
  });

  test("an unbalanced quote in every line is reported line by line, in linear time", async () => {
    const lines = Array.from({ length: 20_000 }, (_, row) => `${row},"x${row},y\n`).join("");
    const screening = readable(await screenOne(`a,b,c\n${lines}`));
    expect(screening.counts).toMatchObject({ read: 20_000, loaded: 0, rejected: 20_000 });
  }, 180_000);
});

describe("headers", () => {
  test("title rows above it are left out, also padded ones, and its row is named", async () => {
    const screening = readable(
      await screenOne(`School report,,\n2023,,\n\n${header}S1,P01,2021\nS2,P01,2021\n`),
    );
    expect(screening.dialect.headerRow).toBe(4);
    expect(screening.kind).toBe("students");
  });

  test.each([
    ["a name too few", "a,bc\n1,2,3\n4,5,6\n7,8,9\n", "structure.header_width×1"],
    ["a name too many", "a,b,,c\n1,2,3\n4,5,6\n7,8,9\n", "structure.header_width×1"],
    ["another delimiter", "a b c\n1,2,3\n4,5,6\n7,8,9\n", "structure.header_width×1"],
    ["none", "1,x,3\n4,y,6\n7,z,9\n", "structure.header_missing×1"],
    ["a formula", `${header.trimEnd()},=1+1\nS1,P01,2021,x\n`, "structure.formula_in_header×1"],
    ["only a header", header, "structure.no_rows×1"],
    ["twice", "a,b\n1,2\na,b\n3,4\n", "structure.repeated_header×1"],
    ["twice, marked", "\uFEFFa,b\n1,2\n\uFEFFa,b\n3,4\n", "structure.repeated_header×1"],
    ["two rows", "name,n,m\nx,(count),(mean)\ny,1,2\nz,3,4\nw,5,6\n", "structure.second_header×1"],
  ])("%s", async (_, text, check) => {
    expect(checksOf(await screenOne(text))).toContain(check);
  });

  test("with a damaged header nothing is staged, and the records are kept as read", async () => {
    const screening = readable(
      await screenOne("student_idprogram_code,cohort\nS1,P01,2021\nS2,P01,2021\nS3,P01,2021\n"),
    );
    expect(screening.staged).toEqual([]);
    expect(rowsOf(screening.raw)).toHaveLength(3);
  });

  test("two columns of one name that differ block the file; equal ones do not", async () => {
    const differ = readable(await screenOne("student_id,program_code,cohort,cohort\nS1,P01,2021,2022\n"));
    expect(differ.staged).toEqual([]);
    expect(differ.checks).toContainEqual(
      expect.objectContaining({ id: "structure.duplicate_header", level: "fail" }),
    );
    const text = "student_id,program_code,cohort,Ｃohort\nS1,P01,2021,2022\n";
    expect(checksOf(await screenOne(text))).toContain("structure.duplicate_header×1");
    expect(readable(await screenOne(text)).staged).toEqual([]);
    const leftOut = { choices: { "0": { columns: { Ｃohort: null } } } };
    expect(readable(await screenOne(text, "file.csv", leftOut)).staged).toHaveLength(1);
    const equal = readable(await screenOne("student_id,program_code,cohort,cohort\nS1,P01,2021,2021\n"));
    expect(equal.staged).toHaveLength(1);
  });
});

test("an abort ends reading with the signal's reason", async () => {
  const reason = new Error("enough");
  const signal = AbortSignal.abort(reason);
  await expect(unpackFile(memoryFile(`${header}S1,P01,2021\n`), { signal }).next()).rejects.toBe(reason);
  await expect(screenFiles([memoryFile(header)], assumedCodes, { signal })).rejects.toBe(reason);
});

test("a mark that nobody sees in a code is told", async () => {
  const unseen = await screenOne(`${header}S1,P01,2021\nS\u200b2,P01,2021\nS3\u200e,P01,2021\n`);
  expect(checksOf(unseen)).toContain("text.control_characters×2");
});

test("gzip is read like the file in it", async () => {
  const screening = readable(
    await screenOne(Uint8Array.from(gzipSync(`${header}S1,P01,2021\n`)), "students.csv.gz"),
  );
  expect(screening.counts.loaded).toBe(1);
});
