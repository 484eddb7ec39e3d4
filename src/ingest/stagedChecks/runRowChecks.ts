import type { ResultColumn, ResultTable } from "../../engine/engine.ts";
import { ident, joinSql, sql } from "../../engine/sql.ts";
import { columnsOf, labelDomain, type TableId } from "../../model/tables.ts";
import type { Message } from "../message.ts";
import type { CheckExample } from "../screening.ts";
import { codeWords } from "./codeWords.ts";
import type { RowCheck, RowCondition, ShownValue } from "./rowCheck.ts";
import { rowChecks, type RowCheckId } from "./stagedCatalogue.ts";
import type { StagedContext, StagedRows } from "./stagedContext.ts";
import type { StagedFinding } from "./stagedFinding.ts";
import { joined, type JoinName } from "./surroundings.ts";

const casesShown = 3;

/** One condition of one check on the table that is looked at; `bit` says in the pass's answer that it holds. */
interface Asked extends RowCondition {
  readonly id: RowCheckId;
  readonly check: RowCheck;
  readonly bit: number;
}

/** The conditions of all checks on a table. */
function conditionsOf(table: TableId): readonly Asked[] {
  return Object.entries(rowChecks)
    .flatMap(([id, check]: [string, RowCheck]) =>
      check.on.flatMap((condition) =>
        condition.table === table ? [{ ...condition, id: id as RowCheckId, check }] : [],
      ),
    )
    .map((condition, bit) => ({ ...condition, bit }));
}

function joinsOf({ joins = [], optional = [] }: RowCondition): readonly JoinName[] {
  return [...joins, ...optional];
}

/** The joins that the checks of some tables need. */
export function joinsNeeded(tables: Iterable<TableId>): ReadonlySet<JoinName> {
  return new Set([...tables].flatMap((table) => conditionsOf(table).flatMap(joinsOf)));
}

function numbersOf({ columns }: ResultTable, name: string): Float64Array {
  const column = columns.find((candidate) => candidate.name === name);
  return column?.kind === "number" ? column.values : new Float64Array();
}

function shown(
  column: ResultColumn | undefined,
  row: number,
  texts: readonly string[] | undefined,
): string | number {
  if (column === undefined) return "";
  if (column.kind !== "number") return column.values[row] ?? "";
  if (column.valid[row] !== 1) return "";
  const value = column.values[row] ?? Number.NaN;
  return texts === undefined ? Number(value.toPrecision(6)) : (texts[value] ?? "");
}

/** The cell that a condition is about, as a value to show. */
function cellOf({ table, column }: RowCondition): ShownValue {
  const declaration = columnsOf(table).find(([name]) => name === column)?.[1];
  const domain = declaration === undefined ? null : labelDomain(table, column, declaration);
  return { sql: ident("s", column), ...(domain === null ? {} : { domain }) };
}

/** What is to be said of the rows with these ids, in their order. */
async function casesOf(
  { engine, labels, signal }: StagedContext,
  asked: Asked,
  ids: readonly number[],
): Promise<readonly CheckExample[]> {
  const lists = labels.lists();
  const values = Object.entries<ShownValue>({ ...asked.values, "": cellOf(asked) });
  const selected = values.map(([, value], index) => sql`${value.sql} AS ${ident(`v${index}`)}`);
  const found = await engine.query(
    sql`SELECT s.source_row AS line, ${joinSql(selected, ", ")}
FROM ${joined(asked.table, new Set(joinsOf(asked)))}
WHERE s.rowid IN ${ids}
ORDER BY s.rowid`,
    signal,
  );
  const lines = numbersOf(found, "line");
  return Array.from(lines, (line, row): CheckExample => {
    const said = values.map(([name, { domain }], index): [string, string | number] => {
      const column = found.columns.find((candidate) => candidate.name === `v${index}`);
      return [name, shown(column, row, domain === undefined ? undefined : (lists[domain] ?? []))];
    });
    const { "": value = "", ...filled } = Object.fromEntries(said);
    const reason: Message = { id: asked.check.says, values: filled };
    return { line, column: asked.column, value: String(value), reason };
  });
}

/** A row that a check finds, and by which of its conditions: the first that holds. */
interface Hit {
  readonly place: number;
  readonly line: number;
  readonly asked: Asked;
}

/** What one pass over a table says: the rows at fault in ascending order, and the conditions that hold for each as bits. */
interface Pass {
  readonly ids: Float64Array;
  readonly lines: Float64Array;
  readonly flags: Float64Array;
}

function hitsOf(
  { ids, lines, flags }: Pass,
  own: readonly Asked[],
  { start, rows }: StagedRows,
): readonly Hit[] {
  const hits: Hit[] = [];
  ids.forEach((id, at) => {
    if (id < start || id >= start + rows) return;
    const asked = own.find(({ bit }) => Math.floor((flags[at] ?? 0) / 2 ** bit) % 2 === 1);
    if (asked !== undefined) hits.push({ place: id - start, line: lines[at] ?? 0, asked });
  });
  return hits;
}

/** The first of a record's rows, of the first records. */
function shownOf(hits: readonly Hit[]): readonly Hit[] {
  const first = new Map<number, Hit>();
  for (const hit of hits) {
    if (first.size === casesShown) break;
    if (!first.has(hit.line)) first.set(hit.line, hit);
  }
  return [...first.values()];
}

/** The cases of hits, in their order. */
async function casesFor(
  context: StagedContext,
  hits: readonly Hit[],
  start: number,
): Promise<readonly CheckExample[]> {
  const byPlace = new Map<number, CheckExample>();
  for (const asked of new Set(hits.map((hit) => hit.asked))) {
    const places = hits.flatMap((hit) => (hit.asked === asked ? [hit.place] : []));
    const cases = await casesOf(
      context,
      asked,
      places.map((place) => place + start),
    );
    cases.forEach((one, index) => byPlace.set(places[index] ?? 0, one));
  }
  return hits.flatMap(({ place }) => byPlace.get(place) ?? []);
}

async function passOver(context: StagedContext, table: TableId, conditions: readonly Asked[]): Promise<Pass> {
  const words = codeWords(context.labels);
  const joins = new Set(conditions.flatMap(joinsOf));
  const bits = conditions.map(({ when, bit }) => sql`CASE WHEN ${when(words)} THEN ${2 ** bit} ELSE 0 END`);
  const found = await context.engine.query(
    sql`SELECT * FROM (SELECT s.rowid AS id, s.source_row AS line, ${joinSql(bits, " + ")} AS flags FROM ${joined(table, joins)})
WHERE flags > 0 ORDER BY id`,
    context.signal,
  );
  return {
    ids: numbersOf(found, "id"),
    lines: numbersOf(found, "line"),
    flags: numbersOf(found, "flags"),
  };
}

/** Makes all checks of single rows on one staged table, in one pass over it; those that need a row of an `empty` join can't find any. Findings come by check in the order of the catalogue. */
export async function runRowChecks(
  context: StagedContext,
  table: TableId,
  empty: ReadonlySet<JoinName>,
): Promise<readonly StagedFinding[]> {
  const conditions = conditionsOf(table).filter(({ joins = [] }) => !joins.some((name) => empty.has(name)));
  if (conditions.length === 0) return [];
  const pass = await passOver(context, table, conditions);
  const findings: StagedFinding[] = [];
  for (const id of new Set(conditions.map((one) => one.id))) {
    const own = conditions.filter((one) => one.id === id);
    for (const { index, tables } of context.files) {
      const rows = tables.find((one) => one.table === table);
      const hits = rows === undefined ? [] : hitsOf(pass, own, rows);
      if (rows === undefined || hits.length === 0) continue;
      const lines = Uint32Array.from(hits, ({ line }) => line);
      const told = rowChecks[id].level === "fail" ? hits : shownOf(hits);
      findings.push({
        file: index,
        check: id,
        table,
        count: new Set(lines).size,
        rows: Uint32Array.from(hits, ({ place }) => place),
        lines,
        cases: await casesFor(context, told, rows.start),
      });
    }
  }
  return findings;
}
