import type { i18n } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { bestLanguage, type Language, type Text } from "./text.ts";

const textsOf = new WeakMap<i18n, Map<string, Text>>();

/** The texts of a loaded language, the same function each time; a text without values is looked up once. */
function textIn(texts: i18n, language: string): Text {
  const ofLanguages = textsOf.get(texts) ?? new Map<string, Text>();
  textsOf.set(texts, ofLanguages);
  const known = ofLanguages.get(language);
  if (known !== undefined) return known;
  const t = texts.getFixedT(language);
  const found = new Map<string, string>();
  const made: Text = (key, values) => {
    if (values !== undefined) return t(key, { ...values });
    const before = found.get(key);
    if (before !== undefined) return before;
    const text = t(key);
    found.set(key, text);
    return text;
  };
  ofLanguages.set(language, made);
  return made;
}

/** The texts of the current language, the same function in every component. */
export function useText(): Text {
  const { i18n: texts } = useTranslation();
  return textIn(texts, texts.language);
}

/** The text at a path that may have none, such as a code that a school made up: then `null`. */
export function useKnownText(): (path: string) => string | null {
  const { i18n, t } = useTranslation();
  return useMemo(() => (path) => (i18n.exists(path) ? t(path) : null), [i18n, t]);
}

/** The current language of the interface, a valid `Intl` locale. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return bestLanguage([i18n.language]);
}
