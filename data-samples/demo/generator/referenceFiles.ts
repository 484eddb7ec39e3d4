import { csvText } from "../../../src/model/csvText.ts";
import { defaultFramework } from "../../../src/model/defaultFramework.ts";
import type { Row } from "../../../src/model/rowTypes.ts";
import { columnsOf, type TableId } from "../../../src/model/tables.ts";
import { instrumentChangeYear, termRows } from "./calendar.ts";
import { surveyRows } from "./employerRatings.ts";
import { employerRows } from "./employers.ts";
import { placementRows } from "./partners.ts";
import { moduleRows, programRows } from "./programs.ts";
import { requirementRows } from "./requirements.ts";

const schoolRows: readonly Row<"schools">[] = [
  { school_code: "S1", name_en: "Riverside Vocational School", name_zh: "江畔职业学校", region_code: "330100", region_name: "Hangzhou" },
];

const instrumentRows: readonly Row<"instruments">[] = [
  ...defaultFramework.instruments.map((row) => ({ ...row, valid_from: "2019-09-01" })),
  {
    instrument_code: "OP",
    version: "2",
    kind: "practical",
    scale_min: 0,
    scale_max: 10,
    scale_step: 0.5,
    key_method: "checklist",
    valid_from: `${instrumentChangeYear}-09-01`,
    note: "Shorter checklist on 0-10",
  },
];

/** Where graduates work, and the median of all who work there, as a ratio to that of the school's own region. */
const lowPayRegions = [
  ["330100", 1], ["330200", 0.98], ["330400", 0.93], ["330600", 0.94], ["310000", 1.15], ["320500", 1.06],
] as const;

const referenceRows: readonly Row<"reference_values">[] = [
  { measure: "employment.destination_rate", kind: "target", value: 0.95 },
  { measure: "employment.related", kind: "target", value: 0.7 },
  { measure: "employer.satisfied", kind: "target", value: 0.8 },
  { measure: "students.completion", kind: "target", value: 0.92 },
  { measure: "competence.level", kind: "target", value: 65 },
  ...[2022, 2023, 2024, 2025].flatMap((year, i): readonly Row<"reference_values">[] => [
    { measure: "employment.destination_rate", kind: "national", year: String(year), value: [0.94, 0.945, 0.95, 0.952][i] ?? 0.95 },
    { measure: "employment.related", kind: "national", year: String(year), value: [0.62, 0.63, 0.64, 0.64][i] ?? 0.64 },
    ...lowPayRegions.map(([region_code, ratio]): Row<"reference_values"> => ({
      measure: "employment.pay",
      kind: "low_pay",
      year: String(year),
      region_code,
      currency: "CNY",
      value: Math.round((([5600, 5750, 5900, 6050][i] ?? 6050) * ratio) / 10) * 10,
    })),
  ]),
  { measure: "employment.destination_rate", kind: "target", program_code: "P08", value: 0.92 },
];

const cellText = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** The text of a table's CSV with the template's columns that any row fills, in the template's order. */
function tableText<T extends TableId>(table: T, rows: readonly Row<T>[]): string {
  const cells = rows.map((row) => new Map(Object.entries<unknown>(row).map(([name, value]) => [name, cellText(value)])));
  const names = columnsOf(table).map(([name]) => name).filter((name) => cells.some((row) => (row.get(name) ?? "") !== ""));
  return csvText(names, cells.map((row) => names.map((name) => row.get(name) ?? "")));
}

/** The reference tables, employers and placements: one file a table, named after it. */
export function referenceFiles(): readonly (readonly [name: string, text: string])[] {
  return [
    ["schools.csv", tableText("schools", schoolRows)],
    ["programs.csv", tableText("programs", programRows)],
    ["modules.csv", tableText("modules", moduleRows)],
    ["indicators.csv", tableText("indicators", defaultFramework.indicators)],
    ["instruments.csv", tableText("instruments", instrumentRows)],
    ["requirements.csv", tableText("requirements", requirementRows)],
    ["terms.csv", tableText("terms", termRows)],
    ["reference_values.csv", tableText("reference_values", referenceRows)],
    ["employer_surveys.csv", tableText("employer_surveys", surveyRows)],
    ["employers.csv", tableText("employers", employerRows)],
    ["placements.csv", tableText("placements", placementRows)],
  ];
}
