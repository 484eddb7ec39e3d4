import type { CompetenceGroup } from "./competenceGroups.ts";
import { indicatorCodes } from "./indicatorCodes.ts";
import { neededWeight, weightTolerance, type Profiles } from "./profiles.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";

/**
 * The students of a group who have all indicators of a dimension that at least two thirds of those with the dimension have.
 * `members` are places in the group's list; `items[item][place]` is w·x/Σw, so that a student's items add up to the mean.
 */
export interface ItemTable {
  readonly members: Int32Array;
  readonly items: readonly Float64Array[];
  /**
   * (Σw)²/Σw² of the table's indicators: how many of equal weight they are worth; the harmonic mean over its students, as schools may
   * weigh them differently and error variances go with the inverse.
   */
  readonly worth: number;
  /** How many indicators with a weight the group's framework has in the dimension. */
  readonly declared: number;
}

/** The dimension's place of each indicator of the reference list; −1 for one that weighs nothing. */
function dimensionPlaces({ data, profiles }: CompetenceGroup): Int32Array {
  return Int32Array.from(data.reference.indicators, (one) =>
    one.weight > 0 ? profiles.dimensions.indexOf(one.dimension) : -1,
  );
}

/** By dimension the codes of indicators that enough of a group's students have to be items. */
function chosenCodes(group: CompetenceGroup, dimensionOf: Int32Array): readonly (readonly number[])[] {
  const { data, profiles, members } = group;
  const { codes, codeOf } = indicatorCodes(data);
  const { start, indicator } = profiles.values;
  const counts = new Int32Array(codes.length);
  const dimensionOfCode = new Int32Array(codes.length).fill(-1);
  for (const student of members) {
    const end = start[student + 1] ?? 0;
    for (let entry = start[student] ?? 0; entry < end; entry += 1) {
      const place = indicator[entry] ?? -1;
      const code = codeOf[place] ?? -1;
      counts[code] = (counts[code] ?? 0) + 1;
      dimensionOfCode[code] = dimensionOf[place] ?? -1;
    }
  }
  return profiles.dimensions.map((dimension, at) => {
    const values = profiles.blocks[`dim:${dimension}`];
    let having = 0;
    for (const student of members) if (!Number.isNaN(values?.[student] ?? Number.NaN)) having += 1;
    const needed = Math.max(1, neededWeight * having - weightTolerance);
    return [...counts.keys()].filter((code) => dimensionOfCode[code] === at && (counts[code] ?? 0) >= needed);
  });
}

/** How many indicators with a weight a framework has in each dimension. */
function declaredCounts({ data, profiles, framework }: CompetenceGroup): readonly number[] {
  return profiles.dimensions.map(
    (dimension) =>
      new Set(
        data.reference.indicators
          .filter((one) => one.dimension === dimension && one.weight > 0)
          .map(({ code }) => code)
          .filter((code) => framework.has(`indicator:${code}`)),
      ).size,
  );
}

function makeTables(group: CompetenceGroup): ReadonlyMap<string, ItemTable> {
  const { data, profiles, members } = group;
  const { codeOf, codes } = indicatorCodes(data);
  const { start, indicator, value } = profiles.values;
  const dimensionOf = dimensionPlaces(group);
  const weights = Float64Array.from(data.reference.indicators, (one) => one.weight);
  const chosen = chosenCodes(group, dimensionOf);
  const size = chosen.length;
  const columnOf = new Int32Array(codes.length).fill(-1);
  const dimensionOfColumn: number[] = [];
  for (const [at, of] of chosen.entries())
    for (const code of of) columnOf[code] = dimensionOfColumn.push(at) - 1;
  const columns = dimensionOfColumn.map(() => new Float64Array(members.length));
  const complete = chosen.map(() => new Int32Array(members.length));
  const counts = new Int32Array(size);
  const inverseWorths = new Float64Array(size);
  const [found, sums, squares] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
  const row = new Float64Array(columns.length);
  for (let place = 0; place < members.length; place += 1) {
    const student = members[place] ?? -1;
    found.fill(0);
    sums.fill(0);
    squares.fill(0);
    const end = start[student + 1] ?? 0;
    for (let entry = start[student] ?? 0; entry < end; entry += 1) {
      const at = indicator[entry] ?? -1;
      const column = columnOf[codeOf[at] ?? -1] ?? -1;
      if (column < 0) continue;
      const dimension = dimensionOfColumn[column] ?? -1;
      const weight = weights[at] ?? 0;
      row[column] = weight * (value[entry] ?? Number.NaN);
      found[dimension] = (found[dimension] ?? 0) + 1;
      sums[dimension] = (sums[dimension] ?? 0) + weight;
      squares[dimension] = (squares[dimension] ?? 0) + weight * weight;
    }
    // Whatever a student without all of a dimension's items leaves in the columns, the next one with all of them replaces.
    for (let column = 0; column < columns.length; column += 1) {
      const dimension = dimensionOfColumn[column] ?? -1;
      const into = columns[column];
      if (into !== undefined) into[counts[dimension] ?? 0] = (row[column] ?? 0) / (sums[dimension] ?? 1);
    }
    for (let dimension = 0; dimension < size; dimension += 1) {
      const of = chosen[dimension]?.length ?? 0;
      if (of === 0 || found[dimension] !== of) continue;
      const count = counts[dimension] ?? 0;
      inverseWorths[dimension] =
        (inverseWorths[dimension] ?? 0) + (squares[dimension] ?? 0) / (sums[dimension] ?? 1) ** 2;
      const places = complete[dimension];
      if (places !== undefined) places[count] = place;
      counts[dimension] = count + 1;
    }
  }
  const declared = declaredCounts(group);
  return new Map(
    profiles.dimensions.map((dimension, at): [string, ItemTable] => [
      dimension,
      {
        members: complete[at]?.subarray(0, counts[at]) ?? new Int32Array(),
        items: columns
          .filter((_, column) => dimensionOfColumn[column] === at)
          .map((column) => column.subarray(0, counts[at])),
        worth: (counts[at] ?? 0) / (inverseWorths[at] ?? Number.NaN),
        declared: declared[at] ?? 0,
      },
    ]),
  );
}

/** A group's items by dimension. */
export const itemTables = rememberedByGroup(makeTables);

/** By dimension and student how many indicators of equal weight the student's own are worth, (Σw)²/Σw²; NaN without any. */
const worths = new WeakMap<Profiles, readonly Float64Array[]>();

/** How many indicators of equal weight each student's own are worth, a list a dimension of the profiles. */
export function studentWorths(group: CompetenceGroup): readonly Float64Array[] {
  const { data, profiles } = group;
  const known = worths.get(profiles);
  if (known !== undefined) return known;
  const { dimensions } = profiles;
  const dimensionOf = dimensionPlaces(group);
  const { start, indicator } = profiles.values;
  const students = start.length - 1;
  const made = dimensions.map(() => new Float64Array(students).fill(Number.NaN));
  const weights = Float64Array.from(data.reference.indicators, (one) => one.weight);
  const sums = new Float64Array(dimensions.length);
  const squares = new Float64Array(dimensions.length);
  for (let student = 0; student < students; student += 1) {
    sums.fill(0);
    squares.fill(0);
    const end = start[student + 1] ?? 0;
    for (let entry = start[student] ?? 0; entry < end; entry += 1) {
      const place = indicator[entry] ?? -1;
      const at = dimensionOf[place] ?? -1;
      const weight = weights[place] ?? 0;
      if (at < 0) continue;
      sums[at] = (sums[at] ?? 0) + weight;
      squares[at] = (squares[at] ?? 0) + weight * weight;
    }
    for (let at = 0; at < made.length; at += 1) {
      const worth = made[at];
      const square = squares[at] ?? 0;
      if (worth !== undefined && square > 0) worth[student] = (sums[at] ?? 0) ** 2 / square;
    }
  }
  worths.set(profiles, made);
  return made;
}
