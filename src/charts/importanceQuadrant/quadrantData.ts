import type { CrosshairRule, Quadrants } from "../../measures/importanceGap.ts";
import type { MeasureResult } from "../../measures/result.ts";
import type { Quadrant } from "../../stats/quadrant.ts";
import type { ChartContext, ChartMeasure, Mark } from "../chart.ts";
import { besideValues } from "../beside.ts";
import { isShown, resultWords } from "../resultWords.ts";

/** How much abilities matter and how well they are done, of one group, with the fields they lie in. */
export interface ImportanceQuadrantData {
  /** Names and units of the two axes and of importance less performance. */
  readonly importance: ChartMeasure;
  readonly performance: ChartMeasure;
  readonly gap: ChartMeasure;
  /** Parts `importance:…`, `performance:…`, `gap:…`, one of each an ability. */
  readonly results: readonly MeasureResult[];
  /** The fields by each rule for where the lines cross, the one shown first in front; none where nothing can be placed. */
  readonly rules: readonly Quadrants[];
}

/** The fields in the order in which they are read. */
export const fields: readonly Quadrant[] = [
  "concentrate_here",
  "keep_up",
  "possible_overkill",
  "low_priority",
];

export interface Ability {
  readonly code: string;
  /** Its number in the drawing; null where it can't be placed. */
  readonly number: number | null;
  readonly field: Quadrant | null;
  readonly importance: MeasureResult | undefined;
  readonly performance: MeasureResult | undefined;
  readonly gap: MeasureResult | undefined;
  readonly label: string;
  readonly mark: Mark;
}

function codeOf({ part }: MeasureResult): string {
  return part.slice(part.indexOf(":") + 1);
}

/**
 * The abilities field by field under a rule, largest gap first, numbered; those that can't be placed last. Of charts side by side they are
 * as they came, so that an ability has one number and one place in all.
 */
export function abilitiesOf(
  { results, rules, ...axes }: ImportanceQuadrantData,
  rule: CrosshairRule | undefined,
  context: ChartContext,
): readonly Ability[] {
  const { text, labelOf } = context;
  const byPart = new Map(results.map((result) => [result.part, result]));
  const placed = new Map(
    rules
      .find((one) => one.rule === rule)
      ?.abilities.map(({ attribute, quadrant }) => [attribute, quadrant] as const),
  );
  const gapOf = (code: string) => byPart.get(`gap:${code}`);
  const rank = (code: string) => {
    const field = placed.get(code);
    return field === undefined ? fields.length : fields.indexOf(field);
  };
  const given = [...new Set(results.map(codeOf))];
  const codes =
    context.shared === undefined
      ? given.toSorted((a, b) => rank(a) - rank(b) || (gapOf(b)?.value ?? 0) - (gapOf(a)?.value ?? 0))
      : given;
  return codes.map((code, index): Ability => {
    const [importance, performance, gap] = [
      byPart.get(`importance:${code}`),
      byPart.get(`performance:${code}`),
      gapOf(code),
    ];
    const field = placed.get(code) ?? null;
    const label = labelOf("part", `attribute:${code}`).text;
    const words = [
      ...(field === null ? [] : [text(`measures.quadrants.${field}`)]),
      resultWords(importance, axes.importance, context),
      resultWords(performance, axes.performance, context),
      resultWords(gap, axes.gap, context),
    ].join("; ");
    return {
      code,
      number: field === null ? null : index + 1,
      field,
      importance,
      performance,
      gap,
      label,
      mark: {
        id: code,
        name: text("charts.markName", { group: label, words }),
        group: (gap ?? importance ?? performance)?.group ?? {},
        part: `gap:${code}`,
        results: [gap, importance, performance].filter((one) => one !== undefined),
      },
    };
  });
}

/** What an axis must hold: values, limits, what they are compared with and where the lines cross it. */
export function axisExtent(
  aspect: "importance" | "performance",
  { results }: ImportanceQuadrantData,
  quadrants: Quadrants | undefined,
  context: ChartContext,
): readonly (number | null)[] {
  const own = results.filter(({ part }) => part.startsWith(`${aspect}:`));
  return [
    ...own.flatMap((result) => (isShown(result) ? [result.value, result.lower, result.upper] : [])),
    ...besideValues(own, context),
    ...(quadrants === undefined ? [] : [quadrants.crosshair[aspect]]),
  ];
}
