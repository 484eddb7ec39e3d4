import type { MeasureResult } from "../../measures/result.ts";

/** A result that has a value and both limits, which may be worded with its interval; null for any other. */
export function withLimits(
  result: MeasureResult | undefined,
): { readonly value: number; readonly lower: number; readonly upper: number } | null {
  if (result === undefined || result.value === null || result.lower === null || result.upper === null)
    return null;
  return { value: result.value, lower: result.lower, upper: result.upper };
}
