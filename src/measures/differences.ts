import { normalQuantile975 } from "../stats/confidence.ts";
import { normalPValue } from "../stats/normal.ts";
import { studentTPValue, studentTQuantile } from "../stats/studentT.ts";
import { benjaminiHochberg } from "../stats/benjaminiHochberg.ts";
import type { Estimate, EstimateInterval } from "./estimate.ts";

/** Intervals that are value ± t·standard error, with n − 1 degrees of freedom where an estimate states no others. */
const studentIntervals: ReadonlySet<EstimateInterval> = new Set([
  "t",
  "paired_t",
  "cluster_robust",
  "cluster_t",
]);

/** An estimate that has a value and both limits. */
export type Limited = Estimate & { readonly value: number; readonly lower: number; readonly upper: number };

/** True for an estimate that has a value with both of its limits. */
export function isLimited<Kind extends Estimate>(estimate: Kind): estimate is Kind & Limited {
  const { status, value, lower, upper } = estimate;
  return status === "ok" && value !== null && lower !== null && upper !== null;
}

/**
 * Degrees of freedom (Satterthwaite) of a sum of independent estimates with these coefficients, from the width of their intervals;
 * Infinity where none is a t interval, as of shares or quantiles.
 */
export function degreesOf(
  terms: readonly { readonly coefficient: number; readonly estimate: Limited }[],
): number {
  let variance = 0;
  let doubt = 0;
  for (const { coefficient, estimate } of terms) {
    const { interval, n, lower, upper } = estimate;
    const degrees = estimate.degrees ?? n - 1;
    const student = studentIntervals.has(interval) && degrees > 0;
    const critical = student ? studentTQuantile(0.975, degrees) : normalQuantile975;
    const own = ((coefficient * (upper - lower)) / 2 / critical) ** 2;
    variance += own;
    if (student) doubt += own ** 2 / degrees;
  }
  return doubt === 0 ? Infinity : variance ** 2 / doubt;
}

/**
 * Two-sided p-value of "no more than ±margin" that agrees with a 95 % interval of a difference: below 0.05 exactly where the
 * interval lies beyond the margin. The distance from the margin in units of the interval's half width on that side is referred to
 * t with the degrees of freedom of the two estimates, to the normal where these have none.
 */
export function intervalPValue(
  difference: { readonly value: number; readonly lower: number; readonly upper: number },
  degrees: number,
  margin = 0,
): number {
  const distance = Math.abs(difference.value) - margin;
  const half =
    difference.value > 0 ? difference.value - difference.lower : difference.upper - difference.value;
  if (distance <= 0) return 1;
  if (half === 0) return 0;
  return Number.isFinite(degrees)
    ? studentTPValue((studentTQuantile(0.975, degrees) * distance) / half, degrees)
    : normalPValue((normalQuantile975 * distance) / half);
}

/** Benjamini-Hochberg q-values over those rows that have a p-value; the others stay as they are. */
export function withQ<Row extends { readonly p?: number }>(
  rows: readonly Row[],
): readonly (Omit<Row, "p"> & { readonly q?: number })[] {
  const q = benjaminiHochberg(rows.flatMap(({ p }) => (p === undefined || Number.isNaN(p) ? [] : [p])));
  let next = 0;
  return rows.map((row) => {
    const { p, ...rest } = row;
    if (p === undefined || Number.isNaN(p)) return rest;
    next += 1;
    return { ...rest, q: q[next - 1] ?? 1 };
  });
}
