import type { Screening, StagedTable } from "../ingest/screening.ts";
import { columnsOf, tableDeclaration, type TableId } from "../model/tables.ts";
import type { FileStorage } from "./fileStorage.ts";
import { liveTable, rowScopes } from "./liveRows.ts";
import type { BatchEntry, Manifest, PlanDecisions, ScopeMeeting } from "./workspace.ts";

/** Whose ids say whether two files of one scope speak of the same people. */
const unitColumns: Partial<Record<TableId, string>> = {
  assessments: "student_id",
  employment: "graduate_id",
};

/** What rows speak of. Files of one scope that have nothing of it in common are no editions of each other: another course's, another program's. */
const subjectColumns: Partial<Record<TableId, readonly string[]>> = {
  assessments: ["indicator_code", "module_code", "attempt", "assessor_kind"],
  employer_ratings: ["program_code", "attribute"],
};

/** From this share of an older file's people on, new files of the same scope are a newer edition of it [project's own rule]. */
const sameFileFrom = 0.5;

interface ScopeContent {
  readonly scope: readonly string[];
  readonly units: ReadonlySet<string>;
  /** The texts of each of the table's subject columns. */
  readonly subjects: readonly ReadonlySet<string>[];
  readonly rows: number;
}

/** By scope, the texts of each of the table's subject columns; what a table takes for an empty cell counts as said. */
function subjectsOf(
  { table, rows }: StagedTable,
  of: Uint32Array,
  scopes: number,
): readonly (readonly ReadonlySet<string>[])[] {
  const declared = new Map(columnsOf(table));
  const byColumn = (subjectColumns[table] ?? []).map((name) => {
    const empty = declared.get(name)?.fallback ?? "";
    const column = rows.columns.find((candidate) => candidate.name === name);
    if (column === undefined) return Array.from({ length: scopes }, () => new Set([empty]));
    const { dictionary, codes } = column;
    const said = Array.from({ length: scopes }, () => new Uint8Array(dictionary.length));
    for (let row = 0; row < of.length; row += 1) {
      const flags = said[of[row] ?? 0];
      if (flags !== undefined) flags[codes[row] ?? 0] = 1;
    }
    return said.map(
      (flags) => new Set(dictionary.filter((_text, code) => flags[code] === 1).map((text) => text || empty)),
    );
  });
  return Array.from({ length: scopes }, (_none, scope) => byColumn.map((sets) => sets[scope] ?? new Set()));
}

/** True where some column says that all rows of the one are of something else than all rows of the other; where cells are empty none does. */
function speaksOfOthers(older: ScopeContent, newer: readonly ScopeContent[]): boolean {
  return older.subjects.some((texts, column) => {
    const others = newer.flatMap(({ subjects }) => [...(subjects[column] ?? [])]);
    return !texts.has("") && others.every((text) => text !== "" && !texts.has(text));
  });
}

/** The rows of each scope, and the people in them. */
function byScope({ table, rows }: StagedTable): ReadonlyMap<string, ScopeContent> {
  if (tableDeclaration(table).replacement.kind === "upsert") return new Map();
  const scopes = rowScopes(table, rows);
  const unit = rows.columns.find(({ name }) => name === unitColumns[table]);
  const counts = new Float64Array(scopes.keys.length);
  const codes = scopes.keys.map(() => new Set<number>());
  let [lastScope, lastCode] = [-1, -1];
  for (let row = 0; row < scopes.of.length; row += 1) {
    const [scope, code] = [scopes.of[row] ?? 0, unit?.codes[row] ?? 0];
    counts[scope] = (counts[scope] ?? 0) + 1;
    // Most rows are of the one above.
    if (scope === lastScope && code === lastCode) continue;
    if (unit !== undefined) codes[scope]?.add(code);
    [lastScope, lastCode] = [scope, code];
  }
  const subjects = subjectsOf({ table, rows }, scopes.of, scopes.keys.length);
  return new Map(
    scopes.keys.map((key, scope) => {
      const units = new Set([...(codes[scope] ?? [])].map((code) => unit?.dictionary[code] ?? ""));
      const content = { scope: scopes.texts[scope] ?? [], units, subjects: subjects[scope] ?? [] };
      return [key, { ...content, rows: counts[scope] ?? 0 }];
    }),
  );
}

/** One table of one file of a drop, by scope. */
interface Newcomer {
  readonly by: number;
  readonly recipe: string;
  readonly table: TableId;
  readonly staged: StagedTable;
}

function meets(batch: BatchEntry, { table, recipe }: Newcomer): boolean {
  const { replacement } = tableDeclaration(table);
  return replacement.kind === "scope" && (!replacement.byRecipe || batch.recipe === recipe);
}

function sharedWith(older: ReadonlySet<string>, newer: ReadonlySet<string>): number {
  let shared = 0;
  for (const unit of older) if (newer.has(unit)) shared += 1;
  return shared;
}

/**
 * Which live rows the files of a drop take the place of, and which of the same scope stay beside them. The files of one drop
 * count together: ten classes' files take the place of the one file that held all ten. The file that shares most is named. What a
 * person decided about a scope of a batch goes before the evidence. Rejects with the signal's reason.
 */
export async function scopeMeetings(
  storage: FileStorage,
  manifest: Manifest,
  files: readonly Screening[],
  { scopes: decided }: PlanDecisions,
  signal?: AbortSignal,
): Promise<{ readonly replacements: readonly ScopeMeeting[]; readonly additions: readonly ScopeMeeting[] }> {
  const newcomers = files.flatMap((file, by): Newcomer[] =>
    file.status === "failed"
      ? []
      : file.staged.map((staged) => ({
          by,
          recipe: file.recipe,
          table: staged.table,
          staged,
        })),
  );
  const looked = new Map<StagedTable, ReadonlyMap<string, ScopeContent>>();
  // Looking into millions of rows takes its time: only where something live may meet them.
  const scopesOf = ({ staged }: Newcomer): ReadonlyMap<string, ScopeContent> => {
    const scopes = looked.get(staged) ?? byScope(staged);
    looked.set(staged, scopes);
    return scopes;
  };
  const replacements: ScopeMeeting[] = [];
  const additions: ScopeMeeting[] = [];
  for (const batch of manifest.batches) {
    for (const entry of batch.tables) {
      signal?.throwIfAborted();
      const here = newcomers.filter((one) => one.table === entry.table && meets(batch, one));
      if (here.length === 0) continue;
      for (const [key, older] of byScope(await liveTable(storage, manifest, batch, entry))) {
        const met = here.flatMap((one) => {
          const content = scopesOf(one).get(key);
          return content === undefined
            ? []
            : [{ by: one.by, content, shared: sharedWith(older.units, content.units) }];
        });
        const [closest] = met.toSorted((a, b) => b.shared - a.shared || a.by - b.by);
        if (closest === undefined) continue;
        const contents = met.map(({ content }) => content);
        const together = sharedWith(older.units, new Set(contents.flatMap(({ units }) => [...units])));
        const said = decided.find(
          (one) => one.batch === batch.id && one.table === entry.table && JSON.stringify(one.scope) === key,
        );
        const newerEdition =
          said === undefined
            ? !speaksOfOthers(older, contents) &&
              (older.units.size === 0 || together >= sameFileFrom * older.units.size)
            : said.place === "replace";
        (newerEdition ? replacements : additions).push({
          by: closest.by,
          batch: batch.id,
          file: batch.file.name,
          table: entry.table,
          scope: older.scope,
          rows: older.rows,
        });
      }
    }
  }
  return { replacements, additions };
}
