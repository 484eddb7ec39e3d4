import type { ColumnTable } from "../columns/columnTable.ts";
import type { Screening, StagedTable } from "../ingest/screening.ts";
import { tableDeclaration, type TableId } from "../model/tables.ts";
import type { FileStorage } from "./fileStorage.ts";
import { liveTable, rowScopes } from "./liveRows.ts";
import type { BatchEntry, Manifest, ScopeMeeting } from "./workspace.ts";

/** Whose ids say whether two files of one scope speak of the same people. */
const unitColumns: Partial<Record<TableId, string>> = { assessments: "student_id", employment: "graduate_id" };

/** From this share of an older file's people on, a new file of the same scope is a newer edition of it [project's own rule]. */
const sameFileFrom = 0.5;

/** The rows of each scope, and the people in them. */
function byScope(table: TableId, rows: ColumnTable): Map<string, { readonly units: Set<string>; rows: number }> {
  const scopes = rowScopes(table, rows) ?? [];
  const unit = rows.columns.find(({ name }) => name === unitColumns[table]);
  const found = new Map<string, { readonly units: Set<string>; rows: number }>();
  scopes.forEach((scope, row) => {
    const one = found.get(scope) ?? { units: new Set<string>(), rows: 0 };
    one.rows += 1;
    if (unit !== undefined) one.units.add(unit.dictionary[unit.codes[row] ?? 0] ?? "");
    found.set(scope, one);
  });
  return found;
}

function isNewerEdition(older: ReadonlySet<string>, newer: ReadonlySet<string>): boolean {
  if (older.size === 0) return true;
  let shared = 0;
  for (const unit of older) if (newer.has(unit)) shared += 1;
  return shared >= sameFileFrom * older.size;
}

function meets(batch: BatchEntry, staged: StagedTable, recipe: string): boolean {
  const { replacement } = tableDeclaration(staged.table);
  return replacement.kind === "scope" && (!replacement.byRecipe || batch.recipe === recipe);
}

/** Which live rows the files of a drop take the place of, and which of the same scope stay beside them. */
export async function scopeMeetings(
  storage: FileStorage,
  manifest: Manifest,
  files: readonly Screening[],
): Promise<{ readonly replacements: readonly ScopeMeeting[]; readonly additions: readonly ScopeMeeting[] }> {
  const replacements: ScopeMeeting[] = [];
  const additions: ScopeMeeting[] = [];
  for (const [by, file] of files.entries()) {
    if (file.status === "failed") continue;
    for (const staged of file.staged) {
      const newer = byScope(staged.table, staged.rows);
      if (newer.size === 0) continue;
      for (const batch of manifest.batches) {
        const entry = batch.tables.find(({ table }) => table === staged.table);
        if (entry === undefined || !meets(batch, staged, file.recipe)) continue;
        const { rows } = await liveTable(storage, manifest, batch, entry);
        for (const [key, older] of byScope(staged.table, rows)) {
          const met = newer.get(key);
          if (met === undefined) continue;
          const scope: readonly string[] = JSON.parse(key);
          const meeting = { by, batch: batch.id, file: batch.file.name, table: staged.table, scope, rows: older.rows };
          (isNewerEdition(older.units, met.units) ? replacements : additions).push(meeting);
        }
      }
    }
  }
  return { replacements, additions };
}
