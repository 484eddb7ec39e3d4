import { decodePieces, encodingNames, type EncodingName } from "./decode.ts";
import { findDialect } from "./dialect.ts";
import { RecordReader } from "./records.ts";
import { isBlank } from "./recordSource.ts";
import type { EncodingPreview } from "../screening.ts";

const rowsShown = 10;
const recordsTried = 2000;
const sampleLength = 1 << 20;

/** From the line of the first byte beyond ASCII where that is far from the beginning, else from there. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  // An even offset keeps the pairs of UTF-16 together.
  const start = first < sampleLength / 2 ? 0 : (bytes.lastIndexOf(10, first) + 1) & ~1;
  return bytes.subarray(start, start + sampleLength);
}

const control = /[^\P{Cc}\t\n\r\f]/gu;
const beyondAscii = /[^\0-\x7f]/;

/** Null where the text makes no sense: control characters, no line, or more places lost than read. */
function previewIn(bytes: Uint8Array, encoding: EncodingName): EncodingPreview | null {
  const text = (decodePieces(bytes, encoding, false) ?? []).join("").replace(/^\uFEFF/, "");
  const lost = text.split("\uFFFD").length - 1;
  const foreign = text.length - text.replaceAll(/[^\0-\x7f]/g, "").length;
  const senseless = lost > foreign / 3 || (text.match(control)?.length ?? 0) > text.length * 0.01;
  if (senseless || !/[\n\r]/.test(text)) return null;
  const [first, ...others] = recordsOf(text);
  const telling = others.filter((fields) => fields.some((field) => beyondAscii.test(field)));
  const rows = [...(first === undefined ? [] : [first]), ...(telling.length > 0 ? telling : others)];
  return { encoding, rows: rows.slice(0, rowsShown), lost };
}

function recordsOf(text: string): (readonly string[])[] {
  const records: (readonly string[])[] = [];
  new RecordReader(findDialect([text]).dialect, null).read([text], ({ fields }) => {
    if (!isBlank(fields)) records.push(fields);
    return records.length < recordsTried;
  });
  return records;
}

/** The first records in each encoding in which they make sense, the one that is used first. */
export function encodingPreviews(bytes: Uint8Array, used: EncodingName): EncodingPreview[] {
  const sample = sampleOf(bytes);
  return [used, ...encodingNames.filter((name) => name !== used)].flatMap((name) => {
    const preview = previewIn(sample, name);
    return preview ?? (name === used ? [{ encoding: name, rows: [], lost: 0 }] : []);
  });
}
