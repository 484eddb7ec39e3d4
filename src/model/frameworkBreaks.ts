import { referenceKey, type ReferenceRow, type ReferenceTables } from "./referenceTables.ts";
import type { TableId } from "./tables.ts";

/** Why figures on the two sides of a version can't be compared; the words are in i18n under the same names. */
export type BreakReason =
  | "indicator_added"
  | "indicator_removed"
  | "indicator_scale"
  | "indicator_direction"
  | "indicator_dimension"
  | "indicator_weight"
  | "indicator_instrument"
  | "version_added"
  | "version_removed"
  | "instrument_scale"
  | "survey_scale"
  | "term_order";

/** A break in the trend of everything that holds `code`: a dimension's for its indicators. `from` and `to` are empty where there is none. */
export interface FrameworkBreak {
  readonly reason: BreakReason;
  readonly code: string;
  readonly dimension: string;
  readonly from: string;
  readonly to: string;
}

type Pair = readonly [before: ReferenceRow | undefined, after: ReferenceRow | undefined];

function pairs(table: TableId, before: ReferenceTables, after: ReferenceTables): readonly Pair[] {
  const [older, newer] = [before, after].map(
    (tables) => new Map((tables[table] ?? []).map((row) => [referenceKey(table, row), row])),
  );
  return [...new Set([...(older?.keys() ?? []), ...(newer?.keys() ?? [])])].map((key) => [
    older?.get(key),
    newer?.get(key),
  ]);
}

const cell = (row: ReferenceRow | undefined, name: string): string => row?.[name] ?? "";

function scale(row: ReferenceRow | undefined): string {
  const [min, max] = [cell(row, "scale_min"), cell(row, "scale_max")];
  return min === "" && max === "" ? "" : `${Number(min)}–${Number(max)}`;
}

function weight(row: ReferenceRow | undefined): string {
  const text = cell(row, "weight");
  return text === "" ? "1" : String(Number(text));
}

function indicatorBreaks([was, is]: Pair): readonly FrameworkBreak[] {
  const code = cell(is ?? was, "indicator_code");
  const dimension = cell(is ?? was, "dimension");
  const one = (reason: BreakReason, from: string, to: string): FrameworkBreak => ({
    reason,
    code,
    dimension,
    from,
    to,
  });
  if (was === undefined) return [one("indicator_added", "", dimension)];
  if (is === undefined) return [one("indicator_removed", dimension, "")];
  const compared: readonly (readonly [BreakReason, string, string])[] = [
    ["indicator_scale", scale(was), scale(is)],
    ["indicator_direction", cell(was, "direction"), cell(is, "direction")],
    ["indicator_dimension", cell(was, "dimension"), dimension],
    ["indicator_weight", weight(was), weight(is)],
    ["indicator_instrument", cell(was, "instrument_code"), cell(is, "instrument_code")],
  ];
  return compared.flatMap(([reason, from, to]) => (from === to ? [] : [one(reason, from, to)]));
}

function instrumentBreaks([was, is]: Pair): readonly FrameworkBreak[] {
  const row = is ?? was;
  const code = `${cell(row, "instrument_code")} ${cell(row, "version")}`;
  const at = { code, dimension: "", from: scale(was), to: scale(is) };
  if (was === undefined) return [{ ...at, reason: "version_added" }];
  if (is === undefined) return [{ ...at, reason: "version_removed" }];
  return at.from === at.to ? [] : [{ ...at, reason: "instrument_scale" }];
}

function surveyBreaks([was, is]: Pair): readonly FrameworkBreak[] {
  if (was === undefined || is === undefined) return [];
  const rule = (row: ReferenceRow) => `${scale(row)}, ≥ ${Number(cell(row, "satisfied_from"))}`;
  const code = ["wave", "program_code", "attribute"]
    .map((name) => cell(is, name))
    .filter((text) => text !== "")
    .join(" · ");
  const [from, to] = [rule(was), rule(is)];
  return from === to ? [] : [{ reason: "survey_scale", code, dimension: "", from, to }];
}

function termBreaks([was, is]: Pair): readonly FrameworkBreak[] {
  if (was === undefined || is === undefined) return [];
  const [from, to] = [cell(was, "ordinal"), cell(is, "ordinal")];
  return Number(from) === Number(to)
    ? []
    : [{ reason: "term_order", code: cell(is, "term_code"), dimension: "", from, to }];
}

/** The breaks that a version makes in trends: between the tables before it and those after it. */
export function frameworkBreaks(before: ReferenceTables, after: ReferenceTables): readonly FrameworkBreak[] {
  return [
    ...pairs("indicators", before, after).flatMap(indicatorBreaks),
    ...pairs("instruments", before, after).flatMap(instrumentBreaks),
    ...pairs("employer_surveys", before, after).flatMap(surveyBreaks),
    ...pairs("terms", before, after).flatMap(termBreaks),
  ];
}
