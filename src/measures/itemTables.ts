import type { CompetenceGroup } from "./competenceGroups.ts";
import { indicatorCodes } from "./indicatorCodes.ts";
import { neededWeight, weightTolerance, type Profiles } from "./profiles.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";

/**
 * The students of a group who have all indicators of a dimension that at least two thirds of those with the dimension have.
 * `members` are places in the group's list; `items[item][place]` is w·x/Σw, so that a student's items add up to the mean.
 */
export interface ItemTable {
  readonly members: readonly number[];
  readonly items: readonly Float64Array[];
  /** (Σw)²/Σw² of the table's indicators: how many of equal weight they are worth. */
  readonly worth: number;
  /** How many indicators with a weight the group's framework has in the dimension. */
  readonly declared: number;
}

interface Slots {
  readonly dimensions: readonly string[];
  /** The dimension's place of each indicator of the reference list. */
  readonly dimensionOf: Int32Array;
}

function slotsOf({ data, profiles }: CompetenceGroup): Slots {
  const { dimensions } = profiles;
  return {
    dimensions,
    dimensionOf: Int32Array.from(data.reference.indicators, (one) =>
      one.weight > 0 ? dimensions.indexOf(one.dimension) : -1,
    ),
  };
}

/** The codes of indicators by dimension that enough of a group's students have to be items. */
function chosenCodes(group: CompetenceGroup, { dimensions, dimensionOf }: Slots): readonly number[][] {
  const { data, profiles, members } = group;
  const { codes, codeOf } = indicatorCodes(data);
  const { start, indicator } = profiles.values;
  const counts = new Int32Array(codes.length);
  const dimensionOfCode = new Int32Array(codes.length).fill(-1);
  for (const student of members) {
    for (let entry = start[student] ?? 0; entry < (start[student + 1] ?? 0); entry += 1) {
      const place = indicator[entry] ?? -1;
      const code = codeOf[place] ?? -1;
      counts[code] = (counts[code] ?? 0) + 1;
      dimensionOfCode[code] = dimensionOf[place] ?? -1;
    }
  }
  return dimensions.map((dimension, at) => {
    const values = profiles.blocks[`dim:${dimension}`];
    let having = 0;
    for (const student of members) if (!Number.isNaN(values?.[student] ?? Number.NaN)) having += 1;
    return [...counts.keys()].filter(
      (code) =>
        dimensionOfCode[code] === at &&
        (counts[code] ?? 0) > 0 &&
        (counts[code] ?? 0) >= neededWeight * having - weightTolerance,
    );
  });
}

function makeTables(group: CompetenceGroup): ReadonlyMap<string, ItemTable> {
  const { data, profiles, members, framework } = group;
  const { indicators } = data.reference;
  const slots = slotsOf(group);
  const { codeOf, codes } = indicatorCodes(data);
  const { start, indicator, value } = profiles.values;
  const chosen = chosenCodes(group, slots);
  const itemOfCode = new Int32Array(codes.length).fill(-1);
  for (const of of chosen) for (const [item, code] of of.entries()) itemOfCode[code] = item;
  const tables = chosen.map((of) => ({
    members: new Int32Array(members.length),
    items: of.map(() => new Float64Array(members.length)),
    values: new Float64Array(of.length),
    weights: new Float64Array(of.length),
    count: 0,
    worth: Number.NaN,
    found: 0,
    sum: 0,
    squares: 0,
  }));
  for (const [place, student] of members.entries()) {
    for (const table of tables) [table.found, table.sum, table.squares] = [0, 0, 0];
    for (let entry = start[student] ?? 0; entry < (start[student + 1] ?? 0); entry += 1) {
      const at = indicator[entry] ?? -1;
      const table = tables[slots.dimensionOf[at] ?? -1];
      const item = itemOfCode[codeOf[at] ?? -1] ?? -1;
      if (table === undefined || item < 0) continue;
      const weight = indicators[at]?.weight ?? 0;
      table.values[item] = value[entry] ?? Number.NaN;
      table.weights[item] = weight;
      table.found += 1;
      table.sum += weight;
      table.squares += weight * weight;
    }
    for (const table of tables) {
      if (table.found === 0 || table.found !== table.items.length) continue;
      if (table.count === 0) table.worth = table.sum ** 2 / table.squares;
      for (const [item, column] of table.items.entries())
        column[table.count] = ((table.weights[item] ?? 0) * (table.values[item] ?? 0)) / table.sum;
      table.members[table.count] = place;
      table.count += 1;
    }
  }
  return new Map(
    slots.dimensions.map((dimension, at) => {
      const {
        members: places,
        items,
        count,
        worth,
      } = tables[at] ?? {
        members: [],
        items: [],
        count: 0,
        worth: Number.NaN,
      };
      const declared = new Set(
        indicators
          .filter((one) => one.dimension === dimension && one.weight > 0)
          .map(({ code }) => code)
          .filter((code) => framework.has(`indicator:${code}`)),
      ).size;
      const table: ItemTable = {
        members: Array.from(places.slice(0, count)),
        items: items.map((column) => column.subarray(0, count)),
        worth,
        declared,
      };
      return [dimension, table];
    }),
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
  const { dimensions, dimensionOf } = slotsOf(group);
  const { start, indicator } = profiles.values;
  const students = start.length - 1;
  const made = dimensions.map(() => new Float64Array(students).fill(Number.NaN));
  const sums = new Float64Array(dimensions.length);
  const squares = new Float64Array(dimensions.length);
  for (let student = 0; student < students; student += 1) {
    sums.fill(0);
    squares.fill(0);
    for (let entry = start[student] ?? 0; entry < (start[student + 1] ?? 0); entry += 1) {
      const place = indicator[entry] ?? -1;
      const at = dimensionOf[place] ?? -1;
      const weight = data.reference.indicators[place]?.weight ?? 0;
      if (at < 0) continue;
      sums[at] = (sums[at] ?? 0) + weight;
      squares[at] = (squares[at] ?? 0) + weight * weight;
    }
    for (const [at, worth] of made.entries()) {
      if ((squares[at] ?? 0) > 0) worth[student] = (sums[at] ?? 0) ** 2 / (squares[at] ?? 1);
    }
  }
  worths.set(profiles, made);
  return made;
}
