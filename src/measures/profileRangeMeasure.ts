import { profileRange } from "../stats/profileRange.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, Evaluator } from "./estimate.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { absent, judge } from "./verdict.ts";

/**
 * A group's dimensions: those its framework has, those of which any of its students has a mean, and the students with all of the
 * latter: `places` in the group's list, `columns[dimension][index]` their means.
 */
export interface GroupDimensions {
  readonly declared: readonly string[];
  readonly collected: readonly string[];
  readonly places: Int32Array;
  readonly columns: readonly Float64Array[];
}

function isCollected(values: Float64Array, members: readonly number[]): boolean {
  for (const student of members) if (!Number.isNaN(values[student] ?? Number.NaN)) return true;
  return false;
}

/** The dimensions of a group and the students who have all that were collected. */
export const groupDimensions = rememberedByGroup(({ profiles, framework, members }): GroupDimensions => {
  const declared = profiles.dimensions.filter((dimension) => framework.has(`dim:${dimension}`));
  const valuesOf = (dimension: string) => profiles.blocks[`dim:${dimension}`] ?? new Float64Array();
  const collected = declared.filter((dimension) => isCollected(valuesOf(dimension), members));
  const needed = collected.map(valuesOf);
  const columns = needed.map(() => new Float64Array(members.length));
  const places = new Int32Array(members.length);
  let count = 0;
  for (let place = 0; place < members.length; place += 1) {
    const student = members[place] ?? -1;
    let whole = needed.length > 0;
    for (let at = 0; at < needed.length && whole; at += 1) {
      const value = needed[at]?.[student] ?? Number.NaN;
      const column = columns[at];
      if (Number.isNaN(value) || column === undefined) whole = false;
      else column[count] = value;
    }
    if (!whole) continue;
    places[count] = place;
    count += 1;
  }
  return {
    declared,
    collected,
    places: places.subarray(0, count),
    columns: columns.map((column) => column.subarray(0, count)),
  };
});

function rangeOf(group: CompetenceGroup): Estimate {
  const { declared, collected, places, columns } = groupDimensions(group);
  const eligible = group.members.length;
  if (declared.length < 2) return absent("", "not_applicable", eligible);
  if (collected.length < 2)
    return absent("", collected.length === 0 ? group.reason() : "not_collected", eligible);
  const { range, lower, upper } = profileRange(columns);
  const candidate = {
    part: "",
    value: range,
    lower,
    upper,
    n: places.length,
    eligible,
    base: places.length,
    interval: "simultaneous_pairwise",
  } as const;
  return judge(candidate, group.settings.minBase, () => "not_collected");
}

/** `competence.profile_range`: max − min of the group's dimension means, over students who have all collected dimensions. */
export const competenceProfileRange: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => [rangeOf(group)]);
