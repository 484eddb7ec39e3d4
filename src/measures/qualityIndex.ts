import {
  aggregations,
  compositeBand,
  goalpostShare,
  type CompositeBand,
  type Goalposts,
} from "../stats/sensitivityBand.ts";
import type { Estimate, Evaluator, Group, GroupEstimate, Question } from "./estimate.ts";
import {
  employmentRelated,
  employmentSatisfied,
  levelMatch,
  metExpectation,
  openEnded,
  turnover,
} from "./jobs.ts";
import { employmentLowPay } from "./lowPay.ts";
import { absent, judge } from "./verdict.ts";

const good: Goalposts = { from: 0, to: 1 };
const bad: Goalposts = { from: 1, to: 0 };

/** What the index is made of: shares, between fixed goalposts, by the measure and the part that they come from. */
const components = [
  { name: "related", evaluate: employmentRelated, part: "of_employed", goalposts: good },
  { name: "level_match", evaluate: levelMatch, part: "match", goalposts: good },
  { name: "open_ended", evaluate: openEnded, part: "", goalposts: good },
  { name: "not_low_pay", evaluate: employmentLowPay, part: "", goalposts: bad },
  { name: "satisfied", evaluate: employmentSatisfied, part: "", goalposts: good },
  { name: "met_expectation", evaluate: metExpectation, part: "", goalposts: good },
  { name: "stayed", evaluate: turnover, part: "", goalposts: bad },
] as const;
type Component = (typeof components)[number];

/** So that the same data give the same band at each look. */
const seed = 20_260_722;

const keyOf = (group: Group): string => JSON.stringify(group);

function estimatesOf(component: Component, question: Question): readonly GroupEstimate[] {
  return component.evaluate(question).filter((one) => one.part === component.part);
}

/** The components that the workspace has answers for, whatever the filter but the school, so that a filter doesn't change what the index is. */
function componentsOf(question: Question): readonly Component[] {
  const whole: Question = { ...question, by: [], where: { school: question.where.school } };
  return components.filter((component) =>
    estimatesOf(component, whole).some((one) => one.status === "ok" || one.status === "too_few"),
  );
}

/** A component between its goalposts, 0 to 100, its limits with it. */
function normalised(part: string, { goalposts }: Component, estimate: GroupEstimate): GroupEstimate {
  const points = (share: number | null) => (share === null ? null : 100 * goalpostShare(share, goalposts));
  const limits = [points(estimate.lower), points(estimate.upper)] as const;
  const [lower, upper] = goalposts.from < goalposts.to ? limits : [limits[1], limits[0]];
  return { ...estimate, part, value: points(estimate.value), lower, upper };
}

/** The index of one group from its components' estimates, with the group's band where it has all of them. */
function indexOf(
  own: readonly GroupEstimate[],
  used: readonly Component[],
  band: CompositeBand | undefined,
  groups: number,
  minBase: number,
): readonly Estimate[] {
  const eligible = Math.max(0, ...own.map((one) => one.eligible));
  const base = own.length === 0 ? 0 : Math.min(...own.map((one) => one.base));
  const lacking = own.find((one) => one.status !== "ok");
  const parts = ["", "geometric", "minimum", "rank"] as const;
  if (band === undefined) {
    const status = lacking?.status ?? "not_collected";
    return parts.map((part) => absent(part, status, eligible, status === "too_few" ? { n: base, base } : {}));
  }
  const shares = own.map((one, at) => goalpostShare(one.value ?? Number.NaN, used[at]?.goalposts ?? good));
  const weights = shares.map(() => 1 / shares.length);
  const counts = { n: base, eligible, base };
  const made = (part: string, value: number, lower: number | null, upper: number | null): Estimate =>
    judge(
      { part, value, lower, upper, ...counts, interval: lower === null ? "none" : "sensitivity_band" },
      minBase,
      () => "not_collected",
    );
  return [
    made("", 100 * band.value, 100 * band.lower, 100 * band.upper),
    made("geometric", 100 * aggregations.geometric(shares, weights), null, null),
    made("minimum", 100 * aggregations.minimum(shares), null, null),
    groups < 2
      ? absent("rank", "not_applicable", eligible)
      : made("rank", band.medianPlace, band.lowerPlace, band.upperPlace),
  ];
}

/**
 * `employment.quality_index`: the mean of the components between fixed goalposts, equally weighted, 0 to 100. The band is the 5 % to
 * 95 % of the index over 1,000 sets of weights and three aggregations; `rank` is the median place among the groups of the request
 * that have all components, and its band goes over three normalisations as well. A group that lacks one has none, for the reason of
 * the component. Components that the workspace doesn't hold are in nobody's index.
 */
export const qualityIndex: Evaluator = (question) => {
  const used = componentsOf(question);
  const byComponent = components.map((component) => estimatesOf(component, question));
  const found = new Map(
    components.map((component, at) => [
      component.name,
      new Map((byComponent[at] ?? []).map((one) => [keyOf(one.group), one])),
    ]),
  );
  const groups = (byComponent[0] ?? []).map((one) => one.group);
  const ownOf = (group: Group): readonly GroupEstimate[] =>
    used.flatMap(({ name }) => found.get(name)?.get(keyOf(group)) ?? []);
  const complete = groups.filter(
    (group) => used.length > 0 && ownOf(group).every((one) => one.status === "ok"),
  );
  const bands = compositeBand(
    complete.map((group) => ownOf(group).map((one) => one.value ?? Number.NaN)),
    used.map((component) => component.goalposts),
    used.map(() => 1),
    { seed },
  );
  const bandOf = new Map(complete.map((group, at) => [keyOf(group), bands[at]]));
  return groups.flatMap((group) => [
    ...indexOf(ownOf(group), used, bandOf.get(keyOf(group)), complete.length, question.settings.minBase).map(
      (one) => ({ group, ...one }),
    ),
    ...components.flatMap((component) => {
      const one = found.get(component.name)?.get(keyOf(group));
      return one === undefined ? [] : [normalised(`component_${component.name}`, component, one)];
    }),
  ]);
};
