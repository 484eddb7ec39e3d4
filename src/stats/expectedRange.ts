import { gaussLegendre, integrate } from "./gaussLegendre.ts";
import { normalShareBelow } from "./normal.ts";

const sixteen = gaussLegendre(16);
const sixtyFour = gaussLegendre(64);

/** Multiples of an error's size between which the integrand is smooth; beyond the last one nothing is left. */
const steps = [0.75, 1.5, 2.5, 4, 6, 9];

/** 1 − ΠF(x) − Π(1 − F(x)) for normal errors of mean 0; an error of size 0 is 0 for certain. */
function spreadBeyond(x: number, sizes: readonly number[]): number {
  let below = 1;
  let above = 1;
  for (const size of sizes) {
    const share = size === 0 ? 1 : normalShareBelow(x / size);
    below *= share;
    above *= 1 - share;
  }
  return 1 - below - above;
}

/** Up to so many times the smallest error, steps of equal width reach the end of the largest. */
const ofOneOrder = 50;

/**
 * ∫ over the line by the trapezoidal rule, whose error for such entire functions falls as exp(−2π²σ²/(k·h²)): 1e-13 at this step.
 * Trefethen & Weideman, SIAM Review 56 (2014).
 */
function inEqualSteps(sizes: readonly number[], smallest: number): number {
  const step = (0.8 * smallest) / Math.sqrt(sizes.length);
  let sum = spreadBeyond(0, sizes) / 2;
  for (let x = step; x < 9; x += step) sum += spreadBeyond(x, sizes);
  return 2 * step * sum;
}

/** ∫ over the line piece by piece, for errors of very different sizes. The integrand is even, so the half above 0 counts twice. */
function inPieces(sizes: readonly number[]): number {
  const breaks = [...new Set([0, ...sizes.flatMap((size) => steps.map((step) => step * size))])].toSorted(
    (a, b) => a - b,
  );
  let sum = 0;
  for (const [index, from] of breaks.slice(0, -1).entries())
    sum += 2 * integrate((x) => spreadBeyond(x, sizes), from, breaks[index + 1] ?? from, sixteen);
  return sum;
}

/**
 * E[max − min] of independent normal errors with mean 0 and these standard deviations (≥ 0), in their unit: the range that
 * equal dimensions show through measurement error alone. ∫ 1 − ΠF − Π(1 − F), Tippett, Biometrika 17 (1925), to 1e-9 of the
 * value; for equal σ it is the control chart's d₂·σ. 0 for fewer than two; NaN for a standard deviation that is none.
 */
export function expectedRange(sems: readonly number[]): number {
  if (sems.some((sem) => !(sem >= 0 && sem < Infinity))) return Number.NaN;
  const largest = Math.max(0, ...sems);
  if (sems.length < 2 || largest === 0) return 0;
  const sizes = sems.map((sem) => sem / largest);
  const smallest = Math.min(...sizes);
  return largest * (smallest * ofOneOrder >= 1 ? inEqualSteps(sizes, smallest) : inPieces(sizes));
}

/**
 * E[s] / mean, s the standard deviation (n − 1) of k independent normal errors with mean 0 and these standard deviations: the
 * coefficient of variation that equal dimensions around `mean` show through measurement error alone, to first order (the mean's
 * own error left out). E√Q from Q's generating function: E√Q = π^−½ ∫ (1 − E exp(−u²Q)) / u² du. For equal σ: c₄(k)·σ / mean.
 * NaN where the mean is not positive or a standard deviation is none; 0 for fewer than two.
 */
export function expectedVariation(sems: readonly number[], mean: number): number {
  if (!(mean > 0) || sems.some((sem) => !(sem >= 0 && sem < Infinity))) return Number.NaN;
  const k = sems.length;
  const largest = Math.max(0, ...sems);
  if (k < 2 || largest === 0) return 0;
  const variances = sems.map((sem) => (sem / largest) ** 2);
  const perUnit = (v: number) => {
    // u = v / (1 − v); det(I + 2u²Σ(I − J/k)) by the determinant lemma.
    const u2 = (v / (1 - v)) ** 2;
    let log = 0;
    let share = 0;
    for (const variance of variances) {
      log += Math.log1p(2 * u2 * variance);
      share += (2 * u2 * variance) / (1 + 2 * u2 * variance);
    }
    return -Math.expm1(-(log + Math.log1p(-share / k)) / 2) / (v * v);
  };
  const root = integrate(perUnit, 0, 1, sixtyFour) / Math.sqrt(Math.PI);
  return (largest * root) / Math.sqrt(k - 1) / mean;
}
