import type { MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import type { MeasureSettings } from "../../src/panels/settings.ts";
import { small } from "./smallSchool.ts";

/** A measure over a small school, whole and unfiltered unless said otherwise. */
export function ask(
  data: PanelData,
  measure: MeasureId,
  options: { by?: readonly Grouping[]; where?: Filter; settings?: MeasureSettings } = {},
): readonly MeasureResult[] {
  const { by = [], where = {}, settings = small } = options;
  return evaluate(data, { measure, by, where, settings });
}

/** The one result of a part. */
export function part(results: readonly MeasureResult[], name: string): MeasureResult {
  const found = results.filter((result) => result.part === name);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} rows of part "${name}"`);
  return found[0];
}

/** A list made by index. */
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
