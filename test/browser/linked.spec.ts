import { expect, type Page } from "@playwright/test";
import { axeFindings } from "./accessibility.ts";
import { matrixOf, say, sayChinese, visit } from "./app.ts";
import { test } from "./demo.ts";

const programs = 12;
const bar = (page: Page) => page.locator("[data-filter-bar]");
const levels = (page: Page) =>
  page.getByRole("figure").filter({ has: page.getByText(say("pages.competence.levelSubtitle")) });
const drawer = (page: Page) => page.getByRole("dialog");
const automotive = "Automotive service";
const nursing = "Nursing";

/** How faint the drawing is that stands for a group in the first chart of the page. */
async function faintness(page: Page, name: string): Promise<number> {
  const row = page.locator("[data-marks] [data-linked]").filter({ hasText: name }).first();
  return row.evaluate((element) => Number(getComputedStyle(element).getPropertyValue("--recede") || 1));
}

test("a group picked in a chart narrows all other views on every page, its own kind shows it among the others, Back undoes it", async ({
  page,
}) => {
  await visit(page, "competence");
  const rows = levels(page).locator("[data-mark]");
  await expect(rows).toHaveCount(programs);
  await levels(page)
    .getByRole("button", { name: new RegExp(`^${automotive}:`, "u") })
    .click();
  await drawer(page)
    .getByRole("button", { name: say("picking.only", { group: automotive }) })
    .click();
  await expect(drawer(page)).toHaveCount(0);
  await expect(page).toHaveURL(/pick=program(?:~|%7E)P02/u);
  await expect(rows, "charts by program leave the pick out").toHaveCount(programs);
  const chip = bar(page).getByText(say("picking.picked", { groups: automotive }));
  await expect(chip).toBeVisible();
  await expect.poll(async () => faintness(page, nursing)).toBeLessThan(1);
  expect(await faintness(page, automotive)).toBe(1);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("link", { name: say("shell.pages.overview"), exact: true }).click();
  await expect(chip).toBeVisible();
  await expect(page.locator("main header p").first()).toContainText(automotive);
  await expect(matrixOf(page).getByRole("rowheader")).toHaveCount(programs);
  const tile = page.locator("section[data-lens='employment']");
  await expect(tile.locator("p").first()).toBeVisible();
  // Until what is computed has come.
  await expect(tile.getByText(say("ui.pending"), { exact: true })).toHaveCount(0, { timeout: 60_000 });
  await expect(tile.locator("[aria-busy]")).toHaveCount(0);
  const picked = await tile.locator("p").allTextContents();

  await visit(page, "?program=P02");
  await expect(chip).toHaveCount(0);
  await expect
    .poll(async () => tile.locator("p").allTextContents(), {
      message: "the tiles say of the picked what a filter says of them",
    })
    .toEqual(picked);
});

test("by keyboard: Shift and Enter pick and let go beside what is picked; Escape lets all go, Back brings it again", async ({
  page,
}) => {
  await visit(page, "competence");
  const mark = (name: string) => levels(page).getByRole("button", { name: new RegExp(`^${name}:`, "u") });
  await mark(automotive).focus();
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/pick=program(?:~|%7E)P02(?:&|$)/u);
  await mark(nursing).focus();
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/pick=program(?:~|%7E)P02(?:~|%7E)P06(?:&|$)/u);
  await mark(automotive).focus();
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/pick=program(?:~|%7E)P06(?:&|$)/u);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/pick=/u);
  await page.goBack();
  await expect(page).toHaveURL(/pick=program(?:~|%7E)P06(?:&|$)/u);
  await page.getByRole("button", { name: say("picking.clear", { groups: nursing }) }).click();
  await expect(page).not.toHaveURL(/pick=/u);
});

test("pointing at a mark lets the others stand back in every chart of the page, and leaving it ends that", async ({
  page,
}) => {
  await visit(page, "competence");
  await expect(levels(page).locator("[data-mark]")).toHaveCount(programs);
  await expect.poll(async () => faintness(page, nursing)).toBe(1);
  await levels(page)
    .getByRole("button", { name: new RegExp(`^${automotive}:`, "u") })
    .focus();
  await expect.poll(async () => faintness(page, nursing)).toBeLessThan(1);
  expect(await faintness(page, automotive)).toBe(1);
  await page.locator("h1").click();
  await expect.poll(async () => faintness(page, nursing)).toBe(1);
});

test("figures say how they differ from what the page is compared with: in words, in the table, in the drawer", async ({
  page,
}) => {
  await visit(page, "competence");
  await bar(page)
    .getByRole("button", { name: new RegExp(`^${say("picking.compare")}`, "u") })
    .click();
  await page.getByRole("option", { name: "Mechatronics" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/compare=program(?:~|%7E)P03/u);
  const mark = levels(page).getByRole("button", { name: new RegExp(`^${automotive}:`, "u") });
  await expect(mark).toHaveAccessibleName(/against Mechatronics \d+\.\d/u);
  const words = (await mark.getAttribute("aria-label")) ?? "";
  const [, difference = ""] = /; ([+−]\d+\.\d+) \(/u.exec(words) ?? [];
  expect(difference).not.toBe("");
  await mark.click();
  await expect(drawer(page).getByText(difference).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await levels(page)
    .getByRole("radio", { name: say("ui.table") })
    .click();
  await expect(
    levels(page).getByRole("columnheader", { name: say("charts.difference"), exact: true }),
  ).toBeVisible();
});

test("axe finds nothing while something is picked and compared, in Chinese, on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, "?pick=program~P02~P06&compare=school");
  await page.getByLabel(say("shell.language")).selectOption("zh-CN");
  await expect(bar(page).getByText(sayChinese("picking.compare")).first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
