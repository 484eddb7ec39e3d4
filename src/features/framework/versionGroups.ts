import { referenceTableIds, type ReferenceTables } from "../../model/referenceTables.ts";
import type { TableId } from "../../model/tables.ts";
import type { ReferenceVersion } from "../../workspace/workspace.ts";
import { changesBetween, rowsOfSchool } from "./draft.ts";

/** How many rows of a table a version added, changed and removed. */
export interface TableCounts {
  readonly table: TableId;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What one commit made of a school's reference tables: one version, however many files it had. */
export interface VersionGroup {
  readonly when: string;
  readonly files: readonly string[];
  /** The note of an edit; null where files made the version. */
  readonly note: string | null;
  readonly counts: readonly TableCounts[];
  readonly tables: ReferenceTables;
}

/** The tables of one school. */
export function schoolTables(tables: ReferenceTables, school: string): ReferenceTables {
  return Object.fromEntries(
    referenceTableIds.map((table) => [table, rowsOfSchool(tables[table] ?? [], school)]),
  );
}

function countsBetween(before: ReferenceTables, after: ReferenceTables): readonly TableCounts[] {
  return referenceTableIds.flatMap((table) => {
    const changes = changesBetween(table, before[table] ?? [], after[table] ?? []);
    const count = (kind: string) => changes.filter((one) => one.kind === kind).length;
    if (changes.length === 0) return [];
    return [{ table, added: count("added"), changed: count("changed"), removed: count("removed") }];
  });
}

/** The versions of one school, newest first; commits that changed nothing of it are left out. */
export function versionGroups(
  versions: readonly ReferenceVersion[],
  school: string,
): readonly VersionGroup[] {
  const groups: VersionGroup[] = [];
  let before: ReferenceTables = {};
  for (const [index, { batch, tables }] of versions.entries()) {
    const next = versions[index + 1]?.batch;
    if (next !== undefined && next.edit === undefined && next.committedAt === batch.committedAt) continue;
    const own = schoolTables(tables, school);
    const counts = countsBetween(before, own);
    before = own;
    if (counts.length === 0) continue;
    const together = versions.filter((one) => one.batch.committedAt === batch.committedAt);
    groups.push({
      when: batch.committedAt,
      files: batch.edit === undefined ? together.map((one) => one.batch.file.name) : [],
      note: batch.edit?.note ?? null,
      counts,
      tables: own,
    });
  }
  return groups.toReversed();
}

/** The tables in which an older version differs from the rows as they stand. */
export function tablesToGoBack(now: ReferenceTables, then: ReferenceTables): ReferenceTables {
  return Object.fromEntries(countsBetween(now, then).map(({ table }) => [table, then[table] ?? []]));
}
