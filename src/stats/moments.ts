/**
 * Count, mean and sum of squared deviations in one pass, mergeable. Works on differences from the first value, so that a large
 * mean takes no digits from a small deviation. Welford, Technometrics 4 (1962); merging: Chan, Golub & LeVeque, The American
 * Statistician 37 (1983).
 */
export class Moments {
  n = 0;
  m2 = 0;
  /** The first value, and the mean's distance from it. */
  #origin = 0;
  #offset = 0;

  get mean(): number {
    return this.#origin + this.#offset;
  }

  /** Takes one finite value in. */
  add(value: number): void {
    if (this.n === 0) this.#origin = value;
    this.n += 1;
    const difference = value - this.#origin;
    const delta = difference - this.#offset;
    this.#offset += delta / this.n;
    this.m2 += delta * (difference - this.#offset);
  }

  /** Takes in all that another has seen. */
  merge(other: Moments): void {
    if (other.n === 0) return;
    if (this.n === 0) this.#origin = other.#origin;
    const n = this.n + other.n;
    const delta = this.#distanceTo(other);
    this.m2 += other.m2 + (delta * delta * this.n * other.n) / n;
    this.#offset += (delta * other.n) / n;
    this.n = n;
  }

  /** The moments of what is left when a part of what this has seen is taken away: the inverse of merging. */
  without(part: Moments): Moments {
    const rest = new Moments();
    rest.n = this.n - part.n;
    if (rest.n <= 0) return new Moments();
    rest.#origin = this.#origin;
    rest.#offset = this.#offset - (this.#distanceTo(part) * part.n) / rest.n;
    const delta = rest.#distanceTo(part);
    rest.m2 = Math.max(0, this.m2 - part.m2 - (delta * delta * part.n * rest.n) / this.n);
    return rest;
  }

  /** The other's mean less this one's. */
  #distanceTo(other: Moments): number {
    return other.#origin - this.#origin + (other.#offset - this.#offset);
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
