import type { Engine } from "../engine/engine.ts";
import { raw } from "../engine/sql.ts";
import type { Manifest } from "./workspace.ts";

/** Where a committed row came from. */
interface RowSource {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** Rows with the file and line each came from, and the names of their cells. */
export interface SourceRows {
  readonly columns: readonly string[];
  readonly rows: readonly RowSource[];
}

/**
 * Runs a SELECT that gives `batch_id` and `source_row` beside its cells, and says for each of its first `limit` rows from which
 * file and line it came. Columns in which no row holds anything are left out. Rejects with EngineError, or the signal's reason.
 */
export async function rowSources(
  engine: Engine,
  manifest: Manifest,
  statement: string,
  limit: number,
  signal?: AbortSignal,
): Promise<SourceRows> {
  const result = await engine.query(raw(`SELECT * FROM (${statement}) LIMIT ${Math.trunc(limit)}`), signal);
  const files = new Map(manifest.batches.map(({ ordinal, file }) => [ordinal, file.name]));
  const cellOf = (column: (typeof result.columns)[number], row: number): string | null => {
    if (column.kind !== "number") return column.values[row] ?? null;
    return column.valid[row] === 1 ? String(column.values[row]) : null;
  };
  const origin = ["batch_id", "source_row"];
  const cells = result.columns.filter(
    (column) =>
      !origin.includes(column.name) &&
      Array.from({ length: result.rowCount }, (_none, row) => cellOf(column, row)).some(
        (cell) => cell !== null,
      ),
  );
  const number = (name: string, row: number): number => {
    const column = result.columns.find((one) => one.name === name);
    return column?.kind === "number" ? (column.values[row] ?? -1) : -1;
  };
  return {
    columns: cells.map(({ name }) => name),
    rows: Array.from({ length: result.rowCount }, (_none, row) => ({
      file: files.get(number("batch_id", row)) ?? "",
      line: number("source_row", row),
      cells: Object.fromEntries(cells.map((column) => [column.name, cellOf(column, row)])),
    })),
  };
}
