/** What the bytes of a text outside ASCII look like, before any decoding. */
export interface ByteEvidence {
  readonly high: number;
  /** High bytes whose neighbours are both ASCII, as accented letters of western text are. */
  readonly isolated: number;
  readonly zerosEven: number;
  readonly zerosOdd: number;
  /** Line feeds as UTF-16 code units, at even offsets. */
  readonly wideNewlinesLittle: number;
  readonly wideNewlinesBig: number;
  readonly length: number;
}

const sampleLength = 1 << 22;

/** Counts over the first 4 MB. */
export function byteEvidence(bytes: Uint8Array): ByteEvidence {
  const sample = bytes.subarray(0, sampleLength);
  let [high, isolated, zerosEven, zerosOdd, wideNewlinesLittle, wideNewlinesBig] = [0, 0, 0, 0, 0, 0];
  let before = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    const after = sample[at + 1] ?? 0;
    if (byte === 0) {
      if (at % 2 === 0) {
        zerosEven += 1;
        if (after === 10) wideNewlinesBig += 1;
      } else {
        zerosOdd += 1;
        if (before === 10) wideNewlinesLittle += 1;
      }
    } else if (byte >= 0x80) {
      high += 1;
      if (before < 0x80 && after < 0x80) isolated += 1;
    }
    before = byte;
  }
  return { high, isolated, zerosEven, zerosOdd, wideNewlinesLittle, wideNewlinesBig, length: sample.length };
}

/** UTF-16 without a mark: zero bytes on one side of the pairs only, and line feeds two bytes wide. */
export function unmarkedUtf16(evidence: ByteEvidence): "utf-16le" | "utf-16be" | null {
  const zeros = evidence.zerosEven + evidence.zerosOdd;
  if (zeros < evidence.length * 0.02 || zeros === 0) return null;
  if (evidence.zerosOdd >= zeros * 0.97 && evidence.wideNewlinesLittle > 0) return "utf-16le";
  return evidence.zerosEven >= zeros * 0.97 && evidence.wideNewlinesBig > 0 ? "utf-16be" : null;
}

/** Well-formed multi-byte sequences of UTF-8 and bytes that belong to none, over the whole file. */
export function utf8Sequences(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let [valid, invalid] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const following =
      lead >= 0xc2 && lead <= 0xdf
        ? 1
        : lead >= 0xe0 && lead <= 0xef
          ? 2
          : lead >= 0xf0 && lead <= 0xf4
            ? 3
            : 0;
    let found = 0;
    while (found < following && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    if (following > 0 && found === following) {
      valid += 1;
      at += following;
    } else {
      invalid += 1;
    }
  }
  return { valid, invalid };
}

/** How far the two-byte characters lie where frequent Chinese lies in GB 2312: level 1 and punctuation. `kana`: Japanese syllables there. */
export function gbEvidence(bytes: Uint8Array): {
  readonly pairs: number;
  readonly frequent: number;
  readonly kana: number;
  readonly invalid: number;
} {
  let [pairs, frequent, kana, invalid] = [0, 0, 0, 0];
  const sample = bytes.subarray(0, sampleLength);
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    if (at === sample.length - 1) break;
    const trail = sample[at + 1] ?? 0;
    if (lead === 0x80 || lead === 0xff || trail < 0x30 || trail === 0x7f || trail === 0xff) {
      invalid += 1;
      continue;
    }
    if (trail <= 0x39) {
      at += 3;
      continue;
    }
    if (trail < 0x40) {
      invalid += 1;
      continue;
    }
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) frequent += 1;
    if (trail >= 0xa1 && (lead === 0xa4 || lead === 0xa5)) kana += 1;
    at += 1;
  }
  return { pairs, frequent, kana, invalid };
}
