import type { BrowserContext } from "@playwright/test";
import type { BareFile, BarePage } from "./barePage/page.ts";
import { questions, type Chosen } from "./questions.ts";
import { sum } from "./timings.ts";

interface Bare {
  readonly barePage: BarePage;
}

/** A file on disk as duckdb-wasm is told to read it. */
export interface FileOnDisk extends BareFile {
  readonly path: string;
}

/** Milliseconds of `read_csv` of all files, and of that and the unpivoting of a wide one. */
export interface BareLoad {
  readonly read: number;
  readonly unpivoted: number;
}

/** duckdb-wasm alone in a page of its own. */
export interface BareSession {
  readonly version: string;
  /** Milliseconds until the engine answered. */
  readonly started: number;
  /** Loads all files into tables that replace those before. Throws RangeError where rows are missing. */
  readonly load: () => Promise<BareLoad>;
  /** Milliseconds of the eight questions together under a filter. */
  readonly ask: (chosen: Chosen) => Promise<number>;
}

export async function openBare(
  context: BrowserContext,
  site: string,
  files: readonly FileOnDisk[],
  wide: string | null,
): Promise<BareSession> {
  const page = await context.newPage();
  await page.goto(site);
  const ready = await page.evaluate(() => (globalThis as unknown as Bare).barePage.ready());
  await page.locator("input").setInputFiles(files.map(({ path }) => path));
  const expected = files.map(({ name, columns, records }) => ({ name, columns, records }));
  return {
    version: ready.version,
    started: ready.milliseconds,
    load: () =>
      page.evaluate(([list, name]) => (globalThis as unknown as Bare).barePage.load(list, name), [
        expected,
        wide,
      ] as const),
    ask: async (chosen) =>
      sum(
        await page.evaluate(
          (statements) => (globalThis as unknown as Bare).barePage.ask(statements),
          questions(chosen),
        ),
      ),
  };
}
