import { confidenceLevel } from "../stats/confidence.ts";
import { expectedRange, expectedVariation } from "../stats/expectedRange.ts";
import { meanOf } from "../stats/meanOf.ts";
import { momentsOf, type Moments } from "../stats/moments.ts";
import { studentTQuantile } from "../stats/studentT.ts";
import type { CompetenceGroup } from "./competenceGroups.ts";
import { meanEstimate } from "./competenceLevel.ts";
import type { Estimate, EstimateStatus } from "./estimate.ts";
import { errorStatus, groupErrors } from "./dimensionErrors.ts";
import { studentWorths } from "./itemTables.ts";
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
  for (let at = 0; at < values.length; at += 1) squares += ((values[at] ?? Number.NaN) - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

const rangeSpread: SpreadKind = {
  of: (values) => {
    let [least, most] = [Infinity, -Infinity];
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? Number.NaN;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return most - least;
  },
  expected: expectedRange,
  scale: () => 1,
};

const variationSpread: SpreadKind = {
  of: (values, mean) => (mean < leastMean ? Number.NaN : deviationOf(values, mean) / mean),
  expected: (sems) => expectedVariation(sems, 1),
  scale: (mean) => mean,
};

/** Each student's spread and what error alone would show, in the order of `places` in the group's list. */
interface Spreads {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly expected: Float64Array;
}

/** What error alone would show in a student around a mean of 1, remembered for students with as many indicators in each dimension. */
function expectedFinder(
  group: CompetenceGroup,
  kind: SpreadKind,
  dimensions: readonly string[],
): (student: number) => number {
  const errors = groupErrors(group);
  const all = studentWorths(group);
  const parts = dimensions.map((dimension) => {
    const { error = Number.NaN, worth = Number.NaN } = errors.get(dimension) ?? {};
    return {
      of: all[group.profiles.dimensions.indexOf(dimension)] ?? new Float64Array(),
      scaled: error * worth,
    };
  });
  const known = new Map<string, number>();
  const last = new Float64Array(parts.length).fill(Number.NaN);
  let expected = Number.NaN;
  return (student) => {
    let same = true;
    for (let at = 0; at < parts.length; at += 1) {
      const own = parts[at]?.of[student] ?? Number.NaN;
      if (own !== last[at]) same = false;
      last[at] = own;
    }
    if (same) return expected;
    const key = last.join(" ");
    expected =
      known.get(key) ??
      kind.expected(parts.map(({ scaled }, at) => Math.sqrt(scaled / (last[at] ?? Number.NaN))));
    known.set(key, expected);
    return expected;
  };
}

function spreadsOf(group: CompetenceGroup, kind: SpreadKind): Spreads {
  const { collected, columns, places: complete } = groupDimensions(group);
  const expectedOf = expectedFinder(group, kind, collected);
  const profile = new Float64Array(columns.length);
  const places = new Int32Array(complete.length);
  const values = new Float64Array(complete.length);
  const expected = new Float64Array(complete.length);
  let count = 0;
  for (let index = 0; index < complete.length; index += 1) {
    let sum = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const value = columns[at]?.[index] ?? Number.NaN;
      profile[at] = value;
      sum += value;
    }
    const mean = sum / columns.length;
    const value = kind.of(profile, mean);
    if (!Number.isFinite(value)) continue;
    const place = complete[index] ?? -1;
    values[count] = value;
    expected[count] = expectedOf(group.members[place] ?? -1) / kind.scale(mean);
    places[count] = place;
    count += 1;
  }
  return {
    places: places.subarray(0, count),
    values: values.subarray(0, count),
    expected: expected.subarray(0, count),
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
  const meanExpected = meanOf(expected);
  const meanExcess = meanOf(values) - meanExpected;
  const parts = new Float64Array(group.members.length);
  for (let index = 0; index < n; index += 1)
    parts[places[index] ?? -1] = ((values[index] ?? 0) - (expected[index] ?? 0) - meanExcess) / n;
  const errors = dimensions.flatMap((dimension) => groupErrors(group).get(dimension) ?? []);
  const total = errors.reduce((sum, { error }) => sum + error, 0);
  if (total > 0) {
    for (const { error, shares, members } of errors) {
      const scale = meanExpected / (2 * total * members.length);
      for (let index = 0; index < members.length; index += 1) {
        const place = members[index] ?? -1;
        parts[place] = (parts[place] ?? 0) - scale * ((shares[index] ?? 0) - error);
      }
    }
  }
  let squares = 0;
  for (let place = 0; place < parts.length; place += 1) squares += (parts[place] ?? 0) ** 2;
  return Math.sqrt((squares * n) / (n - 1));
}

/** A group's spreads in short: NaN for what error alone would show where its size is not known. */
interface SpreadSummary {
  readonly moments: Moments;
  readonly expected: number;
  /** The standard error of the mean excess. */
  readonly error: number;
}

const summaryOf = (kind: SpreadKind) =>
  rememberedByGroup((group): SpreadSummary => {
    const spreads = spreadsOf(group, kind);
    return {
      moments: momentsOf(spreads.values),
      expected: meanOf(spreads.expected),
      error: excessError(group, spreads, groupDimensions(group).collected),
    };
  });

const rangeSummary = summaryOf(rangeSpread);
const variationSummary = summaryOf(variationSpread);

const parts = ["", "expected_if_balanced", "excess"] as const;

/**
 * The mean over students of how far their dimensions are apart, what measurement error alone would show (`expected_if_balanced`)
 * and what is beyond it (`excess`), over students with all dimensions that were collected in the group.
 */
function spreadEstimates(
  group: CompetenceGroup,
  summary: (of: CompetenceGroup) => SpreadSummary,
): readonly Estimate[] {
  const { declared, collected, places } = groupDimensions(group);
  const { minBase } = group.settings;
  const eligible = group.members.length;
  if (declared.length < 2) return parts.map((part) => absent(part, "not_applicable", eligible));
  if (collected.length < 2) {
    const status = collected.length === 0 ? group.reason() : "not_collected";
    return parts.map((part) => absent(part, status, eligible));
  }
  const without = errorStatus(group, collected);
  const { moments, expected, error } = summary(group);
  const { n } = moments;
  // Students are there and none of them has a spread: what is asked of them does not apply.
  const reason = (): EstimateStatus => (places.length > 0 ? "not_applicable" : "not_collected");
  const whole = meanEstimate("", moments, { ...group, reason });
  if (without !== null || whole.status !== "ok") {
    const status = whole.status === "ok" ? (without ?? "too_few") : whole.status;
    return [whole, ...parts.slice(1).map((part) => absent(part, status, eligible, { n, base: n }))];
  }
  const excess = moments.mean - expected;
  const half = n < 2 ? Number.NaN : studentTQuantile(1 - (1 - confidenceLevel) / 2, n - 1) * error;
  const counts = { n, eligible, base: n };
  return [
    whole,
    judge(
      {
        part: "expected_if_balanced",
        value: expected,
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

/** The range within students of a group, with what error alone would show and the excess. */
export function rangeEstimates(group: CompetenceGroup): readonly Estimate[] {
  return spreadEstimates(group, rangeSummary);
}

/** The same of the coefficient of variation. */
export function variationEstimates(group: CompetenceGroup): readonly Estimate[] {
  return spreadEstimates(group, variationSummary);
}
