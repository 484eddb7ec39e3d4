/** A functional of the means of columns, and its derivatives by each of them. */
export type OfMeans = (means: Float64Array) => number;
export type GradientOfMeans = (means: Float64Array, into: Float64Array) => void;

/** Fills with whole numbers from 0 to count − 1: a resample's cases. */
export interface IndexSource {
  fillBelow(into: Int32Array, count: number): void;
}

/** Rows of numbers, centred at the columns' means so that sums keep their digits: `rows[case * columns + column]`. */
export interface CentredRows {
  readonly cases: number;
  readonly columns: number;
  readonly means: Float64Array;
  readonly rows: Float64Array;
}

/** Columns of finite numbers, all of one length, as centred rows. */
export function centredRows(columns: readonly Float64Array[]): CentredRows {
  const width = columns.length;
  const cases = columns[0]?.length ?? 0;
  const means = new Float64Array(width);
  const rows = new Float64Array(width * cases);
  for (const [column, values] of columns.entries()) {
    let mean = 0;
    values.forEach((value, index) => (mean += (value - mean) / (index + 1)));
    means[column] = mean;
    values.forEach((value, index) => (rows[index * width + column] = value - mean));
  }
  return { cases, columns: width, means, rows };
}

/** Scratch arrays of one run: nothing is allocated per resample. */
function sumResample(data: CentredRows, drawn: Int32Array, means: Float64Array): void {
  const { rows, columns, cases } = data;
  means.fill(0);
  if (columns === 5) {
    // Five dimensions are the common case; sums in registers are twice as fast.
    let [a, b, c, d, e] = [0, 0, 0, 0, 0];
    for (let index = 0; index < cases; index += 1) {
      const at = (drawn[index] ?? 0) * 5;
      a += rows[at] ?? 0;
      b += rows[at + 1] ?? 0;
      c += rows[at + 2] ?? 0;
      d += rows[at + 3] ?? 0;
      e += rows[at + 4] ?? 0;
    }
    means.set([a, b, c, d, e]);
  } else {
    for (let index = 0; index < cases; index += 1) {
      const at = (drawn[index] ?? 0) * columns;
      for (let column = 0; column < columns; column += 1)
        means[column] = (means[column] ?? 0) + (rows[at + column] ?? 0);
    }
  }
  for (let column = 0; column < columns; column += 1)
    means[column] = (data.means[column] ?? 0) + (means[column] ?? 0) / cases;
}

/** The functional of each of `count` resamples, with replacement. */
export function replicatesOf(
  data: CentredRows,
  of: OfMeans,
  source: IndexSource,
  count: number,
): Float64Array {
  const drawn = new Int32Array(data.cases);
  const means = new Float64Array(data.columns);
  const values = new Float64Array(count);
  for (let resample = 0; resample < count; resample += 1) {
    source.fillBelow(drawn, data.cases);
    sumResample(data, drawn, means);
    values[resample] = of(means);
  }
  return values;
}

/**
 * The infinitesimal jackknife's standard error of the functional over some cases whose means are `means`: √Σ(g·(x − x̄))²/n.
 * `slope` is scratch for the gradient. Davison & Hinkley, Bootstrap Methods and their Application (1997), 2.7.2.
 */
export function linearError(
  data: CentredRows,
  drawn: Int32Array,
  means: Float64Array,
  gradient: GradientOfMeans,
  slope: Float64Array,
): number {
  const { rows, columns, cases } = data;
  gradient(means, slope);
  let centre = 0;
  for (let column = 0; column < columns; column += 1)
    centre += (slope[column] ?? 0) * ((means[column] ?? 0) - (data.means[column] ?? 0));
  let squares = 0;
  if (columns === 5) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = slope;
    for (let index = 0; index < cases; index += 1) {
      const at = (drawn[index] ?? 0) * 5;
      const influence =
        a * (rows[at] ?? 0) +
        b * (rows[at + 1] ?? 0) +
        c * (rows[at + 2] ?? 0) +
        d * (rows[at + 3] ?? 0) +
        e * (rows[at + 4] ?? 0) -
        centre;
      squares += influence * influence;
    }
  } else {
    for (let index = 0; index < cases; index += 1) {
      const at = (drawn[index] ?? 0) * columns;
      let influence = -centre;
      for (let column = 0; column < columns; column += 1)
        influence += (slope[column] ?? 0) * (rows[at + column] ?? 0);
      squares += influence * influence;
    }
  }
  return Math.sqrt(squares) / cases;
}

/** Studentised replicates (θ* − θ)/se* of `count` resamples; NaN where a resample has no standard error. */
export function studentisedReplicates(
  data: CentredRows,
  of: OfMeans,
  gradient: GradientOfMeans,
  source: IndexSource,
  count: number,
): Float64Array {
  const estimate = of(data.means);
  const drawn = new Int32Array(data.cases);
  const means = new Float64Array(data.columns);
  const slope = new Float64Array(data.columns);
  const values = new Float64Array(count);
  for (let resample = 0; resample < count; resample += 1) {
    source.fillBelow(drawn, data.cases);
    sumResample(data, drawn, means);
    values[resample] = (of(means) - estimate) / linearError(data, drawn, means, gradient, slope);
  }
  return values;
}

/** Jackknife influence values (n − 1)(θ₍.₎ − θ₍ᵢ₎), θ₍ᵢ₎ without case i and θ₍.₎ their mean. */
export function jackknifeInfluence(data: CentredRows, of: OfMeans): Float64Array {
  const { rows, columns, cases } = data;
  const means = new Float64Array(columns);
  const left = new Float64Array(cases);
  let sum = 0;
  for (let index = 0; index < cases; index += 1) {
    for (let column = 0; column < columns; column += 1)
      means[column] = (data.means[column] ?? 0) - (rows[index * columns + column] ?? 0) / (cases - 1);
    const value = of(means);
    left[index] = value;
    sum += value;
  }
  for (let index = 0; index < cases; index += 1)
    left[index] = (cases - 1) * (sum / cases - (left[index] ?? Number.NaN));
  return left;
}
