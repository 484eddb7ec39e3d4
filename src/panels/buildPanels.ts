import type { Engine, ResultColumn, ResultTable } from "../engine/engine.ts";
import { raw } from "../engine/sql.ts";
import { panelDeclaration, panelIds } from "./catalogue.ts";
import type { PanelColumn } from "./declaration.ts";
import type { Panel, PanelData, PanelId } from "./panelData.ts";
import { readReference } from "./reference.ts";

function decodeColumn(
  column: ResultColumn | undefined,
  type: PanelColumn,
  rowCount: number,
): Int32Array | Float64Array {
  // The engine's own array: NULL is NaN in both.
  if (column?.kind === "number" && type.kind === "number") return column.values;
  const values =
    type.kind === "number" ? new Float64Array(rowCount).fill(Number.NaN) : new Int32Array(rowCount).fill(-1);
  // A column without any value may come back as text: it is all missing either way.
  if (column?.kind !== "number") {
    if (column?.values.some((value) => value !== null)) throw new TypeError(`${column.name} is not numeric`);
    return values;
  }
  const { values: found, valid } = column;
  for (let row = 0; row < rowCount; row += 1) {
    if (valid[row] === 1) values[row] = found[row] ?? -1;
  }
  return values;
}

function decodePanel(id: PanelId, table: ResultTable): Panel {
  const found = new Map(table.columns.map((column) => [column.name, column]));
  const columns: Record<string, Int32Array | Float64Array> = {};
  for (const [name, type] of Object.entries(panelDeclaration(id).columns)) {
    columns[name] = decodeColumn(found.get(name), type, table.rowCount);
  }
  return { id, rowCount: table.rowCount, columns };
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
 * `labels[domain][code]` as the rows were filled with. Rejects with the engine's error.
 */
export async function buildPanels(
  engine: Engine,
  labels: Readonly<Record<string, readonly string[]>>,
  revision: number,
  signal?: AbortSignal,
): Promise<PanelData> {
  const build = async (id: PanelId) =>
    decodePanel(id, await engine.query(raw(panelDeclaration(id).select), signal));
  return {
    revision,
    panels: {
      students: await build("students"),
      scores: await build("scores"),
      placements: await build("placements"),
      employment: await build("employment"),
      employerRatings: await build("employerRatings"),
      graduateRatings: await build("graduateRatings"),
      frames: await build("frames"),
    },
    labels: panelLabels(labels),
    reference: await readReference(engine, labels),
  };
}
