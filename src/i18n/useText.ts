import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { bestLanguage, type Language, type Text } from "./text.ts";

/** The texts of the current language. */
export function useText(): Text {
  const { t } = useTranslation();
  return useMemo<Text>(() => (key, values) => t(key, { ...values }), [t]);
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
