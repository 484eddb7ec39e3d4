import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartMeasure, GroupLabel, Mark, Scales } from "../chart.ts";
import { isShown, resultWords } from "../resultWords.ts";

/** The shares of each group's units that go to each of some ends, 0-1, together all of the group's base. */
export interface FlowData {
  readonly grouping: Grouping;
  readonly lens: Lens;
  readonly measure: ChartMeasure;
  /** One a group and end: the part is the end, the base how many units of the group go anywhere. */
  readonly results: readonly MeasureResult[];
}

/** So many groups and ends stand by themselves; where there are more, the smallest stand together as one. */
export const mostGroups = 12;
export const mostEnds = 9;

const rest = "\u0000rest";
const leastSlot = 28;
const slotGap = 4;
/** Px that all units together are high. */
const flowHeight = 300;

/** A group or an end: how many units go out of it or into it, and where it stands. */
export interface FlowNode {
  readonly id: string;
  readonly label: GroupLabel;
  /** The group's code; absent for ends and for what stands together. */
  readonly code?: string;
  readonly units: number;
  readonly top: number;
  readonly height: number;
  readonly slot: number;
  readonly mark: Mark;
}

/** From a group to an end, with the px at which it leaves and arrives. */
export interface FlowLink {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly height: number;
  readonly mark: Mark;
}

export interface Flow {
  readonly height: number;
  readonly groups: readonly FlowNode[];
  readonly ends: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Groups of whom nothing can be drawn, each with a result that says why. */
  readonly absent: readonly MeasureResult[];
}

interface Amount {
  readonly key: string;
  readonly keys: readonly string[];
  readonly units: number;
}

/** The largest of some amounts, and the rest together where more than `most` are there. */
function largest(units: ReadonlyMap<string, number>, most: number): readonly Amount[] {
  const sorted = [...units].filter(([, n]) => n > 0).toSorted((a, b) => b[1] - a[1]);
  const kept = sorted.length <= most ? sorted.length : most - 1;
  const others = sorted.slice(kept);
  return [
    ...sorted.slice(0, kept).map(([key, n]) => ({ key, keys: [key], units: n })),
    ...(others.length === 0
      ? []
      : [{ key: rest, keys: others.map(([key]) => key), units: others.reduce((sum, [, n]) => sum + n, 0) }]),
  ];
}

/** Ends in the order of where their groups stand, so that fewer links cross; what stands together last. */
function untangled(ends: readonly Amount[], meanPlace: (end: Amount) => number): readonly Amount[] {
  const placed = new Map(ends.map((end) => [end, end.key === rest ? Infinity : meanPlace(end)]));
  return ends.toSorted((a, b) => {
    const [first, second] = [placed.get(a) ?? 0, placed.get(b) ?? 0];
    return first === second ? 0 : first - second;
  });
}

/** Puts amounts one below the other, each at least as high as its name. */
function stacked(amounts: readonly Amount[], perUnit: number) {
  let top = 0;
  const placed = amounts.map((amount) => {
    const height = Math.max(1, amount.units * perUnit);
    const slot = Math.max(leastSlot, height);
    const at = { ...amount, height, slot, top: top + (slot - height) / 2 };
    top += slot + slotGap;
    return at;
  });
  return { placed, height: Math.max(0, top - slotGap) };
}

function unitsOf(one: MeasureResult): number {
  return isShown(one) ? one.value * one.base : 0;
}

function totalOf(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
}

/** How many units go out of each group and into each end. */
function sideUnits({ grouping, results }: FlowData) {
  const groups = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const one of results.filter(isShown)) {
    const code = one.group[grouping] ?? "";
    groups.set(code, (groups.get(code) ?? 0) + unitsOf(one));
    ends.set(one.part, (ends.get(one.part) ?? 0) + unitsOf(one));
  }
  return { groups, ends };
}

/** What flows side by side have in common: the size of each group and end, which order them, and of all. */
export function flowScales(data: FlowData): Scales {
  const { groups, ends } = sideUnits(data);
  return {
    all: [totalOf([...groups.values()])],
    ...Object.fromEntries([...groups].map(([code, n]) => [`from ${code}`, [n]])),
    ...Object.fromEntries([...ends].map(([code, n]) => [`to ${code}`, [n]])),
  };
}

/** The size of each group, or of each end, in all flows side by side. */
function commonUnits(shared: Scales, side: "from" | "to"): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(shared).flatMap(([name, values]) =>
      name.startsWith(`${side} `) ? [[name.slice(side.length + 1), totalOf(values)] as const] : [],
    ),
  );
}

/** Amounts in the order in which all flows have them, of this one's own size; those that it has nothing of left out, the one left of what stands together by its own name. */
function ownOf(common: readonly Amount[], own: ReadonlyMap<string, number>): readonly Amount[] {
  return common.flatMap(({ key, keys }) => {
    const held = keys.filter((one) => (own.get(one) ?? 0) > 0);
    const [only, second] = held;
    if (only === undefined) return [];
    return [
      {
        key: second === undefined ? only : key,
        keys: held,
        units: totalOf(held.map((one) => own.get(one) ?? 0)),
      },
    ];
  });
}

/**
 * Lays out a flow: groups by size, ends near their groups, both sides on one scale, links in the order of what they lead to. Of flows side
 * by side both sides are in one order, by the size in all, and on one scale.
 */
export function flowOf(data: FlowData, context: ChartContext): Flow {
  const { grouping, measure, results } = data;
  const { text, format, labelOf, sharedOn } = context;
  const codeOf = ({ group }: MeasureResult) => group[grouping] ?? "";
  const drawn = results.filter(isShown);
  const { groups: groupUnits, ends: endUnits } = sideUnits(data);
  const leaving =
    sharedOn === undefined
      ? largest(groupUnits, mostGroups)
      : ownOf(largest(commonUnits(sharedOn, "from"), mostGroups), groupUnits);
  /** Where the groups of an end stand on average, weighed by their units. */
  const meanPlace = ({ keys }: Amount): number => {
    const own = drawn.filter((one) => keys.includes(one.part));
    const places = own.map((one) => leaving.findIndex((group) => group.keys.includes(codeOf(one))));
    const sum = own.reduce((all, one, at) => all + unitsOf(one) * (places[at] ?? 0), 0);
    return sum / own.reduce((all, one) => all + unitsOf(one), 0);
  };
  const total = totalOf([...groupUnits.values()]);
  const most = Math.max(total, ...(sharedOn?.["all"] ?? []).map((n) => n ?? 0));
  const perUnit = most === 0 ? 0 : flowHeight / most;
  const left = stacked(leaving, perUnit);
  const right = stacked(
    sharedOn === undefined
      ? untangled(largest(endUnits, mostEnds), meanPlace)
      : ownOf(largest(commonUnits(sharedOn, "to"), mostEnds), endUnits),
    perUnit,
  );
  const height = Math.max(left.height, right.height);
  const shifts = [(height - left.height) / 2, (height - right.height) / 2] as const;
  const others = (count: number, side: "groups" | "ends") =>
    text(`charts.flow.other_${side}`, { n: format.count(count) });
  const node = (at: (typeof left.placed)[number], shift: number, isGroup: boolean): FlowNode => {
    const isRest = at.key === rest;
    const label = isRest
      ? { text: others(at.keys.length, isGroup ? "groups" : "ends") }
      : labelOf(isGroup ? grouping : "part", at.key);
    const own = drawn.filter((one) => unitsOf(one) > 0 && at.keys.includes(isGroup ? codeOf(one) : one.part));
    return {
      id: at.key,
      label,
      ...(isGroup && !isRest ? { code: at.key } : {}),
      units: at.units,
      top: at.top + shift,
      height: at.height,
      slot: at.slot,
      mark: {
        id: `${isGroup ? "from" : "to"}/${at.key}`,
        name: text("charts.markName", {
          group: label.text,
          words: text("charts.flow.units", {
            n: format.count(Math.round(at.units)),
            share: format.value(total === 0 ? 0 : at.units / total, "share"),
          }),
        }),
        group: isGroup && !isRest ? { [grouping]: at.key } : {},
        part: isGroup || isRest ? "" : at.key,
        results: own.toSorted((a, b) => unitsOf(b) - unitsOf(a)),
      },
    };
  };
  const groups = left.placed.map((at) => node(at, shifts[0], true));
  const ends = right.placed.map((at) => node(at, shifts[1], false));
  const arrived = right.placed.map(() => 0);
  const links = left.placed.flatMap((from, fromAt): FlowLink[] => {
    let gone = 0;
    return right.placed.flatMap((to, toAt): FlowLink[] => {
      const own = drawn.filter((one) => from.keys.includes(codeOf(one)) && to.keys.includes(one.part));
      const n = own.reduce((sum, one) => sum + unitsOf(one), 0);
      const [group, end] = [groups[fromAt], ends[toAt]];
      if (n <= 0 || group === undefined || end === undefined) return [];
      const link = {
        from: fromAt,
        to: toAt,
        start: group.top + gone,
        end: end.top + (arrived[toAt] ?? 0),
        height: n * perUnit,
      };
      gone += n * perUnit;
      arrived[toAt] = (arrived[toAt] ?? 0) + n * perUnit;
      const [only] = own;
      const names = text("charts.flow.link", { from: group.label.text, to: end.label.text });
      const words =
        own.length === 1
          ? resultWords(only, measure, context)
          : text("charts.flow.units", {
              n: format.count(Math.round(n)),
              share: format.value(n / group.units, "share"),
            });
      return [
        {
          ...link,
          mark: {
            id: `${from.key}/${to.key}`,
            name: text("charts.markName", { group: names, words }),
            group: from.key === rest ? {} : { [grouping]: from.key },
            part: to.key === rest ? "" : to.key,
            results: own.toSorted((a, b) => unitsOf(b) - unitsOf(a)),
          },
        },
      ];
    });
  });
  const absent = new Map(
    results.filter((one) => !groupUnits.has(codeOf(one))).map((one) => [codeOf(one), one]),
  );
  return { height, groups, ends, links, absent: [...absent.values()] };
}

const steps = Array.from({ length: 13 }, (_, step) => step / 12);

/** The line along which a link comes down, level at both ends: the Bézier curve that `pathOf` draws, in per cent of the width and px. */
function curveOf(from: number, to: number): readonly (readonly [number, number])[] {
  return steps.map((t) => [100 * (1.5 * t * (1 - t) + t ** 3), from + (to - from) * t * t * (3 - 2 * t)]);
}

/** A link as it is drawn, 100 wide. */
export function pathOf({ start, end, height }: FlowLink): string {
  const [down, up] = [start + height, end + height].map((y) => y.toFixed(2));
  const [from, to] = [start, end].map((y) => y.toFixed(2));
  return `M0 ${from}C50 ${from} 50 ${to} 100 ${to}V${up}C50 ${up} 50 ${down} 0 ${down}Z`;
}

/** What takes the pointer of a link, as the points of a polygon: its own shape, at least `least` px high. */
export function reachOf(
  { start, end, height }: FlowLink,
  least: number,
): readonly (readonly [number, number])[] {
  const spare = Math.max(0, (least - height) / 2);
  const upper = curveOf(start - spare, end - spare);
  return [...upper, ...upper.map(([x, y]) => [x, y + height + 2 * spare] as const).toReversed()];
}
