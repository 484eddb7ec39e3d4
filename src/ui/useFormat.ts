import { createContext, useContext, useMemo } from "react";
import { useLanguage, useText } from "../i18n/useText.ts";
import { createFormat, type Format } from "./format.ts";

/** ISO 4217 code of the amounts in the workspace; undefined where they are in none or in several. */
export const CurrencyContext = createContext<string | undefined>(undefined);

/** The formatter of the current language. */
export function useFormat(): Format {
  const locale = useLanguage();
  const text = useText();
  const currency = useContext(CurrencyContext);
  return useMemo(() => createFormat(locale, text, currency), [locale, text, currency]);
}
