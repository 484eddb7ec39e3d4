import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../src/ingest/reading/decode.ts";
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

describe("where the encoding is in doubt, the first records are shown in each that may be right", () => {
  const traditional = `學號,姓名,專業,成績\r\n${Array.from({ length: 20 }, (_, at) => `${at},李明,國語,85\r\n`).join("")}`;

  test("the one that is used first, ten records each", async () => {
    const screening = readable(await screenOne(encode(traditional, "big5")));
    expect(screening.preview[0]).toMatchObject({ encoding: "big5", lost: 0 });
    expect(screening.preview[0]?.rows).toHaveLength(10);
    expect(screening.preview[0]?.rows[1]).toEqual(["0", "李明", "國語", "85"]);
    const names = screening.preview.map(({ encoding }) => encoding);
    expect(names).toContain("gb18030");
    expect(names).not.toContain("utf-8");
  });

  test("another one is taken when it is chosen, and the previews stay", async () => {
    const bytes = encode(traditional, "big5");
    const chosen = readable(
      await screenOne(bytes, "f.csv", { choices: { "0": { encoding: "windows-1252" } } }),
    );
    expect(chosen.encoding).toEqual({ name: "windows-1252", how: "chosen" });
    expect(chosen.preview.map(({ encoding }) => encoding)).toContain("big5");
    expect(checksOf(chosen)).not.toContain("encoding.doubtful×1");
  });

  test("records with letters beyond ASCII are shown, also from far behind", async () => {
    const plain = Array.from({ length: 60_000 }, (_, at) => `${at},abcdef,12\n`).join("");
    const bytes = Buffer.concat([
      Buffer.from(`id,name,n\n${plain}`),
      Buffer.from("1,Jos\xe9 M\xfcller,2\n", "latin1"),
    ]);
    const screening = readable(await screenOne(Uint8Array.from(bytes)));
    expect(screening.preview[0]).toMatchObject({ encoding: "windows-1252" });
    expect(screening.preview[0]?.rows[0]).toEqual(["1", "José Müller", "2"]);
  });

  test("a few odd bytes in plain text are counted and their line is named, however far behind", async () => {
    const plain = Array.from({ length: 30_000 }, (_, at) => `${at},abcdef,12\n`).join("");
    const odd = Buffer.from("1,Jos\xe9,2\n2,M\xfcller,2\n", "latin1");
    const bytes = Uint8Array.from(Buffer.concat([Buffer.from(`id,name,n\n${plain}`), odd]));
    const doubt = readable(await screenOne(bytes)).checks.find(({ id }) => id === "encoding.doubtful");
    expect(doubt?.examples[0]).toMatchObject({
      line: 30_002,
      value: "1,José,2",
      reason: { id: "encoding_few_bytes", values: { count: 2, line: 30_002 } },
    });
  });

  test("none where it is certain", async () => {
    expect(readable(await screenOne(encode(table, "gb18030"))).preview).toEqual([]);
    expect(readable(await screenOne(table)).preview).toEqual([]);
  });

  test.each(["utf-8", "gb18030", "big5", "windows-1252", "utf-16le", "utf-16be"] as const)(
    "%s is honoured where it is chosen",
    async (encoding) => {
      const text = encoding === "windows-1252" ? "id,名\n1,é\n".replace("名", "ü") : "id,成績\n1,國\n";
      const bytes =
        encoding === "gb18030" || encoding === "big5"
          ? encode(text, encoding)
          : encoding === "windows-1252"
            ? Uint8Array.from(Buffer.from(text, "latin1"))
            : encoding === "utf-8"
              ? Uint8Array.from(Buffer.from(text))
              : utf16(text, encoding === "utf-16be", false);
      const screening = readable(await screenOne(bytes, "f.csv", { choices: { "0": { encoding } } }));
      expect([screening.raw.columns.map(({ name }) => name), ...rowsOf(screening.raw)]).toEqual(
        text
          .trim()
          .split("\n")
          .map((line) => line.split(",")),
      );
    },
  );
});

test("delimiter, quote and header are those that were chosen", async () => {
  const text = "x;y\na|'b|c'|d;e\n1|'2|3'|4;5\n";
  const screening = readable(
    await screenOne(text, "f.csv", { choices: { "0": { delimiter: "|", quote: "'", headerRow: 2 } } }),
  );
  expect(screening.dialect).toMatchObject({ delimiter: "|", quote: "'", headerRow: 2, headerRows: 1 });
  expect(screening.raw.columns.map(({ name }) => name)).toEqual(["a", "b|c", "d;e"]);
  expect(rowsOf(screening.raw)).toEqual([["1", "2|3", "4;5"]]);
});
