import type { MeasureResult } from "../../measures/result.ts";

/** Departures below of one dimension from one kind of expectation, the most certain first. */
export type Shortfall = readonly [MeasureResult, ...MeasureResult[]];

/** The dimension that falls short of one expectation most certainly, in all programs where it does; of departures beyond chance. */
export function shortfall(departures: readonly MeasureResult[]): Shortfall | null {
  const [surest, ...others] = departures
    .filter(({ value }) => (value ?? 0) < 0)
    .toSorted((a, b) => (a.q ?? 1) - (b.q ?? 1));
  return surest === undefined
    ? null
    : [surest, ...others.filter(({ part, against }) => part === surest.part && against === surest.against)];
}
