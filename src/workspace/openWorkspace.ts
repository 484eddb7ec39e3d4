import { sweepBatches } from "./commitFiles.ts";
import { namingFull } from "./fileStorage.ts";
import { emptyManifest, readManifest } from "./manifest.ts";
import { LiveState, type WorkspaceParts } from "./liveState.ts";
import { OpenedWorkspace } from "./openedWorkspace.ts";
import { emptyPanels, readPanels } from "./panelStore.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Opens what the storage holds: the manifest in force, its stored panels, rows when they are asked for. `found` is false where
 * there was no workspace yet. Panels that are missing or of an earlier version of the app are made again, which starts the engine.
 */
export async function openWorkspace(
  given: WorkspaceParts,
): Promise<{ readonly workspace: Workspace; readonly found: boolean }> {
  const parts = { ...given, storage: namingFull(given.storage) };
  const { storage, tabs } = parts;
  const found = await tabs.exclusive(async () => {
    const stored = await readManifest(storage);
    if (stored?.whole ?? true) await sweepBatches(storage, stored?.manifest ?? emptyManifest(0));
    return stored;
  });
  const manifest = found?.manifest ?? emptyManifest(0);
  const data =
    manifest.batches.length === 0
      ? emptyPanels(manifest.revision)
      : await readPanels(storage, manifest.revision);
  const live = new LiveState(parts, manifest, data ?? emptyPanels(manifest.revision));
  if (data === null) await live.rebuild(await live.engine.get(), manifest);
  return { workspace: new OpenedWorkspace(live), found: found !== null };
}
