import type { i18n } from "i18next";
import { en } from "./en/en.ts";
import { textsOf } from "./i18n.ts";
import type { Language } from "./text.ts";
import { zhCN } from "./zh-CN/zhCN.ts";

/** The texts of both languages at once: for the command line and for what is made of both. The page opens a language at a time. */
export function createTexts(language: Language): i18n {
  return textsOf(language, { en: { translation: en }, "zh-CN": { translation: zhCN } });
}
