import { confidenceLevel } from "../stats/confidence.ts";
import { errorVariance } from "../stats/errorVariance.ts";
import { expectedRange, expectedVariation } from "../stats/expectedRange.ts";
import { momentsOf } from "../stats/moments.ts";
import { studentTQuantile } from "../stats/studentT.ts";
import type { CompetenceGroup } from "./competenceGroups.ts";
import { meanEstimate } from "./competenceLevel.ts";
import type { Estimate, EstimateStatus } from "./estimate.ts";
import { itemTables, studentWorths, type ItemTable } from "./itemTables.ts";
import { groupDimensions } from "./profileRangeMeasure.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { absent, judge } from "./verdict.ts";

/** A student's spread over the dimensions, and what measurement error alone would show. */
interface SpreadKind {
  /** NaN where it can't be said of the student. `mean` is of the same values. */
  readonly of: (values: Float64Array, mean: number) => number;
  /** What errors of these sizes show around a mean of 1. */
  readonly expected: (sems: readonly number[]) => number;
  /** By what the expected spread of a student with this mean is divided. */
  readonly scale: (mean: number) => number;
}

/** Below this mean a coefficient of variation explodes; our own rule. */
export const leastMean = 10;

function deviationOf(values: Float64Array, mean: number): number {
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

export const rangeSpread: SpreadKind = {
  of: (values) => Math.max(...values) - Math.min(...values),
  expected: expectedRange,
  scale: () => 1,
};

export const variationSpread: SpreadKind = {
  of: (values, mean) => (mean < leastMean ? Number.NaN : deviationOf(values, mean) / mean),
  expected: (sems) => expectedVariation(sems, 1),
  scale: (mean) => mean,
};

/** The measurement error of a group's dimensions. */
export const groupErrors = rememberedByGroup(
  (group): ReadonlyMap<string, ItemTable & ReturnType<typeof errorVariance>> =>
    new Map(
      [...itemTables(group)].map(([dimension, table]) => [
        dimension,
        { ...table, ...errorVariance(table.items) },
      ]),
    ),
);

/** Why the measurement error of some dimensions can't be known; null where it is. */
function errorStatus(group: CompetenceGroup, dimensions: readonly string[]): EstimateStatus | null {
  const errors = groupErrors(group);
  const tables = dimensions.map((dimension) => errors.get(dimension));
  if (tables.some((one) => (one?.declared ?? 0) < 2)) return "not_applicable";
  if (tables.some((one) => (one?.items.length ?? 0) < 2)) return "not_collected";
  const least = Math.max(2, group.settings.minBase);
  return tables.some((one) => (one?.members.length ?? 0) < least) ? "too_few" : null;
}

/** Each student's spread and what error alone would show, in the order of `places` in the group's list. */
interface Spreads {
  readonly places: readonly number[];
  readonly values: Float64Array;
  readonly expected: Float64Array;
}

function spreadsOf(group: CompetenceGroup, kind: SpreadKind, withErrors: boolean): Spreads {
  const { profiles, members } = group;
  const { collected } = groupDimensions(group);
  const blocks = collected.map((dimension) => profiles.blocks[`dim:${dimension}`] ?? new Float64Array());
  const errors = withErrors ? collected.map((dimension) => groupErrors(group).get(dimension)) : [];
  const all = studentWorths(group);
  const worths = collected.map((dimension) => all[profiles.dimensions.indexOf(dimension)]);
  const known = new Map<string, number>();
  let [last, lastExpected]: [readonly number[], number] = [[], Number.NaN];
  const expectedOf = (student: number): number => {
    const own = worths.map((worth) => worth?.[student] ?? Number.NaN);
    if (own.length === last.length && own.every((one, at) => one === last[at])) return lastExpected;
    const key = own.join(" ");
    const expected =
      known.get(key) ??
      kind.expected(
        errors.map((one, at) =>
          Math.sqrt(((one?.error ?? Number.NaN) * (one?.worth ?? Number.NaN)) / (own[at] ?? Number.NaN)),
        ),
      );
    known.set(key, expected);
    [last, lastExpected] = [own, expected];
    return expected;
  };
  const profile = new Float64Array(collected.length);
  const places: number[] = [];
  const values = new Float64Array(members.length);
  const expected = new Float64Array(members.length);
  for (const [place, student] of members.entries()) {
    let sum = 0;
    for (const [at, block] of blocks.entries()) {
      profile[at] = block[student] ?? Number.NaN;
      sum += profile[at] ?? Number.NaN;
    }
    const mean = sum / blocks.length;
    if (Number.isNaN(mean)) continue;
    const value = kind.of(profile, mean);
    if (!Number.isFinite(value)) continue;
    values[places.length] = value;
    if (withErrors) expected[places.length] = expectedOf(student) / kind.scale(mean);
    places.push(place);
  }
  return {
    places,
    values: values.subarray(0, places.length),
    expected: expected.subarray(0, places.length),
  };
}

/**
 * The standard error of a mean excess, the estimated error variances' own error in it: each student's deviation of the excess less
 * what the student adds to the expected spread, which goes with √ΣSEM² over the dimensions (linearised; Huber's sandwich).
 */
function excessError(
  group: CompetenceGroup,
  { places, values, expected }: Spreads,
  dimensions: readonly string[],
): number {
  const n = places.length;
  const meanExpected = momentsOf(expected).mean;
  const meanExcess = momentsOf(values).mean - meanExpected;
  const parts = new Float64Array(group.members.length);
  for (const [index, place] of places.entries())
    parts[place] = ((values[index] ?? 0) - (expected[index] ?? 0) - meanExcess) / n;
  const errors = dimensions.flatMap((dimension) => groupErrors(group).get(dimension) ?? []);
  const total = errors.reduce((sum, { error }) => sum + error, 0);
  if (total > 0) {
    for (const { error, shares, members } of errors) {
      for (const [index, place] of members.entries()) {
        const deviation = ((shares[index] ?? 0) - error) / members.length;
        parts[place] = (parts[place] ?? 0) - (meanExpected * deviation) / (2 * total);
      }
    }
  }
  let squares = 0;
  for (const part of parts) squares += part * part;
  return Math.sqrt((squares * n) / (n - 1));
}

const parts = ["", "expected_if_balanced", "excess"] as const;

/**
 * The mean over students of how far their dimensions are apart, what measurement error alone would show (`expected_if_balanced`)
 * and what is beyond it (`excess`), over students with all dimensions that were collected in the group.
 */
export function spreadEstimates(group: CompetenceGroup, kind: SpreadKind): readonly Estimate[] {
  const { declared, collected, complete } = groupDimensions(group);
  const { minBase } = group.settings;
  const eligible = group.members.length;
  if (declared.length < 2) return parts.map((part) => absent(part, "not_applicable", eligible));
  if (collected.length < 2) {
    const status = collected.length === 0 ? group.reason() : "not_collected";
    return parts.map((part) => absent(part, status, eligible));
  }
  const without = errorStatus(group, collected);
  const spreads = spreadsOf(group, kind, without === null);
  const { values, expected } = spreads;
  const n = values.length;
  // Students are there and none of them has a spread: what is asked of them does not apply.
  const reason = (): EstimateStatus => (complete.length > 0 ? "not_applicable" : "not_collected");
  const whole = meanEstimate("", momentsOf(values), { ...group, reason });
  if (without !== null || whole.status !== "ok") {
    const status = whole.status === "ok" ? (without ?? "too_few") : whole.status;
    return [whole, ...parts.slice(1).map((part) => absent(part, status, eligible, { n, base: n }))];
  }
  const meanExpected = momentsOf(expected).mean;
  const excess = momentsOf(values).mean - meanExpected;
  const half =
    n < 2
      ? Number.NaN
      : studentTQuantile(1 - (1 - confidenceLevel) / 2, n - 1) * excessError(group, spreads, collected);
  const counts = { n, eligible, base: n };
  return [
    whole,
    judge(
      {
        part: "expected_if_balanced",
        value: meanExpected,
        lower: null,
        upper: null,
        ...counts,
        interval: "none",
      },
      minBase,
      reason,
    ),
    judge(
      { part: "excess", value: excess, lower: excess - half, upper: excess + half, ...counts, interval: "t" },
      minBase,
      reason,
    ),
  ];
}
