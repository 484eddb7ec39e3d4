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

/** What the groups of the page can be made by: whom students are, and the circumstances that scores tell two of or more. */
export function offeredBy(data: PanelData): readonly Grouping[] {
  const everything = selectRows(data, "scores", {});
  return groupings.filter(
    (grouping) =>
      !isOccasionGrouping(grouping) ||
      tuplesOf(data, "scores", [grouping], everything).tuples.filter(([code]) => code !== "").length > 1,
  );
}
