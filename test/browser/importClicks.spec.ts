import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { csvFile, pattern, review, say, visit, type MadeFile } from "./app.ts";
import { test } from "./demo.ts";

const gbk = join(import.meta.dirname, "../../data-samples/demo/exports/internship-2025-2026-2-gbk.csv");

/** Presses of the pointer on the page from now on, as the browser reports them: what a person does, not what a test calls. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = globalThis as unknown as { clicks: number };
    counter.clicks = 0;
    document.addEventListener("pointerdown", () => (counter.clicks += 1), true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}

async function pick(page: Page, file: string | MadeFile): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: say("ui.chooseFiles"), exact: true }).click();
  await (await chooser).setFiles(file);
}

/** The same export a term later: its bytes, with another term in the title and in every row. */
function nextTerm(): Uint8Array {
  const bytes = readFileSync(gbk).toString("latin1");
  const second = "\u00b6\u00fe\u00d1\u00a7\u00c6\u00da";
  const first = "\u00d2\u00bb\u00d1\u00a7\u00c6\u00da";
  const later = bytes
    .replaceAll("2025-2026-2", "2026-2027-1")
    .replaceAll("2025-2026", "2026-2027")
    .replaceAll(second, first);
  const made = Buffer.from(later, "latin1");
  expect(new TextDecoder("gbk").decode(made)).toContain("2026-2027学年第一学期");
  return made;
}

/** Lets every warning stand that asks for it, as it is offered, and confirms. */
async function letStandAndConfirm(page: Page): Promise<void> {
  const reasons = page.getByRole("button", { name: say("importing.reasons.looked"), exact: true });
  const ready = page.getByRole("button", { name: pattern("pages.data.confirm"), disabled: false });
  for (;;) {
    await expect(reasons.or(ready).first()).toBeVisible({ timeout: 60_000 });
    if (await ready.isVisible()) break;
    await reasons.first().click();
  }
  await ready.click();
  await expect(page.getByRole("button", { name: say("pages.data.more"), exact: true })).toBeVisible({
    timeout: 60_000,
  });
}

test("a new officer loads the GBK wide export with two title rows in at most twelve clicks, a returning one in at most three", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await visit(page, "");
  const clicks = await countClicks(page);
  await page.getByRole("link", { name: say("shell.pages.data"), exact: true }).click();
  await pick(page, gbk);
  await page.getByRole("button", { name: say("pages.data.askDemo") }).click();
  await review(page);
  await letStandAndConfirm(page);
  const first = await clicks();
  expect(first, "the new officer's clicks").toBeGreaterThan(3);
  expect(first, "the new officer's clicks").toBeLessThanOrEqual(12);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();

  await visit(page, "data");
  const returning = await countClicks(page);
  const begun = Date.now();
  await pick(page, csvFile("internship-2026-2027-1.csv", nextTerm()));
  await review(page);
  await expect(page.getByText(say("importing.settled.remembered"))).toBeVisible();
  await letStandAndConfirm(page);
  expect(await returning(), "the returning officer's clicks").toBeLessThanOrEqual(3);
  test.info().annotations.push({ type: "returning, ms", description: String(Date.now() - begun) });
});
