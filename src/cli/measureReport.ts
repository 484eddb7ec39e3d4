import { en } from "../i18n/en/en.ts";
import type { Screening } from "../ingest/screening.ts";
import { measureDeclaration, measureIds } from "../measures/catalogue.ts";
import type { Grouping, MeasureResult } from "../measures/result.ts";
import type { SettledTable } from "./settleKeys.ts";

/** One result as the JSON line of the command line: the groupings asked for, then what was found. */
export function resultLine(
  result: MeasureResult,
  by: readonly Grouping[],
): Readonly<Record<string, unknown>> {
  const { measure, part, value, lower, upper, n, eligible, base, status, interval, q, against, currency } =
    result;
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

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** What did not enter, and why: nothing is lost without a word. One line a file or table, and a total. */
export function loadingSummary(
  screenings: readonly Screening[],
  settled: readonly SettledTable[],
): readonly string[] {
  const lines: string[] = [];
  let read = 0;
  let loaded = 0;
  let rejected = 0;
  let skipped = 0;
  for (const screening of screenings) {
    if (screening.status === "failed") {
      lines.push(
        `${screening.file.name}: not read: ${screening.check.examples[0]?.reason ?? screening.check.id}`,
      );
      continue;
    }
    const { counts, kind } = screening;
    read += counts.read;
    loaded += counts.loaded;
    rejected += counts.rejected;
    skipped += counts.skipped;
    if (kind === null)
      lines.push(
        `${screening.file.name}: not recognised as any table, ${plural(counts.read, "row")} not used`,
      );
    else if (counts.rejected > 0) {
      const reasons = new Map<string, number>();
      for (const { reason } of screening.rejected) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      const [first] = [...reasons].toSorted((a, b) => b[1] - a[1]);
      const example = screening.rejected.find(({ reason }) => reason === first?.[0]);
      lines.push(
        `${screening.file.name}: ${plural(counts.rejected, "row")} rejected, as line ${example?.line ?? "?"}: ${first?.[0] ?? ""}`,
      );
    }
  }
  for (const { table, repeated, replaced, contradicted } of settled) {
    if (repeated > 0)
      lines.push(`${table}: ${plural(repeated, "row")} repeated in another file, counted once`);
    if (replaced > 0) lines.push(`${table}: ${plural(replaced, "row")} replaced by a later file's`);
    if (contradicted > 0)
      lines.push(
        `${table}: ${plural(contradicted, "row")} left out, because rows of one key contradict each other`,
      );
  }
  lines.push(
    `${plural(screenings.length, "file")}: read ${read} = loaded ${loaded} + rejected ${rejected} + skipped ${skipped}`,
  );
  return lines;
}
