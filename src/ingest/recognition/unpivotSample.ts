import { cellText, type ColumnTable } from "../../columns/columnTable.ts";
import type { Recognition } from "./recognition.ts";
import type { StagedTable, UnpivotSample } from "../screening.ts";

const recordsShown = 3;
const rowsShown = 12;

function rowTexts(table: ColumnTable, row: number): string[] {
  return table.columns.map((column) => cellText(column, row));
}

/** What becomes of the first records of a wide file that stand; null for files that are long already. */
export function unpivotSample(
  raw: ColumnTable,
  kept: Uint32Array,
  recognition: Recognition,
  staged: readonly StagedTable[],
): UnpivotSample | null {
  const long = staged.find(({ table }) => table === recognition.kind)?.rows;
  if (recognition.shape !== "wide" || long === undefined) return null;
  const records = kept.slice(0, recordsShown);
  const lines = new Set(Array.from(records, (row) => raw.lines[row] ?? 0));
  const last = Math.max(...lines);
  const after: { readonly line: number; readonly texts: string[] }[] = [];
  // Rows come column by column; a person reads them record by record.
  for (let row = 0; row < long.lines.length; row += 1) {
    const line = long.lines[row] ?? 0;
    if (line <= last && lines.has(line)) after.push({ line, texts: rowTexts(long, row) });
  }
  return {
    before: {
      columns: raw.columns.map(({ name }) => name),
      rows: Array.from(records, (row) => rowTexts(raw, row)),
    },
    after: {
      columns: long.columns.map(({ name }) => name),
      rows: after
        .toSorted((a, b) => a.line - b.line)
        .slice(0, rowsShown)
        .map(({ texts }) => texts),
    },
    records: kept.length,
    rows: long.lines.length,
  };
}
