import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { ChartContext, ChartMeasure, ChartTable, Mark } from "../chart.ts";
import { comparedBeside, comparedValue } from "../beside.ts";
import { resultTable } from "../resultTable.ts";
import { againstWords, isShown, resultWords } from "../resultWords.ts";
import { inOrder } from "../rows/rowOrder.ts";
import type { Orders } from "../useOrderedShelf.tsx";

/** Dimension means of groups, each beside its requirement or the school's pattern: what rows and radars both show. */
export interface ProfileData {
  readonly measure: ChartMeasure;
  readonly grouping: Grouping;
  /** One a group and part. */
  readonly results: readonly MeasureResult[];
  /** Dimensions in their order. */
  readonly parts: readonly string[];
  /** What each is compared with, in the measure's unit; null where there is nothing. */
  readonly reference?: {
    readonly label: string;
    readonly valueOf: (group: string, part: string) => number | null;
  };
  /** What the group's program requires of each, in the measure's unit; null where it requires nothing. */
  readonly required?: {
    readonly label: string;
    readonly valueOf: (group: string, part: string) => number | null;
  };
  /** A line at the right of a group's name: its profile range. */
  readonly note?: (group: string) => string;
}

/** One dimension of a group's profile. */
export interface ProfileAxis {
  readonly part: string;
  readonly label: string;
  readonly result: MeasureResult | undefined;
  readonly reference: number | null;
  readonly required: number | null;
  /** What the page compares it with. */
  readonly compared: number | null;
  readonly mark: Mark;
}

export interface Profile {
  readonly group: string;
  readonly axes: readonly ProfileAxis[];
}

/** The profiles in the order of their results, each with an axis for every part, whether or not it has a value. */
export function profilesOf(data: ProfileData, context: ChartContext): readonly Profile[] {
  const { grouping, measure, parts, results } = data;
  const { text, labelOf } = context;
  const byKey = new Map(results.map((result) => [`${result.group[grouping] ?? ""}/${result.part}`, result]));
  return [...new Set(results.map((result) => result.group[grouping] ?? ""))].map((group) => ({
    group,
    axes: parts.map((part) => {
      const result = byKey.get(`${group}/${part}`);
      const [reference, required] = [data.reference, data.required].map(
        (one) => one?.valueOf(group, part) ?? null,
      );
      const { text: label } = labelOf("part", part);
      const against = (of: ProfileData["reference"]) => {
        const value = of?.valueOf(group, part) ?? null;
        return of === undefined || value === null
          ? []
          : [againstWords({ label: of.label, value }, measure.unit, context)];
      };
      const words = [
        resultWords(result, { ...measure, label }, context),
        ...against(data.reference),
        ...against(data.required),
      ].join("; ");
      return {
        part,
        label,
        result,
        reference: reference ?? null,
        required: required ?? null,
        compared: comparedBeside(result, reference ?? null, context),
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

/** Highest first by one of the dimensions. */
export function profileOrders({ parts }: ProfileData, { labelOf }: ChartContext): Orders<Profile, string> {
  return {
    options: parts.map((part) => ({ id: part, label: labelOf("part", part).text })),
    sorted: (profiles, order) =>
      inOrder(profiles, "value", ({ axes }) => axes.find(({ part }) => part === order)?.result),
  };
}

/** What the chart draws beside a result by itself. */
export function profileReference({
  grouping,
  reference,
}: ProfileData): (result: MeasureResult) => number | null {
  return ({ group, part }) => reference?.valueOf(group[grouping] ?? "", part) ?? null;
}

/** All that the scale of profiles must hold: values, limits, and what they are compared with. */
export function profileExtent(
  { results, grouping, reference, required }: ProfileData,
  context: ChartContext,
): readonly (number | null)[] {
  return results.flatMap((result) => {
    if (!isShown(result)) return [];
    const of = [result.group[grouping] ?? "", result.part] as const;
    return [
      result.value,
      result.lower,
      result.upper,
      comparedValue(result, context),
      reference?.valueOf(...of) ?? null,
      required?.valueOf(...of) ?? null,
    ];
  });
}

/** The twin of a profile, in either form. */
export function profileTable(data: ProfileData, context: ChartContext): ChartTable {
  const base = resultTable([data], { groupings: [data.grouping], withPart: true }, context);
  const beside = (["reference", "required"] as const).flatMap((id) => {
    const of = data[id];
    return of === undefined ? [] : [{ id, ...of }];
  });
  return {
    columns: [
      ...base.columns.slice(0, -1),
      ...beside.map(({ id, label }) => ({ id, header: label, unit: data.measure.unit })),
      ...base.columns.slice(-1),
    ],
    rows: base.rows.map((row, index) => {
      const { group, part = "" } = data.results[index] ?? {};
      const cells = beside.map(({ id, valueOf }): [string, number | null] => [
        id,
        valueOf(group?.[data.grouping] ?? "", part),
      ]);
      return { ...row, ...Object.fromEntries(cells) };
    }),
  };
}
