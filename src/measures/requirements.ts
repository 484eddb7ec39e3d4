import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf } from "../panels/selection.ts";
import { classesOf } from "./classClusters.ts";
import { neededWeight, weightTolerance, type Profiles } from "./profiles.ts";
import { rememberedOnce } from "./remembered.ts";
import { indicatorFinder, isOnScale, pomp } from "./scoreFacts.ts";

/** What a program requires of one indicator: as POMP, NaN where the required score is not on the indicator's scale. */
export interface Requirement {
  readonly points: number;
  readonly importance: number | null;
}

/** The required scores of each program by the indicator's place in the reference list, by program as `classesOf` numbers them. */
export const requiredByProgram = rememberedOnce((data): readonly ReadonlyMap<number, Requirement>[] => {
  const { indicators, requirements } = data.reference;
  const { programOf, programs } = classesOf(data);
  const find = indicatorFinder(data);
  const schools = labelsOf(data, "students", "school");
  const codes = labelsOf(data, "students", "program");
  const school = integers(data.panels.students, "school");
  const program = integers(data.panels.students, "program");
  const places = new Map<string, number>();
  programOf.forEach((place, student) => {
    places.set(
      JSON.stringify([schools[school[student] ?? -1] ?? "", codes[program[student] ?? -1] ?? ""]),
      place,
    );
  });
  const required = Array.from({ length: programs }, () => new Map<number, Requirement>());
  for (const one of requirements) {
    const place = find(one.school, one.indicator);
    const info = indicators[place];
    if (one.requiredScore === null || info === undefined) continue;
    const made = pomp(one.requiredScore, info.scaleMin, info.scaleMax, info.direction);
    required[places.get(JSON.stringify([one.school, one.program])) ?? -1]?.set(place, {
      points: isOnScale(made) ? made : Number.NaN,
      importance: one.importance,
    });
  }
  return required;
});

/**
 * What a program requires in each dimension, as POMP: weighted mean of the required scores of the indicators that the program was
 * scored on at the occasion, where two thirds of their weight has a requirement on its scale. Null unless all `dimensions` have one.
 * `program` is the program's number, `classes` are the profiles' classes of its students.
 */
function requiredProfile(
  data: PanelData,
  profiles: Profiles,
  dimensions: readonly string[],
  program: number,
  classes: ReadonlySet<number>,
): ReadonlyMap<string, number> | null {
  const { indicators } = data.reference;
  const required = requiredByProgram(data)[program] ?? new Map<number, Requirement>();
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
      const points = required.get(index)?.points ?? Number.NaN;
      if (Number.isNaN(points)) return;
      covered += indicator.weight;
      sum += indicator.weight * points;
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
  const { programOf } = classesOf(data);
  const classes = new Map<number, Set<number>>();
  for (const student of members) {
    const program = programOf[student] ?? -1;
    const known = classes.get(program) ?? new Set();
    classes.set(program, known.add(profiles.classOf[student] ?? -1));
  }
  const found = new Map<number, ReadonlyMap<string, number>>();
  for (const [program, ofProgram] of classes) {
    const profile = requiredProfile(data, profiles, dimensions, program, ofProgram);
    if (profile === null) return null;
    found.set(program, profile);
  }
  return (student) => found.get(programOf[student] ?? -1) ?? new Map();
}
