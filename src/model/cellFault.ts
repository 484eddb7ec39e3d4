import type { ColumnDeclaration } from "./declaration.ts";
import { missingTexts } from "./missing.ts";

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a calendar day in ISO form, `2024-02-30` excluded. */
export function isIsoDate(text: string): boolean {
  const parts = isoDate.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export type CellFault = "number" | "integer" | "range" | "enum" | "date";

/**
 * What is wrong with a canonical text of a column, null when it may be stored. The empty text is never a fault here
 * (whether it may be empty is the row's business), and missing codes are no fault of a measure column.
 */
export function cellFault(declaration: ColumnDeclaration, text: string): CellFault | null {
  if (text === "" || (declaration.measure === true && Object.hasOwn(missingTexts, text))) return null;
  const { type } = declaration;
  if (type.kind === "code" || type.kind === "text") return null;
  if (type.kind === "enum") return type.values.includes(text) ? null : "enum";
  if (type.kind === "date") return isIsoDate(text) ? null : "date";
  if (!decimal.test(text)) return "number";
  const value = Number(text);
  if (!Number.isFinite(value)) return "number";
  if (type.kind === "integer" && !Number.isInteger(value)) return "integer";
  return (type.min !== undefined && value < type.min) || (type.max !== undefined && value > type.max)
    ? "range"
    : null;
}
