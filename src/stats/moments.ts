/**
 * Count, mean and sum of squared deviations in one pass, mergeable.
 * Welford, Technometrics 4 (1962); merging: Chan, Golub & LeVeque, The American Statistician 37 (1983).
 */
export class Moments {
  n = 0;
  mean = 0;
  m2 = 0;

  /** Takes one finite value in. */
  add(value: number): void {
    this.n += 1;
    const delta = value - this.mean;
    this.mean += delta / this.n;
    this.m2 += delta * (value - this.mean);
  }

  /** Takes in all that another has seen. */
  merge(other: Moments): void {
    if (other.n === 0) return;
    const n = this.n + other.n;
    const delta = other.mean - this.mean;
    this.m2 += other.m2 + (delta * delta * this.n * other.n) / n;
    this.mean += (delta * other.n) / n;
    this.n = n;
  }

  /** The moments of what is left when a part of what this has seen is taken away: the inverse of merging. */
  without(part: Moments): Moments {
    const rest = new Moments();
    rest.n = this.n - part.n;
    if (rest.n <= 0) return new Moments();
    rest.mean = (this.n * this.mean - part.n * part.mean) / rest.n;
    const delta = part.mean - rest.mean;
    rest.m2 = Math.max(0, this.m2 - part.m2 - (delta * delta * part.n * rest.n) / this.n);
    return rest;
  }

  /** Sample variance (n − 1); NaN below two values. */
  get variance(): number {
    return this.n < 2 ? Number.NaN : this.m2 / (this.n - 1);
  }

  /** Standard error of the mean; NaN below two values. */
  get standardError(): number {
    return Math.sqrt(this.variance / this.n);
  }
}

/** The moments of a list of finite values. */
export function momentsOf(values: Iterable<number>): Moments {
  const moments = new Moments();
  for (const value of values) moments.add(value);
  return moments;
}
