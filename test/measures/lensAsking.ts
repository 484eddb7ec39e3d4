import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { indicators } from "./smallSchool.ts";

/** One indicator on 0 to 100, so that a student's level is the score. */
export const oneIndicator = indicators.slice(2, 3);

/** The code of the program of an index: P01, P02 and so on. */
export const programOf = (index: number): string => `P${String(index + 1).padStart(2, "0")}`;

/** A measure at the usual minimum base of ten unless said otherwise. */
export const askTen = (
  data: PanelData,
  measure: MeasureId,
  by: readonly Grouping[] = [],
  where: Filter = {},
  minBase = 10,
): readonly MeasureResult[] =>
  evaluate(data, { measure, by, where, settings: { ...defaultSettings, minBase } });

/** The first result of a part, of the group with a code where one is named. */
export function find(results: readonly MeasureResult[], part: string, code?: string): MeasureResult {
  const found = results.find(
    (one) => one.part === part && (code === undefined || Object.values(one.group).includes(code)),
  );
  if (found === undefined) throw new Error(`no ${part} of ${code}`);
  return found;
}
