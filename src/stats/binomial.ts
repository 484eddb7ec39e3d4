import { betaDistribution } from "./incompleteBeta.ts";
import { normalQuantile } from "./normal.ts";

/** Share of the binomial(n, p) at k or below: k whole from −1 to n. */
function shareUpTo(k: number, n: number, p: number): number {
  return k < 0 ? 0 : k >= n ? 1 : betaDistribution(n - k, k + 1)(1 - p, p).lower;
}

/** The smallest k with at least `share` of the binomial(n, p) at or below it: share in (0, 1), p in [0, 1], n whole and ≥ 0. */
export function binomialQuantile(share: number, n: number, p: number): number {
  const near = n * p + normalQuantile(share) * Math.sqrt(n * p * (1 - p));
  let k = Math.min(n, Math.max(0, Math.round(near)));
  while (shareUpTo(k, n, p) < share) k += 1;
  while (k > 0 && shareUpTo(k - 1, n, p) >= share) k -= 1;
  return k;
}
