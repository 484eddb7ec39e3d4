import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { openNode } from "../engine/openNode.ts";
import { assumedCodes } from "../ingest/assumedCodes.ts";
import { screenFiles } from "../ingest/screenFiles.ts";
import { memoryStorage } from "../workspace/fileStorage.ts";
import { openWorkspace } from "../workspace/openWorkspace.ts";
import { packSnapshot } from "../workspace/snapshot.ts";
import { singleTab } from "../workspace/tabs.ts";
import { diskFile } from "./screenDiskFile.ts";

/**
 * Loads the demo school as a person would, through screening and commit, and writes the workspace that comes of it as one gzip file:
 * `tsx src/cli/demoSnapshot.ts FILE`. The build runs it, so that a first visit opens at once.
 */
const folder = resolve(import.meta.dirname, "../../data-samples/demo");
const target = process.argv[2];
if (target === undefined) throw new TypeError("say where the snapshot is to be written");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => ({ ...diskFile(join(folder, name)), name }));
const storage = memoryStorage();
const { workspace } = await openWorkspace({
  storage,
  tabs: singleTab(),
  openEngine: openNode,
  demo: () => screenFiles(files, assumedCodes),
});
await workspace.startOver("demo");
await workspace.close();
writeFileSync(target, gzipSync(await packSnapshot(storage), { level: 9 }));
