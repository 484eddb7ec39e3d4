import { assumedCodes } from "../ingest/assumedCodes.ts";
import { foldKnown } from "../ingest/recognition/foldKnown.ts";
import type { KnownCodes } from "../ingest/screening.ts";
import type { TableId } from "../model/tables.ts";
import type { PanelData } from "../panels/panelData.ts";
import type { FileStorage } from "./fileStorage.ts";
import { liveTable } from "./liveRows.ts";
import type { Manifest } from "./workspace.ts";

const knownFrom: ReadonlySet<TableId> = new Set<TableId>([
  "programs",
  "modules",
  "indicators",
  "instruments",
  "employer_surveys",
  "students",
  "employers",
]);

/**
 * The codes of the live rows, as the screening of the next files needs them. Reads only the tables that codes come from; terms and waves, which
 * stand in tables of millions of rows, are those of the panels' `labels`.
 */
export async function knownCodesOf(
  storage: FileStorage,
  manifest: Manifest,
  labels: PanelData["labels"],
): Promise<KnownCodes> {
  let known: KnownCodes = {
    ...assumedCodes,
    terms: (labels["term"] ?? []).toSorted(),
    waves: (labels["wave"] ?? []).toSorted(),
  };
  for (const batch of manifest.batches) {
    for (const entry of batch.tables) {
      if (knownFrom.has(entry.table))
        known = foldKnown(known, await liveTable(storage, manifest, batch, entry));
    }
  }
  return known;
}
