import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import type { Occasion } from "./occasion.ts";

/** Why a number is there or not, in the order in which the reasons are looked for last to first. */
export const estimateStatuses = [
  "ok",
  "too_few",
  "not_applicable",
  "not_collected",
  "not_reached",
  "suppressed_at_source",
  "base_not_published",
] as const;
export type EstimateStatus = (typeof estimateStatuses)[number];

/** How an interval was computed. All are 95 %; `simultaneous_pairwise` jointly for all pairs. */
export const intervalKinds = [
  "none",
  "t",
  "paired_t",
  "welch",
  "wilson",
  "simultaneous_pairwise",
  "cluster_robust",
  "quantile_order",
  "cluster_t",
  "newcombe",
  "agresti_coull",
  "mover",
  "bca",
  "bootstrap_t",
  "bootstrap_percentile",
  "f_ratio",
  "hedges",
  "fisher_z",
  "funnel",
  "sensitivity_band",
] as const;
export type EstimateInterval = (typeof intervalKinds)[number];

/**
 * One number of one group: `n` units contributed, `base` is the denominator, `eligible` the population in the filter.
 * Unless `status` is `ok` or `base_not_published`, the value and its limits are null; a limit alone is null where none can be stated.
 */
export interface Estimate {
  readonly part: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
  readonly eligible: number;
  readonly base: number;
  readonly status: EstimateStatus;
  readonly interval: EstimateInterval;
  /** Degrees of freedom of a t interval, where these are not n − 1: of clusters, not of cases. */
  readonly degrees?: number;
  /** Benjamini-Hochberg q-value within the request, where the measure may be worded as a finding. */
  readonly q?: number;
  /** What a balance was measured against. */
  readonly against?: "requirement" | "school";
  /** The currency of money, where the rows name one. */
  readonly currency?: string;
  /** True while the interval is still being resampled: the value stands, its limits follow. */
  readonly pending?: true;
  /** The two occasions that a change lies between. */
  readonly between?: { readonly from: Occasion; readonly to: Occasion };
  /** The survey waves whose answers were pooled, where the request is not by wave. */
  readonly waves?: readonly string[];
}

/** The codes that make a group, one for each grouping asked for; "" where the rows don't say. */
export type Group = Readonly<Partial<Record<PanelGrouping, string>>>;

export interface GroupEstimate extends Estimate {
  readonly group: Group;
}

/** What a measure is asked: for which groups, under which filter and settings. */
export interface Question {
  readonly data: PanelData;
  readonly by: readonly PanelGrouping[];
  readonly where: PanelFilter;
  readonly settings: MeasureSettings;
}

/** The values of a group's units, sorted upwards. */
export interface UnitValues {
  readonly group: Group;
  readonly sorted: Float64Array;
}

/** Computes a measure for all groups of a question. Pure. */
export type Evaluator = (question: Question) => readonly GroupEstimate[];
