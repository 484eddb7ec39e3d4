import type { MeasureSettings } from "../panels/settings.ts";
import type { MeasureId } from "./catalogue.ts";

/** Why a number is there or not. Each has its own glyph and words. */
export type Status =
  | "ok"
  | "too_few"
  | "not_applicable"
  | "not_collected"
  | "not_reached"
  | "suppressed_at_source"
  | "base_not_published";

/** What groups can be made by. A measure answers the ones its panel holds. */
export const groupings = [
  "school",
  "program",
  "cohort",
  "graduation_year",
  "class",
  "gender",
  "group_1",
  "group_2",
  "group_3",
  "stage",
  "term",
  "months_after",
  "wave",
] as const;
export type Grouping = (typeof groupings)[number];

/** A filter: for each grouping the codes that are let through; an absent grouping lets all through. */
export type Filter = Readonly<Partial<Record<Grouping, readonly string[]>>>;

/** How a result's interval was computed. */
export type IntervalKind =
  | "none"
  | "t"
  | "paired_t"
  | "wilson"
  | "simultaneous_pairwise"
  | "cluster_robust"
  | "quantile_order";

/**
 * One number with all that is needed to judge it. `group` holds the code of each grouping asked for; `part` names a
 * dimension, quartile, attribute or component ("" for the whole). Unless `status` is `ok`, `base_not_published`
 * the value and its limits are null. `n` units contributed, `base` is the denominator, `eligible` the population in the filter.
 */
export interface MeasureResult {
  readonly measure: MeasureId;
  readonly group: Readonly<Partial<Record<Grouping, string>>>;
  readonly part: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
  readonly eligible: number;
  readonly base: number;
  readonly status: Status;
  readonly interval: IntervalKind;
  /** Benjamini-Hochberg q-value within the request, where the measure may be worded as a finding. */
  readonly q?: number;
}

export interface MeasureRequest {
  readonly measure: MeasureId;
  readonly by: readonly Grouping[];
  readonly where: Filter;
  readonly settings: MeasureSettings;
}
