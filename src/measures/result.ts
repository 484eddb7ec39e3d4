import {
  isOccasionGrouping,
  panelGroupings,
  type PanelFilter,
  type PanelGrouping,
} from "../panels/groupings.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import type { MeasureId } from "./catalogue.ts";
import type { EstimateStatus, GroupEstimate } from "./estimate.ts";

/** Why a number is there or not. Each has its own glyph and words. */
export type Status = EstimateStatus;

/** What groups can be made by. A measure answers the ones in its declaration's `by`. */
export const groupings = panelGroupings;
export type Grouping = PanelGrouping;

/** The groupings that say whom something was measured of: any view of any lens can be narrowed by them. */
export const whomGroupings: readonly Grouping[] = groupings.filter((one) => !isOccasionGrouping(one));

/** A filter: for each grouping the codes that are let through; an absent grouping lets all through. */
export type Filter = PanelFilter;

/**
 * One number with all that is needed to judge it. `group` holds the code of each grouping asked for; `part` names a
 * dimension, quartile, attribute or component ("" for the whole). Unless `status` is `ok`, `base_not_published`
 * the value and its limits are null. `n` units contributed, `base` is the denominator, `eligible` the population in the filter.
 */
export interface MeasureResult extends GroupEstimate {
  readonly measure: MeasureId;
}

export interface MeasureRequest {
  readonly measure: MeasureId;
  readonly by: readonly Grouping[];
  readonly where: Filter;
  readonly settings: MeasureSettings;
}
