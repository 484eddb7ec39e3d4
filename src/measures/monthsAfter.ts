import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData, PanelId } from "../panels/panelData.ts";
import { integers, selectRows } from "../panels/selection.ts";

/** The panels whose rows are of a graduation year at a number of months after. */
export type MonthsPanel = Extract<PanelId, "employment" | "graduateRatings" | "frames">;

/**
 * The months after graduation at which employment is looked at under a filter when they aren't grouped by: the latest that every
 * graduation year shown has reached, else the one that most have, the earlier of equals. Null without any rows.
 */
export function monthsAfterOf(
  data: PanelData,
  where: PanelFilter,
  panel: MonthsPanel = "employment",
  keep?: (row: number) => boolean,
): string | null {
  const year = integers(data.panels[panel], "graduation_year");
  const months = integers(data.panels[panel], "months_after");
  const reached = new Map<number, Set<number>>();
  const years = new Set<number>();
  selectRows(data, panel, where).forEach((selected, row) => {
    if (selected !== 1 || keep?.(row) === false) return;
    const at = months[row] ?? -1;
    const ofYear = year[row] ?? -1;
    years.add(ofYear);
    reached.set(at, (reached.get(at) ?? new Set()).add(ofYear));
  });
  const candidates = [...reached].map(([at, byYears]) => ({ at, years: byYears.size }));
  const common = candidates.filter((one) => one.years === years.size).toSorted((a, b) => b.at - a.at);
  const usual = candidates.toSorted((a, b) => b.years - a.years || a.at - b.at);
  const chosen = common[0] ?? usual[0];
  return chosen === undefined ? null : String(chosen.at);
}

/** The filter with one number of months after in it, unless these are grouped by. */
export function atOneTime(
  data: PanelData,
  by: readonly PanelGrouping[],
  where: PanelFilter,
  panel: MonthsPanel = "employment",
  keep?: (row: number) => boolean,
): PanelFilter {
  if (by.includes("months_after")) return where;
  const months = monthsAfterOf(data, where, panel, keep);
  return months === null ? where : { ...where, months_after: [months] };
}
