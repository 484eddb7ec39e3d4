import { namingFull } from "./fileStorage.ts";
import { emptyManifest, readManifest } from "./manifest.ts";
import type { WorkspaceParts } from "./liveState.ts";
import { emptyPanels, readPanels } from "./panelStore.ts";
import { Shown } from "./shown.ts";
import { sweepBatches } from "./sweepBatches.ts";
import { WorkspaceLater } from "./workspaceLater.ts";

/**
 * Opens what the storage holds: the manifest in force, its stored panels, rows when they are asked for. `found` is false where
 * there was no workspace yet. Panels that are missing or of an earlier version of the app are made again, which starts the engine.
 */
export async function openWorkspace(
  given: WorkspaceParts,
): Promise<{ readonly workspace: WorkspaceLater; readonly found: boolean }> {
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
      ? emptyPanels(manifest.rowsRevision)
      : await readPanels(storage, manifest.rowsRevision);
  const shown = new Shown({
    manifest,
    data: data ?? emptyPanels(manifest.rowsRevision),
    engine: "idle",
    durable: storage.durable,
    behind: false,
  });
  const workspace = new WorkspaceLater(
    shown,
    async () => {
      const { OpenedWorkspace } = await import("./openedWorkspace.ts");
      return new OpenedWorkspace(parts, shown);
    },
    () => tabs.close(),
  );
  tabs.onAnnounced(() => {
    workspace.load().then(
      (opened) => opened.follow(),
      () => shown.showEngine("failed"),
    );
  });
  if (data === null) await (await workspace.load()).rebuild();
  return { workspace, found: found !== null };
}
