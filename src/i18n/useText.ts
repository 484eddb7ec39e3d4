import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { bestLanguage, type Language, type Text } from "./text.ts";

/** The texts of the current language. */
export function useText(): Text {
  const { t } = useTranslation();
  return useMemo<Text>(() => (key, values) => t(key, { ...values }), [t]);
}

/** The current language of the interface, a valid `Intl` locale. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return bestLanguage([i18n.language]);
}
