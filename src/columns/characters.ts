const encoder = new TextEncoder();

/** The character codes of one text after the other: loops read an array several times as fast as a text. */
export class Characters {
  #bytes = new Uint8Array(0);
  #codes = new Uint16Array(0);

  /** The UTF-16 codes of a text, at the text's own offsets; they stand until the next call. */
  of(text: string): Uint16Array {
    const { length } = text;
    if (this.#codes.length < length) {
      this.#bytes = new Uint8Array(length);
      this.#codes = new Uint16Array(length);
    }
    const codes = this.#codes.subarray(0, length);
    // Where all of the text fits into as many bytes of UTF-8, each character is one byte, which is its code.
    const { read, written } = encoder.encodeInto(text, this.#bytes.subarray(0, length));
    if (read === length && written === length) codes.set(this.#bytes.subarray(0, length));
    else for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
    return codes;
  }
}
