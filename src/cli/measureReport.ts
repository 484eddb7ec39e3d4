import { en } from "../i18n/en/en.ts";
import { measureDeclaration, measureIds } from "../measures/catalogue.ts";
import type { Grouping, MeasureResult } from "../measures/result.ts";

/** One result as the JSON line of the command line: the groupings asked for, then what was found. */
export function resultLine(
  result: MeasureResult,
  by: readonly Grouping[],
): Readonly<Record<string, unknown>> {
  const {
    measure,
    part,
    value,
    lower,
    upper,
    n,
    eligible,
    base,
    status,
    interval,
    q,
    against,
    currency,
    waves,
  } = result;
  return {
    ...Object.fromEntries(by.map((grouping) => [grouping, result.group[grouping] ?? ""])),
    measure,
    part,
    value,
    lower,
    upper,
    n,
    eligible,
    base,
    status,
    interval,
    ...(q === undefined ? {} : { q }),
    ...(against === undefined ? {} : { against }),
    ...(currency === undefined ? {} : { currency }),
    ...(waves === undefined ? {} : { waves }),
  };
}

function number(value: number | null): string {
  return value === null ? "" : Number(value.toPrecision(6)).toString();
}

/** One result as a line for people: tab-separated, in the order of `resultHeader`. */
export function resultText(result: MeasureResult, by: readonly Grouping[]): string {
  const { part, value, lower, upper, n, eligible, base, status } = result;
  return [
    ...by.map((grouping) => result.group[grouping] ?? ""),
    part,
    number(value),
    number(lower),
    number(upper),
    n,
    eligible,
    base,
    status,
  ].join("\t");
}

/** The header of `resultText`. */
export function resultHeader(by: readonly Grouping[]): string {
  return [...by, "part", "value", "lower", "upper", "n", "eligible", "base", "status"].join("\t");
}

/** The catalogue, one entry a measure. */
export function catalogueLines(): readonly Readonly<Record<string, unknown>>[] {
  return measureIds.map((id) => {
    const { lens, unit, better, unitOf, by, interval, headline, parts, finding, source } =
      measureDeclaration(id);
    const { label, definition, denominator } = en.measures[id];
    return {
      measure: id,
      label,
      lens,
      unit,
      better,
      unitOf,
      by,
      interval,
      headline,
      parts: Object.keys(parts),
      finding,
      definition,
      denominator,
      source,
    };
  });
}
