import { integers } from "../panels/selection.ts";
import {
  grandMeans,
  quadrantOf,
  scaleMidpoint,
  type ImportancePerformance,
  type Quadrant,
} from "../stats/quadrant.ts";
import { abilitiesOf, average, forRatedGroups } from "./employerRatings.ts";
import type { Estimate, Evaluator } from "./estimate.ts";
import { scaledRatingsOf } from "./surveys.ts";

/**
 * `employer.importance_gap`: by ability, of ratings that say both how much it matters and how well it is done, the mean of employers'
 * means of importance, of performance, and of importance less performance (above 0: falls short), on 0-100 of the survey's scale.
 */
export const employerImportanceGap: Evaluator = (question) => {
  const { points, importance, attribute } = scaledRatingsOf(question.data);
  const unrated = integers(question.data.panels.employerRatings, "satisfaction_missing");
  const both = points.map((point, row) => point + (importance[row] ?? Number.NaN));
  const only = (values: Float64Array) =>
    values.map((one, row) => (Number.isNaN(both[row] ?? Number.NaN) ? Number.NaN : one));
  const aspects = [
    { prefix: "importance", values: only(importance) },
    { prefix: "performance", values: only(points) },
    {
      prefix: "gap",
      values: points.map((point, row) => (importance[row] ?? Number.NaN) - point),
      signed: true,
    },
  ] as const;
  const abilities = abilitiesOf(attribute);
  return forRatedGroups(question, (rows) =>
    abilities.flatMap((ability) => {
      const ofAbility = rows.filter((row) => attribute[row] === ability);
      const rated = ofAbility.some((row) => unrated[row] === 0);
      const missing = rated ? "importance_missing" : "satisfaction_missing";
      return aspects.map(({ prefix, ...aspect }) =>
        average(
          {
            ...aspect,
            part: `${prefix}:${ability}`,
            rows: ofAbility,
            share: false,
            perEmployer: true,
            missing,
          },
          question,
        ),
      );
    }),
  );
};

/** Where the lines of an importance-performance chart cross: at the means of the abilities shown, or in the middle of the scale. */
export const crosshairRules = ["grand_means", "scale_midpoint"] as const;
export type CrosshairRule = (typeof crosshairRules)[number];

/** An ability in the chart, 0-100 on both axes. */
export interface PlacedAbility extends ImportancePerformance {
  readonly attribute: string;
  readonly quadrant: Quadrant;
}

/** The abilities of one group with their quadrants, where the lines cross, and by which rule: another rule may give other quadrants. */
export interface Quadrants {
  readonly rule: CrosshairRule;
  readonly crosshair: ImportancePerformance;
  readonly abilities: readonly PlacedAbility[];
}

/**
 * The quadrants of the results of `employer.importance_gap` for one group, in the order of the results. Abilities without both numbers
 * are left out, also of the grand means. Null where none has both, and by the means of all where only one has: it is its own mean.
 */
export function quadrantsOf(
  results: readonly Pick<Estimate, "part" | "value">[],
  rule: CrosshairRule,
): Quadrants | null {
  const values = new Map(results.map(({ part, value }) => [part, value]));
  const points = results.flatMap(({ part, value: importance }) => {
    if (!part.startsWith("importance:") || importance === null) return [];
    const attribute = part.slice("importance:".length);
    const performance = values.get(`performance:${attribute}`) ?? null;
    return performance === null ? [] : [{ attribute, importance, performance }];
  });
  if (points.length < (rule === "grand_means" ? 2 : 1)) return null;
  const crosshair = rule === "grand_means" ? grandMeans(points) : scaleMidpoint(0, 100);
  return {
    rule,
    crosshair,
    abilities: points.flatMap((point) => {
      const quadrant = quadrantOf(point, crosshair);
      return quadrant === null ? [] : [{ ...point, quadrant }];
    }),
  };
}
