import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { ChartContext, ChartMeasure, ChartTable, Mark } from "../chart.ts";
import { resultTable } from "../resultTable.ts";
import { isShown, resultWords } from "../resultWords.ts";
import { inOrder } from "../rows/rowOrder.ts";

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
  /** A line at the right of a group's name: its profile range. */
  readonly note?: (group: string) => string;
}

/** One dimension of a group's profile. */
export interface ProfileAxis {
  readonly part: string;
  readonly label: string;
  readonly result: MeasureResult | undefined;
  readonly reference: number | null;
  readonly mark: Mark;
}

export interface Profile {
  readonly group: string;
  readonly axes: readonly ProfileAxis[];
}

/** The profiles in the order of their results, each with an axis for every part, whether or not it has a value. */
export function profilesOf(data: ProfileData, context: ChartContext): readonly Profile[] {
  const { grouping, measure, parts, reference, results } = data;
  const { text, format, labelOf } = context;
  const byKey = new Map(results.map((result) => [`${result.group[grouping] ?? ""}/${result.part}`, result]));
  return [...new Set(results.map((result) => result.group[grouping] ?? ""))].map((group) => ({
    group,
    axes: parts.map((part) => {
      const result = byKey.get(`${group}/${part}`);
      const compared = reference?.valueOf(group, part) ?? null;
      const { text: label } = labelOf("part", part);
      const words = [
        resultWords(result, { ...measure, label }, context),
        ...(compared === null || reference === undefined
          ? []
          : [
              text("charts.against", {
                label: reference.label,
                value: format.value(compared, measure.unit),
              }),
            ]),
      ].join("; ");
      return {
        part,
        label,
        result,
        reference: compared,
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

/** The profiles as they came, or by one of their parts, highest first. */
export function sortedProfiles(profiles: readonly Profile[], order: string): readonly Profile[] {
  return inOrder(
    profiles,
    order === "given" ? "given" : "value",
    ({ axes }) => axes.find(({ part }) => part === order)?.result,
  );
}

/** The orders that profiles can be put in, as a list to choose from. */
export function profileOrders({ parts }: ProfileData, { text, labelOf }: ChartContext) {
  return [
    { id: "given", label: text("charts.byGiven") },
    ...parts.map((part) => ({ id: part, label: labelOf("part", part).text })),
  ];
}

/** All that the scale of profiles must hold: values, limits, and what they are compared with. */
export function profileExtent({ results, grouping, reference }: ProfileData): readonly (number | null)[] {
  return results.flatMap((result) =>
    isShown(result)
      ? [
          result.value,
          result.lower,
          result.upper,
          reference?.valueOf(result.group[grouping] ?? "", result.part) ?? null,
        ]
      : [],
  );
}

/** The twin of a profile, in either form. */
export function profileTable(data: ProfileData, context: ChartContext): ChartTable {
  const base = resultTable([data], { groupings: [data.grouping], withPart: true }, context);
  const { reference } = data;
  if (reference === undefined) return base;
  return {
    columns: [
      ...base.columns.slice(0, -1),
      { id: "reference", header: reference.label, unit: data.measure.unit },
      ...base.columns.slice(-1),
    ],
    rows: base.rows.map((row, index) => {
      const result = data.results[index];
      return {
        ...row,
        reference:
          result === undefined ? null : reference.valueOf(result.group[data.grouping] ?? "", result.part),
      };
    }),
  };
}
