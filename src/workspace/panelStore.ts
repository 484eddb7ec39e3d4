import { DamagedFileError, packInTurns, unpack, type PackedArray } from "../columns/packed.ts";
import { pause } from "../columns/pause.ts";
import { panelCatalogue, panelDeclaration, panelIds } from "../panels/catalogue.ts";
import { EmptyColumns, holdsNothing } from "../panels/emptyColumns.ts";
import type { Panel, PanelData, PanelId } from "../panels/panelData.ts";
import type { FileStorage } from "./fileStorage.ts";

interface StoredPanels {
  /** How they are stored. */
  readonly format: 2;
  /** The declarations that they were made by, SELECT for SELECT. */
  readonly declared: string;
  readonly revision: number;
  readonly panels: readonly {
    readonly id: PanelId;
    readonly rowCount: number;
    readonly columns: readonly string[];
  }[];
  readonly labels: PanelData["labels"];
  readonly reference: PanelData["reference"];
}

const declared = JSON.stringify(panelCatalogue);

/** Panels of a workspace without rows. */
export function emptyPanels(revision: number): PanelData {
  const panel = (id: PanelId): Panel => ({
    id,
    rowCount: 0,
    columns: Object.fromEntries(
      Object.entries(panelDeclaration(id).columns).map(([name, column]) => [
        name,
        column.kind === "number" ? new Float64Array() : new Int32Array(),
      ]),
    ),
  });
  return {
    revision,
    panels: {
      students: panel("students"),
      scores: panel("scores"),
      placements: panel("placements"),
      employment: panel("employment"),
      employerRatings: panel("employerRatings"),
      graduateRatings: panel("graduateRatings"),
      frames: panel("frames"),
    },
    labels: {},
    reference: {
      schools: [],
      programs: [],
      indicators: [],
      instruments: [],
      modules: [],
      employers: [],
      terms: [],
      requirements: [],
      referenceValues: [],
      surveys: [],
      frameworkAssumed: true,
    },
  };
}

/** Codes in the least width that holds them; nothing of a column in which no row holds anything. */
function narrow(values: Int32Array | Float64Array): PackedArray {
  if (holdsNothing(values)) return values.subarray(0, 0);
  if (values instanceof Float64Array) return values;
  let [least, most] = [0, 0];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least >= -0x80 && most < 0x80) return new Int8Array(values);
  return least >= -0x80_00 && most < 0x80_00 ? new Int16Array(values) : values;
}

async function encodePanels(data: PanelData): Promise<Uint8Array<ArrayBuffer>> {
  const arrays: PackedArray[] = [];
  const panels: StoredPanels["panels"][number][] = [];
  for (const id of panelIds) {
    const { rowCount, columns } = data.panels[id];
    panels.push({ id, rowCount, columns: Object.keys(columns) });
    for (const column of Object.values(columns)) {
      arrays.push(narrow(column));
      if (rowCount > 100_000) await pause();
    }
  }
  const header: StoredPanels = {
    format: 2,
    declared,
    revision: data.revision,
    panels,
    labels: data.labels,
    reference: data.reference,
  };
  return packInTurns(header, arrays);
}

/** Null where the stored panels are of an earlier version of the app, which declared them otherwise. */
function decodePanels(bytes: Uint8Array): PanelData | null {
  const { header, arrays } = unpack(bytes);
  const stored = header as StoredPanels;
  if (stored.format !== 2 || stored.declared !== declared) return null;
  const rest = [...arrays];
  const found = new Map<PanelId, Panel>();
  for (const { id, rowCount, columns } of stored.panels) {
    const own: Record<string, Int32Array | Float64Array> = {};
    const empty = new EmptyColumns(rowCount);
    for (const name of columns) {
      const array = rest.shift();
      if (array === undefined) throw new DamagedFileError(`the panel ${id} has no ${name}`);
      if (array.length === 0) own[name] = array instanceof Float64Array ? empty.number : empty.integer;
      else
        own[name] =
          array instanceof Int32Array || array instanceof Float64Array ? array : new Int32Array(array);
    }
    found.set(id, { id, rowCount, columns: own });
  }
  const panels = { ...emptyPanels(stored.revision).panels, ...Object.fromEntries(found) };
  return { revision: stored.revision, panels, labels: stored.labels, reference: stored.reference };
}

const path = (revision: number) => `panels/${revision}`;

/** The stored panels of a revision, null where there are none that fit. They can be made again from the rows. */
export async function readPanels(storage: FileStorage, revision: number): Promise<PanelData | null> {
  const bytes = await storage.read(path(revision));
  if (bytes === null) return null;
  try {
    return decodePanels(bytes);
  } catch (cause) {
    if (cause instanceof DamagedFileError) return null;
    throw cause;
  }
}

/** Stores the panels of a revision and removes those of others. */
export async function writePanels(storage: FileStorage, data: PanelData): Promise<void> {
  await storage.write(path(data.revision), await encodePanels(data));
  for (const name of await storage.list("panels"))
    if (name !== String(data.revision)) await storage.remove(`panels/${name}`);
}
