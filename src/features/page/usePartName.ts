import { useMemo } from "react";
import { en } from "../../i18n/en/en.ts";
import type { TextKey } from "../../i18n/text.ts";
import { useLanguage, useText } from "../../i18n/useText.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

const kinds = {
  "dim:": "dimensions",
  "level:": "levels",
  "task:": "tasks",
  "purpose:": "purposes",
  "attribute:": "attributes",
  "satisfied:": "attributes",
} as const;

/** What a part of a measure is called; a school's own dimensions and attributes under their own names. */
export function usePartName(): (part: string) => string {
  const text = useText();
  const language = useLanguage();
  const { data } = useSnapshot();
  return useMemo(() => {
    const indicators = new Map(data.reference.indicators.map((indicator) => [indicator.code, indicator]));
    return (part) => {
      if (part === "") return text("measures.parts.whole");
      const prefix = part.slice(0, part.indexOf(":") + 1);
      const code = part.slice(prefix.length);
      const area = prefix in kinds ? kinds[prefix as keyof typeof kinds] : "parts";
      if (Object.hasOwn(en.measures[area], code)) return text(`measures.${area}.${code}` as TextKey);
      const indicator = indicators.get(code);
      if (indicator === undefined) return code;
      return (
        (language === "en" ? indicator.nameEn : indicator.nameZh) ??
        indicator.nameEn ??
        indicator.nameZh ??
        code
      );
    };
  }, [text, language, data]);
}

/** What a part is called inside a sentence: a dimension of ours without its capital where the language has them. */
export function usePartWord(): (part: string) => string {
  const language = useLanguage();
  const partName = usePartName();
  return useMemo(
    () => (part) => {
      const name = partName(part);
      const ours = Object.hasOwn(en.measures.dimensions, part.slice(part.indexOf(":") + 1));
      return ours ? name.toLocaleLowerCase(language) : name;
    },
    [language, partName],
  );
}
