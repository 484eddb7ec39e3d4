import { constantColumn } from "../../columns/buildColumns.ts";
import { cellText } from "../../columns/columnTable.ts";
import { foldKnown } from "../../ingest/recognition/foldKnown.ts";
import { screenInWorker } from "../../ingest/ingestClient.ts";
import type { CheckExample, KnownCodes, ScreenedFile } from "../../ingest/screening.ts";
import { referenceTableIds, type ReferenceRow, type ReferenceTables } from "../../model/referenceTables.ts";
import { columnsOf, type TableId } from "../../model/tables.ts";

/** What a file gave the draft, and the records of it that it did not. */
export interface ImportedTables {
  readonly tables: ReferenceTables;
  readonly left: number;
  /** The first few of them. */
  readonly reasons: readonly CheckExample[];
}

const reasonsShown = 3;

/** What is known while the file is read: the draft's own codes, not those of the workspace. */
function knownWith(known: KnownCodes, tables: ReferenceTables): KnownCodes {
  let folded: KnownCodes = { ...known, indicators: [], instrumentScales: {}, programs: null };
  for (const table of ["programs", "indicators", "instruments"] as const) {
    const rows = tables[table] ?? [];
    const columns = columnsOf(table).map(([name]) => ({
      ...constantColumn(name, "", rows.length),
      dictionary: rows.map((row) => row[name] ?? ""),
      codes: Uint32Array.from(rows.keys()),
    }));
    folded = foldKnown(folded, { table, rows: { columns, lines: Uint32Array.from(rows.keys()) } });
  }
  return folded;
}

function rowsOf(file: ScreenedFile, table: TableId, school: string): readonly ReferenceRow[] {
  return file.staged
    .filter((one) => one.table === table)
    .flatMap(({ rows }) =>
      Array.from(rows.lines, (_line, row) => {
        const cells = new Map(rows.columns.map((column) => [column.name, cellText(column, row)]));
        return Object.fromEntries(
          columnsOf(table).map(([name]) => [name, name === "school_code" ? school : (cells.get(name) ?? "")]),
        );
      }),
    );
}

/**
 * Reads a CSV of reference tables by the road that all files take. Rejects with IngestError when the reading itself fails; a file that is
 * no reference table gives none.
 */
export async function importTables(
  file: File,
  known: KnownCodes,
  draft: ReferenceTables,
  school: string,
): Promise<ImportedTables> {
  const [screening] = await screenInWorker([file], knownWith(known, draft));
  if (screening === undefined) return { tables: {}, left: 0, reasons: [] };
  if (screening.status === "failed")
    return { tables: {}, left: 0, reasons: screening.check.examples.slice(0, reasonsShown) };
  const found = screening.staged
    .map(({ table }) => table)
    .filter((table) => referenceTableIds.includes(table));
  const failed = screening.checks.filter(({ level }) => level === "fail").flatMap(({ examples }) => examples);
  const reasons = screening.rejected.length > 0 ? screening.rejected : failed;
  return {
    tables: Object.fromEntries(found.map((table) => [table, rowsOf(screening, table, school)])),
    left: screening.counts.rejected,
    reasons: reasons.slice(0, reasonsShown),
  };
}
