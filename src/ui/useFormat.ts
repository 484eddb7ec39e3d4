import { createContext, useContext } from "react";
import type { Text } from "../i18n/text.ts";
import { useLanguage, useText } from "../i18n/useText.ts";
import { createFormat, type Format } from "./format.ts";

/** ISO 4217 code of the amounts in the workspace; undefined where they are in none or in several. */
export const CurrencyContext = createContext<string | undefined>(undefined);

const formats = new WeakMap<Text, Map<string, Format>>();

/** The formatter of the current language, the same one in every component: number formats of the browser are costly to make. */
export function useFormat(): Format {
  const locale = useLanguage();
  const text = useText();
  const currency = useContext(CurrencyContext);
  const made = formats.get(text) ?? new Map<string, Format>();
  formats.set(text, made);
  const key = `${locale} ${currency ?? ""}`;
  const format = made.get(key) ?? createFormat(locale, text, currency);
  made.set(key, format);
  return format;
}
