import { gzipSync, strToU8, zipSync } from "fflate";
import type { readingCatalogue } from "../../src/ingest/checks/readingCatalogue.ts";
import type { SourceFile } from "../../src/ingest/reading/sourceFile.ts";
import { memoryFile } from "./memoryFile.ts";
import { row, studentsSheet, workbookFile, type StoredSheet } from "./workbookFile.ts";
import type { readingExamples } from "../../src/ingest/checkExamples/readingExamples.ts";

const header = "student_id,program_code,cohort";
const people = ["S1,P01,2021", "S2,P01,2021", "S3,P02,2022", "S4,P02,2022"];
const csv = `${[header, ...people].join("\n")}\n`;
const students = memoryFile(csv, "students.csv");

/** Files that a check finds something in, and the same files put right. */
export interface FilesExample {
  readonly files: readonly SourceFile[];
  readonly clean: readonly SourceFile[];
}

/** Content that a check finds something in, and the same put right: the four students unless said. */
function content(
  wrong: string | Uint8Array,
  clean: string | Uint8Array = csv,
  name = "students.csv",
): FilesExample {
  const file = (bytes: string | Uint8Array): SourceFile =>
    memoryFile(typeof bytes === "string" ? bytes : Uint8Array.from(bytes), name);
  return { files: [file(wrong)], clean: [file(clean)] };
}

function sheets(wrong: readonly StoredSheet[], clean: readonly StoredSheet[], workbook = ""): FilesExample {
  return content(workbookFile(wrong, { workbook }), workbookFile(clean), "book.xlsx");
}

/** The sheet of students with one row more. */
function withRow(written: string, merged: readonly string[] = []): StoredSheet {
  return { ...studentsSheet, rows: studentsSheet.rows + written, merged };
}

function encrypted(): Uint8Array {
  return Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from("EncryptedPackage", "utf16le"),
  );
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "latin1"));
}

/** A text of which one byte, written as a question mark, fits no encoding. */
function badByte(text: string): Uint8Array {
  const bytes = Uint8Array.from(Buffer.from(text));
  bytes[bytes.indexOf(63)] = 0xff;
  return bytes;
}

const lines = (...texts: readonly string[]): string => `${texts.join("\n")}\n`;
const changed = (from: string, to: string): string => csv.replace(from, to);
const sound = row(4, ["S3", "P01", 2021]);

/** What each check of the reading that no text shows finds something in, and its clean twin. */
export const byteExamples: Readonly<
  Record<Exclude<keyof typeof readingCatalogue, keyof typeof readingExamples>, FilesExample>
> = {
  "file.too_large": {
    files: [{ name: "huge.csv", size: 4 * 1024 ** 3, stream: () => new Blob([csv]).stream() }],
    clean: [students],
  },
  "file.spreadsheet": content(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
  "file.password": content(encrypted(), workbookFile([studentsSheet]), "book.xlsx"),
  "file.nested": content(
    zipSync({ "inner.zip": zipSync({ "a.csv": strToU8(csv) }) }),
    zipSync({ "a.csv": strToU8(csv) }),
    "all.zip",
  ),
  "file.binary": content(new Uint8Array(4000)),
  "file.encoding_unsupported": content(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)),
  "file.compressed_damaged": content(
    gzipSync(strToU8(csv.repeat(500))).subarray(0, 40),
    gzipSync(strToU8(csv)),
    "students.csv.gz",
  ),
  "file.compressed_bomb": content(gzipSync(new Uint8Array(100_000_000).fill(48)), gzipSync(strToU8(csv))),
  "file.unreadable": {
    files: [
      {
        name: "gone.csv",
        size: 100,
        stream: () => {
          throw new Error("gone");
        },
      },
    ],
    clean: [students],
  },
  "encoding.doubtful": content(
    latin(lines(header + ",class_code", ...people.map((one, at) => `${one},José Müller ${at}`))),
    lines(header + ",class_code", ...people.map((one, at) => `${one},José Müller ${at}`)),
  ),
  "encoding.invalid_bytes": content(
    badByte(
      lines(`${header},class_code`, ...people.map((one, at) => `${one},${at === 1 ? "二?班" : "一班"}`)),
    ),
    lines(`${header},class_code`, ...people.map((one) => `${one},一班`)),
  ),
  "text.control_characters": content(changed("S3", "S3\u0001")),
  "file.too_many_columns": content(Array.from({ length: 100_000 }, (_, cell) => `v${cell}`).join(",")),
  "sheet.hidden": sheets(
    [studentsSheet, { name: "码表", rows: row(1, ["x"]), state: "hidden" }],
    [studentsSheet],
  ),
  "sheet.empty": sheets([studentsSheet, { name: "空", rows: "" }], [studentsSheet]),
  "sheet.hidden_rows": sheets([withRow(row(4, ["S3", "P01", 2021], 'hidden="1"'))], [withRow(sound)]),
  "sheet.merged": sheets([withRow(row(4, ["S3", null, 2021]), ["B3:B4"])], [withRow(sound)]),
  "sheet.error_value": sheets(
    [withRow(row(4, ["S3", "P01", ['t="e"', "<f>1/0</f><v>#DIV/0!</v>"]]))],
    [withRow(sound)],
  ),
  "sheet.formula_stale": sheets(
    [withRow(row(4, ["S3", "P01", ["", "<f>2020+1</f><v>2021</v>"]]))],
    [withRow(sound)],
    '<calcPr fullCalcOnLoad="1"/>',
  ),
  "sheet.formula_uncalculated": sheets(
    [withRow(row(4, ["S3", "P01", ["", "<f>2020+1</f>"]]))],
    [withRow(sound)],
  ),
};
