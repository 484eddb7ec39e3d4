import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf } from "../panels/selection.ts";
import { neededWeight, weightTolerance, type Profiles } from "./profiles.ts";
import { pomp } from "./scoreFacts.ts";

/**
 * What a program requires in each dimension, as POMP: weighted mean of the required scores of the indicators that the program was
 * scored on at the occasion, where two thirds of their weight has a requirement. Null unless all `dimensions` have one.
 * `students`: the program's, as indices.
 */
function requiredProfile(
  data: PanelData,
  profiles: Profiles,
  dimensions: readonly string[],
  school: string,
  program: string,
  classes: ReadonlySet<number>,
): ReadonlyMap<string, number> | null {
  const { indicators, requirements } = data.reference;
  const required = new Map(
    requirements
      .filter((one) => one.school === school && one.program === program && one.requiredScore !== null)
      .map((one) => [one.indicator, one.requiredScore ?? Number.NaN]),
  );
  if (required.size === 0) return null;
  const width = indicators.length;
  const profile = new Map<string, number>();
  for (const dimension of dimensions) {
    let scored = 0;
    let covered = 0;
    let sum = 0;
    indicators.forEach((indicator, index) => {
      if (indicator.dimension !== dimension) return;
      if (![...classes].some((one) => profiles.collected[one * width + index] === 1)) return;
      scored += indicator.weight;
      const score = required.get(indicator.code);
      if (score === undefined) return;
      covered += indicator.weight;
      sum += indicator.weight * pomp(score, indicator.scaleMin, indicator.scaleMax, indicator.direction);
    });
    if (covered === 0 || covered < scored * neededWeight - weightTolerance) return null;
    profile.set(dimension, sum / covered);
  }
  return profile;
}

/**
 * For each student the required profile of the student's program; null when any program among them lacks requirements
 * in any of the dimensions, so that a group is never held half against one thing and half against another.
 */
export function requirementsOf(
  data: PanelData,
  profiles: Profiles,
  dimensions: readonly string[],
  members: readonly number[],
): ((student: number) => ReadonlyMap<string, number>) | null {
  if (data.reference.requirements.length === 0 || members.length === 0) return null;
  const school = integers(data.panels.students, "school");
  const program = integers(data.panels.students, "program");
  const keyOf = (student: number) => `${school[student]} ${program[student]}`;
  const classes = new Map<string, Set<number>>();
  for (const student of members) {
    const key = keyOf(student);
    const known = classes.get(key) ?? new Set();
    classes.set(key, known.add(profiles.classOf[student] ?? -1));
  }
  const found = new Map<string, ReadonlyMap<string, number>>();
  for (const [key, ofProgram] of classes) {
    const [schoolCode, programCode] = key.split(" ").map(Number);
    const profile = requiredProfile(
      data,
      profiles,
      dimensions,
      labelsOf(data, "students", "school")[schoolCode ?? -1] ?? "",
      labelsOf(data, "students", "program")[programCode ?? -1] ?? "",
      ofProgram,
    );
    if (profile === null) return null;
    found.set(key, profile);
  }
  return (student) => found.get(keyOf(student)) ?? new Map();
}
