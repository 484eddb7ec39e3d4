import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { editCellId } from "../../src/ui/editTable.ts";
import { axeFindings } from "./accessibility.ts";
import { csvFile, goByLetter, pattern, say, textOfDownload, visit } from "./app.ts";
import { test } from "./demo.ts";

const computed = 180_000;

const cell = (page: Page, row: number, column: string, table = "indicators") =>
  page.locator(`[id="${editCellId(table, `row${row}`, column)}"]`);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openFramework(page: Page): Promise<void> {
  await visit(page, "framework");
  await expect(cell(page, 0, "weight")).toHaveValue("1");
}

/** The whole school's level and its change, from the table of figures that change. */
async function levelEffect(page: Page): Promise<readonly string[]> {
  const row = page
    .getByRole("row")
    .filter({ hasText: say("measures.competence.level.label") })
    .filter({ hasText: say("framework.allTogether") })
    .first();
  await expect(row).toBeVisible({ timeout: computed });
  return row.getByRole("cell").allTextContents();
}

test("a weight is changed, its effect seen, saved, listed, and taken back", async ({ page }) => {
  test.setTimeout(480_000);
  await openFramework(page);
  expect(await axeFindings(page)).toEqual([]);
  await cell(page, 0, "weight").fill("9");
  await expect(page.getByText(say("framework.changes", { n: "1" }))).toBeVisible();

  // The draft is there when one comes back from another page.
  await page.getByRole("link", { name: say("shell.pages.method") }).click();
  await expect(page).toHaveTitle(new RegExp(`^${say("shell.pages.method")}`, "u"));
  await goByLetter(page, "f", say("shell.pages.framework"));
  await expect(cell(page, 0, "weight")).toHaveValue("9");

  await button(page, say("framework.review")).click();
  await expect(page.getByText(/Weight: 1 → 9/u)).toBeVisible();
  const promised = await levelEffect(page);
  expect(promised.join(" ")).toMatch(/\d\.\d · n/u);
  await expect(
    page.getByText(say("framework.breakReasons.indicator_weight", { code: "K01", from: "1", to: "9" })),
  ).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel(say("framework.note")).fill("Knowledge counts more");
  await button(page, say("framework.save")).click();
  await expect(page.getByText(say("framework.saved"))).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Knowledge counts more")).toBeVisible();
  await page.reload();
  await expect(cell(page, 0, "weight")).toHaveValue("9");
  await expect(page.getByText("Knowledge counts more")).toBeVisible();

  const back = page.getByRole("button", { name: pattern("framework.goBackLabel") }).first();
  await back.click();
  await expect(page.getByText(/Weight: 9 → 1/u)).toBeVisible();
  const reversed = await levelEffect(page);
  // What was promised now stands: the figures before and after have changed places.
  const [before, after] = promised.filter((text) => text.includes(" · "));
  expect(reversed.filter((text) => text.includes(" · "))).toEqual([after, before]);
  await button(page, say("framework.save")).click();
  await expect(page.getByText(say("framework.saved"))).toBeVisible({ timeout: 60_000 });
  await expect(cell(page, 0, "weight")).toHaveValue("1");
});

test("what is wrong is said where it is, keeps from saving, and is undone; rows are walked by keyboard", async ({
  page,
}) => {
  await openFramework(page);
  await cell(page, 1, "scale_max").fill("0");
  const fault = say("framework.faults.scale_order", { min: "0", max: "0" });
  await expect(cell(page, 1, "scale_max")).toHaveAccessibleDescription(fault);
  await expect(cell(page, 1, "scale_max")).toHaveAttribute("aria-invalid", "true");
  await button(page, say("framework.review")).click();
  await expect(button(page, say("framework.save"))).toBeDisabled();
  expect(await axeFindings(page)).toEqual([]);
  await cell(page, 5, "weight").focus();
  await page
    .getByRole("button", { name: `${say("tables.names.indicators")}, K02`, exact: false })
    .first()
    .click();
  await expect(cell(page, 1, "scale_max")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cell(page, 2, "scale_max")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, 1, "scale_max")).toBeFocused();
  await button(page, say("framework.undo")).click();
  await expect(cell(page, 1, "scale_max")).toHaveValue("100");
  await expect(page.getByText(say("framework.barNone"))).toHaveCount(0);

  await button(page, say("framework.addRow")).click();
  await expect(page.locator('tr[data-state="added"] input').first()).toBeFocused();
  await page.keyboard.type("K99");
  await expect(page.getByRole("button", { name: say("framework.removeRow", { row: "K99" }) })).toBeVisible();
  await page.getByRole("button", { name: say("framework.removeRow", { row: "K99" }) }).click();
  await button(page, say("framework.discard")).click();
});

test("a table goes out as CSV, comes back edited, and a preset can be looked at", async ({ page }) => {
  await openFramework(page);
  await page.getByRole("tab", { name: say("tables.names.terms"), exact: true }).click();
  const waiting = page.waitForEvent("download");
  await button(page, say("framework.exportCsv")).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("terms.csv");
  const text = await textOfDownload(download);
  expect(text).toBe(readFileSync(await download.path(), "utf8").replace(/^\uFEFF/u, ""));
  expect(text.split("\r\n")[0]).toBe(
    "school_code,term_code,school_year,term_no,starts_on,ends_on,ordinal,note",
  );
  const chooser = page.waitForEvent("filechooser");
  await button(page, say("framework.importCsv")).click();
  await (await chooser).setFiles([csvFile("terms.csv", text.replace("moved online", "moved home"))]);
  await expect(page.getByText(say("framework.changes", { n: "1" }))).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[data-state="changed"] input[value$="moved home"]')).toBeVisible();
  await button(page, say("framework.discard")).click();

  await button(page, say("framework.presets.comet.label")).click();
  await page
    .getByRole("tab", { name: pattern("framework.tabChanged") })
    .first()
    .click();
  await expect(page.locator('input[value="K8"]')).toBeVisible();
  await button(page, say("framework.undo")).click();
  await expect(cell(page, 0, "indicator_code")).toHaveValue("K01");
});

test("settings say what they do before they are in force", async ({ page }) => {
  test.setTimeout(300_000);
  await openFramework(page);
  await page.getByLabel(say("framework.minBase"), { exact: true }).fill("4");
  await expect(page.getByText(say("framework.settingsFault", { min: 5, max: 1000 }))).toBeVisible();
  await expect(button(page, say("framework.settingsSave"))).toBeDisabled();
  await page.getByLabel(say("framework.minBase"), { exact: true }).fill("900");
  await expect(page.getByText(pattern("framework.effectGone"))).toBeVisible({ timeout: computed });
  await button(page, say("framework.settingsSave")).click();
  await expect(page.getByText(say("framework.settingsSaved"))).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(say("framework.minBase"), { exact: true })).toHaveValue("900");
});
