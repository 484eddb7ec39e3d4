import { functionals } from "../stats/functionals.ts";
import { meanOf } from "../stats/meanOf.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, EstimateStatus, Evaluator } from "./estimate.ts";
import { groupDimensions } from "./profileRangeMeasure.ts";
import type { Resampler } from "./resampling.ts";
import { leastMean, rangeEstimates, variationEstimates } from "./spread.ts";
import { absent, judge } from "./verdict.ts";

/** `competence.range`: mean over students of max − min of their own dimensions, what error alone would show, and the excess. */
export const competenceRange: Evaluator = (question) => forCompetenceGroups(question, rangeEstimates);

/** How uneven the group's own profile of means is: each part with its functional and the way its interval is resampled. */
const ofProfile = [
  { part: "profile", functional: "variation", method: "bootstrap_t" },
  { part: "profile_gini", functional: "gini", method: "bca" },
] as const;

/** V and Gini's coefficient of the group's own profile; their intervals are resampled later. */
function profileEstimates(group: CompetenceGroup): readonly Estimate[] {
  const { declared, collected, places, columns } = groupDimensions(group);
  const eligible = group.members.length;
  const n = places.length;
  const none = (status: EstimateStatus, counts = {}) =>
    ofProfile.map(({ part }) => absent(part, status, eligible, counts));
  if (declared.length < 2) return none("not_applicable");
  if (collected.length < 2) return none(collected.length === 0 ? group.reason() : "not_collected");
  const means = Float64Array.from(columns, meanOf);
  const level = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  if (n >= group.settings.minBase && level < leastMean) return none("not_applicable", { n, base: n });
  return ofProfile.map(({ part, functional, method }) => {
    const value = functionals[functional](means);
    const counts = { n, eligible, base: n };
    const estimate = judge(
      { part, value, lower: null, upper: null, ...counts, interval: method },
      group.settings.minBase,
      () => "not_collected",
    );
    return estimate.status === "ok" ? { ...estimate, pending: true } : estimate;
  });
}

/**
 * `competence.variation`: COMET's V = s/mean (n − 1) of each student's dimensions, averaged, with what error alone would show and
 * the excess; V and Gini's coefficient of the group's profile. Students with a mean below ten are left out, as is a profile below ten.
 */
export const competenceVariation: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => [...variationEstimates(group), ...profileEstimates(group)]);

/** What the intervals of the groups' profiles are resampled from. */
export const resampleVariation: Resampler = (question) =>
  forCompetenceGroups(question, (group) => {
    const [first] = profileEstimates(group);
    if (first?.status !== "ok") return [];
    const columns = groupDimensions(group).columns.map((column) => column.slice());
    return ofProfile.map((one) => ({ ...one, columns }));
  });
