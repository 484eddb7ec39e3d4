import type { Page } from "@playwright/test";
import { importing } from "../../src/i18n/en/importing.ts";
import { messages } from "../../src/i18n/en/messages.ts";
import { pages } from "../../src/i18n/en/pages.ts";
import { shell } from "../../src/i18n/en/shell.ts";
import { ui } from "../../src/i18n/en/ui.ts";
import { pageMemory } from "./rendererMemory.ts";
import { watchPage, type ImportMarks, type PageWatch, type Redraw } from "./pageWatch.ts";
import type { Chosen } from "./questions.ts";

const { data } = pages;
const importWords = {
  comparing: data.comparing,
  confirm: data.confirm.split("{{")[0] ?? "",
  looked: importing.reasons.looked,
  receipt: data.toOverview,
};

/** Milliseconds after which a page that was opened has nothing left to do. */
const settling = 2000;
/** Milliseconds that a person spends in the system's dialog at least, looking for files: the app begins to start its database there. */
const choosing = 2000;

interface Watched {
  readonly pageWatch: PageWatch;
}

export interface ImportTimes {
  /** Milliseconds of each step. */
  readonly screening: number;
  readonly comparing: number;
  readonly committing: number;
  readonly total: number;
  /** Of the page's main thread, from the drop to the receipt: milliseconds, and how many over 100. */
  readonly longestBlock: number;
  readonly blocksOver100: number;
  /** Each over 50 ms: its length and when it began, in milliseconds after the drop. */
  readonly blocks: readonly { readonly at: number; readonly length: number }[];
  /** The longest time between two beats of a timer of the page, in milliseconds. */
  readonly longestPause: number;
  /** In MB; null where the system does not say. */
  readonly memory: { readonly idle: number; readonly peak: number } | null;
}

/** Opens the app on an empty workspace of one's own, on its Data page. */
export async function openEmpty(page: Page, site: string): Promise<void> {
  // tsx names functions by a function of its own, which a page does not have.
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await page.addInitScript(watchPage, importWords);
  await page.goto(site);
  await page.getByRole("link", { name: shell.pages.data, exact: true }).click({ timeout: 120_000 });
  await page.getByRole("button", { name: data.startOver, exact: true }).click();
  await page.getByRole("button", { name: data.startOverEmpty, exact: true }).click();
  await page.getByText(data.loadedNone).waitFor({ timeout: 60_000 });
}

/** Files that the app would not read, for their size. */
export class RefusedImport extends Error {
  override readonly name = "RefusedImport";
  readonly words: string;
  /** Milliseconds after the drop. */
  readonly after: number;
  readonly longestBlock: number;

  constructor(words: string, after: number, longestBlock: number) {
    super(words);
    this.words = words;
    this.after = after;
    this.longestBlock = longestBlock;
  }
}

/** How the page words that a file is too large, whatever the numbers. */
const refusals = [messages.file_too_large, messages.file_too_large_here, messages.file_too_many_rows].map(
  (words) =>
    new RegExp(
      words.replaceAll(/[.*+?^$()|[\]\\]/gu, "\\$&").replaceAll(/\{\{\w+\}\}/gu, "[\\d.,]+( \\w+)?"),
      "u",
    ),
);

/** Loads files from the drop to the receipt. Throws RefusedImport where they are too large, RangeError unless every row was loaded. */
export async function importFiles(
  page: Page,
  files: readonly string[],
  rows: number,
  profileFolder: string,
): Promise<ImportTimes> {
  await page.evaluate(() => (globalThis as unknown as Watched).pageWatch.watchImport());
  await page.waitForTimeout(settling);
  const idle = pageMemory(profileFolder)?.now ?? 0;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: ui.chooseFiles, exact: true }).click();
  const chosen = await chooser;
  await page.waitForTimeout(choosing);
  await chosen.setFiles([...files]);
  await page.getByRole("link", { name: data.toOverview }).waitFor({ timeout: 900_000 });
  const receipt = await page.locator("main").innerText();
  const { marks, longTasks, longestPause, review } = await page.evaluate(() => {
    const { pageWatch } = globalThis as unknown as Watched;
    return {
      marks: pageWatch.marks,
      longTasks: pageWatch.longTasks,
      longestPause: pageWatch.longestPause(),
      review: pageWatch.review(),
    };
  });
  const loaded = `${rows.toLocaleString("en-GB")} loaded`;
  if (!receipt.replaceAll(/[\s,]/gu, "").includes(loaded.replaceAll(/[\s,]/gu, ""))) {
    const words = refusals.map((refusal) => refusal.exec(review)?.[0]).find((one) => one !== undefined);
    if (words === undefined) throw new RangeError(`not all of ${rows} rows were loaded:\n${receipt}`);
    throw new RefusedImport(words, marks.planned - marks.dropped, blocks(longTasks, marks).longestBlock);
  }
  const memory = pageMemory(profileFolder);
  return {
    ...steps(marks),
    ...blocks(longTasks, marks),
    longestPause,
    memory: memory === null ? null : { idle, peak: memory.peak },
  };
}

function steps(marks: ImportMarks) {
  const { dropped, screened, planned, confirmed, committed } = marks;
  return {
    screening: screened - dropped,
    comparing: planned - screened,
    committing: committed - confirmed,
    total: committed - dropped - (confirmed - planned),
  };
}

function blocks(longTasks: PageWatch["longTasks"], { dropped, committed }: ImportMarks) {
  const during = longTasks.filter(([start, length]) => start + length > dropped && start < committed);
  const lengths = during.map(([, length]) => length);
  return {
    longestBlock: Math.max(0, ...lengths),
    blocksOver100: lengths.filter((length) => length > 100).length,
    blocks: during.map(([start, length]) => ({ at: start - dropped, length })),
  };
}

async function redraw(page: Page, act: () => Promise<void>): Promise<Redraw> {
  const [times] = await Promise.all([
    page.evaluate(() => (globalThis as unknown as Watched).pageWatch.redrawn()),
    act(),
  ]);
  if (times.charts <= 0) throw new RangeError("no chart was drawn again");
  return times;
}

/** From the click on the Competence page's link to all of its charts, never drawn before on these rows. */
export async function openCompetence(page: Page): Promise<number> {
  const link = page.getByRole("link", { name: shell.pages.competence, exact: true });
  const times = await redraw(page, () => link.click());
  const charts = await page.locator("main figure").count();
  if (charts < 5) throw new RangeError(`only ${charts} charts were drawn`);
  return times.charts;
}

/** From asking for the stored workspace's Competence page in a new tab until its charts stand. */
export async function reopen(page: Page, site: string): Promise<number> {
  await page.goto(`${site}#/competence`, { waitUntil: "commit" });
  await page.locator("main figure").nth(4).waitFor({ timeout: 120_000 });
  return page.evaluate(
    () =>
      new Promise<number>((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(() => drawn(performance.now())));
      }),
  );
}

/**
 * Twenty changes of the filter of the Competence page, one a click on an option: ten programs come, five cohorts come, five
 * programs go. `after` is called with what is chosen after each.
 */
export async function changeFilters(
  page: Page,
  after: (chosen: Chosen) => Promise<void>,
): Promise<readonly Redraw[]> {
  const redraws: Redraw[] = [];
  let chosen: Chosen = { programs: [], cohorts: [] };
  const flip = (codes: readonly string[], code: string): readonly string[] =>
    codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
  const click = async (label: string, places: readonly number[]): Promise<void> => {
    await page.locator("button[data-filter]").filter({ hasText: label }).click();
    for (const place of places) {
      const option = page.getByRole("dialog").getByRole("option").nth(place);
      const name = await option.innerText();
      const digits = /\d+/u.exec(name)?.[0] ?? "";
      chosen =
        label === shell.groupings.program
          ? { ...chosen, programs: flip(chosen.programs, `P${digits}`) }
          : { ...chosen, cohorts: flip(chosen.cohorts, digits) };
      const times = await redraw(page, () => option.click());
      if (times.inView <= 0) throw new RangeError("no chart in the window was drawn again");
      redraws.push(times);
      await after(chosen);
    }
    // The first may only leave the list's search.
    while ((await page.getByRole("dialog").count()) > 0) {
      await page.keyboard.press("Escape");
      await page.waitForTimeout(200);
    }
  };
  await click(shell.groupings.program, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await click(shell.groupings.cohort, [0, 1, 2, 3, 4]);
  await click(shell.groupings.program, [0, 2, 4, 6, 8]);
  return redraws;
}
