import { en } from "./en/en.ts";
import type { Language } from "./text.ts";
import { Texts } from "./texts.ts";
import { zhCN } from "./zh-CN/zhCN.ts";

/** The texts of both languages at once: for the command line and for what is made of both. The page opens a language at a time. */
export function createTexts(language: Language): Texts {
  const texts = new Texts(language);
  texts.add("en", en);
  texts.add("zh-CN", zhCN);
  return texts;
}
