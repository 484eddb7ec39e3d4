import { expect } from "@playwright/test";
import { answer, choose, confirm, csvFile, letStand, pattern, review, say, visit } from "./app.ts";
import { test } from "./demo.ts";

const head = "student_id,indicator_code,term_code,score";
const roll = csvFile(
  "roll.csv",
  "student_id,program_code,cohort\n24001,W1,2024\n24002,W1,2024\n24003,W1,2024\n",
);
const classOne = csvFile("class1.csv", `${head}\n24001,K01,2024-2025-1,70\n24002,K01,2024-2025-1,80\n`);
const classTwo = csvFile("class2.csv", `${head}\n24003,K01,2024-2025-1,60\n`);
const large = csvFile(
  "large.csv",
  `${head}\n${Array.from({ length: 20_000 }, (_none, at) => `s${at},K01,2024-2025-2,${at % 101}\n`).join("")}`,
);

test("a full disk: the import says so, and what was loaded is still there after a reload", async ({
  page,
}) => {
  await visit(page, "data");
  await choose(page, [roll, classOne]);
  await answer(page, "own");
  await review(page);
  await confirm(page);

  const browser = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: used + 1 });
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();
  await choose(page, [large]);
  await review(page);
  await letStand(page);
  await page.getByRole("button", { name: pattern("pages.data.confirm") }).click();
  await expect(page.getByText(pattern("pages.data.storageFull"))).toBeVisible();

  await page.reload();
  const loaded = page.getByRole("region", { name: say("pages.data.loadedTitle") });
  await expect(loaded.getByText("class1.csv")).toBeVisible();
  await expect(loaded.getByText("large.csv")).toHaveCount(0);
  await expect(page.getByText(say("shell.demo"))).toHaveCount(0);
});

test("another class's file of a term is announced as standing beside the first, not in its place", async ({
  page,
}) => {
  await visit(page, "data");
  await choose(page, [roll, classOne]);
  await answer(page, "own");
  await review(page);
  await confirm(page);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();
  await choose(page, [classTwo]);
  await review(page);
  await expect(page.getByText(pattern("importing.standsBeside"))).toBeVisible();
  await expect(page.getByText(/from class1\.csv/u)).toBeVisible();
});
