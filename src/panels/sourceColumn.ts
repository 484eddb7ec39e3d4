import { tableDeclaration, type TableId } from "../model/tables.ts";
import { panelDeclaration } from "./catalogue.ts";
import type { SourceColumn } from "./declaration.ts";
import type { PanelId, Reference } from "./panelData.ts";

/** What a panel calls shorter than its table does: `program` is `program_code`, `placement` is `placement_id`, `score_missing` is said by `score`. */
function namesInTable(column: string): readonly string[] {
  return [column, `${column}_code`, `${column}_id`, column.replace(/_missing$/, "")];
}

/** The table and column that a panel's column is read from; null for one that is made by the panel itself (`frames.kind`). */
export function sourceOf(panel: PanelId, column: string): SourceColumn | null {
  const { table, sources } = panelDeclaration(panel);
  const stated = sources?.[column];
  if (stated !== undefined) return stated;
  const { columns } = tableDeclaration(table);
  const found = namesInTable(column).find((name) => Object.hasOwn(columns, name));
  return found === undefined ? null : { table, column: found };
}

/** The table behind each list of the reference data. */
export const referenceTables = {
  schools: "schools",
  programs: "programs",
  frameworkAssumed: "indicators",
  indicators: "indicators",
  instruments: "instruments",
  modules: "modules",
  employers: "employers",
  terms: "terms",
  requirements: "requirements",
  referenceValues: "reference_values",
  surveys: "employer_surveys",
} as const satisfies Record<keyof Reference, TableId>;
