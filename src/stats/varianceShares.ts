import { acceleration, bcaLimits, percentileLimits } from "./bootstrapLimits.ts";
import { type Limits } from "./confidence.ts";
import { Moments } from "./moments.ts";
import { RandomStream } from "./random.ts";

/**
 * One component of variance. `variance` is in squared units, floored at 0 where its moment estimate is negative (`floored`);
 * NaN, with its share, where the level can't be told from the next coarser one because each of that one's groups has one of it.
 */
export interface VarianceComponent {
  readonly variance: number;
  readonly share: number;
  readonly floored: boolean;
  readonly groups: number;
}

/** A component with the limits of its share and where they come from; NaN limits with fewer than `fewestUnits` units to resample. */
export type VarianceShare = VarianceComponent & Limits & { readonly method: "bca" | "bootstrap_percentile" };

/** Fewer units of the top level than this give no interval: their resamples hardly differ. */
export const fewestUnits = 5;

/** What one unit of the top level adds: cases, sum of deviations from the grand mean, and per finer level sums and coefficients. */
interface Unit {
  readonly n: number;
  readonly sum: number;
  /** Sum of squares between the groups of each level within those of the next coarser; the residual last; [0] is unused. */
  readonly squares: Float64Array;
  /** groups[level] and, at [level][component], Σ over the level's groups g of Σ n_h²/n_g over the component's groups h in g. */
  readonly groups: Float64Array;
  readonly sizes: readonly Float64Array[];
}

function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1)
    largest = Math.max(largest, Math.abs(values[index] ?? 0));
  return largest;
}

/** Nested groups of the cases: `of[level][case]` numbers the groups of each level, whose codes count only within the coarser levels. */
function nest(levels: readonly ArrayLike<number>[], cases: number): readonly Int32Array[] {
  const nested: Int32Array[] = [];
  for (const codes of levels) {
    const parents = nested.at(-1);
    const width = largestOf(codes) + 2;
    const numbers = new Map<number, number>();
    nested.push(
      Int32Array.from({ length: cases }, (_, row) => {
        const key = (parents?.[row] ?? 0) * width + (codes[row] ?? -1) + 1;
        const known = numbers.get(key) ?? numbers.size;
        numbers.set(key, known);
        return known;
      }),
    );
  }
  return nested;
}

function add(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}

/** Takes the cases apart into the units of the top level. */
function unitsOf(levels: readonly ArrayLike<number>[], values: ArrayLike<number>): readonly Unit[] {
  const cases = values.length;
  const grand = new Moments();
  for (let row = 0; row < cases; row += 1) grand.add(values[row] ?? Number.NaN);
  const nested = [...nest(levels, cases), Int32Array.from({ length: cases }, (_, row) => row)];
  const depth = nested.length;
  const moments = nested.map((of) => {
    const groups: Moments[] = [];
    of.forEach((group, row) =>
      (groups[group] ??= new Moments()).add((values[row] ?? Number.NaN) - grand.mean),
    );
    return groups;
  });
  const top = nested[0] ?? new Int32Array();
  const units = (moments[0] ?? []).map(({ n, mean }): Unit => ({
    n,
    sum: n * mean,
    squares: new Float64Array(depth),
    groups: new Float64Array(depth),
    sizes: nested.map(() => new Float64Array(depth)),
  }));
  for (let component = 0; component < depth; component += 1) {
    const of = nested[component] ?? top;
    const seen = new Uint8Array(moments[component]?.length ?? 0);
    of.forEach((group, row) => {
      const unit = units[top[row] ?? 0];
      const own = moments[component]?.[group];
      if (seen[group] === 1 || unit === undefined || own === undefined) return;
      seen[group] = 1;
      add(unit.groups, component, 1);
      if (component > 0) {
        const parent = moments[component - 1]?.[nested[component - 1]?.[row] ?? 0];
        add(unit.squares, component, own.n * (own.mean - (parent?.mean ?? 0)) ** 2);
      }
      for (let level = 0; level <= component; level += 1) {
        const holder = moments[level]?.[nested[level]?.[row] ?? 0]?.n ?? 1;
        add(unit.sizes[level] ?? unit.squares, component, (own.n * own.n) / holder);
      }
    });
  }
  return units;
}

/** Moment estimates from units, each counted so often. Solved from the residual upwards; what has no degrees of freedom is NaN. */
function solve(units: readonly Unit[], counts: ArrayLike<number>): readonly number[] {
  const depth = units[0]?.squares.length ?? 0;
  const squares = new Float64Array(depth);
  const groups = new Float64Array(depth);
  const sizes = Array.from({ length: depth }, () => new Float64Array(depth));
  const whole = new Float64Array(depth);
  let cases = 0;
  let sum = 0;
  units.forEach((unit, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return;
    cases += count * unit.n;
    sum += count * unit.sum;
    for (let level = 0; level < depth; level += 1) {
      add(squares, level, count * (unit.squares[level] ?? 0));
      add(groups, level, count * (unit.groups[level] ?? 0));
      for (let component = level; component < depth; component += 1) {
        const size = count * (unit.sizes[level]?.[component] ?? 0);
        add(sizes[level] ?? whole, component, size);
        // Σ n_h² over all cases: the sizes at the top level times the unit's own count.
        if (level === 0) add(whole, component, size * unit.n);
      }
    }
  });
  const mean = sum / cases;
  units.forEach(({ n, sum: own }, index) =>
    add(squares, 0, (counts[index] ?? 0) * n * (own / n - mean) ** 2),
  );

  const variances = Array.from({ length: depth }, () => Number.NaN);
  for (let level = depth - 1; level >= 0; level -= 1) {
    const coefficient = (component: number) =>
      (sizes[level]?.[component] ?? 0) -
      (level === 0 ? (whole[component] ?? 0) / cases : (sizes[level - 1]?.[component] ?? 0));
    if ((groups[level] ?? 0) <= (level === 0 ? 1 : (groups[level - 1] ?? 0))) continue;
    let left = squares[level] ?? 0;
    for (let finer = level + 1; finer < depth; finer += 1) {
      const variance = variances[finer] ?? Number.NaN;
      if (!Number.isNaN(variance)) left -= coefficient(finer) * variance;
    }
    variances[level] = left / coefficient(level);
  }
  return variances;
}

function sharesOf(variances: readonly number[]): readonly number[] {
  const kept = variances.map((variance) => Math.max(0, variance));
  const total = kept.reduce((sum, variance) => sum + (Number.isNaN(variance) ? 0 : variance), 0);
  return kept.map((variance) => (total > 0 ? variance / total : Number.NaN));
}

/** Shares of resamples of the units, each component's sorted; those that leave a share undefined are left out. */
function resampledShares(
  units: readonly Unit[],
  components: number,
  { seed, resamples }: { readonly seed: number; readonly resamples: number },
): readonly Float64Array[] {
  const drawn = Array.from({ length: components }, (): number[] => []);
  const stream = new RandomStream(seed);
  const counts = new Int32Array(units.length);
  const indices = new Int32Array(units.length);
  for (let resample = 0; resample < resamples; resample += 1) {
    counts.fill(0);
    stream.fillBelow(indices, units.length);
    for (const unit of indices) counts[unit] = (counts[unit] ?? 0) + 1;
    sharesOf(solve(units, counts)).forEach((share, index) => {
      if (!Number.isNaN(share)) drawn[index]?.push(share);
    });
  }
  return drawn.map((shares) => Float64Array.from(shares).sort());
}

/** How much each unit moves each component's share: jackknife influence, `[component][unit]`. */
function influences(units: readonly Unit[], components: number): readonly Float64Array[] {
  const left = units.map((_, without) =>
    sharesOf(
      solve(
        units,
        units.map((_unit, index) => (index === without ? 0 : 1)),
      ),
    ),
  );
  return Array.from({ length: components }, (_, component) => {
    const shares = left.map((all) => all[component] ?? Number.NaN);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return Float64Array.from(shares, (share) => (units.length - 1) * (mean - share));
  });
}

/**
 * Shares of variance of nested levels, coarsest first, and of the rest within the finest, last: Henderson's method III, which for
 * nested levels equates the sequential sums of squares with their expectations. `levels[level][case]` are codes, counted within
 * the coarser level; values finite. Limits of shares (95 %) are BCa's over resamples of the coarsest level's groups, percentile where
 * that is undefined; with few groups they cover too rarely. Henderson, Biometrics 9 (1953); Searle, Casella & McCulloch, Variance
 * Components (1992), 5.
 */
export function varianceShares(
  levels: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  resampling: { readonly seed: number; readonly resamples: number },
): readonly VarianceShare[] {
  const units = unitsOf(levels, values);
  const variances = solve(
    units,
    units.map(() => 1),
  );
  const shares = sharesOf(variances);
  const enough = units.length >= fewestUnits && resampling.resamples > 0;
  const drawn = enough ? resampledShares(units, variances.length, resampling) : [];
  const moved = enough ? influences(units, variances.length) : [];
  return variances.map((variance, index) => {
    const share = shares[index] ?? Number.NaN;
    const sorted = drawn[index] ?? new Float64Array();
    const limits = Number.isNaN(share) ? null : bcaLimits(share, sorted, acceleration(moved[index] ?? []));
    return {
      variance: Math.max(0, variance),
      share,
      floored: variance < 0,
      groups: units.reduce((sum, unit) => sum + (unit.groups[index] ?? 0), 0),
      ...(limits ?? percentileLimits(sorted)),
      method: limits === null ? "bootstrap_percentile" : "bca",
    };
  });
}

/**
 * Values without the means of some factors, all additive: least squares by taking each factor's means away in turn until nothing
 * changes any more (alternating projections; the grand mean goes with the first). `factors[factor][case]` are codes ≥ −1.
 */
export function withoutMeans(values: ArrayLike<number>, factors: readonly ArrayLike<number>[]): Float64Array {
  const rest = Float64Array.from(values);
  const tolerance = largestOf(rest) * 1e-12;
  for (let round = 0; round < 1000; round += 1) {
    let largest = 0;
    for (const codes of factors) {
      const means = Array.from({ length: largestOf(codes) + 2 }, () => new Moments());
      rest.forEach((value, row) => means[(codes[row] ?? -1) + 1]?.add(value));
      for (const { mean } of means) largest = Math.max(largest, Math.abs(mean));
      for (let row = 0; row < rest.length; row += 1)
        rest[row] = (rest[row] ?? 0) - (means[(codes[row] ?? -1) + 1]?.mean ?? 0);
    }
    if (largest <= tolerance) break;
  }
  return rest;
}
