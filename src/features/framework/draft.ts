import { defaultFramework } from "../../model/defaultFramework.ts";
import {
  canonicalRow,
  referenceKey,
  referenceRows,
  referenceTableIds,
  type ReferenceRow,
  type ReferenceTables,
} from "../../model/referenceTables.ts";
import type { TableId } from "../../model/tables.ts";
import type { Reference } from "../../panels/panelData.ts";

/** What a draft of one school starts from: its rows as they stand, or as they are taken for granted where nobody loaded any. */
export interface DraftStart {
  readonly school: string;
  readonly tables: ReferenceTables;
  /** Tables of which no row is loaded: the default framework, terms read from their codes. */
  readonly assumed: ReadonlySet<TableId>;
}

/** A row with an identity of its own, so that it keeps its field and focus while others come and go. */
export interface DraftRow {
  readonly id: string;
  readonly cells: ReferenceRow;
}

/** The tables that were touched, each whole. */
export type DraftEdits = Readonly<Partial<Record<TableId, readonly DraftRow[]>>>;

/** The rows of one school. */
export function rowsOfSchool(rows: readonly ReferenceRow[], school: string): readonly ReferenceRow[] {
  return rows.filter((row) => row["school_code"] === school);
}

function termNumber(code: string): string {
  if (code.endsWith("秋")) return "1";
  return code.endsWith("春") ? "2" : (/-(\d)$/u.exec(code)?.[1] ?? "");
}

/** `reference` is the one in force, `tables` the loaded rows of all schools. */
export function draftStart(tables: ReferenceTables, reference: Reference, school: string): DraftStart {
  const own: Partial<Record<TableId, readonly ReferenceRow[]>> = {};
  for (const table of referenceTableIds) own[table] = rowsOfSchool(tables[table] ?? [], school);
  const assumed = new Set<TableId>();
  const assume = (table: TableId, rows: readonly object[]) => {
    if ((own[table] ?? []).length > 0 || rows.length === 0) return;
    assumed.add(table);
    own[table] = referenceRows(table, rows).map((row) => ({ ...row, school_code: school }));
  };
  if (reference.frameworkAssumed) {
    assume("indicators", defaultFramework.indicators);
    if ((tables.instruments ?? []).length === 0) assume("instruments", defaultFramework.instruments);
  }
  if ((tables.terms ?? []).length === 0) {
    const terms = reference.terms.filter((term) => term.school === school);
    assume(
      "terms",
      terms.map(({ code, schoolYear, ordinal }) => ({
        term_code: code,
        school_year: schoolYear,
        term_no: termNumber(code),
        ordinal,
      })),
    );
  }
  return { school, tables: own, assumed };
}

/** The start's rows with identities: the same row has the same one as long as the start stands. */
export function startRows(start: DraftStart, table: TableId): readonly DraftRow[] {
  return (start.tables[table] ?? []).map((cells, index) => ({ id: `row${index}`, cells }));
}

/** A table of a draft as it would be stored. */
export function draftTable(start: DraftStart, edits: DraftEdits, table: TableId): readonly ReferenceRow[] {
  const rows = edits[table];
  if (rows === undefined) return start.tables[table] ?? [];
  return rows.map(({ cells }) => canonicalRow(table, { ...cells, school_code: start.school }));
}

/** All tables of a draft as they would be stored. */
export function draftTables(start: DraftStart, edits: DraftEdits): ReferenceTables {
  return Object.fromEntries(referenceTableIds.map((table) => [table, draftTable(start, edits, table)]));
}

/** What became of a row: `columns` are those that differ. */
export interface RowChange {
  readonly kind: "added" | "changed" | "removed";
  readonly table: TableId;
  readonly row: ReferenceRow;
  readonly before: ReferenceRow | null;
  readonly columns: readonly string[];
}

/** What makes one table's rows the other's, by key. */
export function changesBetween(
  table: TableId,
  before: readonly ReferenceRow[],
  after: readonly ReferenceRow[],
): readonly RowChange[] {
  const older = new Map(before.map((row) => [referenceKey(table, row), row]));
  const newer = new Set(after.map((row) => referenceKey(table, row)));
  const changes: RowChange[] = after.flatMap((row): RowChange[] => {
    const was = older.get(referenceKey(table, row));
    if (was === undefined) return [{ kind: "added", table, row, before: null, columns: [] }];
    const columns = Object.keys(row).filter((name) => (row[name] ?? "") !== (was[name] ?? ""));
    return columns.length === 0 ? [] : [{ kind: "changed", table, row, before: was, columns }];
  });
  const removed = before.filter((row) => !newer.has(referenceKey(table, row)));
  return [
    ...changes,
    ...removed.map((row): RowChange => ({ kind: "removed", table, row, before: row, columns: [] })),
  ];
}

/** All changes of a draft against its start, table by table. */
export function draftChanges(start: DraftStart, edits: DraftEdits): readonly RowChange[] {
  return referenceTableIds.flatMap((table) =>
    edits[table] === undefined
      ? []
      : changesBetween(table, start.tables[table] ?? [], draftTable(start, edits, table)),
  );
}

/** The tables that a version of the draft would hold: those that change, and what was only assumed beside them. */
export function tablesToSave(start: DraftStart, edits: DraftEdits): ReferenceTables {
  const changed = new Set(draftChanges(start, edits).map(({ table }) => table));
  // With an indicator of its own a school has a framework: then the assumed instruments would be gone.
  if (changed.has("indicators") && start.assumed.has("instruments")) changed.add("instruments");
  if (changed.has("instruments") && start.assumed.has("indicators")) changed.add("indicators");
  return Object.fromEntries([...changed].map((table) => [table, draftTable(start, edits, table)]));
}

/** All schools' rows with those of one school replaced in some tables: what the workspace would hold after saving. */
export function withSchool(all: ReferenceTables, school: string, saved: ReferenceTables): ReferenceTables {
  const next: Partial<Record<TableId, readonly ReferenceRow[]>> = { ...all };
  for (const table of referenceTableIds) {
    const rows = saved[table];
    if (rows === undefined) continue;
    const others = (all[table] ?? []).filter((row) => row["school_code"] !== school);
    next[table] = [...others, ...rows];
  }
  return next;
}
