import { expect, type Page } from "@playwright/test";
import { axeFindings } from "./accessibility.ts";
import {
  answer,
  cellsOf,
  choose,
  confirm,
  csvFile,
  letStand,
  pattern,
  review,
  say,
  textOfDownload,
  visit,
} from "./app.ts";
import { test } from "./demo.ts";

const head = "student_id,indicator_code,term_code,score";
const ids = Array.from({ length: 24 }, (_none, at) => `24${String(at + 1).padStart(3, "0")}`);
const scores = ids.map((id, at) => `${id},K01,2024-2025-1,${at === 4 ? "seventy" : 50 + at}`);
const programs = csvFile("programs.csv", "program_code,name_en\nW1,Welding\n");
const roll = csvFile(
  "roll.csv",
  `student_id,program_code,cohort\n${ids.map((id) => `${id},W1,2024\n`).join("")}`,
);
const autumn = csvFile("autumn.csv", `${head}\n${scores.join("\n")}\n`);

async function reviewed(page: Page): Promise<void> {
  await visit(page, "data");
  await choose(page, [programs, roll, autumn]);
  await answer(page, "own");
  await review(page);
  await page.getByRole("button", { name: /^autumn\.csv/u }).click();
}

test("only rows with problems; a cell is corrected by the keyboard, undone, corrected again, and told in the report", async ({
  page,
}) => {
  await reviewed(page);
  await page
    .getByRole("button", {
      name: `${say("importing.showRows").replace("{{n}}", "1")} · ${say("checks.type.number.label")}`,
    })
    .click();
  const file = page.getByRole("region", {
    name: say("importing.previewOf").replace("{{file}}", "autumn.csv"),
  });
  expect(await cellsOf(file.getByRole("table"))).toEqual([expect.objectContaining({ score: "seventy" })]);
  expect(await axeFindings(page), "the review").toEqual([]);

  const correct = async (): Promise<void> => {
    const cell = file.getByRole("cell", { name: "seventy", exact: true });
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("70");
    await page.keyboard.press("Enter");
    await expect(page.getByText(pattern("importing.corrected"))).toBeVisible();
    await expect(page.getByText(say("checks.type.number.label"), { exact: true })).toHaveCount(1);
  };
  await correct();
  await page.getByRole("button", { name: pattern("importing.undoCell") }).click();
  await expect(page.getByText(pattern("importing.corrected"))).toHaveCount(0);
  await correct();
  const receipts = await confirm(page);
  expect(receipts.get("autumn.csv")).toEqual({ read: 24, loaded: 24, rejected: 0, skipped: 0 });

  const waiting = page.waitForEvent("download");
  await page
    .getByRole("button", {
      name: say("importing.reportOf.html").replace("{{file}}", "autumn.csv"),
      exact: true,
    })
    .first()
    .click();
  const html = await textOfDownload(await waiting);
  expect(html).toContain(say("importing.corrections"));
  expect(html).toContain("<td>70</td>");
});

test("rolled back, the workspace is as it was before the file", async ({ page }) => {
  await reviewed(page);
  await confirm(page);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();
  const loaded = page.getByRole("table", { name: say("pages.data.loadedTitle") });
  const before = await cellsOf(loaded);
  await choose(page, [
    csvFile("spring.csv", `${head}\n${ids.map((id) => `${id},K01,2024-2025-2,70`).join("\n")}\n`),
  ]);
  await review(page);
  await confirm(page);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();
  await expect(loaded.getByRole("rowheader", { name: "spring.csv" })).toBeVisible();
  await loaded
    .getByRole("button", { name: say("importing.rollBackOf").replace("{{file}}", "spring.csv") })
    .click();
  await expect(page.getByRole("listitem").filter({ hasText: "spring.csv" })).toBeVisible();
  expect(await axeFindings(page), "the log").toEqual([]);
  await page.getByRole("button", { name: pattern("importing.rollBackYes") }).click();
  await expect(loaded.getByRole("rowheader", { name: "spring.csv" })).toHaveCount(0);
  expect(await cellsOf(loaded)).toEqual(before);
  await page.reload();
  expect(await cellsOf(loaded)).toEqual(before);
});

test("nothing changes before Confirm: a tab that is closed in the review, or a discard, leaves the demo as it was", async ({
  page,
}) => {
  await visit(page, "data");
  const loaded = page.getByRole("table", { name: say("pages.data.loadedTitle") });
  await expect(loaded).toBeVisible();
  const before = await cellsOf(loaded);
  await choose(page, [programs, roll, autumn]);
  await answer(page, "own");
  await review(page);
  await expect(page.getByText(say("pages.data.standsAlone"))).toBeVisible();
  await page.reload();
  await expect(loaded).toBeVisible();
  expect(await cellsOf(loaded)).toEqual(before);

  await choose(page, [programs, roll, autumn]);
  await answer(page, "own");
  await review(page);
  await page.getByRole("button", { name: say("pages.data.discard"), exact: true }).click();
  await expect(page.getByText(say("pages.data.cancelled"))).toBeVisible();
  await expect(loaded).toBeVisible();
  expect(await cellsOf(loaded)).toEqual(before);
});

test("confirmed while the effect on the headline figures is computed: it is broken off, and the database goes on", async ({
  page,
}) => {
  await reviewed(page);
  await letStand(page);
  await page.evaluate((words) => {
    new MutationObserver(() => {
      if (document.body.innerText.includes(words)) document.title = "restarted";
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, say("shell.engineRestarting"));
  await page.getByText(say("importing.effect"), { exact: true }).first().click();
  const receipts = await confirm(page);
  expect(receipts.get("autumn.csv")).toEqual({ read: 24, loaded: 23, rejected: 1, skipped: 0 });
  expect(await page.title()).not.toBe("restarted");
  await expect(page.getByText(say("shell.demo"))).toHaveCount(0);
});
