import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { cellsOf, figure, format, goByLetter, matrixOf, say, visit } from "./app.ts";
import { test } from "./demo.ts";

const demoFolder = join(import.meta.dirname, "../../data-samples/demo");
const csvRows = (name: string): readonly (readonly string[])[] =>
  readFileSync(join(demoFolder, name), "utf8")
    .trimEnd()
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.split(","));
const students = csvRows("students.csv");
const inProgram = students.filter(([, program]) => program === "P02").length;
const counted = (n: number): string =>
  say("shell.students", { n: format.count(n), total: format.count(students.length) });

const matrix = (page: Page) => matrixOf(page);
const bar = (page: Page) => page.locator("[data-filter-bar]");

test("a filter stands in the URL, changes every n, and Back undoes it", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByText(counted(students.length))).toBeVisible();
  const foot = matrix(page)
    .getByText(/^n [\d,]+ of [\d,]+/u)
    .first();
  const whole = await foot.textContent();
  await expect(matrix(page).getByRole("rowheader")).toHaveCount(12);

  await bar(page)
    .getByRole("button", { name: new RegExp(`^${say("shell.groupings.program")}`, "u") })
    .click();
  await page.getByRole("option", { name: "Automotive service" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/[?&]program=P02(?:&|$)/u);
  await expect(page.getByText(counted(inProgram))).toBeVisible();
  await expect(matrix(page).getByRole("rowheader")).toHaveCount(1);
  await expect(foot).not.toHaveText(whole ?? "");

  await page.goBack();
  await expect(page).not.toHaveURL(/program=/u);
  await expect(page.getByText(counted(students.length))).toBeVisible();
  await expect(matrix(page).getByRole("rowheader")).toHaveCount(12);
  await expect(foot).toHaveText(whole ?? "");
});

test("a link with a filter opens filtered, on every page, and the rail keeps it", async ({ page }) => {
  await visit(page, "competence?program=P02~P05");
  const both = students.filter(([, program]) => program === "P02" || program === "P05").length;
  await expect(page.getByText(counted(both))).toBeVisible();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: say("shell.pages.employment"), exact: true })
    .click();
  await expect(page).toHaveURL(/#\/employment\?.*program=P02(?:~|%7E)P05/u);
  await expect(page.getByText(counted(both))).toBeVisible();
  await page.getByRole("button", { name: say("shell.clearAll") }).click();
  await expect(page.getByText(counted(students.length))).toBeVisible();

  const otherData = page.getByRole("paragraph").filter({ hasText: /P99.*1999/u });
  await visit(page, "employment?program=P99&cohort=1999");
  await expect(otherData, "a link that was made with other data says what is missing").toBeVisible();
  await page.getByRole("button", { name: say("shell.clearAll") }).click();
  await expect(otherData).toHaveCount(0);
});

test("a mark opens the drawer: value, definition, SQL, and rows with their file and line", async ({
  page,
}) => {
  await visit(page, "competence?program=P02&cohort=2021");
  const chart = figure(page, say("pages.competence.levelTitle"));
  const mark = chart.locator("[data-mark]").first();
  const name = (await mark.getAttribute("aria-label")) ?? "";
  await mark.click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("heading", { name: /Automotive service/u })).toBeVisible();
  const value = (await drawer.locator("dd").first().textContent()) ?? "";
  expect(value).toMatch(/^\d+\.\d$/u);
  expect(name).toContain(value);
  await expect(drawer.getByText(say("measures.competence.level.definition"))).toBeVisible();

  await drawer.getByRole("tab", { name: say("pages.common.sql"), exact: true }).click();
  await expect(drawer.getByText(/SELECT/u).first()).toBeVisible();

  await drawer.getByRole("tab", { name: say("pages.common.rowsBehind") }).click();
  const rows = await cellsOfFirst(page);
  expect(rows.length).toBeGreaterThan(10);
  const known = new Set(
    students.filter(([, program, cohort]) => program === "P02" && cohort === "2021级").map(([id]) => id),
  );
  for (const row of rows) {
    const file = row[say("pages.common.file")] ?? "";
    const line = Number((row[say("pages.common.line")] ?? "").replaceAll(",", ""));
    const source = readFileSync(join(demoFolder, file), "utf8").split(/\r?\n/u)[line - 1] ?? "";
    const student = row["student_id"] ?? "";
    expect(known.has(student), student).toBe(true);
    expect(source.split(","), `${file}:${line}`).toContain(student);
    expect(source.split(","), `${file}:${line}`).toContain(row["indicator_code"]);
    expect(source.split(",").map(Number), `${file}:${line}`).toContain(Number(row["score"]));
  }
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
});

/** The rows of the drawer's table that are drawn. */
async function cellsOfFirst(page: Page) {
  const table = page.getByRole("dialog").getByRole("table");
  await expect(table).toBeVisible({ timeout: 60_000 });
  return cellsOf(table);
}

test("by keyboard alone: to a mark by Tab, along by arrows, open by Enter, to pages by letters", async ({
  page,
}) => {
  await page.goto("./");
  await expect(matrix(page).locator("[data-mark]").first()).toBeVisible();
  const isMark = () => page.evaluate(() => document.activeElement?.matches("table [data-mark]") === true);
  for (let presses = 0; presses < 60 && !(await isMark()); presses += 1) await page.keyboard.press("Tab");
  expect(await isMark()).toBe(true);
  const first = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const second = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(second).not.toBe(first);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(":focus"), "the focus comes back").toHaveAttribute("aria-label", second ?? "");

  await goByLetter(page, "c", say("shell.pages.competence"));
  await expect(page).toHaveURL(/#\/competence/u);
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: say("shell.shortcuts") });
  await expect(list).toBeVisible();
  await expect(
    list.getByText(say("shell.shortcutPage", { page: say("shell.pages.competence") })),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.locator("[data-filter-bar] :focus")).toHaveCount(1);
});
