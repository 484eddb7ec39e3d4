import { tupleOrder } from "../../measures/groups.ts";
import { groupings, type Filter, type Grouping } from "../../measures/result.ts";
import { panelIds } from "../../panels/catalogue.ts";
import type { PanelData } from "../../panels/panelData.ts";
import { attributeOf, filterPart, selectRows, tuplesOf } from "../../panels/selection.ts";
import type { Groups, View } from "../../state/view.ts";

const remembered = new WeakMap<PanelData, Map<Grouping, readonly string[]>>();

/** The codes of a grouping that any panel knows, in their order; rows that don't say are left out. */
export function codesIn(data: PanelData, grouping: Grouping): readonly string[] {
  const known = remembered.get(data) ?? new Map<Grouping, readonly string[]>();
  remembered.set(data, known);
  let codes = known.get(grouping);
  if (codes === undefined) {
    const found = panelIds.flatMap((panel) =>
      attributeOf(data, panel, grouping) === null
        ? []
        : tuplesOf(data, panel, [grouping], selectRows(data, panel, {})).tuples.map(([code = ""]) => code),
    );
    const order = tupleOrder(data, [grouping]);
    codes = [...new Set(found)].filter((code) => code !== "").toSorted((a, b) => order([a], [b]));
    known.set(grouping, codes);
  }
  return codes;
}

/** True where no row of any table passes the filter. */
export function nothingPasses(data: PanelData, filter: Filter): boolean {
  return panelIds.every((panel) => !selectRows(data, panel, filter).includes(1));
}

/** Students that the filter lets through, and all there are. */
export function countStudents(
  data: PanelData,
  filter: Filter,
): { readonly n: number; readonly total: number } {
  let n = 0;
  for (const one of selectRows(data, "students", filterPart(filter, "whom"))) n += one;
  return { n, total: data.panels.students.rowCount };
}

/** The groups that a view filters, picks or compares with and that the data don't have: it was made with other data. */
export function unknownGroups(data: PanelData, { filter, pick, compare }: View): readonly Groups[] {
  const asked: readonly Groups[] = [
    ...groupings.map((grouping) => ({ grouping, codes: filter[grouping] ?? [] })),
    ...[pick, compare].filter((groups) => groups !== null && typeof groups !== "string"),
  ];
  return asked.flatMap(({ grouping, codes }) => {
    const known = codesIn(data, grouping);
    const unknown = codes.filter((code) => code !== "" && !known.includes(code));
    return unknown.length === 0 ? [] : [{ grouping, codes: unknown }];
  });
}
