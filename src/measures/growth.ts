import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf } from "../panels/selection.ts";
import { normalQuantile975 } from "../stats/confidence.ts";
import { meanInterval } from "../stats/meanInterval.ts";
import type { Moments } from "../stats/moments.ts";
import { pairedEffect } from "../stats/pairedEffect.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import { absenceOf } from "./competenceGroups.ts";
import { momentsOfMembers } from "./competenceLevel.ts";
import type { Estimate, EstimateStatus, Evaluator, Question } from "./estimate.ts";
import { studentGroups } from "./groups.ts";
import { growthValuesOf, type GrowthValues } from "./growthValues.ts";
import { errorVariance } from "./measurementError.ts";
import { occasionPairOf } from "./occasionPair.ts";
import { dimensionsOf } from "./profiles.ts";
import { reachOf } from "./occasion.ts";
import { absent, judge } from "./verdict.ts";

/** What an estimator of change needs of its group. */
interface Panel {
  readonly members: readonly number[];
  readonly minBase: number;
  readonly reason: () => EstimateStatus;
}

function meanChange(
  part: string,
  moments: Moments,
  panel: Panel,
  interval: "paired_t" | "t",
  reason: () => EstimateStatus = panel.reason,
): Estimate {
  const { n } = moments;
  const counts = { n, eligible: panel.members.length, base: n };
  return judge(
    { part, value: moments.mean, ...meanInterval(moments), ...counts, interval },
    panel.minBase,
    reason,
  );
}

/**
 * Each member's change and the standard error of measurement of it. None at all where the members have a dimension whose error nobody
 * can tell: the rest would be those who were not scored in it, which is no sample of them.
 */
function changesWithError(
  { level, dimensions }: GrowthValues,
  members: readonly number[],
): readonly (readonly [change: number, error: number])[] {
  const variances = Object.values(dimensions).map(({ change, sizes, errors }) => ({
    change,
    sizes,
    variance: errorVariance(errors[0], members).variance + errorVariance(errors[1], members).variance,
  }));
  const isIn = (change: Float64Array) =>
    members.some((student) => !Number.isNaN(change[student] ?? Number.NaN));
  if (variances.some(({ change, variance }) => Number.isNaN(variance) && isIn(change))) return [];
  return members.flatMap((student) => {
    const whole = level[student] ?? Number.NaN;
    const own = variances.filter(({ change }) => !Number.isNaN(change[student] ?? Number.NaN));
    const variance = own.reduce((sum, one) => sum + (one.sizes[student] ?? Number.NaN) * one.variance, 0);
    const error = Math.sqrt(variance) / own.length;
    return Number.isNaN(whole) || Number.isNaN(error) ? [] : [[whole, error] as const];
  });
}

/** Shares of those who changed by more than 1.96 standard errors of measurement of a difference, and of the rest. */
function shares(growth: GrowthValues, panel: Panel): readonly Estimate[] {
  const eligible = panel.members.length;
  const changes = changesWithError(growth, panel.members);
  const base = changes.length;
  const seen = momentsOfMembers(growth.level, panel.members).n;
  const count = (direction: number) =>
    changes.filter(
      ([change, error]) =>
        (Math.abs(change) > normalQuantile975 * error ? Math.sign(change) : 0) === direction,
    ).length;
  return (
    [
      ["rising", 1],
      ["flat", 0],
      ["falling", -1],
    ] as const
  ).map(([part, direction]) => {
    // Seen twice, but on single indicators: nobody can tell their error, so nobody can tell a change from none.
    if (base === 0 && seen > 0) return absent(part, "not_applicable", eligible);
    const share = count(direction) / base;
    return judge(
      { part, value: share, ...wilsonInterval(share, base), n: base, eligible, base, interval: "wilson" },
      panel.minBase,
      panel.reason,
    );
  });
}

function effect(moments: Moments, panel: Panel): Estimate {
  const eligible = panel.members.length;
  const { n } = moments;
  const counts = { n, eligible, base: n };
  if (n >= panel.minBase && n > 0 && !(moments.variance > 0))
    return absent("d_z", "not_applicable", eligible, counts);
  const { d, lower, upper } = pairedEffect(moments);
  return judge(
    { part: "d_z", value: d, lower, upper, ...counts, interval: "hedges" },
    panel.minBase,
    panel.reason,
  );
}

/** The dimensions of the schools of some students, or of all schools where theirs declare none. */
function dimensionsOfGroup(data: PanelData, members: readonly number[]): readonly string[] {
  const codes = integers(data.panels.students, "school");
  const labels = labelsOf(data, "students", "school");
  const schools = new Set(
    [...new Set(members.map((student) => codes[student] ?? -1))].map((one) => labels[one]),
  );
  const own = new Set(
    data.reference.indicators.filter((one) => schools.has(one.school)).map((one) => one.dimension),
  );
  const all = dimensionsOf(data);
  return own.size === 0 ? all : all.filter((dimension) => own.has(dimension));
}

const wholeParts = ["", "per_term", "rising", "flat", "falling", "d_z"] as const;

/** Nothing to compare: one occasion only, or no scores at all. */
function withoutPair(data: PanelData, members: readonly number[]): readonly Estimate[] {
  const { any } = reachOf(data);
  const status = members.some((student) => any[student] === 1) ? "not_applicable" : "not_collected";
  return [...wholeParts, ...dimensionsOfGroup(data, members).map((one) => `dim:${one}`)].map((part) =>
    absent(part, status, members.length),
  );
}

function changesOf(
  { data, settings, where }: Question,
  members: readonly number[],
  between: NonNullable<ReturnType<typeof occasionPairOf>>,
): readonly Estimate[] {
  const growth = growthValuesOf(data, {
    pair: between,
    where: filterPart(where, "when"),
    settings,
  });
  const panel: Panel = {
    members,
    minBase: settings.minBase,
    reason: () => absenceOf(data, between.to, settings, members),
  };
  const whole = momentsOfMembers(growth.level, members);
  const slopes = momentsOfMembers(growth.slope, members);
  return [
    meanChange("", whole, panel, "paired_t"),
    meanChange("per_term", slopes, panel, "t"),
    ...shares(growth, panel),
    effect(whole, panel),
    ...dimensionsOfGroup(data, members).map((dimension) =>
      meanChange(
        `dim:${dimension}`,
        momentsOfMembers(growth.dimensions[dimension]?.change ?? new Float64Array(), members),
        panel,
        "paired_t",
      ),
    ),
  ];
}

/**
 * `competence.growth`: the mean change of the same students between two occasions, on the indicators that both have; points a term;
 * shares that rise, stay and fall; d_z; by dimension. Only students seen at both count; `eligible` less `n` is the attrition.
 */
export const competenceGrowth: Evaluator = (question) => {
  const { data, by, where } = question;
  const between = occasionPairOf(data, where);
  return studentGroups(data, by, where).flatMap(({ group, students }) =>
    between === null
      ? withoutPair(data, students).map((one) => ({ group, ...one }))
      : changesOf(question, students, between).map((one) => ({ group, ...one, between })),
  );
};
