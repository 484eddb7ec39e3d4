import { expect, type Page } from "@playwright/test";
import { pages } from "../../src/app/pages.ts";
import { axeFindings } from "./accessibility.ts";
import { answer, choose, confirm, csvFile, review, say, sayChinese, visit } from "./app.ts";
import { test } from "./demo.ts";

async function prefer(page: Page, language: "en" | "zh-CN", theme: "light" | "dark"): Promise<void> {
  await page.addInitScript((preferences) => {
    if (location.protocol.startsWith("http")) localStorage.setItem("vetscope.preferences", preferences);
  }, JSON.stringify({ language, theme }));
}

/** The colour of the text: dark on light, light on dark. */
const ink = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector("h1") ?? document.body).color);
const brightness = (color: string): number =>
  Math.max(...[...color.matchAll(/[\d.]+/gu)].slice(0, 3).map(([digits]) => Number(digits)));

test("the language changes at once and stays", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { name: say("pages.overview.matrixTitle") })).toBeVisible();
  await page.getByLabel(say("shell.language")).selectOption("zh-CN");
  await expect(page.getByRole("heading", { name: sayChinese("pages.overview.matrixTitle") })).toBeVisible();
  await expect(page.getByText(say("pages.overview.matrixTitle"))).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByText("汽车运用与维修").first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: sayChinese("pages.overview.matrixTitle") })).toBeVisible();
  await page.getByLabel(sayChinese("shell.language")).selectOption("en");
  await expect(page.getByRole("heading", { name: say("pages.overview.matrixTitle") })).toBeVisible();
});

test("the theme changes at once and stays; the system's is followed otherwise", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(async () => brightness(await ink(page))).toBeLessThan(80);
  await page.getByLabel(say("shell.theme")).selectOption("dark");
  await expect.poll(async () => brightness(await ink(page))).toBeGreaterThan(200);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(async () => brightness(await ink(page))).toBeGreaterThan(200);
  await page.getByLabel(say("shell.theme")).selectOption("system");
  await expect.poll(async () => brightness(await ink(page))).toBeLessThan(80);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => brightness(await ink(page))).toBeGreaterThan(200);
});

// Contrast is a theme's, names are a language's: each is looked at once.
for (const [language, theme] of [
  ["en", "light"],
  ["zh-CN", "dark"],
] as const)
  test(`axe finds nothing on any page, ${language}, ${theme}`, async ({ page }) => {
    await prefer(page, language, theme);
    const words = language === "en" ? say : sayChinese;
    const found: Record<string, readonly string[]> = {};
    for (const { path, id } of pages) {
      await visit(page, path.slice(1));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(`^${words(`shell.pages.${id}`)}`, "u"));
      found[path] = await axeFindings(page);
    }
    await page.goto("./");
    await page.locator("table [data-mark]").first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    found["drawer"] = await axeFindings(page);
    await page
      .getByRole("dialog")
      .getByRole("tab", { name: words("pages.common.sql"), exact: true })
      .click();
    found["drawer, SQL"] = await axeFindings(page);
    expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0))).toEqual(
      {},
    );
  });

test("axe finds nothing in the review of an import and in its receipt", async ({ page }) => {
  await visit(page, "data");
  await choose(page, [
    csvFile(
      "students-extra.csv",
      "student_id,program_code,cohort,gender\n99001,P01,2021,female\n99002,P01,2021,male,x\n99003,P99,2021,male\n",
    ),
  ]);
  const asking = page.getByRole("heading", { name: say("pages.data.askTitle") });
  await expect(asking).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await answer(page, "own");
  await review(page);
  expect(await axeFindings(page)).toEqual([]);
  await confirm(page);
  expect(await axeFindings(page)).toEqual([]);
});
