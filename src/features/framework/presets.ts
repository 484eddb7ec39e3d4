import { cometFramework } from "../../model/cometFramework.ts";
import { defaultFramework, type Framework } from "../../model/defaultFramework.ts";
import { qiltSurveys } from "../../model/qiltFramework.ts";
import { referenceKey, referenceRows, type ReferenceTables } from "../../model/referenceTables.ts";

export const presetIds = ["default", "comet", "qilt"] as const;
export type PresetId = (typeof presetIds)[number];

function competence({ indicators, instruments }: Framework): ReferenceTables {
  return {
    indicators: referenceRows("indicators", indicators),
    instruments: referenceRows("instruments", instruments),
  };
}

/** The tables that a preset puts into a draft that holds `tables`. A survey's attributes join the waves that are there. */
export function presetTables(
  preset: PresetId,
  tables: ReferenceTables,
  wave: { readonly wave: string; readonly year: string },
): ReferenceTables {
  if (preset === "default") return competence(defaultFramework);
  if (preset === "comet") return competence(cometFramework);
  const table = "employer_surveys";
  const rows = referenceRows(table, qiltSurveys(wave.wave, wave.year));
  // Keys are compared as rows of one school, whichever it is: the draft gives all of them its own.
  const own = (tables[table] ?? []).map(({ school_code: _school, ...row }) => ({
    school_code: "S1",
    ...row,
  }));
  const keys = new Set(rows.map((row) => referenceKey(table, row)));
  return { [table]: [...own.filter((row) => !keys.has(referenceKey(table, row))), ...rows] };
}

/** The wave that QILT's attributes are added to: the newest there is, else this year's. */
export function newestWave(tables: ReferenceTables, today: Date) {
  const waves = (tables.employer_surveys ?? []).map((row) => ({
    wave: row["wave"] ?? "",
    year: row["year"] ?? "",
  }));
  const [newest] = waves.toSorted((a, b) => b.year.localeCompare(a.year) || b.wave.localeCompare(a.wave));
  const year = String(today.getFullYear());
  return newest ?? { wave: year, year };
}
