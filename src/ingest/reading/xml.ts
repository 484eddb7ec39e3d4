import { Parser } from "saxen";
import { FileFault } from "./fileFault.ts";
import { message } from "../message.ts";

/**
 * What is told of an XML document while it is read, entities resolved. Names of elements come without their prefixes; an
 * attribute is asked for as written, or with any prefix: `:id`.
 */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const named: Readonly<Record<string, string>> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' };

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

/** Resolves entities. The parser's own way loses every character beyond U+FFFF. */
function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (decimal !== undefined) return character(Number(decimal));
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      return named[name ?? ""] ?? whole;
    },
  );
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Text in pieces that end before a tag begins: only there the parser can be interrupted in the middle of anything. */
async function* wholeTags(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true });
    const cut = rest.lastIndexOf("<");
    if (cut <= 0) continue;
    yield rest.slice(0, cut);
    rest = rest.slice(cut);
  }
  yield rest + decoder.decode();
}

/** Reads XML in UTF-8 as it arrives. Rejects with FileFault when it is not well-formed, or with what the pieces reject with. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new Parser();
  const wrong: Error[] = [];
  parser.on("error", (error) => {
    wrong.push(error);
  });
  parser.on("openTag", (name, attributes) => {
    let read: ReturnType<typeof attributes> | undefined;
    listener.open(withoutPrefix(name), (wanted) => {
      read ??= attributes();
      if (typeof read === "boolean") return undefined;
      const key = wanted.startsWith(":") ? Object.keys(read).find((one) => one.endsWith(wanted)) : wanted;
      const value = key === undefined ? undefined : read[key];
      return value === undefined ? undefined : resolved(value);
    });
  });
  parser.on("closeTag", (name) => listener.close?.(withoutPrefix(name)));
  parser.on("text", (text) => listener.text?.(resolved(text)));
  parser.on("cdata", (text) => listener.text?.(text));
  for await (const text of wholeTags(pieces)) {
    parser.write(text);
    if (wrong.length > 0) break;
  }
  if (wrong.length === 0) parser.end();
  if (wrong.length > 0) throw new FileFault("file.compressed_damaged", message("file_workbook_damaged"));
}
