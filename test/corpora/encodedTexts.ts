import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tableAsCsv } from "../../src/ingest/reading/csvOut.ts";
import { decodeBytes, type EncodingName } from "../../src/ingest/reading/decode.ts";
import { FileFault } from "../../src/ingest/reading/fileFault.ts";
import { sniffBytes } from "../../src/ingest/reading/sniffBytes.ts";
import { encodings } from "./encodeText.ts";
import { filesBelow } from "./corpora.ts";
import { flagsOf, scoreFile, type FileScore, type Judgement } from "./scores.ts";

interface ExpectedText {
  readonly file: string;
  readonly text_sha256: string;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Tables in several encodings, each with the hash of its text. Exact: that text at the first guess, without a question about it. */
export async function scoreEncodedTables(folder: string): Promise<FileScore[]> {
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as ExpectedText[];
  const scores: FileScore[] = [];
  for (const { file, text_sha256 } of expected)
    scores.push(
      await scoreFile(file, join(folder, file), (read) => {
        const asked = flagsOf(read).filter((id) => id.startsWith("encoding"));
        const right = sha256([...tableAsCsv(read.table)].join("")) === text_sha256;
        const note = `${read.encoding.name} (${read.encoding.how}) ${asked.join(", ")}`;
        if (right && asked.length === 0) return { outcome: "exact", note };
        return { outcome: asked.length > 0 ? "flagged" : "silent", note };
      }),
    );
  return scores;
}

function judgeText(bytes: Uint8Array, wanted: string): Judgement {
  const { pieces, encoding, doubt } = decodeBytes(bytes);
  const note = `${encoding.name} (${encoding.how})`;
  if (doubt !== null) return { outcome: "flagged", note: `${note}, asked` };
  return { outcome: pieces.join("") === wanted ? "exact" : "silent", note };
}

/** The texts of the tables written anew in every encoding that we can write, byte order marks and both orders included. */
export function scoreEncodedAgain(folder: string): FileScore[] {
  return filesBelow(folder, ".csv").flatMap((file) => {
    const text = decodeBytes(Uint8Array.from(readFileSync(join(folder, file)))).pieces.join("");
    return Object.entries(encodings).flatMap(([name, encode]) => {
      const bytes = encode(text);
      return bytes === null ? [] : [{ file: `${file} in ${name}`, ...judgeText(bytes, text) }];
    });
  });
}

/** What the folder's name says, as we call it; all others must be asked about or refused. */
const unasked: Readonly<Record<string, EncodingName>> = { GB2312: "gb18030", "utf-8": "utf-8" };

/** Texts of the web in folders by encoding. Exact: decoded at once as what they are; flagged: asked about or refused. */
export function scoreWebTexts(folder: string): FileScore[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.flatMap(({ name }) =>
    filesBelow(join(folder, name), "").map((path) => {
      const file = `${name}/${path}`;
      const bytes = Uint8Array.from(readFileSync(join(folder, name, path)));
      try {
        const alien = sniffBytes(bytes);
        if (alien !== null) return { file, outcome: "flagged", note: alien.check } as const;
        const { encoding, damaged, doubt } = decodeBytes(bytes);
        const note = `${encoding.name} (${encoding.how})`;
        if (doubt !== null) return { file, outcome: "flagged", note: `${note}, asked` } as const;
        const right = encoding.name === unasked[name] && !damaged;
        return { file, outcome: right ? "exact" : "silent", note } as const;
      } catch (cause) {
        const refused = cause instanceof FileFault;
        return {
          file,
          outcome: refused ? "flagged" : "crashed",
          note: refused ? cause.check : String(cause),
        } as const;
      }
    }),
  );
}
