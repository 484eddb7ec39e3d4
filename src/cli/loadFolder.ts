import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Labels } from "../columns/labels.ts";
import type { Engine } from "../engine/engine.ts";
import { openNode } from "../engine/openNode.ts";
import { sql } from "../engine/sql.ts";
import { assumedCodes } from "../ingest/assumedCodes.ts";
import { fillTable } from "../ingest/fillTable.ts";
import { screenFiles } from "../ingest/screenFiles.ts";
import type { Screening } from "../ingest/screening.ts";
import { createTables } from "../model/ddl.ts";
import { tableIds } from "../model/tables.ts";
import { buildPanels } from "../panels/buildPanels.ts";
import type { PanelData } from "../panels/panelData.ts";
import { diskFile } from "./screenDiskFile.ts";
import { settleKeys, type SettledTable } from "./settleKeys.ts";

/** A folder's files as one drop: screened, filled into a database of their own, made into panels. */
export interface LoadedFolder {
  readonly engine: Engine;
  readonly data: PanelData;
  readonly screenings: readonly Screening[];
  /** Rows that two files had: what was done about them, by table. */
  readonly settled: readonly SettledTable[];
  /** Assessments of nobody that `students` holds, and how many these are: they belong to no program and cohort. */
  readonly orphans: { readonly rows: number; readonly students: number };
}

/** A folder that holds nothing to load. */
export class EmptyFolderError extends Error {
  override readonly name = "EmptyFolderError";
}

/** Writes the label lists into the table that gives codes their texts. */
async function fillLabels(engine: Engine, lists: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const rows = Object.entries(lists).flatMap(([domain, list]) =>
    list.map((label, code) => ({ domain, code, label })),
  );
  await engine.insert("labels", [
    { name: "domain", type: "text", values: rows.map((row) => row.domain) },
    { name: "code", type: "integer", values: Int32Array.from(rows, (row) => row.code) },
    { name: "label", type: "text", values: rows.map((row) => row.label) },
  ]);
}

async function countOrphans(engine: Engine): Promise<LoadedFolder["orphans"]> {
  const { columns } =
    await engine.query(sql`SELECT count(*) AS rows, count(DISTINCT (school_code, student_id)) AS students
FROM assessments AS a
WHERE NOT EXISTS (FROM students AS s WHERE s.school_code = a.school_code AND s.student_id = a.student_id)`);
  const first = (index: number) => {
    const column = columns[index];
    return column?.kind === "number" ? (column.values[0] ?? 0) : 0;
  };
  return { rows: first(0), students: first(1) };
}

/**
 * Loads all `.csv` and `.csv.gz` files of a folder, in the order of their names, subfolders left alone. The caller closes the engine.
 * Rejects with EmptyFolderError when there are none, with the file system's error when the folder can't be read.
 */
export async function loadFolder(folder: string, signal?: AbortSignal): Promise<LoadedFolder> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && /\.csv(\.gz)?$/i.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
  if (names.length === 0) throw new EmptyFolderError(`${folder} holds no .csv or .csv.gz file`);
  const files = names.map((name) => ({ ...diskFile(join(folder, name)), name }));
  const screenings = await screenFiles(files, assumedCodes, { signal });
  const labels = new Labels();
  const engine = await openNode();
  for (const statement of createTables("live")) await engine.run(statement);
  for (const [ordinal, screening] of screenings.entries()) {
    if (screening.status === "failed") continue;
    for (const staged of screening.staged) await fillTable(engine, labels, staged, ordinal);
  }
  await fillLabels(engine, labels.lists());
  const settled: SettledTable[] = [];
  for (const table of tableIds) {
    const one = await settleKeys(engine, table);
    if (one !== null) settled.push(one);
  }
  const orphans = await countOrphans(engine);
  return { engine, data: await buildPanels(engine, labels.lists(), 1, signal), screenings, settled, orphans };
}
