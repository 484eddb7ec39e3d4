import { assumedCodes } from "../ingest/assumedCodes.ts";
import { foldKnown } from "../ingest/foldKnown.ts";
import type { KnownCodes } from "../ingest/screening.ts";
import type { TableId } from "../model/tables.ts";
import type { FileStorage } from "./fileStorage.ts";
import { liveTable } from "./liveRows.ts";
import type { Manifest } from "./workspace.ts";

const knownFrom: ReadonlySet<TableId> = new Set<TableId>([
  "programs",
  "indicators",
  "instruments",
  "employer_surveys",
  "students",
  "employers",
]);

/** The codes of the live rows, as the screening of the next files needs them. Reads only the tables that codes come from. */
export async function knownCodesOf(storage: FileStorage, manifest: Manifest): Promise<KnownCodes> {
  let known: KnownCodes = assumedCodes;
  for (const batch of manifest.batches) {
    for (const entry of batch.tables) {
      if (knownFrom.has(entry.table))
        known = foldKnown(known, await liveTable(storage, manifest, batch, entry));
    }
  }
  return known;
}
