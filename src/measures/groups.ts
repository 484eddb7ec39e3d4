import { isOccasionGrouping, type PanelFilter, type PanelGrouping } from "../panels/groupings.ts";
import type { PanelData, PanelId } from "../panels/panelData.ts";
import { attributeOf, filterPart, selectRows, tuplesOf } from "../panels/selection.ts";
import type { Group } from "./estimate.ts";
import { stageOrder } from "./scoreFacts.ts";

/** A group with the rows of the panel that belong to it, and the students that do. */
export interface GroupMembers {
  readonly group: Group;
  readonly rows: readonly number[];
  readonly students: readonly number[];
}

/** Compares two codes of a grouping: stages and terms in their order, numbers by size, the rest as texts; "" last. */
function codeOrder(data: PanelData, grouping: PanelGrouping): (a: string, b: string) => number {
  const ranks =
    grouping === "stage"
      ? new Map<string, number>(stageOrder.map((stage, rank) => [stage, rank]))
      : new Map(grouping === "term" ? data.reference.terms.map((term) => [term.code, term.ordinal]) : []);
  const numeric = grouping === "months_after";
  return (a, b) => {
    if (a === b) return 0;
    if (a === "" || b === "") return a === "" ? 1 : -1;
    const [first, second] = numeric
      ? [Number(a), Number(b)]
      : [ranks.get(a) ?? Infinity, ranks.get(b) ?? Infinity];
    if (first !== second) return first < second ? -1 : 1;
    return a < b ? -1 : 1;
  };
}

/** Orders tuples of codes by the first grouping, then the second and so on. */
export function tupleOrder(
  data: PanelData,
  by: readonly PanelGrouping[],
): (a: readonly string[], b: readonly string[]) => number {
  const orders = by.map((grouping) => codeOrder(data, grouping));
  return (a, b) => {
    for (const [index, order] of orders.entries()) {
      const compared = order(a[index] ?? "", b[index] ?? "");
      if (compared !== 0) return compared;
    }
    return 0;
  };
}

function keyOf(tuple: readonly string[]): string {
  return JSON.stringify(tuple);
}

/** The rows of each tuple, by its key. */
function membersOf(index: Int32Array, tuples: readonly (readonly string[])[]): Map<string, number[]> {
  const lists = tuples.map((): number[] => []);
  index.forEach((tuple, row) => lists[tuple]?.push(row));
  return new Map(tuples.map((tuple, position) => [keyOf(tuple), lists[position] ?? []]));
}

/** The students under a filter in groups of whom they are. The one group without groupings exists even when it is empty. */
export function studentGroups(
  data: PanelData,
  by: readonly PanelGrouping[],
  where: PanelFilter,
): readonly GroupMembers[] {
  const { tuples, index } = tuplesOf(data, "students", by, selectRows(data, "students", where));
  const members = membersOf(index, tuples);
  return (by.length === 0 ? [[]] : tuples.toSorted(tupleOrder(data, by))).map((tuple) => {
    const students = members.get(keyOf(tuple)) ?? [];
    return { group: groupOf(by, tuple), rows: students, students };
  });
}

/** A tuple of codes under the names of their groupings. */
export function groupOf(by: readonly PanelGrouping[], tuple: readonly string[]): Group {
  return Object.fromEntries(by.map((grouping, index) => [grouping, tuple[index] ?? ""]));
}

/**
 * The rows of a panel in groups: every combination of whom that the panel or the students know, at every occasion that the panel
 * knows, so that a group without rows is a row with a reason and not a gap. `keep` narrows the panel's rows further.
 */
export function panelGroups(
  data: PanelData,
  panel: PanelId,
  by: readonly PanelGrouping[],
  where: PanelFilter,
  options: { readonly keep?: (row: number) => boolean; readonly withStudents: boolean },
): readonly GroupMembers[] {
  const { keep, withStudents } = options;
  const selected = selectRows(data, panel, where);
  if (keep !== undefined) {
    for (let row = 0; row < selected.length; row += 1) if (!keep(row)) selected[row] = 0;
  }
  const whom = by.filter((grouping) => !isOccasionGrouping(grouping));
  const when = by.filter((grouping) => isOccasionGrouping(grouping));
  const rows = tuplesOf(data, panel, [...whom, ...when], selected);
  const members = membersOf(rows.index, rows.tuples);

  const ofStudents = withStudents
    ? tuplesOf(data, "students", whom, selectRows(data, "students", filterPart(where, "whom")))
    : { tuples: [], index: new Int32Array() };
  const students = membersOf(ofStudents.index, ofStudents.tuples);
  const distinct = (tuples: readonly (readonly string[])[]) => [
    ...new Map(tuples.map((tuple) => [keyOf(tuple), tuple])).values(),
  ];
  const whomTuples =
    whom.length === 0
      ? [[]]
      : distinct([
          ...rows.tuples.map((tuple) => tuple.slice(0, whom.length)),
          ...ofStudents.tuples.filter((tuple) => !tuple.includes("")),
        ]);
  const whenTuples =
    when.length === 0 ? [[]] : distinct(rows.tuples.map((tuple) => tuple.slice(whom.length)));

  const order = tupleOrder(data, by);
  const arranged = by.map((grouping) => [...whom, ...when].indexOf(grouping));
  return whomTuples
    .flatMap((who) => whenTuples.map((then) => [...who, ...then]))
    .map((tuple) => ({ tuple, asked: arranged.map((position) => tuple[position] ?? "") }))
    .toSorted((a, b) => order(a.asked, b.asked))
    .map(({ tuple, asked }) => ({
      group: groupOf(by, asked),
      rows: members.get(keyOf(tuple)) ?? [],
      students: students.get(keyOf(tuple.slice(0, whom.length))) ?? [],
    }));
}

/**
 * The groups that the students, or for an occasion the panel that holds it, know under a filter: what a picker or a matrix lists.
 * Codes in their order.
 */
export function groupsOf(
  data: PanelData,
  by: readonly PanelGrouping[],
  where: PanelFilter,
): readonly Group[] {
  const holders: readonly PanelId[] = ["students", "scores", "employment", "employerRatings", "frames"];
  const holder = holders.find((panel) => by.every((grouping) => attributeOf(data, panel, grouping) !== null));
  if (holder === "students") return studentGroups(data, by, where).map(({ group }) => group);
  if (holder !== undefined)
    return panelGroups(data, holder, by, where, { withStudents: holder !== "scores" }).map(
      ({ group }) => group,
    );
  throw new RangeError(`nothing in the data is known by ${by.join(" and ")} together`);
}
