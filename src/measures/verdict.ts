import type { Estimate, EstimateInterval, EstimateStatus } from "./estimate.ts";

/** What is known of one part of a group before its status is decided. */
export interface Candidate {
  readonly part: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
  readonly eligible: number;
  readonly base: number;
  readonly interval: EstimateInterval;
  readonly degrees?: number;
  readonly currency?: string;
  readonly against?: Estimate["against"];
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** A number that is not there, with the reason. */
export function absent(
  part: string,
  status: EstimateStatus,
  eligible: number,
  counts: { readonly n?: number; readonly base?: number } = {},
): Estimate {
  return {
    part,
    value: null,
    lower: null,
    upper: null,
    n: counts.n ?? 0,
    eligible,
    base: counts.base ?? 0,
    status,
    interval: "none",
  };
}

/**
 * Decides whether a number may be shown: without a base it is missing for `reason`, below the minimum base it is `too_few`
 * (`units` where these are fewer than the base, as employers behind ratings), else `ok`.
 */
export function judge(
  candidate: Candidate,
  minBase: number,
  reason: () => EstimateStatus,
  units: number = candidate.base,
): Estimate {
  const { part, n, eligible, base, value } = candidate;
  if (base === 0) return absent(part, reason(), eligible);
  if (units < minBase || base < minBase || !Number.isFinite(value))
    return absent(part, "too_few", eligible, { n, base });
  return { ...candidate, lower: finite(candidate.lower), upper: finite(candidate.upper), status: "ok" };
}
