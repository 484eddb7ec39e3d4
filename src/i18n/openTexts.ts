import type { i18n } from "i18next";
import { textsOf } from "./i18n.ts";
import type { Language } from "./text.ts";

const area = "translation";

/** All words of one language, each language a file of its own. */
const words: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import("./en/en.ts")).en,
  "zh-CN": async () => (await import("./zh-CN/zhCN.ts")).zhCN,
};

/** Loads a language and starts the texts in it. @throws when its file can't be had. */
export async function openTexts(language: Language): Promise<i18n> {
  const loaded = await words[language]();
  return textsOf(language, { [language]: { [area]: { ...loaded } } });
}

/** Shows the texts in another language, loaded when it is first chosen. @throws when its file can't be had; the language stays as it was. */
export async function changeTexts(texts: i18n, language: Language): Promise<void> {
  if (!texts.hasResourceBundle(language, area))
    texts.addResourceBundle(language, area, await words[language]());
  await texts.changeLanguage(language);
}
