import type { MeasureDeclaration } from "../../measures/declaration.ts";
import { groupings, type MeasureResult } from "../../measures/result.ts";
import { isOccasionGrouping } from "../../panels/groupings.ts";

/** Whether a unit may stand in several of the groups of some results: an employer in two programs, a student at two stages. */
export function mayOverlap(
  results: readonly Pick<MeasureResult, "group">[],
  unitOf: MeasureDeclaration["unitOf"],
): boolean {
  if (results.length < 2) return false;
  return (
    unitOf === "employer" ||
    groupings.some(
      (grouping) =>
        isOccasionGrouping(grouping) && new Set(results.map(({ group }) => group[grouping])).size > 1,
    )
  );
}
