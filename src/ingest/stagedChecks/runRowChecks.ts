import type { ResultColumn, ResultTable } from "../../engine/engine.ts";
import { ident, joinSql, sql, type Sql } from "../../engine/sql.ts";
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

/** The joins that the checks of some tables need. */
export function joinsNeeded(tables: Iterable<TableId>): ReadonlySet<JoinName> {
  return new Set([...tables].flatMap((table) => conditionsOf(table).flatMap(({ joins = [] }) => joins)));
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
FROM ${joined(asked.table, new Set(asked.joins))}
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

/** The rows of one file among ids in ascending order, as places in its staged table. */
function placesOf(
  ids: Float64Array,
  lines: Float64Array,
  { start, rows }: StagedRows,
  holds: (at: number) => boolean,
) {
  const [places, at] = [[] as number[], [] as number[]];
  ids.forEach((id, index) => {
    if (id < start || id >= start + rows || !holds(index)) return;
    places.push(id - start);
    at.push(lines[index] ?? 0);
  });
  return { places: Uint32Array.from(places), lines: Uint32Array.from(at) };
}

/** Makes all checks of single rows on one staged table, in one pass over it. Findings come by file, in the order of the catalogue. */
export async function runRowChecks(
  context: StagedContext,
  table: TableId,
): Promise<readonly StagedFinding[]> {
  const conditions = conditionsOf(table);
  if (conditions.length === 0) return [];
  const words = codeWords(context.labels);
  const joins = new Set(conditions.flatMap(({ joins: own = [] }) => own));
  const bits = conditions.map(({ when, bit }) => sql`CASE WHEN ${when(words)} THEN ${2 ** bit} ELSE 0 END`);
  const flags: Sql = joinSql(bits, " + ");
  const found = await context.engine.query(
    sql`SELECT * FROM (SELECT s.rowid AS id, s.source_row AS line, ${flags} AS flags FROM ${joined(table, joins)})
WHERE flags > 0 ORDER BY id`,
    context.signal,
  );
  const [ids, lines, held] = [numbersOf(found, "id"), numbersOf(found, "line"), numbersOf(found, "flags")];
  const findings: StagedFinding[] = [];
  for (const asked of conditions) {
    const holds = (at: number): boolean => Math.floor((held[at] ?? 0) / 2 ** asked.bit) % 2 === 1;
    for (const { index, tables } of context.files) {
      const own = tables.find((one) => one.table === table);
      if (own === undefined) continue;
      const { places, lines: at } = placesOf(ids, lines, own, holds);
      if (places.length === 0) continue;
      const looked = asked.check.level === "fail" ? places : places.subarray(0, casesShown);
      const cases = await casesOf(
        context,
        asked,
        Array.from(looked, (place) => own.start + place),
      );
      findings.push({
        file: index,
        check: asked.id,
        table,
        count: places.length,
        rows: places,
        lines: at,
        cases,
      });
    }
  }
  return findings;
}
