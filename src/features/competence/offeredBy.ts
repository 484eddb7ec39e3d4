import type { Grouping } from "../../measures/result.ts";
import { isOccasionGrouping } from "../../panels/groupings.ts";
import type { PanelData } from "../../panels/panelData.ts";
import { selectRows, tuplesOf } from "../../panels/selection.ts";

const groupings: readonly Grouping[] = [
  "program",
  "cohort",
  "graduation_year",
  "class",
  "gender",
  "group_1",
  "group_2",
  "group_3",
  "school",
  "stage",
  "term",
  "module",
  "instrument",
  "assessor_kind",
  "employer",
];

/** Of so many groups of scores all figures are drawn: each is measured on scores of its own, and a page of more panels can't be read. */
export const mostDrawn = 60;

/** What groups of the page can be made by; `isMany`: into more than all figures are drawn of. */
export interface OfferedGrouping {
  readonly grouping: Grouping;
  readonly isMany: boolean;
}

/** What the groups of the page can be made by: whom students are, and the circumstances of which scores tell two or more. */
export function offeredBy(data: PanelData): readonly OfferedGrouping[] {
  const everything = selectRows(data, "scores", {});
  return groupings.flatMap((grouping): OfferedGrouping[] => {
    if (!isOccasionGrouping(grouping)) return [{ grouping, isMany: false }];
    const { tuples } = tuplesOf(data, "scores", [grouping], everything);
    const told = tuples.filter(([code]) => code !== "").length;
    return told > 1 ? [{ grouping, isMany: told > mostDrawn }] : [];
  });
}
