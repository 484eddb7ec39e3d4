import { itemColumns, type Functional } from "../stats/functionals.ts";
import { covarianceOf } from "../stats/covariance.ts";
import { omegaOf } from "../stats/reliability.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, Evaluator } from "./estimate.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import type { Resampler } from "./resampling.ts";
import { groupErrors } from "./dimensionErrors.ts";
import { absent, judge } from "./verdict.ts";

const kinds = ["alpha", "omega", "sem"] as const satisfies readonly Functional[];
type Kind = (typeof kinds)[number];

/** The coefficients of a group's dimensions from the items of complete students; NaN where there is none. */
const coefficients = rememberedByGroup(
  (group): ReadonlyMap<string, Readonly<Record<Kind, number>>> =>
    new Map(
      [...groupErrors(group)].map(([dimension, { error, total, items }]) => [
        dimension,
        { alpha: 1 - error / total, omega: omegaOf(covarianceOf(items)), sem: Math.sqrt(error) },
      ]),
    ),
);

function coefficient(group: CompetenceGroup, dimension: string, kind: Kind): Estimate {
  const part = `${kind}:${dimension}`;
  const eligible = group.members.length;
  const found = groupErrors(group).get(dimension);
  const needed = kind === "omega" ? 3 : 2;
  if (found === undefined || found.declared < needed) return absent(part, "not_applicable", eligible);
  const n = found.members.length;
  if (n === 0 || found.items.length < 2)
    return absent(part, n === 0 && found.items.length === 0 ? group.reason() : "not_collected", eligible);
  if (found.items.length < needed) return absent(part, "not_collected", eligible);
  const value = coefficients(group).get(dimension)?.[kind] ?? Number.NaN;
  const counts = { n, eligible, base: n };
  // Students who are all alike, and items that no one factor explains, have no such coefficient.
  if (n > 1 && n >= group.settings.minBase && !Number.isFinite(value))
    return absent(part, "not_applicable", eligible, counts);
  const estimate = judge(
    { part, value, lower: null, upper: null, ...counts, interval: "bca" },
    group.settings.minBase,
    () => "not_collected",
  );
  return estimate.status === "ok" ? { ...estimate, pending: true } : estimate;
}

function dimensionsOf({ profiles, framework }: CompetenceGroup): readonly string[] {
  return profiles.dimensions.filter((dimension) => framework.has(`dim:${dimension}`));
}

/**
 * `competence.reliability`: of each dimension's mean, over students who have all of its indicators, alpha, omega (one factor) and
 * the standard error of measurement SD·√(1 − alpha) in points. Intervals are resampled later.
 */
export const competenceReliability: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => {
    const dimensions = dimensionsOf(group);
    return dimensions.length === 0
      ? [absent("", "not_applicable", group.members.length)]
      : dimensions.flatMap((dimension) => kinds.map((kind) => coefficient(group, dimension, kind)));
  });

/** What the intervals are resampled from: the items and their products, in the scale on which n and n − 1 agree. */
export const resampleReliability: Resampler = (question) =>
  forCompetenceGroups(question, (group) =>
    dimensionsOf(group).flatMap((dimension) => {
      const found = groupErrors(group).get(dimension);
      const asked = kinds.filter((kind) => coefficient(group, dimension, kind).status === "ok");
      if (found === undefined || asked.length === 0) return [];
      const n = found.members.length;
      const scale = Math.sqrt(n / (n - 1));
      const columns = itemColumns(found.items.map((item) => item.map((value) => value * scale)));
      return asked.map((kind) => ({
        part: `${kind}:${dimension}`,
        functional: kind,
        columns,
        method: "bca" as const,
      }));
    }),
  );
