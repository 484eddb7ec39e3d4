/** A functional of the means of some columns: what can be resampled fast, because a resample needs only sums. */
export const functionals = {
  /** V = s/x̄ (n − 1) of the means of k dimensions. NaN where the mean is not positive or k < 2. */
  variation: (means: Float64Array): number => {
    const k = means.length;
    let sum = 0;
    for (const one of means) sum += one;
    const mean = sum / k;
    let squares = 0;
    for (const one of means) squares += (one - mean) ** 2;
    return k < 2 || mean <= 0 ? Number.NaN : Math.sqrt(squares / (k - 1)) / mean;
  },
} as const satisfies Record<string, (means: Float64Array) => number>;

export type Functional = keyof typeof functionals;
