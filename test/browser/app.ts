import { readFileSync } from "node:fs";
import { expect, type Download, type Locator, type Page } from "@playwright/test";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import type { TextKey } from "../../src/i18n/text.ts";
import { createFormat, type Format } from "../../src/ui/format.ts";

/** The app's own words, so that a text may change without a test. */
export const say = textOf(createTexts("en"));
export const sayChinese = textOf(createTexts("zh-CN"));
export const format: Format = createFormat("en", say);

/** A text of the app as a pattern in which its `{{values}}` may be anything. */
export function pattern(key: TextKey): RegExp {
  const parts = say(key).split(/\{\{\w+\}\}/u);
  return new RegExp(parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join(".*"), "u");
}

/** Opens a page of the app by its path and parameters, `competence?program=P02`, in a document of its own. */
export async function visit(page: Page, place: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`./#/${place}`);
}

/** Goes to a page by `g` and its letter, as its title then says. */
export async function goByLetter(page: Page, letter: string, title: string): Promise<void> {
  // Between the two keys there may be a second and a half, which a busy page takes for itself now and then.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
    await expect(page).toHaveTitle(new RegExp(`^${title}`, "u"), { timeout: 3000 });
  }).toPass();
}

/** A file that a test makes up. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const csvFile = (name: string, content: string | Uint8Array): MadeFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});

export const figure = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("figure", { name, exact: typeof name === "string" });

/** The programs by year, whose title goes on to say how many cells are known. */
export const matrixOf = (page: Page): Locator =>
  page.getByRole("figure", { name: say("pages.overview.matrixTitle") });

/** Header and rows of a table as they are shown. */
export async function cellsOf(table: Locator): Promise<readonly Readonly<Record<string, string>>[]> {
  await expect(table).toBeVisible();
  return table.evaluate((element) => {
    const text = (cell: Element): string => (cell.textContent ?? "").trim();
    const heads = [...element.querySelectorAll("thead th")].map((head) =>
      text(head).replace(/[↑↓]/gu, "").trim(),
    );
    return [...element.querySelectorAll("tbody tr:not([aria-hidden])")].map((row) =>
      Object.fromEntries([...row.children].map((cell, at) => [heads[at] ?? String(at), text(cell)])),
    );
  });
}

/** What a figure shows, from its table view. */
export async function twinOf(chart: Locator): Promise<readonly Readonly<Record<string, string>>[]> {
  await chart.getByRole("radio", { name: say("ui.table"), exact: true }).click();
  return cellsOf(chart.getByRole("table"));
}

export async function textOfDownload(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8").replace(/^\uFEFF/u, "");
}

/**
 * Has a button pressed by the page itself when it appears: for what may be over before a test could press it.
 * @param after milliseconds that it stands before it is pressed
 * @returns waits until it was pressed
 */
export async function pressWhenShown(page: Page, words: string, after = 0): Promise<() => Promise<void>> {
  await page.evaluate(
    ([name, wait]) => {
      const press = (button: HTMLButtonElement): void => {
        button.click();
        document.documentElement.dataset["pressed"] = name;
      };
      const watcher = new MutationObserver(() => {
        const button = [...document.querySelectorAll("button")].find(
          ({ textContent }) => textContent === name,
        );
        if (button === undefined) return;
        watcher.disconnect();
        if (wait === 0) press(button);
        else setTimeout(press, wait, button);
      });
      watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
    },
    [words, after] as const,
  );
  return () => expect(page.locator("html")).toHaveAttribute("data-pressed", words, { timeout: 90_000 });
}

/** Chooses files on the Data page, as the button does. */
export async function choose(page: Page, files: readonly (string | MadeFile)[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: say("ui.chooseFiles"), exact: true }).click();
  const paths = files.flatMap((file) => (typeof file === "string" ? [file] : []));
  const made = files.flatMap((file) => (typeof file === "string" ? [] : [file]));
  await (await chooser).setFiles(paths.length > 0 ? paths : made);
}

/** Drops files on the Data page, as the desktop does when a person lets go of them there. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const zone = await page.getByText(say("ui.dropFiles"), { exact: true }).boundingBox();
  if (zone === null) throw new Error("there is no place to drop files");
  const desktop = await page.context().newCDPSession(page);
  const [x, y] = [zone.x + zone.width / 2, zone.y + zone.height / 2];
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await desktop.send("Input.dispatchDragEvent", { type, x, y, data });
  await desktop.detach();
}

export async function answer(page: Page, place: "own" | "demo"): Promise<void> {
  await page
    .getByRole("button", { name: say(place === "own" ? "pages.data.askOwn" : "pages.data.askDemo") })
    .click();
}

/** Until the files are read and compared. */
export async function review(page: Page, timeout = 90_000): Promise<void> {
  await expect(page.getByRole("heading", { name: pattern("pages.data.reviewTitle") })).toBeVisible({
    timeout,
  });
}

export interface Receipt {
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly skipped: number;
}

const number = (text: string | undefined): number => Number((text ?? "").replaceAll(",", ""));

/** Lets every warning stand that asks to be looked at, file by file, each for the first reason that is offered. */
export async function letStand(page: Page): Promise<void> {
  const todo = page.getByRole("button", { name: pattern("importing.todoSeen") });
  const reason = page.getByRole("button", { name: say("importing.reasons.looked"), exact: true });
  const ready = page.getByRole("button", { name: pattern("pages.data.confirm"), disabled: false });
  for (;;) {
    await expect(todo.or(ready).first()).toBeVisible({ timeout: 90_000 });
    if (await ready.isVisible()) return;
    await todo.click();
    await reason.first().click();
  }
}

/** Confirms, and gives the receipt of each file by its name. */
export async function confirm(page: Page, timeout = 90_000): Promise<ReadonlyMap<string, Receipt>> {
  await letStand(page);
  await page.getByRole("button", { name: pattern("pages.data.confirm") }).click();
  const title = page.getByText(say("pages.data.receiptTitle"), { exact: true });
  await expect(page.getByRole("button", { name: say("pages.data.more"), exact: true })).toBeVisible({
    timeout,
  });
  await expect(title.first()).toBeVisible();
  const lines = await page
    .getByRole("listitem")
    .filter({ hasText: pattern("pages.data.receiptLine") })
    .allTextContents();
  return new Map(
    lines.map((line) => {
      const [read, loaded, rejected, skipped] = [
        ...line.slice(line.lastIndexOf(":")).matchAll(/[\d,]+/gu),
      ].map(([digits]) => number(digits));
      return [
        line.slice(0, line.lastIndexOf(":")),
        { read: read ?? NaN, loaded: loaded ?? NaN, rejected: rejected ?? NaN, skipped: skipped ?? NaN },
      ];
    }),
  );
}
