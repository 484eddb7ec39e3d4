import { acceleration, bcaLimits, percentileLimits, studentisedLimits } from "./bootstrapLimits.ts";
import {
  centredRows,
  jackknifeInfluence,
  linearError,
  replicatesOf,
  studentisedReplicates,
  type IndexSource,
} from "./bootstrapReplicates.ts";
import type { Limits } from "./confidence.ts";
import {
  functionalBounds,
  functionals,
  gradients,
  type Functional,
  type SmoothFunctional,
} from "./functionals.ts";

/** Resamples of every bootstrap interval of the app. */
export const standardResamples = 2000;

/** When more of the resamples than this leave the functional undefined, no interval is stated. */
const undefinedAtMost = 0.01;

/** Limits, and the method that they came from in the end. */
export interface BootstrapLimits extends Limits {
  readonly method: "bca" | "bootstrap_t" | "bootstrap_percentile";
}

/** The finite values, sorted; null where too many are not. */
function sortedFinite(values: Float64Array): Float64Array | null {
  const finite = values.filter(Number.isFinite);
  return finite.length < values.length * (1 - undefinedAtMost) ? null : finite.sort();
}

function within({ lower, upper }: Limits, functional: Functional): Limits {
  const bounds = functionalBounds[functional];
  return { lower: Math.max(bounds.lower, lower), upper: Math.min(bounds.upper, upper) };
}

/**
 * 95 % limits of a functional of columns' means, cases resampled with replacement: BCa, with the jackknife's acceleration; percentile,
 * and said so, where BCa is undefined. Null below two cases, where the functional isn't defined, or in more than 1 % of resamples.
 * Efron & Tibshirani, An Introduction to the Bootstrap (1993), 14.3.
 */
export function bcaInterval(
  columns: readonly Float64Array[],
  functional: Functional,
  source: IndexSource,
  resamples: number = standardResamples,
): BootstrapLimits | null {
  const data = centredRows(columns);
  const of = functionals[functional];
  const estimate = of(data.means);
  if (data.cases < 2 || !Number.isFinite(estimate)) return null;
  const sorted = sortedFinite(replicatesOf(data, of, source, resamples));
  if (sorted === null) return null;
  const limits = bcaLimits(estimate, sorted, acceleration(jackknifeInfluence(data, of)));
  return limits === null
    ? { ...within(percentileLimits(sorted), functional), method: "bootstrap_percentile" }
    : { ...within(limits, functional), method: "bca" };
}

/**
 * 95 % limits by bootstrap-t with the infinitesimal jackknife's standard error in every resample; percentile, and said so, where
 * that error is 0 or unknown. Null as for `bcaInterval`. Where V is near 0 it has no derivative, and coverage falls.
 */
export function bootstrapTInterval(
  columns: readonly Float64Array[],
  functional: SmoothFunctional,
  source: IndexSource,
  resamples: number = standardResamples,
): BootstrapLimits | null {
  const data = centredRows(columns);
  const of = functionals[functional];
  const gradient = gradients[functional];
  const estimate = of(data.means);
  if (data.cases < 2 || !Number.isFinite(estimate)) return null;
  const everyCase = Int32Array.from({ length: data.cases }, (_, index) => index);
  const error = linearError(data, everyCase, data.means, gradient, new Float64Array(data.columns));
  const sorted =
    error > 0 ? sortedFinite(studentisedReplicates(data, of, gradient, source, resamples)) : null;
  if (sorted !== null)
    return { ...within(studentisedLimits(estimate, error, sorted), functional), method: "bootstrap_t" };
  const plain = sortedFinite(replicatesOf(data, of, source, resamples));
  return plain === null
    ? null
    : { ...within(percentileLimits(plain), functional), method: "bootstrap_percentile" };
}
