import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuiltFile } from "./csvFile.ts";
import { buildOulad } from "./oulad.ts";
import { buildSingapore } from "./singapore.ts";

const here = dirname(fileURLToPath(import.meta.url));
const committedRawFolder = join(here, "raw");

/**
 * Both data sets, made from the raw files in `rawFolder` (`.csv` or `.csv.gz`): the same bytes for the same raw files.
 * Throws RawFileError when a raw file is missing or is not what it was.
 */
export function buildDataSets(rawFolder: string = committedRawFolder): readonly BuiltFile[] {
  return [...buildOulad(rawFolder), ...buildSingapore(rawFolder)];
}

function writeDataSets(rawFolder: string | undefined): void {
  for (const { path, bytes } of buildDataSets(rawFolder)) {
    const target = join(here, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    process.stdout.write(`${relative(process.cwd(), target)} ${bytes.length} bytes\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeDataSets(process.argv[2]);
