const density0 = 1 / Math.sqrt(2 * Math.PI);

/** From here on the continued fraction is exact with so many terms; below, the series. */
const far = 3;
const terms = 40;

/**
 * Share of the standard normal distribution above a distance ≥ 0, to 1e-13 of itself: ½ − φ·(z + z³/3 + z⁵/15 + …) near the middle
 * (Marsaglia, Journal of Statistical Software 11, 2004), φ/(z + 1/(z + 2/(z + …))) beyond (Laplace).
 */
function shareAbove(z: number): number {
  const square = z * z;
  const density = density0 * Math.exp(-square / 2);
  if (z < far) {
    let term = z;
    let sum = z;
    for (let odd = 3; term > sum * 2 ** -54; odd += 2) {
      term *= square / odd;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = terms; k > 0; k--) fraction = z + k / fraction;
  return density / fraction;
}

/** Where the standard normal distribution has a share in (0, ½) above it, to 5e-4. Abramowitz & Stegun 26.2.23. */
function nearly(share: number): number {
  const t = Math.sqrt(-2 * Math.log(share));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  return t - above / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}

/** Quantile of the standard normal distribution to 1e-14: p in [0, 1], ±Infinity at the ends, NaN outside. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0.5) return 0;
  const share = Math.min(p, 1 - p);
  if (share === 0) return p === 0 ? -Infinity : Infinity;
  let z = nearly(share);
  // Newton's method on the logarithm of the share above: of an error of 5e-4 nothing is left after three steps.
  for (let step = 0; step < 3; step++) {
    const above = shareAbove(Math.max(0, z));
    z += (above * Math.log(above / share)) / (density0 * Math.exp((-z * z) / 2));
  }
  return p < 0.5 ? -z : z;
}

/** Two-sided p-value of a standard normal statistic: 1 at 0, 0 at ±Infinity, NaN for NaN. */
export function normalPValue(z: number): number {
  return Math.min(1, 2 * normalShareBelow(-Math.abs(z)));
}

/** Share of the standard normal distribution below z: 0 at −Infinity, 1 at Infinity, NaN for NaN. */
export function normalShareBelow(z: number): number {
  return z > 0 ? 1 - shareAbove(z) : shareAbove(-z);
}
