import type { Engine } from "../engine/engine.ts";
import { raw } from "../engine/sql.ts";
import { panelDeclaration, panelIds } from "./catalogue.ts";
import type { PanelColumn } from "./declaration.ts";
import type { Panel, PanelData, PanelId } from "./panelData.ts";
import { readReference } from "./reference.ts";

/** Where panels are read from: the live rows, or what gives itself for them. */
export type PanelSource = Pick<Engine, "query" | "queryNumbers">;

async function buildPanel(engine: PanelSource, id: PanelId, signal: AbortSignal | undefined): Promise<Panel> {
  const { select, columns } = panelDeclaration(id);
  const kinds = Object.fromEntries(
    Object.entries<PanelColumn>(columns).map(([name, { kind }]) => [
      name,
      kind === "number" ? ("number" as const) : ("integer" as const),
    ]),
  );
  return { id, ...(await engine.queryNumbers(raw(select), kinds, signal)) };
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
  engine: PanelSource,
  labels: Readonly<Record<string, readonly string[]>>,
  revision: number,
  signal?: AbortSignal,
): Promise<PanelData> {
  const build = (id: PanelId) => buildPanel(engine, id, signal);
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
