import { cometFramework } from "../../model/cometFramework.ts";
import { defaultFramework, type Framework } from "../../model/defaultFramework.ts";
import { qiltSurveys } from "../../model/qiltFramework.ts";
import { referenceKey, referenceRows, type ReferenceTables } from "../../model/referenceTables.ts";

/** The wave that a survey's attributes are added to. */
interface Wave {
  readonly wave: string;
  readonly year: string;
}

/** What a preset puts into a draft that holds `tables`. */
type Preset = (tables: ReferenceTables, wave: Wave) => ReferenceTables;

function competence({ indicators, instruments }: Framework): ReferenceTables {
  return {
    indicators: referenceRows("indicators", indicators),
    instruments: referenceRows("instruments", instruments),
  };
}

/** QILT's attributes join the waves that are there. */
function withQilt(tables: ReferenceTables, { wave, year }: Wave): ReferenceTables {
  const table = "employer_surveys";
  const rows = referenceRows(table, qiltSurveys(wave, year));
  // Keys are compared as rows of one school, whichever it is: the draft gives all of them its own.
  const own = (tables[table] ?? []).map(({ school_code: _school, ...row }) => ({
    school_code: "S1",
    ...row,
  }));
  const keys = new Set(rows.map((row) => referenceKey(table, row)));
  return { [table]: [...own.filter((row) => !keys.has(referenceKey(table, row))), ...rows] };
}

/** Every preset, in the order in which they are offered. Words: `framework.presets.<id>`. */
const presets = {
  default: () => competence(defaultFramework),
  comet: () => competence(cometFramework),
  qilt: withQilt,
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets).filter((id): id is PresetId => id in presets);

/** The tables that a preset puts into a draft that holds `tables`. */
export function presetTables(preset: PresetId, tables: ReferenceTables, wave: Wave): ReferenceTables {
  return presets[preset](tables, wave);
}

/** The wave that QILT's attributes are added to: the newest there is, else this year's. */
export function newestWave(tables: ReferenceTables, today: Date): Wave {
  const waves = (tables.employer_surveys ?? []).map((row) => ({
    wave: row["wave"] ?? "",
    year: row["year"] ?? "",
  }));
  const [newest] = waves.toSorted((a, b) => b.year.localeCompare(a.year) || b.wave.localeCompare(a.wave));
  const year = String(today.getFullYear());
  return newest ?? { wave: year, year };
}
