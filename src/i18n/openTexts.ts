import type { Language } from "./text.ts";
import { Texts, type WordTree } from "./texts.ts";

/** The words of a language that any page may show, each language a file of its own. */
const everyPage: Readonly<Record<Language, () => Promise<WordTree>>> = {
  en: async () => (await import("./en/everyPage.ts")).everyPage,
  "zh-CN": async () => (await import("./zh-CN/everyPage.ts")).everyPage,
};

/** Those of the pages that bring words of their own. */
const ownPages: Readonly<Record<Language, () => Promise<WordTree>>> = {
  en: async () => (await import("./en/ownPages.ts")).ownPages,
  "zh-CN": async () => (await import("./zh-CN/ownPages.ts")).ownPages,
};

/** Texts of which a page has asked for its own words: they are loaded in every language that is shown from then on. */
const whole = new WeakSet<Texts>();

/** Loads a language and starts the texts in it. @throws when its file can't be had. */
export async function openTexts(language: Language): Promise<Texts> {
  const texts = new Texts(language);
  texts.add(language, await everyPage[language]());
  return texts;
}

/** Loads the words of the pages that have some of their own, in the language that is shown. @throws when their file can't be had. */
export async function openOwnTexts(texts: Texts): Promise<void> {
  whole.add(texts);
  let language: Language;
  do {
    language = texts.language();
    texts.add(language, await ownPages[language]());
  } while (language !== texts.language());
}

/** Shows the texts in another language, loaded when it is first chosen. @throws when its file can't be had; the language stays as it was. */
export async function changeTexts(texts: Texts, language: Language): Promise<void> {
  if (!texts.has(language)) texts.add(language, await everyPage[language]());
  if (whole.has(texts)) texts.add(language, await ownPages[language]());
  texts.show(language);
}
