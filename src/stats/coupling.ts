/** How far k parts keep step (`c`), how high they stand (`t`), and both together (`d`); with the modified c, which doesn't call equally bad parts alike. */
export interface Coupling {
  readonly c: number;
  readonly t: number;
  readonly d: number;
  readonly modifiedC: number;
  readonly modifiedD: number;
}

/**
 * C = k·(Πu)^(1/k)/Σu, T = Σu/k, D = √(C·T), and modified C = √((1 − mean|uᵢ−uⱼ|)·(Πuᵢ/max u)^(1/(k−1))) for u in [0, 1].
 * All in [0, 1]; c, d and their modified forms are NaN where every u is 0; all NaN below two values or for one outside [0, 1].
 * Modified form: Wang, Kong, Ren et al., J. Natural Resources 36 (2021), 793-810.
 */
export function coupling(u: readonly number[]): Coupling {
  const k = u.length;
  if (k < 2 || !u.every((one) => one >= 0 && one <= 1))
    return {
      c: Number.NaN,
      t: Number.NaN,
      d: Number.NaN,
      modifiedC: Number.NaN,
      modifiedD: Number.NaN,
    };
  const t = u.reduce((sum, one) => sum + one, 0) / k;
  const highest = Math.max(...u);
  const ratios = u.map((one) => one / highest);
  const product = ratios.reduce((all, ratio) => all * ratio, 1);
  const c = (highest * product ** (1 / k)) / t;
  const distances = u.flatMap((one, i) => u.slice(i + 1).map((other) => Math.abs(one - other)));
  const distance = distances.reduce((sum, one) => sum + one, 0) / distances.length;
  const modifiedC = Math.sqrt((1 - distance) * product ** (1 / (k - 1)));
  return { c, t, d: Math.sqrt(c * t), modifiedC, modifiedD: Math.sqrt(modifiedC * t) };
}
