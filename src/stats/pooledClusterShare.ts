/** Sums of squares of classes within strata: what a pooled intraclass correlation needs, mergeable over strata. */
export class ClusterComponents {
  clusters = 0;
  strata = 0;
  cases = 0;
  between = 0;
  within = 0;
  /** Σ over strata of Σn²/N. */
  weight = 0;

  /** Takes in one stratum's clusters: their sizes, means and sums of squared deviations. Clusters without cases don't count. */
  add(clusters: readonly { readonly n: number; readonly mean: number; readonly m2: number }[]): void {
    const filled = clusters.filter(({ n }) => n > 0);
    const n = filled.reduce((sum, one) => sum + one.n, 0);
    if (n === 0) return;
    const mean = filled.reduce((sum, one) => sum + one.n * one.mean, 0) / n;
    this.clusters += filled.length;
    this.strata += 1;
    this.cases += n;
    this.weight += filled.reduce((sum, one) => sum + one.n * one.n, 0) / n;
    this.between += filled.reduce((sum, one) => sum + one.n * (one.mean - mean) ** 2, 0);
    this.within += filled.reduce((sum, one) => sum + one.m2, 0);
  }

  merge(other: ClusterComponents): void {
    this.clusters += other.clusters;
    this.strata += other.strata;
    this.cases += other.cases;
    this.between += other.between;
    this.within += other.within;
    this.weight += other.weight;
  }

  /** Degrees of freedom between clusters: clusters − strata. */
  get degrees(): number {
    return this.clusters - this.strata;
  }

  /**
   * ICC(1) = (MSB − MSW)/(MSB + (n₀−1)·MSW) with mean squares between and within clusters pooled over strata,
   * n₀ = (N − Σ_strata Σn²/N)/(clusters − strata); cut at 0. With one stratum it is the one-way ICC(1) of unequal clusters.
   * NaN without degrees of freedom on either side, 0 where nothing varies. Donner, International Statistical Review 54 (1986).
   */
  get share(): number {
    const degreesWithin = this.cases - this.clusters;
    if (this.degrees < 1 || degreesWithin < 1) return Number.NaN;
    const between = this.between / this.degrees;
    const within = this.within / degreesWithin;
    const size = (this.cases - this.weight) / this.degrees;
    const total = between + (size - 1) * within;
    return total > 0 ? Math.max(0, (between - within) / total) : 0;
  }
}
