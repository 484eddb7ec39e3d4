import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { importFiles, openEmpty, RefusedImport, type ImportTimes } from "./appSession.ts";
import { openBare, type BareLoad, type BareSession, type FileOnDisk } from "./bareSession.ts";
import { generateSchool, type GeneratedFile, type GeneratedSchool } from "./generateSchool.ts";
import { pageMemory } from "./rendererMemory.ts";

/** One import in a browser of its own, beside duckdb-wasm alone in another that reads the same files. */
export interface MeasuredImport {
  readonly scores: number;
  readonly records: number;
  readonly bytes: number;
  readonly imported: ImportTimes;
  readonly bare: {
    readonly loads: readonly BareLoad[];
    readonly version: string;
    readonly started: number;
    readonly peakMemory: number | null;
  };
  readonly chromium: string;
}

/** What became of a file that may be too much for a browser: an import like others, or a refusal before it was read. */
export type MeasuredLarge =
  | MeasuredImport
  | {
      readonly scores: number;
      /** The words that the page gave for it, and milliseconds after the drop. */
      readonly refused: string;
      readonly after: number;
      readonly longestBlock: number;
    };

export interface Sites {
  readonly app: string;
  readonly bare: string;
}

export interface Browsers {
  /** Where files and profiles are kept. */
  readonly folder: string;
  readonly open: (profileFolder: string) => Promise<BrowserContext>;
}

/** What goes on after the import, in the page of the app and that of duckdb-wasm. */
type Afterwards = (page: Page, alone: BareSession) => Promise<void>;

function onDisk(folder: string, files: readonly GeneratedFile[]): readonly FileOnDisk[] {
  return files.map(({ name, content, columns, records }) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { path, name, columns, records };
  });
}

/**
 * Imports the school's small files and its scores, long or wide. duckdb-wasm reads the same files before and after, twice each,
 * so that both meet the same machine. Throws RangeError where rows are missing in either.
 */
export async function measureImport(
  sites: Sites,
  school: GeneratedSchool,
  shape: "long" | "wide",
  browsers: Browsers,
  afterwards?: Afterwards,
): Promise<MeasuredImport> {
  const main = shape === "long" ? school.long : school.wide;
  const folder = join(browsers.folder, `${shape}-${school.scores}`);
  mkdirSync(folder, { recursive: true });
  const files = onDisk(folder, [...school.reference, main]);
  const [ownProfile, bareProfile] = [join(folder, "app"), join(folder, "alone")];
  const [own, beside] = [await browsers.open(ownProfile), await browsers.open(bareProfile)];
  try {
    const alone = await openBare(beside, sites.bare, files, shape === "wide" ? main.name : null);
    const loads = [await alone.load(), await alone.load()];
    const barePeak = pageMemory(bareProfile)?.peak ?? null;
    const page = await own.newPage();
    page.on("pageerror", (error) => console.error(`in the page: ${error.message}`));
    await openEmpty(page, sites.app);
    const imported = await importFiles(
      page,
      files.map(({ path }) => path),
      main.records,
      ownProfile,
    );
    loads.push(await alone.load(), await alone.load());
    await afterwards?.(page, alone);
    return {
      scores: school.scores,
      records: main.records,
      bytes: [...school.reference, main].reduce((total, { content }) => total + content.length, 0),
      imported,
      bare: { loads, version: alone.version, started: alone.started, peakMemory: barePeak },
      chromium: own.browser()?.version() ?? "unknown",
    };
  } finally {
    await own.close();
    await beside.close();
  }
}

/** Imports a long file of so many scores, which may be more than the browser can hold. */
export async function measureLarge(sites: Sites, scores: number, browsers: Browsers): Promise<MeasuredLarge> {
  try {
    return await measureImport(sites, generateSchool(scores), "long", browsers);
  } catch (cause) {
    if (!(cause instanceof RefusedImport)) throw cause;
    return { scores, refused: cause.words, after: cause.after, longestBlock: cause.longestBlock };
  }
}
