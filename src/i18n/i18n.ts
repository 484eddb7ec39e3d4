import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en/en.ts";
import type { Language, Text } from "./text.ts";
import { zhCN } from "./zh-CN/zhCN.ts";

const resources = { en: { translation: en }, "zh-CN": { translation: zhCN } } as const;

/** Starts the texts in a language. Values are not escaped: React draws every text as text. */
export function createTexts(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** The look-up function of an instance, for code that runs outside React. */
export function textOf(instance: i18n): Text {
  return (key, values) => instance.t(key, { ...values });
}
