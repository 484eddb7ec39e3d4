import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import { checksOf, memoryFile, readable, rowsOf, screenOne } from "./memoryFile.ts";
import { row, studentsSheet, workbookFile, workbookParts } from "./workbookFile.ts";

describe("what cannot be read says what to do", () => {
  const encrypted = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(600),
    ...Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const broken = workbookParts([studentsSheet]);
  const zip = (parts: Parameters<typeof zipSync>[0]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(zipSync(parts));
  const cases: readonly (readonly [string, Uint8Array<ArrayBuffer>, string])[] = [
    ["a password", encrypted, "file.password"],
    ["an old workbook", encrypted.slice(0, 500), "file.spreadsheet"],
    [
      "a binary workbook",
      zip({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.bin": strToU8("x") }),
      "file.spreadsheet",
    ],
    [
      "an OpenDocument workbook",
      zip({ mimetype: strToU8("application/vnd.oasis"), "content.xml": strToU8("<x/>") }),
      "file.spreadsheet",
    ],
    [
      "a document",
      zip({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<x/>") }),
      "file.not_csv",
    ],
    [
      "XML that breaks off",
      zip({ ...broken, "xl/worksheets/sheet1.xml": strToU8("<worksheet><sheetData><row") }),
      "file.compressed_damaged",
    ],
    [
      "a text that is not in the list",
      workbookFile([{ name: "S", rows: row(1, [['t="s"', "<v>7</v>"]]) }]),
      "file.compressed_damaged",
    ],
    [
      "a part that is missing",
      zip(Object.fromEntries(Object.entries(broken).filter(([path]) => !path.includes("sheet1")))),
      "file.compressed_damaged",
    ],
    ["only empty sheets", workbookFile([{ name: "S", rows: "" }]), "file.empty"],
    [
      "more cells than can be held",
      workbookFile([
        {
          name: "S",
          rows: `<row r="1"><c r="XFD1"><v>1</v></c></row>${Array.from({ length: 4000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>1</v></c></row>`).join("")}`,
        },
      ]),
      "file.too_large",
    ],
  ];
  test.each(cases)("%s", async (_, content, check) => {
    expect(checksOf(await screenOne(content, "b.xlsx"))).toEqual([`${check}×1`]);
  });

  test("every byte of a workbook that is damaged is noticed, or changes nothing", async () => {
    const sound = workbookFile([studentsSheet]);
    const wanted = JSON.stringify(rowsOf(readable(await screenOne(sound)).raw));
    for (let at = 0; at < sound.length; at += 7) {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const screening = await screenOne(bytes);
      if (screening.status === "screened")
        expect(JSON.stringify(rowsOf(screening.raw)), `byte ${at}`).toBe(wanted);
      else expect(screening.check.id, `byte ${at}`).not.toBe("file.unreadable");
    }
  });
});

describe("ZIP", () => {
  const csv = "student_id,program_code,cohort\nS1,P01,2021\n";
  test("each file in it is a table of its own; what cannot be read stops nothing else", async () => {
    const gbkName = Uint8Array.from([0xd1, 0xa7, 0xc9, 0xfa]);
    const bytes = Buffer.from(
      zipSync({
        "ABCD.csv": strToU8(csv),
        "sub/b.csv": [strToU8(csv.replace("S1", "S2")), { level: 0 }],
        "book.xlsx": workbookFile([studentsSheet]),
        "photo.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
        "inner.zip": zipSync({ "c.csv": strToU8(csv) }),
        "__MACOSX/._b.csv": strToU8("x"),
      }),
    );
    for (let at = bytes.indexOf("ABCD"); at >= 0; at = bytes.indexOf("ABCD", at + 1)) bytes.set(gbkName, at);
    const screenings = await screenFiles(
      [memoryFile(Uint8Array.from(bytes), "a.zip"), memoryFile(csv, "z.csv")],
      assumedCodes,
    );
    expect(
      screenings.map((one) => [one.file.name, one.status === "failed" ? one.check.id : one.counts.loaded]),
    ).toEqual([
      ["a.zip › 学生.csv", 1],
      ["a.zip › sub/b.csv", 1],
      ["a.zip › book.xlsx › 学生", 2],
      ["a.zip › photo.png", "file.not_csv"],
      ["a.zip › inner.zip", "file.nested"],
      ["z.csv", 1],
    ]);
  });

  test("a bomb is not unpacked, a wrong checksum and a password are said", async () => {
    const bomb = zipSync({ "a.csv": new Uint8Array(100_000_000) }, { level: 9 });
    expect(checksOf(await screenOne(Uint8Array.from(bomb)))).toEqual(["file.compressed_bomb×1"]);
    const wrong = Buffer.from(zipSync({ "a.csv": [strToU8(csv), { level: 0 }] }));
    wrong.set(Buffer.from("S9"), wrong.indexOf("S1"));
    expect(checksOf(await screenOne(Uint8Array.from(wrong)))).toEqual(["file.compressed_damaged×1"]);
    const locked = zipSync({ "a.csv": strToU8(csv) });
    const directory = Buffer.from(locked).indexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1;
    expect(checksOf(await screenOne(Uint8Array.from(locked)))).toEqual(["file.password×1"]);
  });

  test("names that climb out of their folder do not", async () => {
    const [screening] = await screenFiles(
      [memoryFile(Uint8Array.from(zipSync({ "../../e.csv": strToU8(csv) })), "a.zip")],
      assumedCodes,
    );
    expect(screening?.file.name).toBe("a.zip › e.csv");
  });
});
