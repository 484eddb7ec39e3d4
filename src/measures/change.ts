import type { Estimate } from "./estimate.ts";

/** A difference of two independent estimates with its 95 % interval, in their unit. */
export interface Change {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** `none` where the interval holds 0. */
  readonly direction: "up" | "down" | "none";
}

/**
 * `later − earlier` with the interval that the two estimates' own limits imply: the method of variance estimates recovery,
 * of which Newcombe's interval for two Wilson limits is a case (Zou & Donner 2008, Stat Med 27:1693; Newcombe 1998).
 * Null where either has no value or no limits.
 */
export function changeBetween(earlier: Estimate | undefined, later: Estimate | undefined): Change | null {
  if (earlier === undefined || later === undefined) return null;
  if (earlier.value === null || earlier.lower === null || earlier.upper === null) return null;
  if (later.value === null || later.lower === null || later.upper === null) return null;
  const value = later.value - earlier.value;
  const lower = value - Math.hypot(later.value - later.lower, earlier.upper - earlier.value);
  const upper = value + Math.hypot(later.upper - later.value, earlier.value - earlier.lower);
  return { value, lower, upper, direction: lower > 0 ? "up" : upper < 0 ? "down" : "none" };
}
