import type { MeasureResult } from "../measures/result.ts";
import { kindOfNothing } from "../ui/absence.ts";
import type { Unit } from "../ui/format.ts";
import type { ChartContext, ChartMeasure, ReferenceMark } from "./chart.ts";
import { ownReferences, type HeldAgainst } from "./references.ts";

/** Whether a result has a value to draw. */
export function isShown(
  result: MeasureResult | undefined,
): result is MeasureResult & { readonly value: number } {
  return result !== undefined && result.value !== null && Number.isFinite(result.value);
}

/** Whether a result has limits, or will have when they are computed. */
export function hasInterval(result: MeasureResult | undefined): boolean {
  return isShown(result) && (result.pending === true || (result.lower !== null && result.upper !== null));
}

/** Value and interval as they stand beside a mark: "61.2 (59.0 – 63.4)", or why there is none. */
export function valueWords(
  result: MeasureResult,
  measure: ChartMeasure,
  { text, format }: ChartContext,
): string {
  if (!isShown(result)) return text(`ui.absence.${kindOfNothing(result)}.label`);
  const value = format.value(result.value, measure.unit);
  return result.lower === null || result.upper === null
    ? value
    : text("charts.resultWordsInterval", {
        measure: "",
        value,
        interval: format.interval(result.lower, result.upper, measure.unit),
      }).trim();
}

/** The difference of a result from what it is compared with, its interval and q: "−3.1 (−5.0 – −1.2), q 0.03"; "" where there is none. */
export function differenceWords(
  result: MeasureResult | undefined,
  { text, format, compared = null }: ChartContext,
): string {
  const difference = result === undefined ? null : (compared?.of(result) ?? null);
  if (difference === null) return "";
  const { value, lower, upper, unit, q } = difference;
  const signed = format.signed(value, unit);
  const words =
    lower === null || upper === null
      ? signed
      : text("charts.resultWords", { measure: signed, value: `(${format.interval(lower, upper, unit)})` });
  return q === undefined ? words : text("charts.withQ", { words, q: format.value(q, "ratio") });
}

/** How a result differs from what it is compared with, as a sentence part: "−3.1 (−5.0 – −1.2) against Whole school 64.2"; "" where it isn't. */
export function comparedWords(
  result: MeasureResult | undefined,
  measure: ChartMeasure,
  context: ChartContext,
): string {
  const { text, format, compared = null } = context;
  const difference = result === undefined ? null : (compared?.of(result) ?? null);
  if (compared === null || difference === null) return "";
  return text("charts.comparedWords", {
    difference: differenceWords(result, context),
    label: compared.label,
    value: format.value(difference.reference, measure.unit),
  });
}

/** What a figure is held against, as a sentence part: "target 75 %". */
export function againstWords(
  { label, value }: ReferenceMark,
  unit: Unit,
  { text, format }: Pick<ChartContext, "text" | "format">,
): string {
  return text("charts.against", { label, value: format.value(value, unit) });
}

/** What a result's own program has, as a sentence part: "target of the program 75 %". */
export function ownWords({ label, value }: HeldAgainst, unit: Unit, context: ChartContext): string {
  return againstWords({ label: context.text("charts.ownReference", { label }), value }, unit, context);
}

/** Sentence parts one after the other, those that say nothing left out. */
function joined(parts: readonly string[], { text }: ChartContext): string {
  return parts
    .filter((part) => part !== "")
    .reduce((words, difference) => text("charts.withCompared", { words, difference }));
}

/** What was said of a result in a context, by the measure's name and unit. */
const said = new WeakMap<ChartContext, WeakMap<MeasureResult, Map<string, string>>>();

/** A result as a sentence part: measure, value, interval, n, q, the difference from what it is compared with, its own target and what else it is held against, or why there is none. */
export function resultWords(
  result: MeasureResult | undefined,
  measure: ChartMeasure,
  context: ChartContext,
  against: readonly ReferenceMark[] = [],
): string {
  if (result === undefined) {
    const { text } = context;
    return text("charts.resultAbsent", { measure: measure.label, why: text("ui.absence.no_data.label") });
  }
  if (against.length > 0) return wordsOf(result, measure, context, against);
  const ofContext = said.get(context) ?? new WeakMap<MeasureResult, Map<string, string>>();
  said.set(context, ofContext);
  const ofResult = ofContext.get(result) ?? new Map<string, string>();
  ofContext.set(result, ofResult);
  const key = `${measure.unit} ${measure.label}`;
  const words = ofResult.get(key) ?? wordsOf(result, measure, context, against);
  ofResult.set(key, words);
  return words;
}

function wordsOf(
  result: MeasureResult,
  measure: ChartMeasure,
  context: ChartContext,
  against: readonly ReferenceMark[],
): string {
  const { text, format } = context;
  let words: string = text("charts.resultWords", {
    measure: measure.label,
    value: valueWords(result, measure, context),
  });
  if (result.status === "base_not_published" && isShown(result)) {
    words = text("charts.resultAbsent", { measure: words, why: text("ui.absence.base_not_published.label") });
  } else if (isShown(result) || result.status === "too_few") {
    words = text("charts.withN", { words, n: format.count(isShown(result) ? result.n : result.base) });
  }
  if (result.q !== undefined) words = text("charts.withQ", { words, q: format.value(result.q, "ratio") });
  return joined(
    [
      words,
      comparedWords(result, measure, context),
      ...ownReferences(result, context).map((one) => ownWords(one, measure.unit, context)),
      ...against.map((one) => againstWords(one, measure.unit, context)),
    ],
    context,
  );
}
