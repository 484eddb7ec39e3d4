import { browserStorage, type FileStorage } from "../workspace/fileStorage.ts";
import { readManifest } from "../workspace/manifest.ts";
import { openWorkspace } from "../workspace/openWorkspace.ts";
import { restoreSnapshot } from "../workspace/snapshot.ts";
import { browserTabs } from "../workspace/tabs.ts";
import type { WorkspaceLater } from "../workspace/workspaceLater.ts";
import { demoSnapshotName } from "./demoSnapshotName.ts";

/** How far the opening is; `share` is 0-1 of the demo's files read. */
export type OpeningProgress =
  | { readonly step: "workspace"; readonly share: null }
  | { readonly step: "demo"; readonly share: number | null };

/** Puts the demo school that was loaded when the app was built into an empty storage; does nothing where the app was not built with one. */
async function placeDemo(storage: FileStorage): Promise<void> {
  const answer = await fetch(new URL(demoSnapshotName, document.baseURI));
  if (
    !answer.ok ||
    answer.body === null ||
    answer.headers.get("content-type")?.startsWith("text/html") === true
  )
    return;
  const whole = new Response(answer.body.pipeThrough(new DecompressionStream("gzip")));
  await restoreSnapshot(storage, new Uint8Array(await whole.arrayBuffer()));
}

/** Opens the workspace of this browser; where there never was one, with the demo school. The engine starts behind the page. */
export async function startWorkspace(show: (progress: OpeningProgress) => void): Promise<WorkspaceLater> {
  const storage = await browserStorage();
  const tabs = browserTabs();
  await tabs.exclusive(async () => {
    if ((await readManifest(storage)) !== null) return;
    show({ step: "demo", share: null });
    await placeDemo(storage);
  });
  const { workspace, found } = await openWorkspace({
    storage,
    tabs,
    openEngine: async () => (await import("../engine/openBrowser.ts")).openBrowser(),
    demo: async () => {
      const [{ demoFiles }, { assumedCodes }, { screenInWorker }] = await Promise.all([
        import("./demoFiles.ts"),
        import("../ingest/assumedCodes.ts"),
        import("../ingest/ingestClient.ts"),
      ]);
      const files = await demoFiles();
      const total = files.reduce((bytes, file) => bytes + file.size, 0);
      const done = new Map<string, number>();
      return screenInWorker(files, assumedCodes, {
        onProgress: ({ file, bytesDone }) => {
          done.set(file, bytesDone);
          show({ step: "demo", share: [...done.values()].reduce((sum, bytes) => sum + bytes, 0) / total });
        },
      });
    },
  });
  if (!found) {
    show({ step: "demo", share: null });
    await workspace.startOver("demo");
  }
  return workspace;
}
