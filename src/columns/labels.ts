/**
 * The label lists of a workspace: for each domain the distinct texts in the order in which they were first seen, so that
 * a code, once given, never changes while the workspace lives.
 */
export class Labels {
  readonly #domains = new Map<string, { readonly texts: string[]; readonly codes: Map<string, number> }>();

  /** The code of each text of a dictionary, −1 for the empty text. Texts that are new to the domain get the next codes. */
  codes(domain: string, dictionary: readonly string[]): Int32Array {
    let list = this.#domains.get(domain);
    if (list === undefined) {
      list = { texts: [], codes: new Map() };
      this.#domains.set(domain, list);
    }
    const { texts, codes } = list;
    return Int32Array.from(dictionary, (text) => {
      if (text === "") return -1;
      let code = codes.get(text);
      if (code === undefined) {
        code = texts.length;
        texts.push(text);
        codes.set(text, code);
      }
      return code;
    });
  }

  /** The texts of every domain; `lists()[domain][code]` is a code's text. The lists grow with later calls of `codes`. */
  lists(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries([...this.#domains].map(([domain, { texts }]) => [domain, texts]));
  }
}
