import { confidenceLevel, normalQuantile975 } from "./confidence.ts";
import { sumOf } from "./compensatedSum.ts";
import { chiSquareQuantile } from "./fDistribution.ts";
import { momentsOf } from "./moments.ts";
import { studentTQuantile } from "./studentT.ts";

/** Between which bounds 95 % of the differences of two raters lie, each with its own 95 % limits; all in the unit of the differences. */
export interface AgreementLimits {
  readonly mean: number;
  readonly meanLower: number;
  readonly meanUpper: number;
  /** SD of a single difference, between and within students. */
  readonly sd: number;
  readonly lower: number;
  readonly lowerLower: number;
  readonly lowerUpper: number;
  readonly upper: number;
  readonly upperLower: number;
  readonly upperUpper: number;
  readonly students: number;
  readonly differences: number;
}

/** How far the limits of a variance component reach down and up from it. No degrees of freedom: the component isn't there. */
function reachOf(component: number, degrees: number): readonly [down: number, up: number] {
  if (degrees === 0) return [0, 0];
  const tail = (1 - confidenceLevel) / 2;
  return [
    component * (1 - degrees / chiSquareQuantile(1 - tail, degrees)),
    component * (degrees / chiSquareQuantile(tail, degrees) - 1),
  ];
}

/**
 * Mean ± 1.96·s of differences between two raters, several differences (indicators) of a student allowed: the mean is that of the
 * students' means, s² = s²_b + (1 − 1/h)·s²_w with the variance of students' means, the pooled variance within and the harmonic mean h
 * of differences a student. With one difference each these are Bland and Altman's limits.
 * Limits of the mean by t, of the limits of agreement by MOVER. Students without differences don't count.
 * NaN (but for the counts and, with one student, the mean) below two students or for values that aren't finite; all equal: no width.
 * Bland & Altman, Statistical Methods in Medical Research 8 (1999); intervals: Zou, same journal 22 (2013), 630-642.
 */
export function limitsOfAgreement(byStudent: readonly (readonly number[])[]): AgreementLimits {
  const moments = byStudent.filter((differences) => differences.length > 0).map(momentsOf);
  const students = moments.length;
  const count = moments.reduce((sum, { n }) => sum + n, 0);
  const means = momentsOf(moments.map(({ mean }) => mean));
  const mean = students === 0 ? Number.NaN : means.mean;
  const inner = count - students;
  const within = inner === 0 ? 0 : sumOf(moments.map(({ m2 }) => m2)) / inner;
  const inverseSize = sumOf(moments.map(({ n }) => 1 / n)) / students;
  const extra = (1 - inverseSize) * within;
  const variance = means.variance + extra;
  const sd = Math.sqrt(variance);
  const [betweenDown, betweenUp] = reachOf(means.variance, students - 1);
  const [withinDown, withinUp] = reachOf(extra, inner);
  const sdLower = Math.sqrt(Math.max(0, variance - Math.hypot(betweenDown, withinDown)));
  const sdUpper = Math.sqrt(variance + Math.hypot(betweenUp, withinUp));
  const t = students < 2 ? Number.NaN : studentTQuantile(1 - (1 - confidenceLevel) / 2, students - 1);
  const half = t * means.standardError;
  const inwards = Math.hypot(half, normalQuantile975 * (sd - sdLower));
  const outwards = Math.hypot(half, normalQuantile975 * (sdUpper - sd));
  const lower = mean - normalQuantile975 * sd;
  const upper = mean + normalQuantile975 * sd;
  return {
    mean,
    meanLower: mean - half,
    meanUpper: mean + half,
    sd,
    lower,
    lowerLower: lower - outwards,
    lowerUpper: lower + inwards,
    upper,
    upperLower: upper - inwards,
    upperUpper: upper + outwards,
    students,
    differences: count,
  };
}
