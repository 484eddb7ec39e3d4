import type { Break } from "../../measures/breaks.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartMeasure, Mark, ReferenceMark } from "../chart.ts";
import { downOf } from "../plane/Plane.tsx";
import { isShown, resultWords } from "../resultWords.ts";
import type { Scale } from "../scale.ts";

/** Results of one measure by group along cohorts, terms or stages, one panel a group on one scale. */
export interface TrajectoriesData {
  readonly measure: ChartMeasure;
  readonly lens: Lens;
  /** What makes the panels; null for one panel of all. */
  readonly grouping: Grouping | null;
  readonly along: Grouping;
  /** Codes of `along` in their order. */
  readonly codes: readonly string[];
  /** One a group and code. */
  readonly results: readonly MeasureResult[];
  /** One a code: drawn in grey behind every group. */
  readonly whole?: { readonly label: string; readonly results: readonly MeasureResult[] };
  readonly breaks: readonly Break[];
  /** What every group is held against; those of single programs come by themselves. */
  readonly references?: readonly ReferenceMark[];
}

export interface TrajectoryPoint {
  readonly code: string;
  /** Per cent across. */
  readonly at: number;
  readonly result: MeasureResult | undefined;
  readonly isBroken: boolean;
  readonly mark: Mark;
}

export interface Trajectory {
  readonly group: string;
  readonly points: readonly TrajectoryPoint[];
}

/** Per cent across at which the place of an index stands. */
export function acrossOf(index: number, count: number): number {
  return count === 1 ? 50 : 4 + (92 * index) / (count - 1);
}

/** The panels as they are given, each with a point for every code, whether or not it has a value. */
export function trajectoriesOf(data: TrajectoriesData, context: ChartContext): readonly Trajectory[] {
  const { grouping, along, codes, results, measure } = data;
  const { text, labelOf } = context;
  const groupOf = (result: MeasureResult) => (grouping === null ? "" : (result.group[grouping] ?? ""));
  const keyOf = (group: string, code: string) => JSON.stringify([group, code]);
  const byKey = new Map(results.map((result) => [keyOf(groupOf(result), result.group[along] ?? ""), result]));
  const broken = new Map(data.breaks.map(({ group, at, what }) => [keyOf(group, at), what]));
  return [...new Set(results.map(groupOf))].map((group) => ({
    group,
    points: codes.map((code, index) => {
      const result = byKey.get(keyOf(group, code));
      const what = broken.get(keyOf(group, code));
      const place = [
        ...(grouping === null ? [] : [labelOf(grouping, group).text]),
        labelOf(along, code).text,
      ];
      const words = [
        resultWords(result, measure, context),
        ...(what === undefined ? [] : [text(`charts.trajectories.breaks.${what}`)]),
      ].join("; ");
      return {
        code,
        at: acrossOf(index, codes.length),
        result,
        isBroken: what !== undefined,
        mark: {
          id: `${group}/${code}`,
          name: text("charts.markName", { group: place.join(", "), words }),
          group: result?.group ?? { ...(grouping === null ? {} : { [grouping]: group }), [along]: code },
          part: result?.part ?? "",
          results: result === undefined ? [] : [result],
        },
      };
    }),
  }));
}

export interface DrawnPoint {
  readonly at: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** The stretches of a line: broken where a value is missing and where what was measured changed. */
export function stretchesOf(
  points: readonly Pick<TrajectoryPoint, "at" | "result" | "isBroken">[],
  scale: Scale,
  height: number,
): readonly (readonly DrawnPoint[])[] {
  const all: DrawnPoint[][] = [[]];
  for (const { at, result, isBroken } of points) {
    if (isBroken || !isShown(result)) all.push([]);
    if (!isShown(result)) continue;
    all.at(-1)?.push({
      at,
      y: downOf(scale, result.value, height),
      low: downOf(scale, result.lower ?? result.value, height),
      high: downOf(scale, result.upper ?? result.value, height),
    });
  }
  return all.filter((stretch) => stretch.length > 0);
}
