let codesOf: ReadonlyMap<string, readonly [number, number]> | null = null;

/** Every two-byte character of GBK with its bytes, read off the platform's own decoder. */
function gbkCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gbk", { fatal: true });
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (!codes.has(character)) codes.set(character, [lead, trail]);
      } catch {
        // The pair is no character of GBK.
      }
    }
  }
  return codes;
}

/** A text in GBK. Throws RangeError for a character that GBK has not. */
export function toGbk(text: string): Uint8Array {
  codesOf ??= gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = codesOf.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(...pair);
    else throw new RangeError(`${character} is not in GBK`);
  }
  return Uint8Array.from(bytes);
}

/** A text in UTF-16LE with its byte order mark, as Excel saves "Unicode text". */
export function toUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
}
