import { cellFault } from "./cellFault.ts";
import type { FrameworkFault, FrameworkRule, FrameworkSurroundings } from "./frameworkFault.ts";
import {
  referenceKey,
  referenceTableIds,
  type ReferenceRow,
  type ReferenceTables,
} from "./referenceTables.ts";
import { employerSurveyFaults, indicatorFaults, instrumentFaults } from "./scaleFaults.ts";
import { columnsOf, type TableId } from "./tables.ts";

function cellFaults(table: TableId, rows: readonly ReferenceRow[]): FrameworkFault[] {
  return rows.flatMap((cells, row) =>
    columnsOf(table).flatMap(([column, declaration]): FrameworkFault[] => {
      const text = cells[column] ?? "";
      if (declaration.required === true && text === "")
        return [{ level: "fail", rule: "empty", table, row, column, values: {} }];
      const rule = cellFault(declaration, text);
      if (rule === null) return [];
      const { type } = declaration;
      const { min, max } =
        type.kind === "number" || type.kind === "integer" ? type : { min: undefined, max: undefined };
      const values = { text, min: min ?? "−∞", max: max ?? "∞" };
      return [{ level: "fail", rule, table, row, column, values }];
    }),
  );
}

function duplicates(table: TableId, rows: readonly ReferenceRow[]): FrameworkFault[] {
  const first = new Set<string>();
  const keyColumns = columnsOf(table).filter(([name, one]) => one.key === true && name !== "school_code");
  return rows.flatMap((cells, row): FrameworkFault[] => {
    const key = referenceKey(table, cells);
    if (!first.has(key)) {
      first.add(key);
      return [];
    }
    const code = keyColumns.map(([name]) => cells[name] ?? "").filter((text) => text !== "");
    const column = keyColumns[0]?.[0] ?? null;
    return [{ level: "fail", rule: "duplicate", table, row, column, values: { code: code.join(" · ") } }];
  });
}

/** Codes that a column names and no row of the table they belong to has. */
function unknown(
  table: TableId,
  rows: readonly ReferenceRow[],
  column: string,
  known: readonly ReferenceRow[],
  rule: FrameworkRule,
): FrameworkFault[] {
  const codes = new Set(known.map((cells) => cells[column] ?? ""));
  return rows.flatMap((cells, row): FrameworkFault[] => {
    const text = cells[column] ?? "";
    if (text === "" || codes.has(text)) return [];
    return [{ level: "warn", rule, table, row, column, values: { code: text } }];
  });
}

function requirementFaults(tables: ReferenceTables): FrameworkFault[] {
  const scales = new Map((tables.indicators ?? []).map((cells) => [cells["indicator_code"] ?? "", cells]));
  return (tables.requirements ?? []).flatMap((cells, row): FrameworkFault[] => {
    const scale = scales.get(cells["indicator_code"] ?? "");
    const text = cells["required_score"] ?? "";
    if (scale === undefined || text === "") return [];
    const [min, max] = [Number(scale["scale_min"]), Number(scale["scale_max"])];
    if (!(Number(text) < min || Number(text) > max)) return [];
    const values = { text, min, max, code: cells["indicator_code"] ?? "" };
    const column = "required_score";
    return [{ level: "fail", rule: "requirement_outside", table: "requirements", row, column, values }];
  });
}

function termFaults(rows: readonly ReferenceRow[]): FrameworkFault[] {
  const first = new Map<number, string>();
  return rows.flatMap((cells, row): FrameworkFault[] => {
    const found: FrameworkFault[] = [];
    const code = cells["term_code"] ?? "";
    const ordinal = cells["ordinal"] ?? "";
    const other = first.get(Number(ordinal));
    if (ordinal !== "" && other !== undefined)
      found.push({
        level: "fail",
        rule: "ordinal_repeated",
        table: "terms",
        row,
        column: "ordinal",
        values: { ordinal, other },
      });
    else if (ordinal !== "") first.set(Number(ordinal), code);
    const [from, to] = [cells["starts_on"] ?? "", cells["ends_on"] ?? ""];
    if (from !== "" && to !== "" && to < from)
      found.push({ level: "fail", rule: "dates_order", table: "terms", row, column: "ends_on", values: {} });
    return found;
  });
}

function referenceValueFaults(
  rows: readonly ReferenceRow[],
  shares: FrameworkSurroundings["shares"],
): FrameworkFault[] {
  return rows.flatMap((cells, row): FrameworkFault[] => {
    const measure = cells["measure"] ?? "";
    const isShare = shares.get(measure);
    if (measure === "") return [];
    const at = { level: "warn", table: "reference_values", row } as const;
    if (isShare === undefined)
      return [{ ...at, rule: "unknown_measure", column: "measure", values: { code: measure } }];
    const value = Number(cells["value"] ?? "");
    const counts = cells["kind"] !== "low_pay" && isShare && (value < 0 || value > 1);
    return counts ? [{ ...at, rule: "share_outside", column: "value", values: { text: value } }] : [];
  });
}

/**
 * Everything that is wrong with a school's edited reference tables, `fail` where a version of them could not stand: by the model's
 * own rules cell by cell, and by what the measures need of a framework. Rules between tables look at all of them together.
 */
export function frameworkFaults(
  tables: ReferenceTables,
  surroundings: FrameworkSurroundings,
): readonly FrameworkFault[] {
  const { indicators = [], instruments = [], requirements = [], programs = [], modules = [] } = tables;
  const byCell = referenceTableIds.flatMap((table) => [
    ...cellFaults(table, tables[table] ?? []),
    ...duplicates(table, tables[table] ?? []),
  ]);
  const programRule = (table: TableId) =>
    programs.length === 0
      ? []
      : unknown(table, tables[table] ?? [], "program_code", programs, "unknown_program");
  return [
    ...byCell,
    ...indicatorFaults(indicators),
    ...instrumentFaults(instruments, surroundings.versionsUsed),
    ...unknown("indicators", indicators, "instrument_code", instruments, "unknown_instrument"),
    ...unknown("requirements", requirements, "indicator_code", indicators, "unknown_indicator"),
    ...requirementFaults(tables),
    ...termFaults(tables.terms ?? []),
    ...referenceValueFaults(tables.reference_values ?? [], surroundings.shares),
    ...employerSurveyFaults(tables.employer_surveys ?? []),
    ...programRule("requirements"),
    ...(modules.length === 0 ? [] : programRule("modules")),
    ...programRule("reference_values"),
    ...programRule("employer_surveys"),
  ];
}
