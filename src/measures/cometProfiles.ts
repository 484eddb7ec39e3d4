import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf } from "../panels/selection.ts";
import { functionals } from "../stats/functionals.ts";
import type { Profiles } from "./profiles.ts";

/** COMET's eight criteria with the level of competence that each belongs to. */
const criteria = {
  K1: "functional",
  K2: "functional",
  K3: "processual",
  K4: "processual",
  K5: "processual",
  K6: "shaping",
  K7: "shaping",
  K8: "shaping",
} as const;

/** The levels of competence in their order, the lowest being none of the three. */
export const cometLevels = ["nominal", "functional", "processual", "shaping"] as const;
type CometLevel = (typeof cometLevels)[number];

/** A criterion has 30 points at most. */
const most = 30;
/** A level is reached from half of the points of it and of all below it. Our own rule. */
const reachedFrom = 15;
/** Below 10 of 100 points a coefficient of variation says nothing. Our own rule. */
const meanForVariation = (10 * most) / 100;

/** One student's eight criteria and three levels, each 0-30, and what follows from them. */
export interface CometProfile {
  readonly criteria: readonly number[];
  readonly functional: number;
  readonly processual: number;
  readonly shaping: number;
  /** 0-90. */
  readonly total: number;
  readonly level: CometLevel;
  /** s/x̄ (n − 1) over the eight criteria; NaN where the mean is below 3 of 30. */
  readonly variation: number;
}

/** The level of competence: the highest for which it and all lower ones have at least half of their points, else nominal. */
function levelOf(means: Readonly<Record<Exclude<CometLevel, "nominal">, number>>): CometLevel {
  if (means.functional < reachedFrom) return "nominal";
  if (means.processual < reachedFrom) return "functional";
  return means.shaping < reachedFrom ? "processual" : "shaping";
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** What eight criteria (K1 to K8, each 0-30) say. */
export function cometProfile(values: readonly number[]): CometProfile {
  const levels = Object.values(criteria);
  const of = (level: CometLevel) => meanOf(values.filter((_, place) => levels[place] === level));
  const means = { functional: of("functional"), processual: of("processual"), shaping: of("shaping") };
  return {
    criteria: values,
    ...means,
    total: means.functional + means.processual + means.shaping,
    level: levelOf(means),
    variation:
      meanOf(values) < meanForVariation ? Number.NaN : functionals.variation(Float64Array.from(values)),
  };
}

/** For each school code the places of K1 to K8 in `reference.indicators`; null where its framework, or without one of its own every school's, is not COMET's. */
function criteriaOf(data: PanelData): readonly (readonly number[] | null)[] {
  const { indicators } = data.reference;
  return labelsOf(data, "students", "school").map((school) => {
    const own = indicators.some((one) => one.school === school);
    const places = Object.entries(criteria).map(([code, level]) =>
      indicators.findIndex(
        (one) => one.code === code && one.dimension === level && (own ? one.school === school : true),
      ),
    );
    return places.includes(-1) ? null : places;
  });
}

/**
 * The COMET profiles of some students at an occasion: those with all eight criteria. Null where no school of theirs has COMET's
 * criteria in its framework.
 */
export function cometProfiles(
  data: PanelData,
  { values: { start, indicator, value } }: Profiles,
  members: readonly number[],
): readonly CometProfile[] | null {
  const school = integers(data.panels.students, "school");
  const places = criteriaOf(data);
  const placesOf = (student: number) => places[school[student] ?? -1] ?? null;
  if (
    members.length > 0
      ? members.every((student) => placesOf(student) === null)
      : places.every((one) => one === null)
  )
    return null;
  return members.flatMap((student) => {
    const points = placesOf(student)?.map((place) => {
      for (let at = start[student] ?? 0; at < (start[student + 1] ?? 0); at += 1)
        if (indicator[at] === place) return ((value[at] ?? Number.NaN) * most) / 100;
      return Number.NaN;
    });
    return points === undefined || points.some((one) => Number.isNaN(one)) ? [] : [cometProfile(points)];
  });
}
