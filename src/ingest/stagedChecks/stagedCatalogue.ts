import type { CheckDeclaration } from "../checks/checkDeclaration.ts";
import { aboutStudents } from "./aboutStudents.ts";
import { amongTables } from "./amongTables.ts";
import { insideRows } from "./insideRows.ts";
import type { GroupCheck } from "./lastCheck.ts";
import { programShifts } from "./programShifts.ts";
import type { RowCheck } from "./rowCheck.ts";
import { shareShifts } from "./shareShifts.ts";
import { valueShifts } from "./valueShifts.ts";
import { wrongFiles } from "./wrongFiles.ts";

/** Checks of single rows of staged tables. */
export const rowChecks = {
  ...insideRows,
  ...aboutStudents,
  ...amongTables,
} as const satisfies Record<string, RowCheck>;

export type RowCheckId = keyof typeof rowChecks;

/** Checks of a drop as a whole, beside what was loaded before. */
export const groupChecks = {
  ...wrongFiles,
  ...programShifts,
  ...valueShifts,
  ...shareShifts,
} as const satisfies Record<string, GroupCheck>;

export type GroupCheckId = keyof typeof groupChecks;

/** Checks of staged tables, each declared once: what it finds (SQL), how grave it is, what it says. */
export const stagedCatalogue = {
  ...rowChecks,
  ...groupChecks,
} as const satisfies Record<string, CheckDeclaration>;

export type StagedCheckId = keyof typeof stagedCatalogue;
