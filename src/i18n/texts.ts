import { createContext } from "react";
import type { Language, Text } from "./text.ts";

/** A tree of words, as the files of a language give them. */
export interface WordTree {
  readonly [name: string]: string | WordTree;
}

/** A text in pieces: words, and behind them the name of a value. */
type Pieces = readonly { readonly words: string; readonly name: string | null }[];

function piecesOf(template: string): Pieces {
  const parts = template.split(/\{\{\s*(\w+)\s*\}\}/u);
  return parts.flatMap((words, index) =>
    index % 2 === 0 ? [{ words, name: parts[index + 1] ?? null }] : [],
  );
}

/** The words of one language by their dotted paths; of names that hold dots themselves too. */
class Words {
  readonly #texts = new Map<string, string>();
  readonly #pieces = new Map<string, Pieces>();

  add(tree: WordTree, path = ""): void {
    for (const [name, words] of Object.entries(tree))
      if (typeof words === "string") this.#texts.set(path + name, words);
      else this.add(words, `${path}${name}.`);
  }

  find(key: string): string | null {
    return this.#texts.get(key) ?? null;
  }

  /** The text as it is where no values are given; the key where no such text was loaded. Values are put in as they are, once. */
  readonly text: Text = (key, values) => {
    const found = this.#texts.get(key) ?? key;
    if (values === undefined) return found;
    let pieces = this.#pieces.get(found);
    if (pieces === undefined) {
      pieces = piecesOf(found);
      this.#pieces.set(found, pieces);
    }
    let filled = "";
    for (const { words, name } of pieces) filled += name === null ? words : `${words}${values[name] ?? ""}`;
    return filled;
  };
}

/** The texts of the languages that were loaded, and which of these is shown. */
export class Texts {
  readonly #loaded = new Map<Language, Words>();
  readonly #listeners = new Set<() => void>();
  #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** The language that is shown. */
  readonly language = (): Language => this.#language;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  has(language: Language): boolean {
    return this.#loaded.has(language);
  }

  /** Adds words of a language to those that it has. */
  add(language: Language, words: WordTree): void {
    this.#of(language).add(words);
  }

  show(language: Language): void {
    this.#language = language;
    for (const listener of this.#listeners) listener();
  }

  /** The texts of the language that is shown: the same function for as long as it is. */
  text(): Text {
    return this.#of(this.#language).text;
  }

  /** The text at a path in the language that is shown; null where there is none. */
  find(path: string): string | null {
    return this.#of(this.#language).find(path);
  }

  #of(language: Language): Words {
    const words = this.#loaded.get(language) ?? new Words();
    this.#loaded.set(language, words);
    return words;
  }
}

/** The texts of the page. */
export const TextsContext = createContext<Texts | null>(null);
