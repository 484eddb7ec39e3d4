import type { CheckDeclaration } from "../checkDeclaration.ts";
import { aboutStudents } from "./aboutStudents.ts";
import { amongTables } from "./amongTables.ts";
import { insideRows } from "./insideRows.ts";
import type { RowCheck } from "./rowCheck.ts";

/** Checks of single rows of staged tables. */
export const rowChecks = {
  ...insideRows,
  ...aboutStudents,
  ...amongTables,
} as const satisfies Record<string, RowCheck>;

export type RowCheckId = keyof typeof rowChecks;

/** Checks of staged tables, each declared once: what it finds (SQL), how grave it is, what it says. */
export const stagedCatalogue = {
  ...rowChecks,
} as const satisfies Record<string, CheckDeclaration>;

export type StagedCheckId = keyof typeof stagedCatalogue;
