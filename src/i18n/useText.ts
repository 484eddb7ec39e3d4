import type { i18n } from "i18next";
import { useContext, useMemo, useSyncExternalStore } from "react";
import { I18nContext } from "react-i18next";
import { bestLanguage, type Language, type Text, type TextKey } from "./text.ts";

const textsOf = new WeakMap<i18n, Map<string, Text>>();

/** A text in pieces: words, and between them the names of its values. */
type Pieces = readonly { readonly words: string; readonly name: string | null }[];

function piecesOf(template: string): Pieces {
  const parts = template.split(/\{\{(\w+)\}\}/u);
  return parts.flatMap((words, index) =>
    index % 2 === 0 ? [{ words, name: parts[index + 1] ?? null }] : [],
  );
}

/**
 * The texts of a loaded language, the same function each time. Each text is looked up once; its values are filled in here, for a page has
 * a text for every mark of its charts. A plural form is chosen by i18next.
 */
function textIn(texts: i18n, language: string): Text {
  const ofLanguages = textsOf.get(texts) ?? new Map<string, Text>();
  textsOf.set(texts, ofLanguages);
  const known = ofLanguages.get(language);
  if (known !== undefined) return known;
  const t = texts.getFixedT(language);
  const found = new Map<string, string>();
  const templates = new Map<string, Pieces>();
  const filled = (key: TextKey, values: Readonly<Record<string, string | number>>): string => {
    let pieces = templates.get(key);
    if (pieces === undefined) {
      pieces = piecesOf(t(key, { skipInterpolation: true }));
      templates.set(key, pieces);
    }
    let text = "";
    for (const { words, name } of pieces) text += name === null ? words : `${words}${values[name] ?? ""}`;
    return text;
  };
  const made: Text = (key, values) => {
    if (values !== undefined) return "count" in values ? t(key, { ...values }) : filled(key, values);
    const before = found.get(key);
    if (before !== undefined) return before;
    const text = t(key);
    found.set(key, text);
    return text;
  };
  ofLanguages.set(language, made);
  return made;
}

interface Followed {
  readonly subscribe: (changed: () => void) => () => void;
  readonly language: () => string;
}

const followed = new WeakMap<i18n, Followed>();

/** The texts of the page and their language, followed when it changes. */
function useTexts(): { readonly texts: i18n; readonly language: string } {
  const { i18n: texts } = useContext(I18nContext);
  let one = followed.get(texts);
  if (one === undefined) {
    one = {
      subscribe: (changed) => {
        texts.on("languageChanged", changed);
        return () => texts.off("languageChanged", changed);
      },
      language: () => texts.language,
    };
    followed.set(texts, one);
  }
  return { texts, language: useSyncExternalStore(one.subscribe, one.language, one.language) };
}

/** The texts of the current language, the same function in every component. */
export function useText(): Text {
  const { texts, language } = useTexts();
  return textIn(texts, language);
}

/** The text at a path that may have none, such as a code that a school made up: then `null`. */
export function useKnownText(): (path: string) => string | null {
  const { texts, language } = useTexts();
  return useMemo(() => {
    const t = texts.getFixedT(language);
    return (path) => (texts.exists(path, { lng: language }) ? t(path) : null);
  }, [texts, language]);
}

/** The current language of the interface, a valid `Intl` locale. */
export function useLanguage(): Language {
  return bestLanguage([useTexts().language]);
}
