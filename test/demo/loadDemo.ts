import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { loadFolder, type LoadedFolder } from "../../src/cli/loadFolder.ts";
import { demoFolder } from "./demoFolder.ts";

/** Loads the demo school as the command line does, together with files of it that are not loaded at first. The caller closes the engine. */
export async function loadDemo(extra: readonly string[] = []): Promise<LoadedFolder> {
  if (extra.length === 0) return loadFolder(demoFolder);
  const folder = mkdtempSync(join(tmpdir(), "vetscope-demo-"));
  try {
    for (const name of [...readdirSync(demoFolder).filter((file) => file.endsWith(".csv")), ...extra]) {
      copyFileSync(join(demoFolder, name), join(folder, basename(name)));
    }
    return await loadFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
