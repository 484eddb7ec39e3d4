/**
 * Benjamini-Hochberg adjusted p-values (q), in the order given: q(i) = min over j ≥ i of p(j)·m/j, at most 1.
 * Benjamini & Hochberg, J. Royal Statistical Society B 57 (1995); as R's p.adjust(method = "BH").
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted: number[] = pValues.map(() => Number.NaN);
  let smallest = 1;
  order.forEach(({ p, index }, rank) => {
    smallest = Math.min(smallest, (p * pValues.length) / (pValues.length - rank));
    adjusted[index] = smallest;
  });
  return adjusted;
}
