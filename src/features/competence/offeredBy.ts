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

/** So many groups of scores are drawn at most: each is measured on scores of its own, and a page of more can't be read. */
const most = 60;

/** What the groups of the page can be made by: whom students are, and the circumstances of which scores tell two to sixty. */
export function offeredBy(data: PanelData): readonly Grouping[] {
  const everything = selectRows(data, "scores", {});
  return groupings.filter((grouping) => {
    if (!isOccasionGrouping(grouping)) return true;
    const { tuples } = tuplesOf(data, "scores", [grouping], everything);
    const told = tuples.filter(([code]) => code !== "").length;
    return told > 1 && told <= most;
  });
}
