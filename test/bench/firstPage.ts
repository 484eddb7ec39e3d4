import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { compressedBytes, openUntilDrawn } from "../browser/untilDrawn.ts";
import type { Browsers } from "./imports.ts";
import { quantile, round } from "./timings.ts";

/** One opening of the app; milliseconds from the navigation's start. */
interface Opening {
  /** The first text or picture. */
  readonly painted: number;
  /** The first mark of the first page's charts: the dashboard. */
  readonly drawn: number;
  /** Addresses of the scripts that were asked for until then, those of workers too. */
  readonly scripts: readonly string[];
}

/** The app opened on its demo school, in a browser that never had it and in one that has. Times in milliseconds, sizes in KB of 1000 bytes. */
export interface FirstPage {
  readonly cold: { readonly painted: number; readonly drawn: number };
  readonly warm: { readonly painted: number; readonly drawn: number };
  /** First paint of a page that holds one word, in the same browsers. */
  readonly oneWord: number;
  /** To the first paint of one word. */
  readonly ratios: { readonly coldPainted: number; readonly warmPainted: number; readonly warmDrawn: number };
  /** All scripts until the first page is drawn, of a first visit, each compressed by gzip; without the database engine. */
  readonly scripts: { readonly count: number; readonly kilobytes: number; readonly most: number };
}

/** What the scripts of the first page may have together, in KB. */
const mostKilobytes = 300;
const times = 3;
const oneWord = "data:text/html,<p>word</p>";

/** Milliseconds until something was painted. */
async function painted(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const found = list.getEntriesByName("first-contentful-paint")[0];
          if (found === undefined) return;
          observer.disconnect();
          resolve(found.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
}

async function openOnce(context: BrowserContext, site: string): Promise<Opening> {
  const page = await context.newPage();
  const { drawn, scripts } = await openUntilDrawn(page, site);
  const opening = { painted: await painted(page), drawn, scripts };
  await page.close();
  return opening;
}

async function wordPainted(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  await page.goto(oneWord);
  const time = await painted(page);
  await page.close();
  return time;
}

const median = (openings: readonly Opening[], of: "painted" | "drawn"): number =>
  quantile(
    openings.map((opening) => opening[of]),
    0.5,
  );

/** Opens the app in browsers that never had it, and again in each; medians of all. */
export async function measureFirstPage(site: string, browsers: Browsers): Promise<FirstPage> {
  const cold: Opening[] = [];
  const warm: Opening[] = [];
  const words: number[] = [];
  for (let run = 0; run < times; run++) {
    const profile = mkdtempSync(join(browsers.folder, "first-"));
    const context = await browsers.open(profile);
    words.push(await wordPainted(context));
    cold.push(await openOnce(context, site));
    warm.push(await openOnce(context, site), await openOnce(context, site));
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  const scripts = cold[0]?.scripts ?? [];
  const bytes = await compressedBytes(scripts);
  const word = quantile(words, 0.5);
  const [coldPainted, warmPainted, warmDrawn] = [
    median(cold, "painted"),
    median(warm, "painted"),
    median(warm, "drawn"),
  ];
  return {
    cold: { painted: round(coldPainted), drawn: round(median(cold, "drawn")) },
    warm: { painted: round(warmPainted), drawn: round(warmDrawn) },
    oneWord: round(word),
    ratios: {
      coldPainted: round(coldPainted / word, 1),
      warmPainted: round(warmPainted / word, 1),
      warmDrawn: round(warmDrawn / word, 1),
    },
    scripts: {
      count: scripts.length,
      kilobytes: round(bytes / 1000),
      most: mostKilobytes,
    },
  };
}
