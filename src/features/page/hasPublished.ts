import type { PanelData } from "../../panels/panelData.ts";

/** Whether figures stand in the data that others published, without rows of people behind them. */
export function hasPublished({ panels }: PanelData): boolean {
  return panels.frames.columns["measure"]?.some((code) => code >= 0) === true;
}
