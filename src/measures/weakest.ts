import { wilsonInterval } from "../stats/wilson.ts";
import { schoolPattern } from "./balance.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, Evaluator } from "./estimate.ts";
import { groupDimensions, type GroupDimensions } from "./profileRangeMeasure.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { requirementsOf } from "./requirements.ts";
import { absent, judge } from "./verdict.ts";

/** Departures closer than this are equal: rounding alone. */
const tie = 1e-9;

/** By dimension how many students have it as their weakest; a student with several equally weak ones counts for each in part. */
function weakestCounts(
  group: CompetenceGroup,
  { places, columns }: GroupDimensions,
  reference: (student: number) => ArrayLike<number>,
): Float64Array {
  const counts = new Float64Array(columns.length);
  const departures = new Float64Array(columns.length);
  for (let index = 0; index < places.length; index += 1) {
    const expected = reference(group.members[places[index] ?? -1] ?? -1);
    let least = Infinity;
    for (let at = 0; at < columns.length; at += 1) {
      const departure = (columns[at]?.[index] ?? Number.NaN) - (expected[at] ?? Number.NaN);
      departures[at] = departure;
      if (departure < least) least = departure;
    }
    let tied = 0;
    for (let at = 0; at < columns.length; at += 1) if ((departures[at] ?? 0) <= least + tie) tied += 1;
    for (let at = 0; at < columns.length; at += 1)
      if ((departures[at] ?? 0) <= least + tie) counts[at] = (counts[at] ?? 0) + 1 / tied;
  }
  return counts;
}

/** What students are held against, in the order of the dimensions: their program's requirements, else the school's pattern. */
function referenceOf(
  group: CompetenceGroup,
  dimensions: readonly string[],
): { readonly against: "school" | "requirement"; readonly of: (student: number) => ArrayLike<number> } {
  const required = requirementsOf(group.data, group.profiles, dimensions, group.members);
  if (required === null) {
    const pattern = schoolPattern(group, dimensions).map(({ mean }) => mean);
    return { against: "school", of: () => pattern };
  }
  const known = new Map<ReadonlyMap<string, number>, readonly number[]>();
  return {
    against: "requirement",
    of: (student) => {
      const ofProgram = required(student);
      const profile = known.get(ofProgram) ?? dimensions.map((one) => ofProgram.get(one) ?? Number.NaN);
      known.set(ofProgram, profile);
      return profile;
    },
  };
}

const counted = rememberedByGroup((group) => {
  const dimensions = groupDimensions(group);
  const { against, of } = referenceOf(group, dimensions.collected);
  return { against, counts: weakestCounts(group, dimensions, of) };
});

function weakestOf(group: CompetenceGroup): readonly Estimate[] {
  const { declared, collected, places } = groupDimensions(group);
  const eligible = group.members.length;
  if (declared.length === 0) return [absent("", "not_applicable", eligible)];
  if (declared.length < 2) return declared.map((one) => absent(`dim:${one}`, "not_applicable", eligible));
  if (collected.length < 2) {
    const status = collected.length === 0 ? group.reason() : "not_collected";
    return declared.map((one) => absent(`dim:${one}`, status, eligible));
  }
  const { against, counts } = counted(group);
  const n = places.length;
  return declared.map((dimension) => {
    const part = `dim:${dimension}`;
    const at = collected.indexOf(dimension);
    if (at < 0) return absent(part, "not_collected", eligible);
    const share = (counts[at] ?? 0) / n;
    const candidate = {
      part,
      value: share,
      ...wilsonInterval(share, n),
      n,
      eligible,
      base: n,
      interval: "wilson",
      against,
    } as const;
    return judge(candidate, group.settings.minBase, () => "not_collected");
  });
}

/**
 * `competence.weakest`: by dimension the share of students in whom it is the one furthest below what their program requires, or
 * without requirements furthest below the school's own pattern, over students with all dimensions that were collected.
 */
export const competenceWeakest: Evaluator = (question) => forCompetenceGroups(question, weakestOf);
