import { useCallback, useContext, useSyncExternalStore } from "react";
import type { Language, Text } from "./text.ts";
import { TextsContext, type Texts } from "./texts.ts";

/** The texts of the page and their language, followed when it changes. */
function useTexts(): { readonly texts: Texts; readonly language: Language } {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("a text is asked for outside TextsContext");
  return { texts, language: useSyncExternalStore(texts.subscribe, texts.language, texts.language) };
}

/** The texts of the current language, the same function in every component. Throws outside TextsContext. */
export function useText(): Text {
  return useTexts().texts.text();
}

/** The text at a path that may have none, such as a code that a school made up: then `null`. */
export function useKnownText(): (path: string) => string | null {
  const { texts, language } = useTexts();
  // oxlint-disable-next-line react/exhaustive-deps -- another function for another language
  return useCallback((path) => texts.find(path), [texts, language]);
}

/** The current language of the interface, a valid `Intl` locale. */
export function useLanguage(): Language {
  return useTexts().language;
}
