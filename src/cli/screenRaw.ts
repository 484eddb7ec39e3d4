import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { basename, dirname, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
import { tableAsCsv } from "../ingest/reading/csvOut.ts";
import type { Screening } from "../ingest/screening.ts";

function commonFolder(paths: readonly string[]): string {
  const parts = paths.map((path) => dirname(resolve(path)).split(sep));
  const [first = []] = parts;
  let shared = 0;
  while (shared < first.length && parts.every((part) => part[shared] === first[shared])) shared += 1;
  return first.slice(0, shared).join(sep) || sep;
}

/** Where each file's raw table goes below the folder: its name, or its relative path where several files have one name. */
export function rawPaths(files: readonly string[]): string[] {
  const byName = new Map<string, string[]>();
  for (const file of new Set(files.map((path) => normalize(path))))
    byName.set(basename(file), [...(byName.get(basename(file)) ?? []), file]);
  return files.map((path) => {
    const file = normalize(path);
    const same = byName.get(basename(file)) ?? [];
    if (same.length < 2) return basename(file);
    const inside = same.every((other) => !isAbsolute(other) && !other.startsWith(".."));
    return inside ? file : relative(commonFolder(same), resolve(file));
  });
}

/** Writes the table of each file that could be read, as read, under `folder`. */
export function writeRaw(folder: string, screenings: readonly Screening[]): void {
  const paths = rawPaths(screenings.map(({ file }) => file.name));
  screenings.forEach((screening, index) => {
    if (screening.status === "failed") return;
    const path = join(folder, paths[index] ?? basename(screening.file.name));
    mkdirSync(dirname(path), { recursive: true });
    const out = openSync(path, "w");
    try {
      for (const piece of tableAsCsv(screening.raw)) writeSync(out, piece);
    } finally {
      closeSync(out);
    }
  });
}
