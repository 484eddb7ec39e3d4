/** Both sides of a distribution at a place, each exact where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Those sides, and the density there times the place. */
export interface Place extends Tails {
  readonly slope: number;
}

const steps = 500;

/** No step is longer, in logarithms: where the density is lost to a double, the way there has no length of its own. */
const farthest = 4;

/** A step of this length leaves its square, in logarithms. */
const near = 1e-9;

/**
 * The logarithm of the place where a distribution of positive values has `p` on its two sides, by Newton's method on the logarithm of
 * the smaller one. That is concave in the logarithm of the place for t and gamma, and in that of the odds for beta: after its first
 * step the way is monotone.
 * @param at the distribution at the place of which the logarithm is given.
 * @param start a logarithm near the one that is looked for, or near the middle.
 */
export function solveTail(p: Tails, at: (logarithm: number) => Place, start: number): number {
  const side = p.lower < p.upper ? "lower" : "upper";
  const sign = side === "lower" ? -1 : 1;
  let logarithm = start;
  let place = at(logarithm);
  for (let step = 0; step < steps; step++) {
    const share = place[side];
    const wanted = share === 0 ? -sign * farthest : (sign * share * Math.log(share / p[side])) / place.slope;
    let change = Math.max(-farthest, Math.min(farthest, wanted));
    place = at(logarithm + change);
    // The first step may lead to where nothing is left of a double.
    if (share !== 0)
      while (place[side] === 0) {
        change /= 2;
        place = at(logarithm + change);
      }
    logarithm += change;
    if (!(Math.abs(change) > near)) break;
  }
  return logarithm;
}
