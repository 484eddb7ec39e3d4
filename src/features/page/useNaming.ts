import { useLanguage, useText } from "../../i18n/useText.ts";
import type { Language, Text } from "../../i18n/text.ts";
import type { Grouping } from "../../measures/result.ts";
import type { PanelData } from "../../panels/panelData.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** What codes are called on a page, in the language of the interface. */
export interface Naming {
  /** The name of a group's code: a program's name, "2021级", "6 months". */
  code(grouping: Grouping, code: string): string;
  /** A second line to the name, where there is one: code and the name in the other language. */
  detail(grouping: Grouping, code: string): string | undefined;
  /** A group by several groupings in one line. */
  group(group: Readonly<Partial<Record<Grouping, string>>>): string;
}

interface Named {
  readonly code: string;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
}

function inLanguage(
  named: Named,
  language: Language,
): { readonly name: string; readonly other: string | null } {
  const [own, other] = language === "en" ? [named.nameEn, named.nameZh] : [named.nameZh, named.nameEn];
  return { name: own ?? other ?? named.code, other: own === null || own === other ? null : other };
}

function createNaming(data: PanelData, text: Text, language: Language): Naming {
  const programs = new Map(data.reference.programs.map((program) => [program.code, program]));
  const schools = new Map(data.reference.schools.map((school) => [school.code, school]));
  const modules = new Map(data.reference.modules.map((module) => [module.code, module]));
  const employers = new Map(data.reference.employers.map((employer) => [employer.code, employer]));
  const lists: Partial<Record<Grouping, ReadonlyMap<string, Named>>> = {
    program: programs,
    school: schools,
    module: modules,
    employer: employers,
  };
  const named = (grouping: Grouping, code: string): Named | undefined => lists[grouping]?.get(code);
  const worded: Partial<Record<Grouping, (code: string) => string>> = {
    cohort: (code) => text("shell.values.cohort", { code }),
    graduation_year: (code) => text("shell.values.graduationYear", { code }),
    months_after: (code) => text("shell.values.months", { code }),
    stage: (code) =>
      code === "foundational" || code === "comprehensive" || code === "innovative" || code === "internship"
        ? text(`pages.common.stages.${code}`)
        : code,
    assessor_kind: (code) =>
      code === "school" || code === "enterprise" || code === "self" || code === "peer"
        ? text(`pages.common.assessorKinds.${code}`)
        : code,
    gender: (code) =>
      code === "female" || code === "male" || code === "other" ? text(`pages.common.genders.${code}`) : code,
  };
  const naming: Naming = {
    code: (grouping, code) => {
      if (code === "") return text("shell.values.missing");
      const found = named(grouping, code);
      return found === undefined ? (worded[grouping]?.(code) ?? code) : inLanguage(found, language).name;
    },
    detail: (grouping, code) => {
      const found = named(grouping, code);
      if (found === undefined) return undefined;
      const { name, other } = inLanguage(found, language);
      if (name === code) return undefined;
      return other === null ? code : `${code} · ${other}`;
    },
    group: (group) =>
      Object.entries(group)
        .map(([grouping, code]) => naming.code(grouping as Grouping, code))
        .join(" · "),
  };
  return naming;
}

const namings = new WeakMap<PanelData, WeakMap<Text, Naming>>();

/** The names of codes for the loaded data and the current language, the same object in every component. */
export function useNaming(): Naming {
  const { data } = useSnapshot();
  const text = useText();
  const language = useLanguage();
  const ofData = namings.get(data) ?? new WeakMap<Text, Naming>();
  namings.set(data, ofData);
  const naming = ofData.get(text) ?? createNaming(data, text, language);
  ofData.set(text, naming);
  return naming;
}
