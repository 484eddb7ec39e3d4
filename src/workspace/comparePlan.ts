import type { Engine, ResultTable } from "../engine/engine.ts";
import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import { stagedTable } from "../model/ddl.ts";
import { columnsOf, labelDomain, tableDeclaration, type TableId } from "../model/tables.ts";
import { comparing } from "./keyMeetings.ts";
import { scopeColumns } from "./liveRows.ts";
import { rowTexts, type RowTexts } from "./rowTexts.ts";
import { placeOf, type Staging } from "./staging.ts";
import type { BatchEntry, RowDifference, ScopeComparison, ScopeMeeting } from "./workspace.ts";

const examplesShown = 20;
const leftForOthers = 5;

/** What is compared: the staged rows of a drop with the live ones that they take the place of. */
interface ComparedDrop {
  readonly engine: Engine;
  readonly staging: Staging;
  readonly batches: readonly BatchEntry[];
  readonly replacements: readonly ScopeMeeting[];
  /** Rows left out because a live row says the same, by file and table. */
  readonly repeats: (file: number, table: TableId) => number;
  readonly signal?: AbortSignal | undefined;
}

type Kind = "same" | RowDifference["kind"];
const kinds: readonly Kind[] = ["same", "changed", "added", "gone"];

/** Rows of one file, or of one older batch, of one scope that are of one kind; in examples a single row. */
interface Counted {
  readonly kind: Kind;
  readonly file: number | null;
  readonly batch: number | null;
  readonly scope: string;
  readonly count: number;
}

function numbersOf({ columns }: ResultTable, name: string): (row: number) => number | null {
  const column = columns.find((candidate) => candidate.name === name);
  return (row) =>
    column?.kind === "number" && column.valid[row] === 1 ? (column.values[row] ?? null) : null;
}

/** The scopes in which something is replaced, as conditions on the rows of a relation. */
function scopeConditions(drop: ComparedDrop, table: TableId, of: string, withBatch: boolean): Sql {
  const { staging, batches, replacements } = drop;
  const own = replacements.filter((one) => one.table === table);
  const conditions = own.map(({ batch, scope }) => {
    const ordinal = batches.find(({ id }) => id === batch)?.ordinal ?? -1;
    return withBatch
      ? sql`(${staging.database.inScope(table, ordinal, scope, of)})`
      : sql`(${staging.database.ofScope(table, scope, of)})`;
  });
  return conditions.length === 0 ? raw("false") : joinSql([...new Set(conditions)], " OR ");
}

/**
 * Puts into `staging.compared` a row for each staged row that takes a place and each live one that gives way: which kind of difference
 * they make, whose they are, their row ids, and the codes of their scope.
 */
async function putCompared(drop: ComparedDrop, table: TableId): Promise<void> {
  const { engine } = drop;
  const { sameKey, sameRow } = comparing(table);
  const isUpsert = tableDeclaration(table).replacement.kind === "upsert";
  const news = isUpsert
    ? sql`(SELECT *, rowid AS id FROM ${stagedTable(table)})`
    : sql`(SELECT *, rowid AS id FROM ${stagedTable(table)} AS n WHERE ${scopeConditions(drop, table, "n", false)})`;
  const olds = isUpsert
    ? sql`(SELECT *, rowid AS id FROM ${ident("main", table)})`
    : sql`(SELECT *, rowid AS id FROM ${ident("main", table)} AS n WHERE ${scopeConditions(drop, table, "n", true)})`;
  const scopes = isUpsert
    ? []
    : scopeColumns(table).map(
        (name, index) => sql`, coalesce(s.${ident(name)}, o.${ident(name)}) AS ${ident(`scope_${index}`)}`,
      );
  await engine.run(
    sql`CREATE TABLE staging.compared AS SELECT
  CASE WHEN o.id IS NULL THEN 2 WHEN s.id IS NULL THEN 3 WHEN ${sameRow} THEN 0 ELSE 1 END AS kind,
  s.batch_id AS file, o.batch_id AS batch, s.id AS new_id, o.id AS old_id, coalesce(s.source_row, o.source_row) AS line${joinSql(scopes, "")}
FROM ${news} AS s ${raw(isUpsert ? "LEFT JOIN" : "FULL OUTER JOIN")} ${olds} AS o ON ${sameKey}`,
  );
}

/** The scope's texts of the rows of a result that has `scope_0` … */
function scopesOf(drop: ComparedDrop, table: TableId, found: ResultTable): (row: number) => string {
  if (tableDeclaration(table).replacement.kind === "upsert") return () => "[]";
  const lists = drop.staging.database.labels.lists();
  const texts = scopeColumns(table).map((name, index) => {
    const declaration = columnsOf(table).find(([column]) => column === name)?.[1];
    const domain = declaration === undefined ? null : labelDomain(table, name, declaration);
    const value = numbersOf(found, `scope_${index}`);
    return (row: number) => {
      const code = value(row);
      if (code === null) return "";
      return domain === null ? String(code) : (lists[domain]?.[code] ?? "");
    };
  });
  return (row) => JSON.stringify(texts.map((text) => text(row)));
}

/** The places of the files that the rows of a result belong to. */
function placesOf({ staging }: ComparedDrop, found: ResultTable): (row: number) => number | null {
  const file = numbersOf(found, "file");
  return (row) => {
    const index = file(row);
    return index === null ? null : placeOf(staging, index);
  };
}

async function counted(drop: ComparedDrop, table: TableId): Promise<readonly Counted[]> {
  const found = await drop.engine.query(
    sql`SELECT * EXCLUDE (new_id, old_id, line, batch), CASE WHEN kind = 3 THEN batch END AS batch, count(*)::INTEGER AS n
FROM staging.compared GROUP BY ALL ORDER BY ALL`,
    drop.signal,
  );
  const [kind, batch, n] = ["kind", "batch", "n"].map((name) => numbersOf(found, name));
  const file = placesOf(drop, found);
  const scope = scopesOf(drop, table, found);
  return Array.from({ length: found.rowCount }, (_none, row) => ({
    kind: kinds[kind?.(row) ?? 0] ?? "same",
    file: file(row),
    batch: batch?.(row) ?? null,
    scope: scope(row),
    count: n?.(row) ?? 0,
  }));
}

interface Example extends Counted {
  readonly difference: RowDifference;
}

function differenceOf(
  kind: RowDifference["kind"],
  line: number | null,
  was: RowTexts | undefined,
  is: RowTexts | undefined,
): RowDifference {
  const key = (is ?? was)?.key ?? {};
  if (kind !== "changed") return { kind, key, line, was: was?.cells ?? null, is: is?.cells ?? null };
  const names = [...new Set([...Object.keys(was?.cells ?? {}), ...Object.keys(is?.cells ?? {})])];
  const differing = names.filter((name) => was?.cells[name] !== is?.cells[name]);
  const only = (cells: RowTexts["cells"] | undefined) =>
    Object.fromEntries(differing.map((name) => [name, cells?.[name] ?? ""]));
  return { kind, key, line, was: only(was?.cells), is: only(is?.cells) };
}

/** The first rows of each kind that are not the same, by the order of their lines. */
async function exampleRows(drop: ComparedDrop, table: TableId): Promise<readonly Example[]> {
  const { engine, staging, signal } = drop;
  const whose = sql`kind, file, CASE WHEN kind = 3 THEN batch END`;
  const scoped = tableDeclaration(table).replacement.kind === "upsert" ? [] : scopeColumns(table);
  const scopes = scoped.map((_name, index) => sql`, ${ident(`scope_${index}`)}`);
  const found = await engine.query(
    sql`SELECT * FROM staging.compared WHERE kind <> 0
QUALIFY row_number() OVER (PARTITION BY ${whose}${joinSql(scopes, "")} ORDER BY line) <= ${examplesShown}
ORDER BY ALL`,
    signal,
  );
  const number = (name: string) => numbersOf(found, name);
  const [kind, batch, line] = [number("kind"), number("batch"), number("line")];
  const file = placesOf(drop, found);
  const [newId, oldId] = [number("new_id"), number("old_id")];
  const places = Array.from({ length: found.rowCount }, (_none, row) => row);
  const ids = (of: (row: number) => number | null) => places.flatMap((row) => of(row) ?? []);
  const lists = staging.database.labels.lists();
  const [was, is] = [
    await rowTexts(engine, "live", table, ids(oldId), lists, signal),
    await rowTexts(engine, "staged", table, ids(newId), lists, signal),
  ];
  const scope = scopesOf(drop, table, found);
  return places.flatMap((row): readonly Example[] => {
    const what = kinds[kind(row) ?? 0] ?? "same";
    if (what === "same") return [];
    const isGone = what === "gone";
    const difference = differenceOf(
      what,
      isGone ? null : line(row),
      was.get(oldId(row) ?? -1),
      is.get(newId(row) ?? -1),
    );
    return [
      {
        kind: what,
        file: file(row),
        batch: isGone ? batch(row) : null,
        scope: scope(row),
        count: 1,
        difference,
      },
    ];
  });
}

/** At most 20, changed ones first, with room for those that came and went. */
function chosen(examples: readonly Example[]): readonly RowDifference[] {
  const of = (kind: Kind) => examples.filter((one) => one.kind === kind).map(({ difference }) => difference);
  const [changed, gone, added] = [of("changed"), of("gone"), of("added")];
  const reserved = Math.min(gone.length, leftForOthers) + Math.min(added.length, leftForOthers);
  const first = changed.slice(0, examplesShown - reserved);
  const second = gone.slice(0, examplesShown - first.length - Math.min(added.length, leftForOthers));
  return [...first, ...second, ...added.slice(0, examplesShown - first.length - second.length)];
}

/** Which older batches each scope of a table is compared with. */
function againstOf(drop: ComparedDrop, table: TableId, scope: string): ScopeComparison["against"] {
  const { batches, replacements } = drop;
  if (tableDeclaration(table).replacement.kind === "upsert")
    return batches
      .filter((batch) => batch.tables.some((one) => one.table === table))
      .map(({ id, file }) => ({ batch: id, file: file.name }));
  return replacements
    .filter((one) => one.table === table && JSON.stringify(one.scope) === scope)
    .map(({ batch, file }) => ({ batch, file }));
}

async function compareTable(drop: ComparedDrop, table: TableId): Promise<readonly ScopeComparison[]> {
  const { engine, batches, replacements, staging } = drop;
  await putCompared(drop, table);
  const counts = await counted(drop, table);
  const examples = await exampleRows(drop, table);
  await engine.run(raw("DROP TABLE staging.compared"));
  /** Whose entry a row belongs to: its file's; of rows that are gone, the file's that takes the place of most of their batch. */
  const fileOf = ({ file, batch, scope }: Counted): number =>
    file ??
    replacements.find(
      (one) =>
        one.table === table &&
        JSON.stringify(one.scope) === scope &&
        batches.find(({ id }) => id === one.batch)?.ordinal === batch,
    )?.by ??
    -1;
  const isUpsert = tableDeclaration(table).replacement.kind === "upsert";
  const filesHere = isUpsert
    ? staging.files
        .filter(({ tables }) => tables.some((one) => one.table === table))
        .map(({ index }) => `${placeOf(staging, index)} []`)
    : [];
  const entries = new Set([...filesHere, ...counts.map((one) => `${fileOf(one)} ${one.scope}`)]);
  return [...entries].map((entry) => {
    const by = Number.parseInt(entry, 10);
    const key = entry.slice(entry.indexOf(" ") + 1);
    const scope = JSON.parse(key) as readonly string[];
    const isHere = (one: Counted) => fileOf(one) === by && one.scope === key;
    const sum = (kind: Kind) =>
      counts.reduce((all, one) => (one.kind === kind && isHere(one) ? all + one.count : all), 0);
    return {
      by,
      table,
      scope,
      against: againstOf(drop, table, key),
      same: isUpsert ? drop.repeats(by, table) + sum("same") : sum("same"),
      changed: sum("changed"),
      added: sum("added"),
      gone: sum("gone"),
      examples: chosen(examples.filter(isHere)),
    };
  });
}

/**
 * Compares the staged rows that stand with the live ones that they take the place of: facts by the scopes that are replaced, tables in
 * which the newest row of a key wins by key, where live rows are there. Entries by file, then table. Rejects with the signal's reason.
 */
export async function comparePlan(drop: ComparedDrop): Promise<readonly ScopeComparison[]> {
  const found: ScopeComparison[] = [];
  for (const table of drop.staging.tables) {
    const isUpsert = tableDeclaration(table).replacement.kind === "upsert";
    const meets = isUpsert
      ? drop.batches.some(({ tables }) => tables.some((one) => one.table === table))
      : drop.replacements.some((one) => one.table === table);
    if (meets) found.push(...(await compareTable(drop, table)));
  }
  return found.toSorted((a, b) => a.by - b.by);
}
