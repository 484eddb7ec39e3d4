import { en } from "../../i18n/en/en.ts";
import { zhCN } from "../../i18n/zh-CN/zhCN.ts";
import { measureDeclaration, measureIds, type MeasureId } from "../../measures/catalogue.ts";
import type { Lens } from "../../measures/declaration.ts";
import { nameHolds } from "../../ui/nameSearch.ts";

/** The lenses in the order in which they are listed. */
export const lenses = ["competence", "employers", "employment", "across"] as const satisfies readonly Lens[];

function namesOf(measure: MeasureId): string {
  const english = en.measures[measure];
  const chinese = zhCN.measures[measure];
  return [measure, english.label, english.short, chinese.label, chinese.short].join("\n");
}

/** The measures whose id or name, in either language, has every word of a query or begins with its letters in pinyin, in catalogue order; all where it is blank. */
export function findMeasures(query: string): readonly MeasureId[] {
  return measureIds.filter((measure) => nameHolds(namesOf(measure), query));
}

/** Measures by lens, in the order of the lenses; a lens without any is left out. */
export function byLens(measures: readonly MeasureId[]): readonly (readonly [Lens, readonly MeasureId[]])[] {
  return lenses
    .map((lens) => [lens, measures.filter((one) => measureDeclaration(one).lens === lens)] as const)
    .filter(([, found]) => found.length > 0);
}
