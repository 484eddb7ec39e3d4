import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData, PanelId } from "../panels/panelData.ts";
import { integers, labelsOf } from "../panels/selection.ts";
import { rememberedOnce } from "./remembered.ts";

/** Survey waves of so many calendar years are pooled where nobody named waves: a school has too few employers in one. */
export const pooledYears = 3;

/** The year of each survey wave, by its school and code; NaN where the survey's record gives none. */
const waveYears = rememberedOnce(
  (data) =>
    new Map(
      data.reference.surveys.map(({ school, wave, year }) => [
        `${school} ${wave}`,
        /^\d{4}$/.test(year) ? Number(year) : Number.NaN,
      ]),
    ),
);

/** The rows of one group that count together, and the declared survey waves that they are of, in their order. */
export interface PooledRows {
  readonly rows: readonly number[];
  readonly waves: readonly string[];
}

/** True where the request itself says which waves it is about. */
export function namesWaves(by: readonly PanelGrouping[], where: PanelFilter): boolean {
  return by.includes("wave") || where.wave !== undefined;
}

/**
 * Narrows a group's rows to the waves of its latest `pooledYears` years, unless waves were named. A wave that no survey's record
 * dates stays; one that none declares has no scale, and its ratings show as eligible without a value.
 */
export function poolWaves(
  data: PanelData,
  panel: Extract<PanelId, "employerRatings" | "frames">,
  rows: readonly number[],
  named: boolean,
): PooledRows {
  const codes = integers(data.panels[panel], "wave");
  const labels = labelsOf(data, panel, "wave");
  const school = integers(data.panels[panel], "school");
  const schools = labelsOf(data, panel, "school");
  const years = waveYears(data);
  const keyOf = (row: number) => `${schools[school[row] ?? -1] ?? ""} ${labels[codes[row] ?? -1] ?? ""}`;
  const yearOf = (row: number) => years.get(keyOf(row)) ?? Number.NaN;
  let latest = -Infinity;
  for (const row of rows) {
    const year = yearOf(row);
    if (year > latest) latest = year;
  }
  const pooled = named ? rows : rows.filter((row) => !(yearOf(row) <= latest - pooledYears));
  const declared = pooled.filter((row) => years.has(keyOf(row)));
  const waves = new Set(declared.map((row) => labels[codes[row] ?? -1] ?? ""));
  return { rows: pooled, waves: [...waves].toSorted() };
}
