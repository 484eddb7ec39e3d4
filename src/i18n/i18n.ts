import i18next, { type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language, Text } from "./text.ts";

/** Starts the texts in a language, from the words at hand. Values are not escaped: React draws every text as text. */
export function textsOf(language: Language, resources: Resource): i18n {
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
