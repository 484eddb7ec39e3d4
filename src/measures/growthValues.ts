import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, selectRows, tuplesOf } from "../panels/selection.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import { indicatorValues, type IndicatorValues } from "./indicatorValues.ts";
import { residualShares, type ResidualShares } from "./measurementError.ts";
import { assessorsOf, occasionKey, occasionRows } from "./occasion.ts";
import type { OccasionPair } from "./occasionPair.ts";
import { dimensionsOf, neededWeight, weightTolerance } from "./profiles.ts";
import { remembered } from "./remembered.ts";
import { scoreFactsOf } from "./scoreFacts.ts";
import { cellValuer, forScoreCells, keepAssessors } from "./scoreCells.ts";

/** How a dimension changed: `change[student]` in points, NaN without; `sizes[student]` = Σw²/(Σw)² of the indicators it is made of. */
export interface DimensionChange {
  readonly change: Float64Array;
  readonly sizes: Float64Array;
  /** What the students add to the error variance of one of its indicators at either occasion. */
  readonly errors: readonly [from: ResidualShares, to: ResidualShares];
}

/** How every student changed between two occasions, whatever the filter: level, dimensions, and points a term along the way. */
export interface GrowthValues {
  readonly level: Float64Array;
  readonly dimensions: Readonly<Record<string, DimensionChange>>;
  readonly slope: Float64Array;
}

interface Request {
  readonly pair: OccasionPair;
  readonly where: PanelFilter;
  readonly settings: MeasureSettings;
}

function valuesAt(data: PanelData, occasion: OccasionPair["from"], settings: MeasureSettings) {
  return indicatorValues(
    data,
    occasionRows(data, occasion),
    settings.attemptRule,
    assessorsOf(occasion, settings),
  );
}

/** Which indicators each class was scored on: `class * width + indicator`. */
function collectedOf(
  { start, indicator }: IndicatorValues,
  classOf: Int32Array,
  size: number,
  width: number,
) {
  const collected = new Uint8Array(size * width);
  classOf.forEach((of, student) => {
    for (let at = start[student] ?? 0; at < (start[student + 1] ?? 0); at += 1)
      collected[of * width + (indicator[at] ?? 0)] = 1;
  });
  return collected;
}

/** A student's values by indicator at one occasion. */
function valuesOf({ start, indicator, value }: IndicatorValues, student: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = start[student] ?? 0; at < (start[student + 1] ?? 0); at += 1)
    found.set(indicator[at] ?? -1, value[at] ?? Number.NaN);
  return found;
}

/**
 * A student's slope over terms with each indicator's own intercept: Σ w·Σ(t − t̄)(x − x̄) / Σ w·Σ(t − t̄)² over the indicators scored
 * in at least two terms, w giving each dimension the same weight. With the same indicators in every term it is the slope of the level.
 */
function slopeOf(
  data: PanelData,
  series: ReadonlyMap<number, readonly (readonly [ordinal: number, value: number])[]>,
): number {
  const { indicators } = data.reference;
  const lines: { dimension: string; weight: number; xx: number; xy: number }[] = [];
  const weights = new Map<string, number>();
  for (const [indicator, points] of series) {
    const at = points.reduce((sum, [ordinal]) => sum + ordinal, 0) / points.length;
    const mean = points.reduce((sum, [, value]) => sum + value, 0) / points.length;
    let [xx, xy] = [0, 0];
    for (const [ordinal, value] of points) {
      xx += (ordinal - at) ** 2;
      xy += (ordinal - at) * (value - mean);
    }
    const { dimension = "", weight = 0 } = indicators[indicator] ?? {};
    if (xx === 0 || weight <= 0) continue;
    lines.push({ dimension, weight, xx, xy });
    weights.set(dimension, (weights.get(dimension) ?? 0) + weight);
  }
  let [over, under] = [0, 0];
  for (const { dimension, weight, xx, xy } of lines) {
    const share = weight / (weights.get(dimension) ?? 1);
    over += share * xy;
    under += share * xx;
  }
  return under === 0 ? Number.NaN : over / under;
}

/** Points a term of every student who changed, over the scores from the student's first term at one occasion to the last at the other. */
function slopesOf(data: PanelData, { pair, where, settings }: Request, level: Float64Array): Float64Array {
  const { scores, students } = data.panels;
  const { ordinal } = scoreFactsOf(data);
  const student = integers(scores, "student");
  const reach = (rows: Uint8Array, further: (a: number, b: number) => number) => {
    const found = new Float64Array(students.rowCount).fill(Number.NaN);
    rows.forEach((taken, row) => {
      const at = ordinal[row] ?? Number.NaN;
      if (taken !== 1 || Number.isNaN(at)) return;
      const before = found[student[row] ?? -1] ?? Number.NaN;
      found[student[row] ?? -1] = Number.isNaN(before) ? at : further(before, at);
    });
    return found;
  };
  const first = reach(occasionRows(data, pair.from), Math.min);
  const last = reach(occasionRows(data, pair.to), Math.max);
  const { assessor_kind: _, ...when } = filterPart(where, "when");
  const taken = keepAssessors(data, selectRows(data, "scores", when), assessorsOf(pair.to, settings));
  for (let row = 0; row < taken.length; row += 1) {
    const who = student[row] ?? -1;
    const at = ordinal[row] ?? Number.NaN;
    if (!(at >= (first[who] ?? Number.NaN) && at <= (last[who] ?? Number.NaN))) taken[row] = 0;
    if (Number.isNaN(level[who] ?? Number.NaN)) taken[row] = 0;
  }
  const slopes = new Float64Array(students.rowCount).fill(Number.NaN);
  const valueOf = cellValuer(data, settings.attemptRule);
  const series = new Map<number, [number, number][]>();
  let current = -1;
  const end = () => {
    if (current >= 0) slopes[current] = slopeOf(data, series);
    series.clear();
  };
  forScoreCells(data, taken, (cell) => {
    if (cell.student !== current) end();
    current = cell.student;
    const point: [number, number] = [ordinal[cell.rows[0] ?? -1] ?? Number.NaN, valueOf(cell.rows)];
    const known = series.get(cell.indicator);
    if (known === undefined) series.set(cell.indicator, [point]);
    else known.push(point);
  });
  end();
  return slopes;
}

function computeGrowth(data: PanelData, request: Request): GrowthValues {
  const { pair, settings } = request;
  const { indicators } = data.reference;
  const { rowCount } = data.panels.students;
  const all = new Uint8Array(rowCount).fill(1);
  const { tuples, index: classOf } = tuplesOf(data, "students", ["school", "program", "cohort"], all);
  const from = valuesAt(data, pair.from, settings);
  const to = valuesAt(data, pair.to, settings);
  const width = indicators.length;
  const collected = [from, to].map((values) => collectedOf(values, classOf, tuples.length, width));
  const isCommon = (of: number, indicator: number) =>
    collected.every((one) => one[of * width + indicator] === 1);
  const dimensions = dimensionsOf(data);
  const expected = new Map(dimensions.map((dimension) => [dimension, new Float64Array(tuples.length)]));
  indicators.forEach(({ dimension, weight }, indicator) => {
    const sums = expected.get(dimension);
    if (sums === undefined) return;
    for (let of = 0; of < tuples.length; of += 1)
      if (isCommon(of, indicator)) sums[of] = (sums[of] ?? 0) + weight;
  });
  const students = Int32Array.from({ length: rowCount }, (_, student) => student);
  const made = Object.fromEntries(
    dimensions.map((dimension): readonly [string, DimensionChange] => {
      const ofDimension = (indicator: number) => indicators[indicator]?.dimension === dimension;
      const errorsAt = ({ start, indicator, value }: IndicatorValues) =>
        residualShares({ student: students, cell: classOf, start, indicator, value }, rowCount, ofDimension);
      return [
        dimension,
        {
          change: new Float64Array(rowCount).fill(Number.NaN),
          sizes: new Float64Array(rowCount).fill(Number.NaN),
          errors: [errorsAt(from), errorsAt(to)],
        },
      ];
    }),
  );
  const level = new Float64Array(rowCount).fill(Number.NaN);
  for (let student = 0; student < rowCount; student += 1) {
    if ((to.start[student + 1] ?? 0) === (to.start[student] ?? 0)) continue;
    const before = valuesOf(from, student);
    if (before.size === 0) continue;
    const after = valuesOf(to, student);
    let [total, count] = [0, 0];
    for (const dimension of dimensions) {
      let [weights, squares, sum] = [0, 0, 0];
      for (const [indicator, value] of after) {
        const earlier = before.get(indicator);
        const { dimension: own, weight = 0 } = indicators[indicator] ?? {};
        if (own !== dimension || earlier === undefined) continue;
        weights += weight;
        squares += weight * weight;
        sum += weight * (value - earlier);
      }
      const needed = (expected.get(dimension)?.[classOf[student] ?? -1] ?? 0) * neededWeight;
      const change = made[dimension];
      if (weights <= 0 || weights < needed - weightTolerance || change === undefined) continue;
      change.change[student] = sum / weights;
      change.sizes[student] = squares / (weights * weights);
      total += sum / weights;
      count += 1;
    }
    if (count > 0) level[student] = total / count;
  }
  return { level, dimensions: made, slope: slopesOf(data, request, level) };
}

/** How every student changed between two occasions under a filter's circumstances and the settings. Computed once for as long as the data live. */
export const growthValuesOf = remembered<Request, GrowthValues>(
  ({ pair, where, settings }) =>
    JSON.stringify([
      occasionKey(pair.from, settings),
      occasionKey(pair.to, settings),
      where.stage ?? null,
      where.term ?? null,
    ]),
  computeGrowth,
);
