import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { ChartContext, ChartMeasure, ChartTable, Mark } from "../chart.ts";
import { resultTable } from "../resultTable.ts";
import { isShown, resultWords } from "../resultWords.ts";

/** Results by group and part: what a grid of tinted cells shows. */
export interface HeatData {
  readonly measure: ChartMeasure;
  readonly grouping: Grouping;
  /** One a group and part. */
  readonly results: readonly MeasureResult[];
  /** The columns in their order. */
  readonly parts: readonly string[];
}

export interface HeatCell {
  readonly part: string;
  readonly result: MeasureResult | undefined;
  readonly mark: Mark;
}

export interface HeatRow {
  readonly group: string;
  readonly cells: readonly HeatCell[];
}

/** A row for every group as they came, a cell for every part, whether or not it has a value. */
export function heatRows(data: HeatData, context: ChartContext): readonly HeatRow[] {
  const { grouping, measure, parts, results } = data;
  const { text, labelOf } = context;
  const byKey = new Map(results.map((result) => [`${result.group[grouping] ?? ""}/${result.part}`, result]));
  return [...new Set(results.map((result) => result.group[grouping] ?? ""))].map((group) => ({
    group,
    cells: parts.map((part): HeatCell => {
      const result = byKey.get(`${group}/${part}`);
      const words = resultWords(result, { ...measure, label: labelOf("part", part).text }, context);
      return {
        part,
        result,
        mark: {
          id: `${group}/${part}`,
          name: text("charts.markName", { group: labelOf(grouping, group).text, words }),
          group: result?.group ?? { [grouping]: group },
          part,
          results: result === undefined ? [] : [result],
        },
      };
    }),
  }));
}

/** The value of every cell, null where it has none. */
export function heatExtent(data: HeatData, context: ChartContext): readonly (number | null)[] {
  return heatRows(data, context).flatMap(({ cells }) =>
    cells.map(({ result }) => (isShown(result) ? result.value : null)),
  );
}

/** Whether most cells, of all grids side by side, lack a value. */
export function isSparseHeat(data: HeatData, context: ChartContext): boolean {
  const values = context.shared ?? heatExtent(data, context);
  return values.filter((value) => value === null).length > values.length / 2;
}

/** The twin of a grid. */
export function heatTable(data: HeatData, context: ChartContext): ChartTable {
  const withQ = data.results.some(({ q }) => q !== undefined);
  return resultTable([data], { groupings: [data.grouping], withPart: true, withQ }, context);
}

/** Whether a grid has no cell. */
export function isEmptyHeat({ results, parts }: HeatData): boolean {
  return results.length === 0 || parts.length === 0;
}
