/** What groups can be made by, and filtered by. `panels/catalogue.ts` says which panel holds which. */
export const panelGroupings = [
  "school",
  "program",
  "cohort",
  "graduation_year",
  "class",
  "gender",
  "group_1",
  "group_2",
  "group_3",
  "stage",
  "term",
  "months_after",
  "wave",
  "module",
  "instrument",
  "assessor_kind",
  "employer",
] as const;
export type PanelGrouping = (typeof panelGroupings)[number];

/** For each grouping the codes that are let through ("" stands for rows that don't say); an absent grouping lets all through. */
export type PanelFilter = Readonly<Partial<Record<PanelGrouping, readonly string[]>>>;

/**
 * Groupings that say when or under which circumstances something was measured, not whom it was measured of. Each belongs to the
 * panels that hold it; in a filter for another panel it selects nothing and excludes nothing.
 */
export const occasionGroupings = [
  "stage",
  "term",
  "months_after",
  "wave",
  "module",
  "instrument",
  "assessor_kind",
  "employer",
] as const satisfies readonly PanelGrouping[];

/** True for a grouping that names an occasion. */
export function isOccasionGrouping(grouping: PanelGrouping): grouping is (typeof occasionGroupings)[number] {
  return occasionGroupings.some((one) => one === grouping);
}
