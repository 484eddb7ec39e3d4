import type { MeasureResult } from "../measures/result.ts";
import type { ChartContext, ChartMeasure } from "./chart.ts";

/** Whether a result has a value to draw. */
export function isShown(
  result: MeasureResult | undefined,
): result is MeasureResult & { readonly value: number } {
  return result !== undefined && result.value !== null && Number.isFinite(result.value);
}

/** Value and interval as they stand beside a mark: "61.2 (59.0 – 63.4)", or why there is none. */
export function valueWords(
  result: MeasureResult,
  measure: ChartMeasure,
  { text, format }: ChartContext,
): string {
  if (!isShown(result))
    return result.status === "ok"
      ? text("ui.absence.no_data.label")
      : text(`ui.absence.${result.status}.label`);
  const value = format.value(result.value, measure.unit);
  return result.lower === null || result.upper === null
    ? value
    : text("charts.resultWordsInterval", {
        measure: "",
        value,
        interval: format.interval(result.lower, result.upper, measure.unit),
      }).trim();
}

/** A result as a sentence part: measure, value, interval, n, q, or why there is none. */
export function resultWords(
  result: MeasureResult | undefined,
  measure: ChartMeasure,
  context: ChartContext,
): string {
  const { text, format } = context;
  if (result === undefined)
    return text("charts.resultAbsent", { measure: measure.label, why: text("ui.absence.no_data.label") });
  let words = text("charts.resultWords", {
    measure: measure.label,
    value: valueWords(result, measure, context),
  });
  if (result.status === "base_not_published" && isShown(result)) {
    words = text("charts.resultAbsent", { measure: words, why: text("ui.absence.base_not_published.label") });
  } else if (isShown(result) || result.status === "too_few") {
    words = text("charts.withN", { words, n: format.count(isShown(result) ? result.n : result.base) });
  }
  return result.q === undefined ? words : text("charts.withQ", { words, q: format.value(result.q, "ratio") });
}
