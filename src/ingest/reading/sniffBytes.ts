import type { CheckId } from "../checks/checks.ts";
import { message, type Message } from "../message.ts";

const signatures: readonly {
  readonly bytes: readonly number[];
  readonly name: string;
  readonly check: CheckId;
}[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "PDF", check: "file.not_csv" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "PNG", check: "file.not_csv" },
  { bytes: [0xff, 0xd8, 0xff], name: "JPEG", check: "file.not_csv" },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: "GIF", check: "file.not_csv" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: "7-Zip", check: "file.not_csv" },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a], name: "RAR", check: "file.not_csv" },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    name: "SQLite",
    check: "file.not_csv",
  },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: "Parquet", check: "file.not_csv" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "RTF", check: "file.not_csv" },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: "XLS",
    check: "file.spreadsheet",
  },
  { bytes: [0x42, 0x5a, 0x68], name: "bzip2", check: "file.not_csv" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: "xz", check: "file.not_csv" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: "Zstandard", check: "file.not_csv" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: "ELF", check: "file.not_csv" },
];

/** What bytes are that are no CSV, and what to do instead. */
export interface NotText {
  readonly check: CheckId;
  readonly reason: Message;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** True for gzip's magic bytes. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** True for a ZIP, which a workbook is too, and for an empty or split one. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0x50, 0x4b, 3, 4]) ||
    startsWith(bytes, [0x50, 0x4b, 5, 6]) ||
    startsWith(bytes, [0x50, 0x4b, 7, 8])
  );
}

/** The name in UTF-16 of what a workbook with a password holds instead of its sheets. */
const encryptedPart = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();

function holds(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/**
 * Tells from the bytes, never from the name, what is certainly no delimited text. Null when it may be text.
 * Bytes that may be UTF-16 are left to the decoder.
 */
export function sniffBytes(bytes: Uint8Array): NotText | null {
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined) {
    if (known.name === "XLS" && holds(bytes, encryptedPart)) {
      return { check: "file.password", reason: message("file_workbook_password") };
    }
    return known.check === "file.spreadsheet"
      ? {
          check: known.check,
          reason: message("file_old_office"),
        }
      : {
          check: known.check,
          reason: message("file_other_kind", { kind: known.name }),
        };
  }
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return {
      check: "file.encoding_unsupported",
      reason: message("file_utf32"),
    };
  }
  return null;
}

/** Share of bytes in the first megabyte that no text has: NUL and control characters except tab, line feed, return, form feed, escape and the separators (0x1C to 0x1F). */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 1 << 20);
  let control = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte < 0x1b && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control += 1;
  }
  return sample.length === 0 ? 0 : control / sample.length;
}

/** True for bytes of which more than a twentieth stand in no text. */
export function looksBinary(bytes: Uint8Array): boolean {
  return controlShare(bytes) > 0.05;
}
