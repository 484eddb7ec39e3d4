import type { BrowserContext, Page } from "@playwright/test";
import type { BarePage } from "./barePage/page.ts";
import { questions, type Chosen } from "./questions.ts";
import { peakMemory } from "./rendererMemory.ts";
import { sum } from "./timings.ts";

interface Bare {
  readonly barePage: BarePage;
}

export interface BareTimes {
  /** Milliseconds of `read_csv` of all files, once a load. */
  readonly loads: readonly number[];
  /** Milliseconds of the eight questions together, once a filter. */
  readonly answers: readonly number[];
  readonly version: string;
  readonly peakMemory: number | null;
}

async function open(page: Page, site: string, files: readonly string[]): Promise<string> {
  await page.goto(site);
  const version = await page.evaluate(() => (globalThis as unknown as Bare).barePage.ready());
  await page.locator("input").setInputFiles([...files]);
  return version;
}

/** duckdb-wasm alone in a page of its own: loads the files twice, then answers the questions under each filter. */
export async function measureBare(
  context: BrowserContext,
  site: string,
  files: readonly string[],
  rows: number,
  filters: readonly Chosen[],
  profileFolder: string,
): Promise<BareTimes> {
  const page = await context.newPage();
  const version = await open(page, site, files);
  const loads: number[] = [];
  for (let load = 0; load < 2; load += 1) {
    const done = await page.evaluate(() => (globalThis as unknown as Bare).barePage.load());
    if (done.rows !== rows) throw new RangeError(`read_csv made ${done.rows} of ${rows} rows`);
    loads.push(done.milliseconds);
  }
  const peak = peakMemory(profileFolder);
  const answers: number[] = [];
  for (const chosen of filters) {
    const milliseconds = await page.evaluate(
      (statements) => (globalThis as unknown as Bare).barePage.ask(statements),
      questions(chosen),
    );
    answers.push(sum(milliseconds));
  }
  await page.close();
  return { loads, answers, version, peakMemory: peak };
}
