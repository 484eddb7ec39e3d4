import type { Engine, ResultTable } from "../engine/engine.ts";
import { defaultFramework } from "../model/defaultFramework.ts";
import type { TableId } from "../model/tables.ts";
import type { IndicatorInfo, InstrumentInfo, Reference, TermInfo } from "./panelData.ts";
import { referenceTableIds, type ReferenceTables } from "../model/referenceTables.ts";
import { readableTable } from "./readable.ts";
import { derivedTerms } from "./terms.ts";

/** One row of a reference table; `text` and `number` give null for an empty cell. */
interface Cells {
  text(name: string): string | null;
  number(name: string): number | null;
}

function rowsOf(table: ResultTable): readonly Cells[] {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  return Array.from({ length: table.rowCount }, (_, row) => ({
    text(name) {
      const column = columns.get(name);
      return column === undefined || column.kind === "number" ? null : (column.values[row] ?? null);
    },
    number(name) {
      const column = columns.get(name);
      if (column?.kind !== "number" || column.valid[row] !== 1) return null;
      return column.values[row] ?? null;
    },
  }));
}

/** The default framework's indicators and instruments, for a workspace that has loaded no framework: of no school, so of any. */
const assumed: {
  readonly indicators: readonly IndicatorInfo[];
  readonly instruments: readonly InstrumentInfo[];
} = {
  indicators: defaultFramework.indicators.map((row) => ({
    school: "",
    code: row.indicator_code,
    nameEn: row.name_en ?? null,
    nameZh: row.name_zh ?? null,
    dimension: row.dimension,
    level: row.level ?? null,
    task: row.task ?? null,
    purpose: row.purpose ?? null,
    instrument: row.instrument_code ?? null,
    scaleMin: row.scale_min,
    scaleMax: row.scale_max,
    scaleStep: row.scale_step ?? null,
    direction: row.direction === "down" ? "down" : "up",
    weight: row.weight ?? 1,
  })),
  instruments: defaultFramework.instruments.map((row) => ({
    school: "",
    code: row.instrument_code,
    version: row.version,
    kind: row.kind ?? null,
    scaleMin: row.scale_min ?? null,
    scaleMax: row.scale_max ?? null,
    scaleStep: row.scale_step ?? null,
  })),
};

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Rows that are not in the engine yet, as the engine would give them. */
function textCells(row: Readonly<Record<string, string>>): Cells {
  const text = (name: string) => (row[name] === undefined || row[name] === "" ? null : row[name]);
  return {
    text,
    number: (name) => {
      const found = text(name);
      return found === null ? null : Number(found);
    },
  };
}

/** The reference that tables of texts make, whether they are committed or not; `employers`, which is no reference table, as it stands. */
export function referenceOf(
  tables: ReferenceTables,
  labels: Readonly<Record<string, readonly string[]>>,
  employers: Reference["employers"],
): Reference {
  return { ...makeReference((table) => (tables[table] ?? []).map(textCells), labels), employers };
}

/** The tables that the reference is made of. */
export const referenceSources: readonly TableId[] = [...referenceTableIds, "employers"];

/** Reads the reference tables that have rows from the engine: see `makeReference`. Rejects with the engine's error or the signal's reason. */
export async function readReference(
  engine: Pick<Engine, "query">,
  labels: Readonly<Record<string, readonly string[]>>,
  hasRows: (table: TableId) => boolean,
  signal?: AbortSignal,
): Promise<Reference> {
  const found = new Map<TableId, readonly Cells[]>();
  for (const table of referenceSources)
    if (hasRows(table)) found.set(table, rowsOf(await engine.query(readableTable(table), signal)));
  return makeReference((table) => found.get(table) ?? [], labels);
}

/**
 * Without any indicator the default framework is assumed, and `frameworkAssumed` says so. Without any term, terms are derived from
 * their codes where these can be read (`2023-2024-1`, `2023秋`).
 */
function makeReference(
  rowsOfTable: (table: TableId) => readonly Cells[],
  labels: Readonly<Record<string, readonly string[]>>,
): Reference {
  const read = (table: TableId) =>
    rowsOfTable(table).map((row) => ({ ...row, school: row.text("school_code") ?? "" }));
  const inOrder = <Row extends { readonly school: string; readonly code: string }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => byText(a.school, b.school) || byText(a.code, b.code));
  const terms: readonly TermInfo[] = read("terms")
    .map((row) => ({
      school: row.school,
      code: row.text("term_code") ?? "",
      schoolYear: row.text("school_year") ?? "",
      ordinal: row.number("ordinal") ?? 0,
      note: row.text("note"),
    }))
    .toSorted((a, b) => byText(a.school, b.school) || a.ordinal - b.ordinal);

  const declared: readonly IndicatorInfo[] = inOrder(
    read("indicators").map((row) => ({
      school: row.school,
      code: row.text("indicator_code") ?? "",
      nameEn: row.text("name_en"),
      nameZh: row.text("name_zh"),
      dimension: row.text("dimension") ?? "",
      level: row.text("level"),
      task: row.text("task"),
      purpose: row.text("purpose"),
      instrument: row.text("instrument_code"),
      scaleMin: row.number("scale_min") ?? Number.NaN,
      scaleMax: row.number("scale_max") ?? Number.NaN,
      scaleStep: row.number("scale_step"),
      direction: row.text("direction") === "down" ? "down" : "up",
      weight: row.number("weight") ?? 1,
    })),
  );
  const instruments: readonly InstrumentInfo[] = inOrder(
    read("instruments").map((row) => ({
      school: row.school,
      code: row.text("instrument_code") ?? "",
      version: row.text("version") ?? "",
      kind: row.text("kind"),
      scaleMin: row.number("scale_min"),
      scaleMax: row.number("scale_max"),
      scaleStep: row.number("scale_step"),
    })),
  );

  return {
    schools: read("schools").map((row) => ({
      code: row.school,
      nameEn: row.text("name_en"),
      nameZh: row.text("name_zh"),
      region: row.text("region_code"),
    })),
    programs: inOrder(
      read("programs").map((row) => ({
        school: row.school,
        code: row.text("program_code") ?? "",
        nameEn: row.text("name_en"),
        nameZh: row.text("name_zh"),
        durationYears: row.number("duration_years"),
      })),
    ),
    frameworkAssumed: declared.length === 0,
    indicators: declared.length === 0 ? assumed.indicators : declared,
    instruments: declared.length === 0 && instruments.length === 0 ? assumed.instruments : instruments,
    modules: inOrder(
      read("modules").map((row) => ({
        school: row.school,
        code: row.text("module_code") ?? "",
        nameEn: row.text("name_en"),
        nameZh: row.text("name_zh"),
      })),
    ),
    employers: inOrder(
      read("employers").map((row) => ({
        school: row.school,
        code: row.text("employer_id") ?? "",
        nameEn: row.text("name"),
        nameZh: row.text("name"),
      })),
    ),
    terms: terms.length > 0 ? terms : derivedTerms(labels["term"] ?? [], labels["school"] ?? []),
    requirements: read("requirements").map((row) => ({
      school: row.school,
      program: row.text("program_code") ?? "",
      indicator: row.text("indicator_code") ?? "",
      requiredScore: row.number("required_score"),
      importance: row.number("importance"),
    })),
    referenceValues: read("reference_values").map((row) => ({
      school: row.school,
      measure: row.text("measure") ?? "",
      kind: row.text("kind") ?? "",
      program: row.text("program_code"),
      year: row.text("year"),
      region: row.text("region_code"),
      currency: row.text("currency"),
      value: row.number("value") ?? Number.NaN,
    })),
    surveys: read("employer_surveys").map((row) => ({
      school: row.school,
      wave: row.text("wave") ?? "",
      year: row.text("year") ?? "",
      program: row.text("program_code"),
      attribute: row.text("attribute"),
      scaleMin: row.number("scale_min") ?? Number.NaN,
      scaleMax: row.number("scale_max") ?? Number.NaN,
      satisfiedFrom: row.number("satisfied_from") ?? Number.NaN,
      targetPopulation: row.number("target_population"),
      contacted: row.number("contacted"),
      responded: row.number("responded"),
      graduatesAsked: row.number("graduates_asked"),
      contactsGiven: row.number("contacts_given"),
    })),
  };
}
