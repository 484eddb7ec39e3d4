/** The mean of finite values: their sum, then the mean of what it misses them by (two passes; Chan, Golub & LeVeque, 1983). NaN for none. */
export function meanOf(values: ArrayLike<number>): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += values[i] ?? Number.NaN;
  const mean = sum / n;
  let rest = 0;
  for (let i = 0; i < n; i += 1) rest += (values[i] ?? Number.NaN) - mean;
  return mean + rest / n;
}
