import type { i18n } from "i18next";
import { textsOf } from "./i18n.ts";
import { bestLanguage, type Language } from "./text.ts";

const area = "translation";

/** The words of a language that any page may show, each language a file of its own. */
const everyPage: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import("./en/everyPage.ts")).everyPage,
  "zh-CN": async () => (await import("./zh-CN/everyPage.ts")).everyPage,
};

/** Those of the pages that bring words of their own. */
const ownPages: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import("./en/ownPages.ts")).ownPages,
  "zh-CN": async () => (await import("./zh-CN/ownPages.ts")).ownPages,
};

/** Texts of which a page has asked for its own words: they are loaded in every language that is shown from then on. */
const whole = new WeakSet<i18n>();

/** Loads a language and starts the texts in it. @throws when its file can't be had. */
export async function openTexts(language: Language): Promise<i18n> {
  const loaded = await everyPage[language]();
  return textsOf(language, { [language]: { [area]: { ...loaded } } });
}

async function add(texts: i18n, language: Language, words: () => Promise<object>): Promise<void> {
  // Words that are there already are laid over by the same.
  texts.addResourceBundle(language, area, await words(), true, true);
}

/** Loads the words of the pages that have some of their own, in the language that is shown. @throws when their file can't be had. */
export async function openOwnTexts(texts: i18n): Promise<void> {
  whole.add(texts);
  let language: Language;
  do {
    language = bestLanguage([texts.language]);
    await add(texts, language, ownPages[language]);
  } while (language !== bestLanguage([texts.language]));
}

/** Shows the texts in another language, loaded when it is first chosen. @throws when its file can't be had; the language stays as it was. */
export async function changeTexts(texts: i18n, language: Language): Promise<void> {
  if (!texts.hasResourceBundle(language, area)) await add(texts, language, everyPage[language]);
  if (whole.has(texts)) await add(texts, language, ownPages[language]);
  await texts.changeLanguage(language);
}
