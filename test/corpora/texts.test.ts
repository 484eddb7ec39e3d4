import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tableAsCsv } from "../../src/ingest/csvOut.ts";
import { decodeBytes } from "../../src/ingest/decode.ts";
import { FileFault } from "../../src/ingest/fileFault.ts";
import { sniffBytes } from "../../src/ingest/sniffBytes.ts";
import { readable, rowsOf, screenOne } from "../ingest/memoryFile.ts";
import { corpus, filesBelow, printCounts, screenCorpusFile } from "./corpora.ts";

const tables = corpus("encodings-csv");
describe.skipIf(tables === null)(`tables by encoding${tables === null ? " (not present)" : ""}`, () => {
  test("their text is as expected, to the byte", async () => {
    const expected: { file: string; text_sha256: string }[] = JSON.parse(
      readFileSync(join(tables ?? "", "expected.json"), "utf8"),
    ) as { file: string; text_sha256: string }[];
    const wrong: string[] = [];
    for (const { file, text_sha256 } of expected) {
      const screening = readable(await screenCorpusFile(join(tables ?? "", file)));
      const text = [...tableAsCsv(screening.raw)].join("");
      if (createHash("sha256").update(text).digest("hex") !== text_sha256) wrong.push(file);
      if (screening.checks.some(({ id }) => id.startsWith("encoding"))) wrong.push(`${file}: asked`);
    }
    process.stdout.write(`tables by encoding: ${expected.length - wrong.length} of ${expected.length}\n`);
    expect(wrong).toEqual([]);
  });
});

/** What each folder may be read as without a question; anything else must be asked about. */
const unasked: Readonly<Record<string, string>> = { GB2312: "gb18030", "utf-8": "utf-8" };

const web = corpus("encodings-chardet");
describe.skipIf(web === null)(`texts by encoding${web === null ? " (not present)" : ""}`, () => {
  test("Chinese and Unicode are right at once, and no other text is stored without a question", () => {
    const folder = web ?? "";
    const counts = new Map<string, Record<string, number>>();
    const wrong: string[] = [];
    for (const encoding of readdirSync(folder, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )) {
      const row = { right: 0, asked: 0, refused: 0, wrong: 0 };
      for (const file of filesBelow(join(folder, encoding.name), "")) {
        const bytes = Uint8Array.from(readFileSync(join(folder, encoding.name, file)));
        let outcome: keyof typeof row = "wrong";
        try {
          if (sniffBytes(bytes) !== null) outcome = "refused";
          else {
            const decoded = decodeBytes(bytes);
            if (
              decoded.encoding.name === unasked[encoding.name] &&
              !decoded.damaged &&
              decoded.doubt === null
            )
              outcome = "right";
            else if (decoded.doubt !== null) outcome = "asked";
          }
        } catch (cause) {
          if (!(cause instanceof FileFault)) throw cause;
          outcome = "refused";
        }
        row[outcome] += 1;
        if (outcome === "wrong" || (encoding.name in unasked && outcome !== "right"))
          wrong.push(`${encoding.name}/${file}: ${outcome}`);
      }
      counts.set(encoding.name, row);
    }
    printCounts("texts by encoding", counts);
    expect(wrong).toEqual([]);
  });
});

const security = corpus("security");
describe.skipIf(security === null)(`naughty strings${security === null ? " (not present)" : ""}`, () => {
  test("come through reading and writing unchanged, twice", async () => {
    const screening = readable(await screenCorpusFile(join(security ?? "", "blns_roundtrip.csv")));
    const once = [...tableAsCsv(screening.raw)].join("");
    const again = readable(await screenOne(once));
    expect(screening.counts.rejected).toBe(0);
    expect(rowsOf(again.raw)).toEqual(rowsOf(screening.raw));
    expect([...tableAsCsv(again.raw)].join("")).toBe(once);
    const original = readFileSync(join(security ?? "", "blns_roundtrip.csv"), "utf8")
      .replaceAll("\r\n", "\n")
      .trimEnd();
    expect(once.replaceAll("\r\n", "\n").trimEnd()).toBe(original);
  });
});
