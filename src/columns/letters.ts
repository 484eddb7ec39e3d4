/** What texts are cut from: bytes of UTF-8, or UTF-16 codes. */
export type Script = "utf-8" | "utf-16";
export type Letters = Uint8Array | Uint16Array;

/** Bytes of a text are no UTF-8. */
export class NotUtf8Error extends Error {
  override readonly name = "NotUtf8Error";
}

/** A mark at the start of a cell is part of it. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw cause instanceof TypeError ? new NotUtf8Error(cause.message) : cause;
  }
}

/** As many codes as a call may have arguments everywhere. */
const codesAtOnce = 4096;

function textOfCodes(codes: Uint16Array): string {
  if (codes.length <= codesAtOnce) return String.fromCharCode(...codes);
  let text = "";
  for (let at = 0; at < codes.length; at += codesAtOnce)
    text += String.fromCharCode(...codes.subarray(at, at + codesAtOnce));
  return text;
}

/** A text of a few bytes of ASCII, as most new cells are: asking a decoder for it takes longer than all else. Null for any other. */
function shortText(bytes: Uint8Array): string | null {
  if (bytes.length > 64) return null;
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) > 0x7f) return null;
  return String.fromCharCode(...bytes);
}

/** The text of some letters. Throws NotUtf8Error where bytes are no UTF-8. */
export function textOf(letters: Letters): string {
  return letters instanceof Uint8Array ? (shortText(letters) ?? decoded(letters)) : textOfCodes(letters);
}

function isContinued(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Texts of UTF-8 that stand one after the other: all are decoded at once. */
function textsOfBytes(bytes: Uint8Array, starts: Uint32Array): string[] {
  const end = starts[starts.length - 1] ?? 0;
  const whole = decoded(bytes.subarray(0, end));
  const texts: string[] = [];
  let [at, from] = [0, 0];
  for (let index = 1; index < starts.length; index += 1) {
    const stop = starts[index] ?? at;
    // A character of which one text has the beginning and the next one the end is none.
    if (stop < end && isContinued(bytes[stop])) throw new NotUtf8Error("a text ends inside a character");
    let to = from;
    for (; at < stop; at += 1) {
      const byte = bytes[at] ?? 0;
      if (!isContinued(byte)) to += byte < 0xf0 ? 1 : 2;
    }
    texts.push(whole.slice(from, to));
    from = to;
  }
  return texts;
}

/**
 * Texts whose letters stand one after the other in a pool, `starts` saying where each begins and, last, where the last one
 * ends. Throws NotUtf8Error where bytes are no UTF-8.
 */
export function textsOf(script: Script, pool: Letters, starts: Uint32Array): string[] {
  if (script === "utf-8" && pool instanceof Uint8Array) return textsOfBytes(pool, starts);
  return Array.from({ length: starts.length - 1 }, (_, index) =>
    textOf(pool.subarray(starts[index], starts[index + 1])),
  );
}
