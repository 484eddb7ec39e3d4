/** Text → bytes of a double-byte encoding, by turning round what the platform decodes; null where a character has none. */
function doubleByte(label: "gb18030" | "big5"): (text: string) => Uint8Array<ArrayBuffer> | null {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const [character, ...more] = decoder.decode(Uint8Array.of(lead, trail));
      if (character !== undefined && more.length === 0 && character !== "\uFFFD" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  return (text) => {
    const bytes: number[] = [];
    for (const character of text) {
      const pair = table.get(character);
      if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
      else if (pair === undefined) return null;
      else bytes.push(...pair);
    }
    return Uint8Array.from(bytes);
  };
}

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));

/** Writes a text in the encodings that officers' files come in; null where it can't be written so. */
export const encodings: Readonly<Record<string, (text: string) => Uint8Array<ArrayBuffer> | null>> = {
  "utf-8": utf8,
  "utf-8 with mark": (text) => utf8(`\uFEFF${text}`),
  "utf-16le": (text) => utf16(text, true),
  "utf-16le with mark": (text) => utf16(`\uFEFF${text}`, true),
  "utf-16be": (text) => utf16(text, false),
  "utf-16be with mark": (text) => utf16(`\uFEFF${text}`, false),
  gb18030: doubleByte("gb18030"),
  big5: doubleByte("big5"),
};
