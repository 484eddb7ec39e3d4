import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";

/** Where the demo school's files are committed. */
export const demoFolder = fileURLToPath(new URL("../../data-samples/demo", import.meta.url));

/** The records of a committed demo file by their header, read by PapaParse alone: none of the app's own reading. */
export function demoRecords(name: string): readonly Readonly<Record<string, string>>[] {
  const parsed = Papa.parse<Record<string, string>>(readFileSync(join(demoFolder, name), "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  if (parsed.errors.length > 0) throw new Error(`${name}: ${parsed.errors[0]?.message ?? ""}`);
  return parsed.data;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
