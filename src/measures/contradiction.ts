import { filterEntries } from "../panels/selection.ts";
import type { PanelGrouping } from "../panels/groupings.ts";
import { groupSides, sides, type GroupSide, type Side } from "./contradictionSides.ts";
import { withQ } from "./differences.ts";
import type { Estimate, EstimateStatus, Evaluator, GroupEstimate, Question } from "./estimate.ts";
import { groupOf, tupleOrder } from "./groups.ts";
import { absent } from "./verdict.ts";

/** High on the first and low on the second: every ordered pair of lenses. */
export const opposites = sides.flatMap((high) =>
  sides.filter((low) => low !== high).map((low) => ({ high, low, part: `${high}_high.${low}_low` })),
);

type Sides = Readonly<Record<Side, GroupSide | undefined>>;
type Tested = GroupEstimate & { readonly p?: number };

function countsOf(side: GroupSide | undefined) {
  return { n: side?.estimate.n ?? 0, base: side?.estimate.base ?? 0 };
}

/** Why a group has no standing on a lens. */
function reasonOfSide(side: GroupSide | undefined, { settings }: Question, groups: number): EstimateStatus {
  if (side === undefined) return "not_collected";
  const { status, base } = side.estimate;
  if (status !== "ok") return status;
  if (base < settings.minBase) return "too_few";
  return groups < 2 ? "not_applicable" : "not_collected";
}

/** A group on one lens: its difference from the others, with its p-value, and its place in the funnel. */
function sideRows(
  side: Side,
  group: GroupEstimate["group"],
  found: GroupSide | undefined,
  why: () => EstimateStatus,
): readonly Tested[] {
  const eligible = found?.estimate.eligible ?? 0;
  const counts = countsOf(found);
  const standing = found?.standing ?? null;
  if (standing === null)
    return [`on_${side}`, `funnel_${side}`].map((part) => ({
      group,
      ...absent(part, why(), eligible, counts),
    }));
  const shared = { group, ...counts, eligible, status: "ok" } as const;
  return [
    { ...shared, part: `on_${side}`, ...standing.difference, interval: "mover", p: standing.p },
    standing.z === null
      ? { group, ...absent(`funnel_${side}`, "not_applicable", eligible, counts) }
      : { ...shared, part: `funnel_${side}`, value: standing.z, lower: null, upper: null, interval: "none" },
  ];
}

/** The contradictions of a group: how far it is high on one lens and low on the other, whichever is less. */
function oppositeRows(
  group: GroupEstimate["group"],
  found: Sides,
  why: (side: Side) => EstimateStatus,
  qOf: (side: Side, other: Side) => number,
): readonly GroupEstimate[] {
  return opposites.map(({ high, low, part }): GroupEstimate => {
    const [above, below] = [found[high], found[low]];
    const eligible = Math.min(above?.estimate.eligible ?? 0, below?.estimate.eligible ?? 0);
    const counts = {
      n: Math.min(countsOf(above).n, countsOf(below).n),
      base: Math.min(countsOf(above).base, countsOf(below).base),
    };
    const up = above?.standing?.distance;
    const down = below?.standing?.distance;
    if (up === undefined || down === undefined) {
      const status = up === undefined ? why(high) : why(low);
      return { group, ...absent(part, status, eligible, counts) };
    }
    const value = Math.min(up, -down);
    const estimate: Estimate = {
      part,
      value,
      lower: null,
      upper: null,
      ...counts,
      eligible,
      status: "ok",
      interval: "none",
      // Both must hold: the larger of the two q-values. Without both signs there is nothing that could.
      q: value > 0 ? Math.max(qOf(high, low), qOf(low, high)) : 1,
    };
    return { group, ...estimate };
  });
}

/** The q-values of the groups on one lens, over the groups on it and on another together. */
function qOfPair(side: Side, other: Side, groups: readonly Sides[]): readonly number[] {
  const pOf = (which: Side) => groups.map((one) => ({ p: one[which]?.standing?.p }));
  return withQ([...pOf(side), ...pOf(other)])
    .slice(0, groups.length)
    .map(({ q }) => q ?? 1);
}

/**
 * `lens.contradiction`: a group that is high on one lens and low on another. By lens (`on_…`) the group's difference from the mean
 * of the other groups, with limits from all their own; from ten groups on its place in the funnel (`funnel_…`, z with overdispersion
 * allowed for), below ten the difference beyond a margin decides. Their q-values are over all groups and lenses of the request. A
 * contradiction (`…_high.…_low`) is the smaller of the two distances in standard errors, positive only where the signs oppose, with
 * the larger of the two q-values over all groups on these two lenses. A filter on what is grouped by chooses which groups are shown, not which they are held against.
 */
export const lensContradiction: Evaluator = (question) => {
  const { by, where, data } = question;
  const open = Object.fromEntries(
    filterEntries(where).filter(([grouping]) => !by.includes(grouping)),
  ) as Question["where"];
  const keyOf = ({ group }: GroupEstimate) => JSON.stringify(by.map((grouping) => group[grouping] ?? ""));
  const wide = { ...question, where: open };
  const found = {
    competence: groupSides("competence", wide, keyOf),
    employers: groupSides("employers", wide, keyOf),
    employment: groupSides("employment", wide, keyOf),
  };
  const order = tupleOrder(data, by);
  const tuples = [...new Set(sides.flatMap((side) => [...found[side].keys()]))]
    .map((key) => JSON.parse(key) as readonly string[])
    .toSorted(order);
  const sidesOf = (tuple: readonly string[]): Sides => {
    const key = JSON.stringify(tuple);
    return {
      competence: found.competence.get(key),
      employers: found.employers.get(key),
      employment: found.employment.get(key),
    };
  };
  const isShown = (tuple: readonly string[]) =>
    by.every((grouping: PanelGrouping, at) => where[grouping]?.includes(tuple[at] ?? "") ?? true);

  const rows = tuples.filter(isShown).map((tuple) => {
    const ofGroup = sidesOf(tuple);
    const group = groupOf(by, tuple);
    const why = (side: Side) => reasonOfSide(ofGroup[side], question, tuples.length);
    return { group, ofGroup, why };
  });
  const qs = new Map(
    opposites.map(({ high, low }) => [
      `${high} ${low}`,
      qOfPair(
        high,
        low,
        rows.map(({ ofGroup }) => ofGroup),
      ),
    ]),
  );
  const tested = withQ(
    rows.flatMap(({ group, ofGroup, why }) =>
      sides.flatMap((side) => sideRows(side, group, ofGroup[side], () => why(side))),
    ),
  );
  const perGroup = sides.length * 2;
  return rows.flatMap(({ group, ofGroup, why }, index) => {
    const qOf = (side: Side, other: Side) => qs.get(`${side} ${other}`)?.[index] ?? 1;
    return [
      ...oppositeRows(group, ofGroup, why, qOf),
      ...tested.slice(index * perGroup, (index + 1) * perGroup),
    ];
  });
};
