import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartMeasure, Mark } from "../chart.ts";
import { targetOf, type HeldAgainst } from "../references.ts";
import type { ResultSeries } from "../resultTable.ts";
import { againstWords, isShown, resultWords } from "../resultWords.ts";

/** Two means of the same units and their difference, as a measure gives them. */
export interface Contrast {
  /** The difference: its name and unit. */
  readonly measure: ChartMeasure;
  /** The parts that are the two means; the difference is the first less the second. */
  readonly ends: readonly [string, string];
  /** By group: the two ends, the difference (part "") and, where there is one, its departure from the school's own (`against_school`). */
  readonly results: readonly MeasureResult[];
  /** The two ends of all that the groups are seen against. */
  readonly whole?: readonly MeasureResult[];
}

/** Contrasts within the same units by group: a panel a group, a slope a contrast. */
export interface PairedSlopesData {
  /** How the two means are named and formatted. */
  readonly measure: ChartMeasure;
  readonly lens: Lens;
  readonly grouping: Grouping;
  readonly contrasts: readonly Contrast[];
  /** What the whole is called. */
  readonly wholeName?: string;
}

/** One slope of one group. */
export interface Slope {
  readonly contrast: Omit<Contrast, "results">;
  readonly first: MeasureResult | undefined;
  readonly second: MeasureResult | undefined;
  readonly gap: MeasureResult | undefined;
  /** The gap's departure from the school's own. */
  readonly departure: MeasureResult | undefined;
  /** What the gap is to be: of the group's own program, else of all. */
  readonly target: HeldAgainst | undefined;
  readonly mark: Mark;
}

export interface SlopedGroup {
  readonly group: string;
  readonly slopes: readonly Slope[];
}

/** The mean of all that the groups are seen against in one end of a contrast; null where it is not drawn. */
export function wholeValue({ whole }: Pick<Contrast, "whole">, part: string): number | null {
  return whole?.find((one) => one.part === part)?.value ?? null;
}

/** A q-value up to this is marked: the false-discovery rate of the whole app. */
const qLimit = 0.05;

/** Whether a gap departs from the school's own beyond chance. */
export function departs(departure: MeasureResult | undefined): boolean {
  return departure?.status === "ok" && departure.q !== undefined && departure.q <= qLimit;
}

/** The groups in the order of their results, each with a slope for every contrast. */
export function slopedGroups(data: PairedSlopesData, context: ChartContext): readonly SlopedGroup[] {
  const { grouping, contrasts, measure } = data;
  const { text, labelOf } = context;
  const codeOf = ({ group }: MeasureResult) => group[grouping] ?? "";
  const codes = [...new Set(contrasts.flatMap(({ results }) => results.map(codeOf)))];
  const found = contrasts.map(
    ({ results }) => new Map(results.map((one) => [`${codeOf(one)}/${one.part}`, one])),
  );
  return codes.map((group) => ({
    group,
    slopes: contrasts.map(({ results: _all, ...contrast }, index): Slope => {
      const of = (part: string) => found[index]?.get(`${group}/${part}`);
      const [first, second, gap, departure] = [
        of(contrast.ends[0]),
        of(contrast.ends[1]),
        of(""),
        of("against_school"),
      ];
      const target = gap === undefined ? undefined : targetOf(gap, context);
      const named = (part: string) => ({ ...measure, label: labelOf("part", part).text });
      const words = [
        resultWords(gap, contrast.measure, context),
        ...(isShown(first) ? [resultWords(first, named(contrast.ends[0]), context)] : []),
        ...(isShown(second) ? [resultWords(second, named(contrast.ends[1]), context)] : []),
        ...(isShown(departure)
          ? [
              resultWords(
                departure,
                { ...contrast.measure, label: labelOf("part", "against_school").text },
                context,
              ),
            ]
          : []),
        ...(target === undefined || target.isOwn
          ? []
          : [againstWords(target, contrast.measure.unit, context)]),
      ].join("; ");
      return {
        contrast,
        first,
        second,
        gap,
        departure,
        target,
        mark: {
          id: `${group}/${contrast.ends.join("-")}`,
          name: text("charts.markName", { group: labelOf(grouping, group).text, words }),
          group: gap?.group ?? { [grouping]: group },
          part: "",
          results: [gap, first, second, departure].filter((one) => one !== undefined),
        },
      };
    }),
  }));
}

/** The results of a contrast as the twin lists them: the ends, the difference, its departure. */
export function contrastSeries({ measure, contrasts }: PairedSlopesData): readonly ResultSeries[] {
  return contrasts.flatMap((contrast) =>
    [...contrast.ends, "", "against_school"].map((part) => ({
      measure: contrast.ends.includes(part) ? { ...contrast.measure, unit: measure.unit } : contrast.measure,
      results: contrast.results.filter((one) => one.part === part),
    })),
  );
}
