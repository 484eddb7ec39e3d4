import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import {
  answer,
  cellsOf,
  choose,
  confirm,
  csvFile,
  pattern,
  pressWhenShown,
  review,
  say,
  visit,
  type MadeFile,
} from "./app.ts";
import { test } from "./demo.ts";

const ids = Array.from({ length: 24 }, (_none, at) => `24${String(at + 1).padStart(3, "0")}`);
const programs = csvFile("programs.csv", "program_code,name_en\nW1,Welding\n");
const roll = csvFile(
  "roll.csv",
  `student_id,program_code,cohort\n${ids.map((id) => `${id},W1,2024\n`).join("")}`,
);

/** More stops than any page here has between two things. */
const mostStops = 120;

/** Goes to something by the Tab key alone. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible({ timeout: 90_000 });
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key does not lead to ${String(place)}`);
}

async function pressed(page: Page, name: string | RegExp): Promise<void> {
  const button = page
    .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
    .first();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
}

async function pickByKeys(page: Page, files: readonly MadeFile[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await pressed(page, say("ui.chooseFiles"));
  await (await chooser).setFiles([...files]);
}

test("by the keyboard alone: files, a question, a file left out, a warning, Confirm, the receipt", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await visit(page, "data");
  const scores = csvFile(
    "scores.csv",
    `student_id,K01\n${[...ids, "stranger"].map((id, at) => `${id},${50 + at}\n`).join("")}`,
  );
  await pickByKeys(page, [programs, roll, scores, csvFile("broken.csv", "")]);
  await pressed(page, say("pages.data.askOwn"));
  await review(page);

  await pressed(page, /^broken\.csv/u);
  await pressed(page, say("importing.leaveOut"));
  await expect(page.getByRole("button", { name: /^broken\.csv/u })).toHaveCount(0, { timeout: 90_000 });

  await pressed(page, /^scores\.csv/u);
  const term = page.getByRole("textbox", { name: say("importing.ownAnswer") });
  await tabTo(page, term);
  await page.keyboard.type("2024-2025-1");
  await page.keyboard.press("Enter");
  const seen = page.getByRole("button", { name: say("importing.reasons.looked"), exact: true });
  const ready = page.getByRole("button", { name: pattern("pages.data.confirm"), disabled: false });
  await expect(seen.first()).toBeVisible({ timeout: 90_000 });
  for (;;) {
    await expect(seen.or(ready).first()).toBeVisible({ timeout: 90_000 });
    if (await ready.isVisible()) break;
    await tabTo(page, seen.first());
    await page.keyboard.press("Enter");
  }
  await pressed(page, pattern("pages.data.confirm"));
  const done = page.getByRole("button", { name: say("pages.data.more"), exact: true });
  await expect(done).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("listitem").filter({ hasText: pattern("pages.data.receiptLine") })).toHaveCount(
    3,
  );
});

test("the report of a file is there before Confirm", async ({ page }) => {
  await visit(page, "data");
  const scores = `student_id,indicator_code,term_code,score\n${ids.map((id) => `${id},K01,2024-2025-1,70\n`).join("")}`;
  await choose(page, [programs, roll, csvFile("autumn.csv", scores.replace("70", "seventy"))]);
  await answer(page, "own");
  await review(page);
  await page.getByRole("button", { name: /^autumn\.csv/u }).click();
  const waiting = page.waitForEvent("download");
  await page
    .getByRole("button", {
      name: say("importing.reportOf.html").replace("{{file}}", "autumn.csv"),
      exact: true,
    })
    .click();
  const html = readFileSync(await (await waiting).path(), "utf8");
  expect(html).toContain(say("importing.notLoadedYet"));
  expect(html).toContain("seventy");
});

test("comparing again can be stopped: the review is as it was, and can be confirmed", async ({ page }) => {
  test.setTimeout(240_000);
  await visit(page, "data");
  const many = Array.from({ length: 4000 }, (_none, at) => `P${at}`);
  const scores = ["K01", "K02", "K03", "K06"].flatMap((code) =>
    many.map((id, at) => `${id},${code},2024-2025-1,${50 + (at % 40)}\n`),
  );
  await choose(page, [
    programs,
    csvFile("roll.csv", `student_id,program_code,cohort\n${many.map((id) => `${id},W1,2024\n`).join("")}`),
    csvFile("autumn.csv", `student_id,indicator_code,term_code,score\n${scores.join("")}`),
  ]);
  await answer(page, "own");
  await review(page);
  await page.getByRole("button", { name: /^autumn\.csv/u }).click();
  const stopped = await pressWhenShown(page, say("pages.data.stopComparing"));
  const file = page.getByRole("region", {
    name: say("importing.previewOf").replace("{{file}}", "autumn.csv"),
  });
  const cell = file.getByRole("cell", { name: "50", exact: true }).first();
  await cell.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("99");
  await page.keyboard.press("Enter");
  await stopped();
  await expect(page.getByRole("button", { name: say("pages.data.stopComparing") })).toHaveCount(0);
  await expect(page.getByText(pattern("importing.corrected"))).toHaveCount(0);
  await expect(file.getByRole("cell", { name: "50", exact: true }).first()).toBeVisible();
  const receipts = await confirm(page);
  expect(receipts.get("autumn.csv")).toEqual({ read: 16_000, loaded: 16_000, rejected: 0, skipped: 0 });
});

test("recipes are taken along as a file, and taken over from it", async ({ page }) => {
  await visit(page, "data");
  await choose(page, [programs, roll]);
  await answer(page, "own");
  await review(page);
  await confirm(page);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();
  const table = page.getByRole("table", { name: say("importing.recipesTitle") });
  const before = await cellsOf(table);
  expect(before).toHaveLength(2);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: say("importing.recipesExport"), exact: true }).click();
  const exported = readFileSync(await (await waiting).path());
  expect(JSON.parse(exported.toString("utf8"))).toMatchObject({ recipes: [{}, {}] });

  await page
    .getByRole("button", { name: say("importing.forgetRecipe").replace("{{name}}", "roll.csv"), exact: true })
    .click();
  await expect.poll(async () => (await cellsOf(table)).length).toBe(1);
  const take = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: say("importing.recipesImport"), exact: true }).click();
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
  };
  await take("recipes.json", exported);
  await expect(page.getByText(pattern("importing.recipesTaken"))).toBeVisible();
  await expect.poll(() => cellsOf(table)).toEqual(before);
  await page.reload();
  await expect.poll(() => cellsOf(table)).toEqual(before);
  await take("other.json", Buffer.from("{}"));
  await expect(page.getByText(pattern("importing.recipesRefused"))).toBeVisible();
  expect(await cellsOf(table)).toEqual(before);
});
