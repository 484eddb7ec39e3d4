import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { loadFolder, type LoadedFolder } from "../../src/cli/loadFolder.ts";
import { demoFolder } from "./demoFolder.ts";

let loaded: Promise<LoadedFolder> | null = null;

/** The demo school, loaded as the command line does, once for the test files of a worker: they only read it. */
export function loadDemo(): Promise<LoadedFolder> {
  loaded ??= loadFolder(demoFolder);
  return loaded;
}

/** The demo school together with files of it that are not loaded at first. The caller closes the engine. */
export async function loadDemoWith(extra: readonly string[]): Promise<LoadedFolder> {
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
