import { cellText, type ColumnTable, type TextColumn } from "../../columns/columnTable.ts";
import type { KnownCodes, KnownIndicator, StagedTable } from "../screening.ts";

function columnOf(rows: ColumnTable, name: string): TextColumn | undefined {
  return rows.columns.find((column) => column.name === name);
}

function textAt(rows: ColumnTable, name: string, row: number): string {
  const column = columnOf(rows, name);
  return column === undefined ? "" : cellText(column, row);
}

function named(
  rows: ColumnTable,
  code: string,
): { readonly code: string; readonly names: readonly string[] }[] {
  return Array.from(rows.lines, (_, row) => ({
    code: textAt(rows, code, row),
    names: [textAt(rows, "name_en", row), textAt(rows, "name_zh", row)].filter((name) => name !== ""),
  }));
}

function replaced<T extends { readonly code: string }>(older: readonly T[], newer: readonly T[]): T[] {
  const codes = new Set(newer.map(({ code }) => code));
  return [...older.filter(({ code }) => !codes.has(code)), ...newer];
}

function merged(known: readonly string[] = [], column: TextColumn | undefined): string[] {
  const texts = column?.dictionary.filter((text) => text !== "") ?? [];
  return [...new Set([...known, ...texts])].toSorted();
}

function indicatorsOf(rows: ColumnTable): KnownIndicator[] {
  return named(rows, "indicator_code").map(({ code, names }, row) => ({
    code,
    names,
    scaleMin: Number(textAt(rows, "scale_min", row)),
    scaleMax: Number(textAt(rows, "scale_max", row)),
    ...(textAt(rows, "direction", row) === "down" ? { direction: "down" as const } : {}),
  }));
}

function scalesOf(rows: ColumnTable, keys: readonly string[]): Record<string, { min: number; max: number }> {
  const scales: Record<string, { min: number; max: number }> = {};
  for (let row = 0; row < rows.lines.length; row += 1) {
    const [min, max] = [textAt(rows, "scale_min", row), textAt(rows, "scale_max", row)];
    if (min === "" || max === "") continue;
    scales[keys.map((key) => textAt(rows, key, row)).join("|")] = { min: Number(min), max: Number(max) };
  }
  return scales;
}

/** What is known once the staged rows of a file are counted in, so that the next files of a drop know its codes. */
export function foldKnown(known: KnownCodes, { table, rows }: StagedTable): KnownCodes {
  if (rows.lines.length === 0) return known;
  if (table === "indicators") {
    // A school's own framework takes the place of the default one: no score may hide in an indicator that is not in it.
    const before = known.indicatorsAssumed === true ? [] : known.indicators;
    return { ...known, indicatorsAssumed: false, indicators: replaced(before, indicatorsOf(rows)) };
  }
  if (table === "programs") {
    return { ...known, programs: replaced(known.programs ?? [], named(rows, "program_code")) };
  }
  if (table === "students") {
    const [ids, programs] = [columnOf(rows, "student_id"), columnOf(rows, "program_code")];
    const programOf = new Map(known.programOf);
    if (ids !== undefined && programs !== undefined)
      ids.codes.forEach((code, row) => {
        programOf.set(ids.dictionary[code] ?? "", programs.dictionary[programs.codes[row] ?? 0] ?? "");
      });
    return {
      ...known,
      programOf,
      students: new Set([...(known.students ?? []), ...(ids?.dictionary ?? [])]),
    };
  }
  if (table === "employers") {
    const codes = columnOf(rows, "employer_id")?.dictionary ?? [];
    return { ...known, employers: new Set([...(known.employers ?? []), ...codes]) };
  }
  if (table === "instruments") {
    const scales = scalesOf(rows, ["instrument_code", "version"]);
    return { ...known, instrumentScales: { ...known.instrumentScales, ...scales } };
  }
  if (table === "modules") {
    return { ...known, modules: replaced(known.modules ?? [], named(rows, "module_code")) };
  }
  if (table === "terms") {
    return { ...known, terms: merged(known.terms, columnOf(rows, "term_code")) };
  }
  if (table === "employer_surveys") {
    return {
      ...known,
      waves: merged(known.waves, columnOf(rows, "wave")),
      surveyScales: { ...known.surveyScales, ...scalesOf(rows, ["wave", "attribute"]) },
    };
  }
  return known;
}
