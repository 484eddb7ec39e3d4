import type { en } from "./en/en.ts";
import type { WordPath } from "./words.ts";

/** The languages of the interface, in the order in which they are offered. */
export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** The name of each language in itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "简体中文" };

export type TextKey = WordPath<typeof en>;

/** Looks a text up in the current language and fills in its `{{values}}`. `count` chooses the plural form. */
export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The interface language that fits the browser's own list best; English when none does. */
export function bestLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith("zh")) return "zh-CN";
    if (tag.toLowerCase().startsWith("en")) return "en";
  }
  return "en";
}
