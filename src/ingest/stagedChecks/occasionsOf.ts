import { ident, sql } from "../../engine/sql.ts";
import type { TableId } from "../../model/tables.ts";
import { termRank, yearOf } from "./codeWords.ts";
import type { Series } from "./series.ts";
import type { StagedContext } from "./stagedContext.ts";
import { checking, standing } from "./surroundings.ts";

/** The times that a drop is about and those just before each, by code. */
export interface Occasions {
  readonly codes: readonly number[];
  readonly orderOf: ReadonlyMap<number, number>;
}

/** How many times before are looked at: autumn and spring terms differ, so two [project's own rule]. */
const timesBefore = 2;

/** The places of times that say them otherwise than by their code: terms by their ordinals, waves by their years. */
async function declaredOrders(
  { engine, labels, signal }: StagedContext,
  domain: Series["domain"],
): Promise<ReadonlyMap<number, number>> {
  if (domain !== "term" && domain !== "wave") return new Map();
  const found = await engine.query(
    domain === "term"
      ? sql`SELECT term_code AS code, min(ordinal) AS place FROM ${ident(checking, "terms")} GROUP BY ALL`
      : sql`SELECT wave AS code, min(year) AS place FROM ${ident(checking, "employer_surveys")} GROUP BY ALL`,
    signal,
  );
  const [codes, places] = found.columns;
  if (codes?.kind !== "number" || places?.kind !== "number") return new Map();
  const years = labels.lists()["year"] ?? [];
  return new Map(
    Array.from(codes.values, (code, row): [number, number] => {
      const place = places.values[row] ?? Number.NaN;
      return [code, domain === "term" ? place : (yearOf(years[place] ?? "") ?? Number.NaN)];
    }).filter(([, place]) => !Number.isNaN(place)),
  );
}

/** The times of staged rows of a table and the two before each, in their order; times whose place nothing says are left out. */
export async function occasionsOf(
  context: StagedContext,
  table: TableId,
  column: Series["occasion"],
  domain: Series["domain"],
): Promise<Occasions> {
  const found = await context.engine.query(
    sql`SELECT s.${ident(column)} AS code, max(s.newer) AS staged FROM ${standing(context, table)} AS s
WHERE s.${ident(column)} IS NOT NULL GROUP BY ALL`,
    context.signal,
  );
  const [codes, staged] = found.columns;
  if (codes?.kind !== "number" || staged?.kind !== "number") return { codes: [], orderOf: new Map() };
  const texts = context.labels.lists()[domain] ?? [];
  const declared = await declaredOrders(context, domain);
  // Ordinals count only where every time has one: beside years of codes they would order nothing.
  const byDeclared = codes.values.every((code) => declared.has(code));
  const byText = (code: number): number | null =>
    domain === "term" ? termRank(texts[code] ?? "") : yearOf(texts[code] ?? "");
  const orderOf = new Map<number, number>();
  for (const code of codes.values) {
    const order = byDeclared ? declared.get(code) : byText(code);
    if (order !== null && order !== undefined) orderOf.set(code, order);
  }
  const inOrder = [...orderOf].toSorted(([, a], [, b]) => a - b);
  const wanted = new Set<number>();
  codes.values.forEach((code, row) => {
    const order = orderOf.get(code);
    if (order === undefined || staged.values[row] !== 1) return;
    wanted.add(code);
    for (const [before] of inOrder.filter(([, place]) => place < order).slice(-timesBefore))
      wanted.add(before);
  });
  return { codes: [...wanted], orderOf };
}
