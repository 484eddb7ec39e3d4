import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../src/ingest/decode.ts";
import { checksOf, readable, rowsOf, screenOne } from "./memoryFile.ts";

const table = "学号,姓名,专业,成绩\r\n001,李沐,护理,85\r\n002,张敏,会计,54\r\n003,马珂,旅游管理,75\r\n";

/** GB18030 and Big5 of the texts used here: Node decodes these encodings but does not write them. */
function encode(text: string, name: "gb18030" | "big5"): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(name);
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\uFFFD" && !codes.has(character))
        codes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < "\x80" ? [character.charCodeAt(0)] : [...(codes.get(character) ?? [63])],
    ),
  );
}

function utf16(text: string, big: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le"));
  if (big)
    for (let at = 0; at < bytes.length; at += 2)
      [bytes[at], bytes[at + 1]] = [bytes[at + 1] ?? 0, bytes[at] ?? 0];
  return bytes;
}

describe("Chinese in every encoding gives the same text, unasked", () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["UTF-8", Buffer.from(table), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${table}`), "utf-8"],
    ["GB18030", encode(table, "gb18030"), "gb18030"],
    ["UTF-16LE with a mark", utf16(table, false, true), "utf-16le"],
    ["UTF-16BE with a mark", utf16(table, true, true), "utf-16be"],
    ["UTF-16LE without a mark", utf16(table, false, false), "utf-16le"],
    ["UTF-16BE without a mark", utf16(table, true, false), "utf-16be"],
  ];
  test.each(cases)("%s", (_, bytes, name) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.pieces.join("")).toBe(table);
    expect(decoded).toMatchObject({ encoding: { name }, doubt: null, damaged: false });
  });
});

test("traditional Chinese in Big5 is read, and asked about", () => {
  const text = "學號,姓名,專業,成績\r\n001,李明,國語,85\r\n002,陳學文,美術,70\r\n";
  const decoded = decodeBytes(encode(text, "big5"));
  expect(decoded.pieces.join("")).toBe(text);
  expect(decoded).toMatchObject({ encoding: { name: "big5" }, doubt: { level: "warn" } });
});

test("western letters are read as Windows-1252, and asked about", () => {
  const bytes = Uint8Array.from(Buffer.from("name,city\nJos\xe9,M\xfcnchen\nL\x92Or,Na\xefve\n", "latin1"));
  const decoded = decodeBytes(bytes);
  expect(decoded.pieces.join("")).toContain("José,München\nL’Or");
  expect(decoded.doubt?.level).toBe("warn");
});

test("no evidence for any encoding is a failed check, and nothing is staged", async () => {
  const korean = Uint8Array.from([
    ...Buffer.from("student_id,program_code,cohort\n"),
    ...Array.from({ length: 40 }, (_, n) => [0xb0 + (n % 24), 0xa1 + ((n * 37) % 90)]).flat(),
    ...Buffer.from(",P01,2021\n"),
  ]);
  const screening = readable(await screenOne(korean));
  expect(screening.checks).toContainEqual(
    expect.objectContaining({ id: "encoding.doubtful", level: "fail" }),
  );
  expect(screening.staged).toEqual([]);
});

test("bytes that do not fit reject their record only", async () => {
  const bytes = Buffer.from(
    "student_id,program_code,cohort,class_code\nS1,P01,2021,一班\nS2,P01,2021,二?班\nS3,P01,2021,三班\nS4,P01,2021,四班\n",
  );
  bytes[bytes.indexOf("?")] = 0xff;
  const screening = readable(await screenOne(Uint8Array.from(bytes)));
  expect(checksOf(screening)).toContain("encoding.invalid_bytes×1");
  expect(screening.rejected.map(({ line }) => line)).toEqual([3]);
  expect(rowsOf(screening.raw).map((row) => row[3])).toEqual(["一班", "三班", "四班"]);
});

test("a text cut inside its last character is told as damaged", () => {
  const bytes = Buffer.from("学号,成绩\n001,八十五");
  const decoded = decodeBytes(bytes.subarray(0, bytes.length - 1));
  expect(decoded.damaged).toBe(true);
  expect(decoded.encoding.name).toBe("utf-8");
});

test("a chosen encoding is not doubted", () => {
  expect(decodeBytes(encode(table, "gb18030"), "gb18030")).toMatchObject({
    encoding: { how: "chosen" },
    doubt: null,
  });
});
