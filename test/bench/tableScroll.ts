import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { ui } from "../../src/i18n/en/ui.ts";
import type { Browsers } from "./imports.ts";
import { quantile, round } from "./timings.ts";

/** Scrolling of a table, a step each frame. */
export interface Scrolled {
  /** Milliseconds between two frames. */
  readonly frameP50: number;
  readonly frameP95: number;
  readonly frameWorst: number;
  /** Milliseconds of the page's main thread for each frame, which a busy machine alters less. */
  readonly work: number;
  /** 95th percentile of the frames of the table to that of a page that only waits, in the same run. */
  readonly ratio: number;
}

/** 100,000 rows as they came, sorted by two columns, filtered to about half, and in groups. */
export interface TableScroll {
  readonly waiting: { readonly frameP95: number };
  readonly plain: Scrolled;
  readonly sorted: Scrolled;
  readonly filtered: Scrolled;
  readonly grouped: Scrolled;
  /** Milliseconds from the press until the rows are painted. */
  readonly sorting: number;
  readonly grouping: number;
}

const frames = 240;
/** Rows a frame, as by a quick wheel. */
const step = 5 * 28;

/** Milliseconds between frames, while the table is scrolled by `by` px at each, forth and back. */
function framesOf(region: Locator, by: number): Promise<readonly number[]> {
  return region.evaluate(
    (element, [count, px]) =>
      new Promise<number[]>((resolve) => {
        const between: number[] = [];
        let last = 0;
        const next = (now: number): void => {
          if (last > 0) between.push(now - last);
          last = now;
          if (between.length === count) resolve(between);
          else {
            element.scrollTop += between.length < count / 2 ? px : -px / 2;
            requestAnimationFrame(next);
          }
        };
        requestAnimationFrame(next);
      }),
    [frames, by] as const,
  );
}

async function scrolled(page: Page, region: Locator, waiting: number): Promise<Scrolled> {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Performance.enable");
  const busy = async (): Promise<number> => {
    const { metrics } = await tools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
  const before = await busy();
  const between = await framesOf(region, step);
  const work = (await busy()) - before;
  await tools.detach();
  const p95 = quantile(between, 0.95);
  return {
    frameP50: round(quantile(between, 0.5), 1),
    frameP95: round(p95, 1),
    frameWorst: round(Math.max(...between), 1),
    work: round(work / frames, 1),
    ratio: round(p95 / waiting, 2),
  };
}

/** Milliseconds from the press on a control until two frames were painted after it. */
async function pressed(control: Locator): Promise<number> {
  return control.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        if (element instanceof HTMLElement) element.click();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
      }),
  );
}

/** Scrolls the gallery's table of 100,000 rows. */
export async function measureTableScroll(gallery: string, browsers: Browsers): Promise<TableScroll> {
  const profile = mkdtempSync(join(browsers.folder, "table-"));
  const context = await browsers.open(profile);
  try {
    const page = await context.newPage();
    // tsx names functions by a function of its own, which a page does not have.
    await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
    await page.goto(`${gallery}?lang=en&kind=parts`);
    const region = page.getByRole("region", { name: /^100,000 rows/u });
    const box = region.locator("xpath=..");
    await region.scrollIntoViewIfNeeded();
    const waiting = quantile(await framesOf(region, 0), 0.95);
    const plain = await scrolled(page, region, waiting);
    const head = (name: string): Locator => region.getByRole("button", { name, exact: true });
    await head("Program").click();
    await head("Score").click({ modifiers: ["Shift"] });
    const sorted = await scrolled(page, region, waiting);
    const sorting = await pressed(head("Score"));
    await box.getByRole("button", { name: ui.dataTable.filter, exact: true }).click();
    await region.getByRole("searchbox").last().fill("> 40");
    const filtered = await scrolled(page, region, waiting);
    await box.getByRole("button", { name: ui.dataTable.noFilter, exact: true }).click();
    await box.getByRole("button", { name: new RegExp(ui.dataTable.groupBy, "u") }).click();
    const grouping = await pressed(page.getByRole("option", { name: "Program" }));
    const grouped = await scrolled(page, region, waiting);
    return {
      waiting: { frameP95: round(waiting, 1) },
      plain,
      sorted,
      filtered,
      grouped,
      sorting: round(sorting),
      grouping: round(grouping),
    };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
