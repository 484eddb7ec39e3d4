import quantile from "@stdlib/stats-base-dists-f-quantile";

const remembered = new Map<string, number>();

/**
 * Quantile of F: p in [0, 1], both degrees of freedom > 0 and finite, not necessarily whole; NaN elsewhere. Remembered, since it
 * costs a tenth of a millisecond and pages ask for the same few.
 */
export function fQuantile(p: number, degrees1: number, degrees2: number): number {
  const key = `${p} ${degrees1} ${degrees2}`;
  let value = remembered.get(key);
  if (value === undefined) {
    value = quantile(p, degrees1, degrees2);
    if (remembered.size > 10_000) remembered.clear();
    remembered.set(key, value);
  }
  return value;
}

/** Degrees of freedom that are as good as infinite, and few enough for the library. */
const endless = 1e13;

/**
 * Quantile of chi-square: p in [0, 1], degrees of freedom > 0, to 1e-9 up to a million of them. χ²/ν is F with endless second
 * degrees of freedom; the library's own chi-square is off by some 1e-4 from 2000 degrees on.
 */
export function chiSquareQuantile(p: number, degrees: number): number {
  return degrees * fQuantile(p, degrees, endless);
}
