import type { Engine } from "../engine/engine.ts";
import { ident, joinSql, raw, sql } from "../engine/sql.ts";
import type { TableId } from "../model/tables.ts";
import { panelDeclaration, panelIds, panelSql } from "./catalogue.ts";
import type { PanelColumn } from "./declaration.ts";
import { EmptyColumns, holdsNothing } from "./emptyColumns.ts";
import type { Panel, PanelData, PanelId } from "./panelData.ts";
import { readReference, referenceSources } from "./reference.ts";

/** Where panels are read from: the live rows, or what gives itself for them. */
export type PanelSource = Pick<Engine, "query" | "queryNumbers">;

/** A panel of more rows than so many is read in the columns that hold something: sorting and reading the others, too, would take as long again. */
const wholeUpTo = 50_000;

/** How many rows each table has that panels and the reference are made of: most schools leave most of them empty, and planning a SELECT over one takes longer than running it. */
async function countRows(
  engine: PanelSource,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<TableId, number>> {
  const tables = new Set([
    ...referenceSources,
    ...panelIds.flatMap((id) => [panelDeclaration(id).table, ...(panelDeclaration(id).beside ?? [])]),
  ]);
  const counts = [...tables].map((table) => sql`(SELECT count(*) FROM ${ident(table)}) AS ${ident(table)}`);
  const { columns } = await engine.query(sql`SELECT ${joinSql(counts, ", ")}`, signal);
  return new Map(
    [...tables].map((table) => {
      const found = columns.find(({ name }) => name === table);
      return [table, found?.kind === "number" ? (found.values[0] ?? 0) : 0];
    }),
  );
}

/** The columns of a panel in which some row holds something. */
async function filledColumns(
  engine: PanelSource,
  id: PanelId,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const { select, columns } = panelDeclaration(id);
  const counts = Object.keys(columns).map((name) => sql`count(${ident(name)}) AS ${ident(name)}`);
  const found = await engine.query(sql`SELECT ${joinSql(counts, ", ")} FROM (${raw(select)})`, signal);
  return found.columns.flatMap((one) =>
    one.kind === "number" && (one.values[0] ?? 0) > 0 ? [one.name] : [],
  );
}

/** A panel; columns in which no row holds anything share one array. `rows`: of the tables that its rows are made of. */
async function buildPanel(
  engine: PanelSource,
  id: PanelId,
  rows: number,
  signal: AbortSignal | undefined,
): Promise<Panel> {
  const { columns } = panelDeclaration(id);
  const read =
    rows === 0 ? [] : rows <= wholeUpTo ? Object.keys(columns) : await filledColumns(engine, id, signal);
  const kindOf = ({ kind }: PanelColumn) => (kind === "number" ? ("number" as const) : ("integer" as const));
  const kinds = Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) =>
      read.includes(name) ? [[name, kindOf(column)]] : [],
    ),
  );
  const names = read.map((name) => ident(name));
  const found =
    names.length === 0
      ? { rowCount: 0, columns: {} }
      : await engine.queryNumbers(
          sql`SELECT ${joinSql(names, ", ")} FROM (${raw(panelSql(id))})`,
          kinds,
          signal,
        );
  const empty = new EmptyColumns(found.rowCount);
  const whole = Object.entries(columns).map(([name, column]) => {
    const own = found.columns[name];
    return [name, own === undefined || holdsNothing(own) ? empty[kindOf(column)] : own] as const;
  });
  return { id, rowCount: found.rowCount, columns: Object.fromEntries(whole) };
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}

/** The label lists that panels' codes point into: not those of students, raters or questionnaires. */
function panelLabels(labels: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  const kept: Record<string, readonly string[]> = {};
  for (const id of panelIds) {
    for (const column of Object.values(panelDeclaration(id).columns)) {
      if (column.kind === "code") kept[column.domain] = [...(labels[column.domain] ?? [])];
    }
  }
  return kept;
}

/**
 * Runs every panel's SELECT over the live rows and reads the reference tables: once per change of the workspace.
 * `labels[domain][code]` as the rows were filled with. Rejects with the engine's error, once nothing of it is read any more.
 */
export async function buildPanels(
  engine: PanelSource,
  labels: Readonly<Record<string, readonly string[]>>,
  revision: number,
  signal?: AbortSignal,
): Promise<PanelData> {
  const counts = await countRows(engine, signal);
  const build = (id: PanelId) => {
    const { table, beside = [] } = panelDeclaration(id);
    const rows = [table, ...beside].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
    return buildPanel(engine, id, rows, signal);
  };
  const rest = async () => ({
    students: await build("students"),
    placements: await build("placements"),
    employment: await build("employment"),
    employerRatings: await build("employerRatings"),
    graduateRatings: await build("graduateRatings"),
    frames: await build("frames"),
    reference: await readReference(engine, labels, (table) => (counts.get(table) ?? 0) > 0, signal),
  });
  // The engine has time for the others while the page takes in the scores, the largest by far.
  const both = await Promise.allSettled([build("scores"), rest()]);
  const [scores, { reference, ...others }] = [valueOf(both[0]), valueOf(both[1])];
  return { revision, panels: { ...others, scores }, labels: panelLabels(labels), reference };
}
