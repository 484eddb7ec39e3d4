import { byteEvidence, gbEvidence, unmarkedUtf16, utf8Sequences } from "./byteEvidence.ts";
import { commonSimplified, commonTraditional, hanziShare } from "./commonHanzi.ts";
import { FileFault } from "./fileFault.ts";
import type { EncodingFound } from "../screening.ts";
import { looksBinary } from "./sniffBytes.ts";
import { message, type Message } from "../message.ts";

export type EncodingName = EncodingFound["name"];

/** All encodings that are read, the likelier ones first. */
export const encodingNames = [
  "utf-8",
  "gb18030",
  "big5",
  "windows-1252",
  "utf-16le",
  "utf-16be",
] as const satisfies readonly EncodingName[];

/** A file's text in pieces, never cut inside a character. */
export interface DecodedText {
  readonly pieces: string[];
  readonly encoding: EncodingFound;
  /** True where bytes did not fit the encoding: their places hold U+FFFD, and the records that hold one are damaged. */
  readonly damaged: boolean;
  /** Why the encoding is not certain, and whether there is any evidence for it at all. */
  readonly doubt: { readonly level: "warn" | "fail"; readonly reason: Message } | null;
}

/** The first characters of a text in pieces. */
export function textStart(pieces: readonly string[], length: number): string {
  let start = "";
  for (const piece of pieces) {
    if (start.length >= length) break;
    start += piece.slice(0, length - start.length);
  }
  return start;
}

const pieceLength = 1 << 20;
/** Windows-1252 where it differs from Latin-1: 0x80 to 0x9F. Engines disagree on this, so it is decoded here. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWestern(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const text = String.fromCharCode(...bytes.subarray(at, at + 8192));
    pieces.push(
      text.replace(
        /[\u0080-\u009f]/g,
        (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character,
      ),
    );
  }
  return [pieces.join("")];
}

/** The pieces, or null when the bytes are not in that encoding (`fatal`). */
export function decodePieces(bytes: Uint8Array, name: EncodingName, fatal: boolean): string[] | null {
  if (name === "windows-1252") return decodeWestern(bytes);
  const decoder = new TextDecoder(name, { fatal });
  const pieces: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      pieces.push(decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true }));
    }
    pieces.push(decoder.decode());
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
  return pieces.filter((piece) => piece !== "");
}

function lenient(
  bytes: Uint8Array,
  name: EncodingName,
  how: string,
  doubt: DecodedText["doubt"],
): DecodedText {
  const pieces = decodePieces(bytes, name, false) ?? [];
  const damaged = pieces.some((piece) => piece.includes("\uFFFD"));
  return { pieces, encoding: { name, how }, damaged, doubt };
}

function certain(bytes: Uint8Array, name: EncodingName, how: string): DecodedText {
  const pieces = decodePieces(bytes, name, true);
  return pieces === null
    ? lenient(bytes, name, how, null)
    : { pieces, encoding: { name, how }, damaged: false, doubt: null };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** So few bytes outside ASCII may be damage rather than accents [project's own rule]. */
const fewBytes = 3;

/** How many bytes lie outside ASCII, and the line that the first of them stands in. */
function firstHigh(bytes: Uint8Array): { readonly count: number; readonly line: number } {
  let [count, line, newlines] = [0, 1, 0];
  for (const byte of bytes) {
    if (byte === 10) newlines += 1;
    if (byte < 0x80) continue;
    if (count === 0) line = newlines + 1;
    count += 1;
  }
  return { count, line };
}

function sampleText(bytes: Uint8Array, name: EncodingName): string {
  return new TextDecoder(name).decode(bytes.subarray(0, 1 << 20));
}

/** The encoding of text that has no mark and is not UTF-8 nor UTF-16: by the characters that it would hold. */
function decodeUnmarked(bytes: Uint8Array): DecodedText {
  const evidence = byteEvidence(bytes);
  const utf8 = utf8Sequences(bytes);
  if (utf8.valid >= 3 && utf8.invalid <= Math.max(1, utf8.valid * 0.05)) {
    return lenient(bytes, "utf-8", `utf-8 but for ${utf8.invalid} bytes`, null);
  }
  const gb = gbEvidence(bytes);
  const china = hanziShare(sampleText(bytes, "gb18030"), commonSimplified);
  const taiwan = hanziShare(sampleText(bytes, "big5"), commonTraditional);
  const taiwanText = sampleText(bytes, "big5");
  const taiwanBroken = (taiwanText.match(/\uFFFD/g) ?? []).length;
  const gbSound = gb.invalid <= Math.max(1, gb.pairs * 0.005) && gb.pairs > 0;
  const western = evidence.isolated >= evidence.high * 0.6;
  const frequent = gb.pairs === 0 ? 0 : gb.frequent / gb.pairs;
  const japanese = gb.kana > gb.pairs * 0.15;
  if (
    gbSound &&
    !western &&
    !japanese &&
    frequent >= 0.7 &&
    china.share >= 0.35 &&
    china.share >= taiwan.share
  ) {
    return lenient(
      bytes,
      "gb18030",
      `valid gb18030, ${percent(china.share)} of ${china.hanzi} hanzi are frequent ones`,
      null,
    );
  }
  if (
    taiwan.hanzi > 0 &&
    taiwan.share >= 0.35 &&
    taiwan.share > china.share &&
    taiwanBroken <= taiwan.hanzi * 0.02
  ) {
    return lenient(
      bytes,
      "big5",
      `valid big5, ${percent(taiwan.share)} of ${taiwan.hanzi} hanzi are frequent ones`,
      {
        level: "warn",
        reason: message("encoding_big5"),
      },
    );
  }
  if (gbSound && !western && !japanese && frequent >= 0.9 && china.share >= 0.25) {
    return lenient(
      bytes,
      "gb18030",
      `valid gb18030, but only ${percent(china.share)} of ${china.hanzi} hanzi are frequent ones`,
      {
        level: "warn",
        reason: message("encoding_gb18030"),
      },
    );
  }
  if (western) {
    const high = firstHigh(bytes);
    return lenient(bytes, "windows-1252", "single bytes between ASCII letters, as in western text", {
      level: "warn",
      reason: high.count > fewBytes ? message("encoding_western") : message("encoding_few_bytes", high),
    });
  }
  return lenient(bytes, gbSound ? "gb18030" : "windows-1252", "no encoding fits", {
    level: "fail",
    reason: message("encoding_none_fits"),
  });
}

/**
 * Turns bytes into text, once: a mark decides, then strict UTF-8, then UTF-16 by its zero bytes, then what the
 * characters would be. `choice` is the user's word and is not doubted. Throws FileFault for binary data.
 */
export function decodeBytes(bytes: Uint8Array, choice?: EncodingName): DecodedText {
  if (choice !== undefined) return lenient(bytes, choice, "chosen", null);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return certain(bytes, "utf-8", "bom");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked16(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked16(bytes, "utf-16be");
  const wide = unmarkedUtf16(byteEvidence(bytes));
  if (wide !== null) return certain(bytes, wide, "zero bytes of one side only, no mark");
  if (looksBinary(bytes)) {
    throw new FileFault("file.binary", message("file_binary"));
  }
  const strict = decodePieces(bytes, "utf-8", true);
  if (strict !== null)
    return { pieces: strict, encoding: { name: "utf-8", how: "strict utf-8" }, damaged: false, doubt: null };
  const cut = cutAtLastCharacter(bytes);
  return cut ?? decodeUnmarked(bytes);
}

/** UTF-16 by its mark. Two bytes may be a mark by chance: a table in UTF-16 has separators or line ends. */
function marked16(bytes: Uint8Array, name: "utf-16le" | "utf-16be"): DecodedText {
  const decoded = certain(bytes, name, "bom");
  if (decoded.pieces.some((piece) => /[\n\r,;\t|]/.test(piece))) return decoded;
  return {
    ...decoded,
    doubt: {
      level: "fail",
      reason: message("encoding_mark_without_lines"),
    },
  };
}

/** UTF-8 that only breaks off inside its last character. */
function cutAtLastCharacter(bytes: Uint8Array): DecodedText | null {
  for (let missing = 1; missing <= 3 && missing < bytes.length; missing += 1) {
    const pieces =
      (bytes[bytes.length - missing] ?? 0) >= 0xc2
        ? decodePieces(bytes.subarray(0, bytes.length - missing), "utf-8", true)
        : null;
    if (pieces !== null && pieces.some((piece) => /[^\0-\x7f]/.test(piece))) {
      return {
        pieces: [...pieces, "\uFFFD"],
        encoding: { name: "utf-8", how: "utf-8, cut off inside its last character" },
        damaged: true,
        doubt: null,
      };
    }
  }
  return null;
}
