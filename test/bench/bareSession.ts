import type { BrowserContext } from "@playwright/test";
import type { BarePage } from "./barePage/page.ts";
import { questions, type Chosen } from "./questions.ts";
import { sum } from "./timings.ts";

interface Bare {
  readonly barePage: BarePage;
}

/** duckdb-wasm alone in a page of its own. */
export interface BareSession {
  readonly version: string;
  /** Milliseconds until the engine answered. */
  readonly started: number;
  /** Milliseconds of `read_csv` of all files into tables that replace those before. Throws RangeError where rows are missing. */
  readonly load: () => Promise<number>;
  /** Milliseconds of the eight questions together under a filter. */
  readonly ask: (chosen: Chosen) => Promise<number>;
}

export async function openBare(
  context: BrowserContext,
  site: string,
  files: readonly string[],
  rows: number,
): Promise<BareSession> {
  const page = await context.newPage();
  await page.goto(site);
  const ready = await page.evaluate(() => (globalThis as unknown as Bare).barePage.ready());
  await page.locator("input").setInputFiles([...files]);
  return {
    version: ready.version,
    started: ready.milliseconds,
    load: async () => {
      const done = await page.evaluate(() => (globalThis as unknown as Bare).barePage.load());
      if (done.rows !== rows) throw new RangeError(`read_csv made ${done.rows} of ${rows} rows`);
      return done.milliseconds;
    },
    ask: async (chosen) =>
      sum(
        await page.evaluate(
          (statements) => (globalThis as unknown as Bare).barePage.ask(statements),
          questions(chosen),
        ),
      ),
  };
}
