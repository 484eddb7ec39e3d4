import { useMemo } from "react";
import { aroundWords } from "../../i18n/en/catalogue/around.ts";
import { useKnownText, useLanguage, useText } from "../../i18n/useText.ts";
import { partName, type PartName } from "../../measures/partName.ts";
import { useNaming } from "./useNaming.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** Names each part once: a page has one for every mark of its charts. */
function once(named: (part: string) => string): (part: string) => string {
  const names = new Map<string, string>();
  return (part) => {
    const name = names.get(part) ?? named(part);
    names.set(part, name);
    return name;
  };
}

/** What a part of a measure is called; a school's own dimensions and attributes under their own names. */
export function usePartName(): (part: string) => string {
  const text = useText();
  const known = useKnownText();
  const language = useLanguage();
  const { data } = useSnapshot();
  const naming = useNaming();
  return useMemo(() => {
    const indicators = new Map(data.reference.indicators.map((indicator) => [indicator.code, indicator]));
    const nameOf = (list: PartName["list"], code: string): string => {
      const ours = known(`measures.${list}.${code}`);
      if (ours !== null) return ours;
      const indicator = indicators.get(code);
      if (indicator === undefined) return code;
      return (
        (language === "en" ? indicator.nameEn : indicator.nameZh) ??
        indicator.nameEn ??
        indicator.nameZh ??
        code
      );
    };
    const named = (part: string): string => {
      const { list, code, aspect, answer, grouping } = partName(part);
      if (grouping !== undefined) return naming.code(grouping, code);
      const name = nameOf(list, code);
      if (answer !== undefined) return `${name} · ${answer}`;
      return aspect === undefined ? name : `${name} · ${text(`measures.parts.${aspect}`)}`;
    };
    return once(named);
  }, [text, known, language, data, naming]);
}

/** What a part is called inside a sentence: a dimension or attribute of ours without its capital where the language has them. */
export function usePartWord(): (part: string) => string {
  const language = useLanguage();
  const nameOf = usePartName();
  return useMemo(
    () => (part) => {
      const name = nameOf(part);
      const code = part.slice(part.indexOf(":") + 1);
      const ours = Object.hasOwn(aroundWords.dimensions, code) || Object.hasOwn(aroundWords.attributes, code);
      return ours ? name.toLocaleLowerCase(language) : name;
    },
    [language, nameOf],
  );
}
