import { functionals } from "../stats/functionals.ts";
import { meanOf } from "../stats/meanOf.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, Evaluator } from "./estimate.ts";
import { groupDimensions } from "./profileRangeMeasure.ts";
import type { Resampler } from "./resampling.ts";
import { leastMean, rangeEstimates, variationEstimates } from "./spread.ts";
import { absent, judge } from "./verdict.ts";

/** `competence.range`: mean over students of max − min of their own dimensions, what error alone would show, and the excess. */
export const competenceRange: Evaluator = (question) => forCompetenceGroups(question, rangeEstimates);

/** V of the group's own profile; its interval is resampled later. */
function profileVariation(group: CompetenceGroup): Estimate {
  const { declared, collected, places, columns } = groupDimensions(group);
  const eligible = group.members.length;
  const n = places.length;
  if (declared.length < 2) return absent("profile", "not_applicable", eligible);
  if (collected.length < 2)
    return absent("profile", collected.length === 0 ? group.reason() : "not_collected", eligible);
  const means = Float64Array.from(columns, meanOf);
  const level = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  if (n >= group.settings.minBase && level < leastMean)
    return absent("profile", "not_applicable", eligible, { n, base: n });
  const estimate = judge(
    {
      part: "profile",
      value: functionals.variation(means),
      lower: null,
      upper: null,
      n,
      eligible,
      base: n,
      interval: "bootstrap_t",
    },
    group.settings.minBase,
    () => "not_collected",
  );
  return estimate.status === "ok" ? { ...estimate, pending: true } : estimate;
}

/**
 * `competence.variation`: COMET's V = s/mean (n − 1) of each student's dimensions, averaged, with what error alone would show and
 * the excess; and of the group's profile. Students with a mean below ten are left out, a profile below ten has no V.
 */
export const competenceVariation: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => [...variationEstimates(group), profileVariation(group)]);

/** What the intervals of the groups' profiles are resampled from. */
export const resampleVariation: Resampler = (question) =>
  forCompetenceGroups(question, (group) =>
    profileVariation(group).status === "ok"
      ? [
          {
            part: "profile",
            functional: "variation",
            columns: groupDimensions(group).columns.map((column) => column.slice()),
            method: "bootstrap_t",
          } as const,
        ]
      : [],
  );
