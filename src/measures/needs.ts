import { panelDeclaration, panelIds } from "../panels/catalogue.ts";
import type { SourceColumn } from "../panels/declaration.ts";
import { frameKinds } from "../panels/framePanel.ts";
import type { Panel, PanelData, PanelId, Reference } from "../panels/panelData.ts";
import { referenceTables, sourceOf } from "../panels/sourceColumn.ts";
import { integers } from "../panels/selection.ts";
import { measureDeclaration, type MeasureId } from "./catalogue.ts";
import type { Need } from "./declaration.ts";

/** A table of the data model that has no rows, or the column of one that is empty in all of its rows. */
export interface MissingNeed {
  readonly table: SourceColumn["table"];
  readonly column?: string;
}

function isReference(name: string): name is keyof Reference {
  return Object.hasOwn(referenceTables, name);
}

function isPanel(name: string): name is PanelId {
  return panelIds.some((id) => id === name);
}

const held = new WeakMap<Panel, Map<string, boolean>>();

/** True where a panel's column says something in some row: a code or an integer that is not −1, a number. Panels don't change. */
function holdsAnything(panel: Panel, column: string): boolean {
  const known = held.get(panel) ?? new Map<string, boolean>();
  held.set(panel, known);
  let holds = known.get(column);
  if (holds === undefined) {
    const values = panel.columns[column];
    holds =
      values instanceof Float64Array
        ? values.some((value) => !Number.isNaN(value))
        : (values?.some((value) => value !== -1) ?? false);
    known.set(column, holds);
  }
  return holds;
}

/** The tables whose rows stand in the `frames` panel as rows of a kind of their own. */
const framed: Readonly<Partial<Record<SourceColumn["table"], number>>> = {
  employer_surveys: frameKinds.survey,
  employment_summary: frameKinds.published,
};

/** True where a table is known to have no rows, because nothing of it is in any panel. */
function isEmptyTable(data: PanelData, table: SourceColumn["table"]): boolean {
  const kind = framed[table];
  if (kind !== undefined) return !integers(data.panels.frames, "kind").includes(kind);
  const made = panelIds.filter((id) => panelDeclaration(id).table === table);
  return made.length > 0 && made.every((id) => data.panels[id].rowCount === 0);
}

/**
 * The table and column that a need means, under the names of the data model; a list of the reference tables is a whole table.
 * Throws RangeError for a need that no table answers.
 */
export function needSource(need: Need): MissingNeed {
  const [holder = "", name = ""] = need.split(".");
  if (holder === "reference" && isReference(name)) return { table: referenceTables[name] };
  const source = isPanel(holder) && name in panelDeclaration(holder).columns ? sourceOf(holder, name) : null;
  if (source === null) throw new RangeError(`no table answers the need ${need}`);
  return source;
}

function missing(data: PanelData, need: Need): MissingNeed | null {
  const [holder = "", name = ""] = need.split(".");
  const source = needSource(need);
  if (!isPanel(holder)) {
    if (!isReference(name)) return null;
    const list = data.reference[name];
    return list === true || (Array.isArray(list) && list.length === 0) ? source : null;
  }
  const panel = data.panels[holder];
  if (holdsAnything(panel, name)) return null;
  if (holder !== "frames" && panel.rowCount === 0) return { table: panelDeclaration(holder).table };
  return isEmptyTable(data, source.table) ? { table: source.table } : source;
}

/**
 * Which of a measure's declared needs the data at hand do not have, whatever the filter: a table without rows, or a column that
 * is empty in all of them. Each once, in the order declared; empty where the measure can be had.
 */
export function missingNeeds(data: PanelData, measure: MeasureId): readonly MissingNeed[] {
  const found = new Map<string, MissingNeed>();
  for (const need of measureDeclaration(measure).needs) {
    const one = missing(data, need);
    if (one === null) continue;
    found.set(one.column === undefined ? one.table : `${one.table}.${one.column}`, one);
  }
  return [...found.values()].filter((one) => one.column === undefined || !found.has(one.table));
}
