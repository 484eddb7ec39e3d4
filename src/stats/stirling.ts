const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360] as const;

/**
 * What Stirling's formula leaves out: ln Γ(z) − (z − ½)·ln z + z − ½·ln 2π for z > 0, to 1e-15. The series of DLMF 5.11.1 from ten
 * on, below by Γ(z + 1) = z·Γ(z).
 */
export function stirlingRest(z: number): number {
  let rest = 0;
  let at = z;
  for (; at < 10; at += 1) rest += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = at * at;
  return rest + series.reduceRight((sum, term) => sum / square + term, 0) / at;
}

/**
 * a·ln(a/m) + m − a, exact also where a and m are close: what the exponents of binomial, beta and gamma densities are made of.
 * Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 */
export function devianceOf(a: number, m: number): number {
  const difference = a - m;
  const ratio = difference / (a + m);
  if (Math.abs(ratio) >= 0.1) return a * Math.log(a / m) - difference;
  let sum = difference * ratio;
  let power = 2 * a * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Γ(z) / Γ(z + ½) for z > 0, without the size of either. */
export function gammaHalfRatio(z: number): number {
  const exponent = 0.5 + stirlingRest(z) - stirlingRest(z + 0.5) - z * Math.log1p(0.5 / z);
  return Math.exp(exponent) / Math.sqrt(z);
}
