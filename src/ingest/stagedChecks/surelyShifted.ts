import { benjaminiHochberg } from "../../stats/benjaminiHochberg.ts";
import { normalShareBelow } from "../../stats/normal.ts";

/** Of the shifts of one kind that are said, at most this share may be chance. */
const falseShare = 0.05;

/**
 * Those of a drop's comparisons of one kind that surely shifted. Hundreds are compared, so chance alone must not find one: Benjamini and Hochberg's
 * procedure over all that can be told. `probability`: of a shift at least as large where the true one is only just large enough; NaN where that can't
 * be told.
 */
export function surelyShifted<T>(compared: readonly T[], probability: (one: T) => number): readonly T[] {
  const told = compared.map((one) => ({ one, p: probability(one) })).filter(({ p }) => !Number.isNaN(p));
  const adjusted = benjaminiHochberg(told.map(({ p }) => p));
  return told.flatMap(({ one }, place) => ((adjusted[place] ?? 1) <= falseShare ? [one] : []));
}

/**
 * How probable it is that a share is this much larger than another one, or more, where in truth it is larger by `shift`: Agresti and Caffo's adjusted
 * Wald test (The American Statistician 54, 2000), one success and one failure added to each. NaN where a group is empty.
 */
export function shareRiseProbability(
  now: { readonly hits: number; readonly all: number },
  last: { readonly hits: number; readonly all: number },
  shift: number,
): number {
  if (now.all === 0 || last.all === 0) return Number.NaN;
  const [is, was] = [now, last].map(({ hits, all }) => ({ share: (hits + 1) / (all + 2), all: all + 2 }));
  if (is === undefined || was === undefined) return Number.NaN;
  const variance = [is, was].reduce((sum, { share, all }) => sum + (share * (1 - share)) / all, 0);
  return normalShareBelow(-(is.share - was.share - shift) / Math.sqrt(variance));
}

/**
 * How probable it is that one count is so much larger or smaller than another, where in truth it is `ratio` times it, or its `ratio`th part: given their
 * sum the first is binomial, and the score test is that of Wilson's limits. NaN where both are 0.
 */
export function countRatioProbability(now: number, last: number, ratio: number): number {
  const all = now + last;
  if (all === 0) return Number.NaN;
  const limit = ratio / (1 + ratio);
  const share = Math.max(now, last) / all;
  return normalShareBelow(-(share - limit) / Math.sqrt((limit * (1 - limit)) / all));
}
