import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartMeasure, Mark } from "../chart.ts";
import { isShown, resultWords } from "../resultWords.ts";
import type { RowOrder } from "../rows/rowOrder.ts";

/** The answers to one question, or of one group to it. */
export interface DivergingBar {
  /** The group's code, or the part that names the question (`attribute:technical`). */
  readonly code: string;
  /** The share of each answer, 0-1, lowest first: parts that end in the answer (`answer:technical:4`). */
  readonly answers: readonly MeasureResult[];
  /** The share that gave none. */
  readonly unanswered?: MeasureResult;
  /** What stands at the right with its interval: the share of satisfied. */
  readonly total?: MeasureResult;
}

/** Shares of ordered answers, each bar all who answered, the lower answers left of the middle and the upper ones right of it. */
export interface DivergingBarsData {
  readonly grouping: Grouping | "part";
  readonly lens: Lens;
  readonly answers: ChartMeasure;
  readonly unanswered: ChartMeasure;
  readonly total: ChartMeasure;
  readonly bars: readonly DivergingBar[];
  /** By the total, until another order is chosen. */
  readonly order: RowOrder;
}

/** An answer where it is drawn. */
export interface Segment {
  readonly answer: string;
  /** −1 the lowest, 0 the middle, 1 the highest answer. */
  readonly side: number;
  /** Of all who answered, from the middle: below 0 to the left. */
  readonly from: number;
  readonly share: number;
  readonly mark: Mark;
}

export interface DrawnBar extends DivergingBar {
  readonly index: number;
  readonly segments: readonly Segment[];
}

/** The answer that a part is the share of. */
export function answerOf(part: string): string {
  return part.slice(part.lastIndexOf(":") + 1);
}

/** Where an answer stands among some: −1 to 1, 0 for the one in the middle of an odd number. */
export function sideOf(place: number, count: number): number {
  return count < 2 ? 0 : (2 * place) / (count - 1) - 1;
}

/** The bars with their segments placed about the middle, an answer in the middle half to each side; absent and empty answers left out. */
export function drawnBars(
  { grouping, answers, bars }: DivergingBarsData,
  { text, labelOf, ...context }: ChartContext,
): readonly DrawnBar[] {
  return bars.map((bar, index) => {
    const shares = bar.answers.map((result) => (isShown(result) ? result.value : 0));
    const middle = bar.answers.findIndex((_, place) => sideOf(place, bar.answers.length) === 0);
    const below = shares.filter((_, place) => sideOf(place, bar.answers.length) < 0);
    let from = -below.reduce((sum, share) => sum + share, 0) - (middle < 0 ? 0 : (shares[middle] ?? 0) / 2);
    const label = labelOf(grouping, bar.code).text;
    const segments = bar.answers.flatMap((result, place): Segment[] => {
      if (!isShown(result) || result.value <= 0) return [];
      const start = from;
      from += result.value;
      const answer = answerOf(result.part);
      const named = { ...answers, label: text("charts.divergingBars.answer", { answer }) };
      return [
        {
          answer,
          side: sideOf(place, bar.answers.length),
          from: start,
          share: result.value,
          mark: {
            id: `${bar.code}/${result.part}`,
            name: text("charts.markName", {
              group: label,
              words: resultWords(result, named, { ...context, text, labelOf }),
            }),
            group: result.group,
            part: result.part,
            results: [result],
          },
        },
      ];
    });
    return { ...bar, index, segments };
  });
}

/** How far the longest bars reach to the left and to the right of the middle, in fifths of all. */
export function reachOf(bars: readonly DrawnBar[]): readonly [left: number, right: number] {
  const segments = bars.flatMap((bar) => bar.segments);
  const left = Math.max(0, ...segments.map(({ from }) => -from));
  const right = Math.max(0, ...segments.map(({ from, share }) => from + share));
  const fifths = (share: number) => Math.max(0.2, Math.ceil(share * 5 - 1e-9) / 5);
  return [fifths(left), fifths(right)];
}
