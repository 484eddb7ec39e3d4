import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { say, visit } from "./app.ts";
import { test } from "./demo.ts";

/** All parts, once every figure of them is there. */
async function openReport(page: Page, look = ""): Promise<void> {
  await visit(page, `report${look === "" ? "" : `?look=${look}`}`);
  await expect(page.getByRole("heading", { level: 2, name: say("report.part.definitions") })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole("button", { name: say("report.print") })).toBeEnabled({ timeout: 150_000 });
}

/** The sizes of the pages of a PDF in points, rounded. */
function pageSizes(pdf: Buffer): readonly string[] {
  const objects = pdf.toString("latin1").split("endobj");
  return objects
    .filter((object) => /\/Type\s*\/Page\b(?!s)/u.test(object))
    .map((object) => {
      const [, width = "", height = ""] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(object) ?? [];
      return `${String(Math.round(Number(width)))} x ${String(Math.round(Number(height)))}`;
    });
}

/** The page, from 1, that each place of a PDF that a link leads to stands on, by its name. */
function pagesOfPlaces(pdf: Buffer): Readonly<Record<string, number>> {
  const file = pdf.toString("latin1");
  const pages = [...file.matchAll(/(\d+) 0 obj\s*<<[^>]*?\/Type\s*\/Page\b(?!s)/gu)].map(
    ([, object]) => object,
  );
  return Object.fromEntries(
    [...file.matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ /gu)].map(([, name = "", object]) => [
      name,
      pages.indexOf(object) + 1,
    ]),
  );
}

/** Notes what the contents say of pages once the app has counted them, as the browser begins to print. */
async function noteContents(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      const entries = [...document.querySelectorAll("[data-report] nav li")].map((entry) => [
        entry.querySelector("a")?.hash.slice(1) ?? "",
        Number(entry.querySelector("a + span")?.textContent ?? ""),
      ]);
      document.body.dataset["said"] = JSON.stringify(Object.fromEntries(entries));
    });
  });
}

/**
 * Lays the report out in columns of the height of a page, as the browser lays out pages, and gives what is then in two pieces though it
 * must not be and would fit one page.
 */
async function splitPieces(page: Page, height: string): Promise<readonly string[]> {
  return page.evaluate((pageHeight) => {
    const report = document.querySelector<HTMLElement>("[data-report]");
    if (report === null) throw new Error("there is no report");
    Object.assign(report.style, {
      display: "block",
      columnWidth: "170mm",
      columnGap: "40mm",
      columnFill: "auto",
      height: pageHeight,
      width: "170mm",
    });
    for (const sheet of report.querySelectorAll<HTMLElement>("[data-paper]"))
      if (getComputedStyle(sheet).breakBefore === "page") sheet.style.breakBefore = "column";
    const limit = report.getBoundingClientRect().height;
    const pieces = [...report.querySelectorAll<HTMLElement>("[data-unbroken], tbody tr")].filter((piece) => {
      const rects = [...piece.getClientRects()];
      const tall = rects.reduce((sum, rect) => sum + rect.height, 0);
      return tall < limit && new Set(rects.map(({ left }) => Math.round(left / 50))).size > 1;
    });
    return pieces.map((piece) => (piece.textContent ?? "").slice(0, 80));
  }, height);
}

test("a report has every figure with its table, on pages of the paper that was chosen, nothing cut and no row in two", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openReport(page);
  const figures = await page.locator("[data-report] figure:has([data-outline])").evaluateAll((all) =>
    all.map((one) => ({
      name: one.querySelector("h3")?.textContent ?? "",
      rows: [...one.querySelectorAll(":scope > table tbody tr")].length,
      controls: one.querySelectorAll("[role=radiogroup], [role=combobox], select, input").length,
    })),
  );
  expect(figures.length).toBeGreaterThan(15);
  expect(figures.filter(({ rows, controls }) => rows === 0 || controls > 0)).toEqual([]);
  const entries = page.getByRole("navigation", { name: say("report.contents") }).getByRole("link");
  expect(await entries.count()).toBe(figures.length + 2 + 7);

  await noteContents(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pageSizes(pdf);
  expect(pages.length).toBeGreaterThan(20);
  const said: unknown = JSON.parse((await page.locator("body").getAttribute("data-said")) ?? "");
  expect(said, "the contents say the page that each link leads to").toEqual(
    Object.fromEntries(Object.entries(pagesOfPlaces(pdf)).filter(([name]) => name !== "page")),
  );
  expect(new Set(pages)).toEqual(new Set(["595 x 842"]));

  await page.emulateMedia({ media: "print" });
  const outside = await page.locator("[data-report] :is(table, figure, svg)").evaluateAll((all) =>
    all.flatMap((one) => {
      const sheet = one.closest("[data-paper]")?.getBoundingClientRect();
      const box = one.getBoundingClientRect();
      return sheet !== undefined && box.width > 0 && box.right > sheet.right + 3
        ? [`${one.tagName} ${(one.textContent ?? "").slice(0, 60)}`]
        : [];
    }),
  );
  expect(outside).toEqual([]);
  expect(await splitPieces(page, "987px")).toEqual([]);
  const heading = page.getByRole("heading", { level: 2, name: say("report.part.definitions") });
  const first = page.locator("[data-paper]", { has: heading }).locator("dt").first();
  const [above, below] = [await heading.boundingBox(), await first.boundingBox()];
  expect(
    Math.abs((below?.x ?? Infinity) - (above?.x ?? 0)),
    "a page with nothing but its heading",
  ).toBeLessThan(50);
});

test("the paper, the parts and the scope stand in the address; the reader does not", async ({ page }) => {
  await visit(page, "report?program=P02&look=paper~letter~parts~d");
  await expect(page.getByText(say("report.facts.scope"), { exact: true })).toBeVisible();
  await expect(page.getByText("Program: Automotive service")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: say("report.part.collection") })).toBeVisible();
  await expect(page.getByRole("heading", { name: say("report.part.employers") })).toHaveCount(0);
  await page.getByLabel(say("report.reader")).fill("School board");
  await expect(page.locator("[data-report]").getByText("School board")).toBeVisible();
  await page.getByRole("radio", { name: say("report.scopes.whole") }).click();
  await expect(page.getByText(say("report.everything"))).toBeVisible();
  expect(page.url()).toContain("program=P02");
  expect(page.url()).not.toContain("board");
  const pages = pageSizes(await page.pdf({ preferCSSPageSize: true }));
  expect(new Set(pages)).toEqual(new Set(["612 x 792"]));
});

test("a figure of the annual tables opens what stands behind it, is saved as a workbook, and the tables are edited", async ({
  page,
}) => {
  await visit(page, "report?look=form~tables");
  const row = page.getByRole("row", { name: /Placement, all destinations/u }).first();
  await row.getByRole("button").first().click({ timeout: 60_000 });
  const drawer = page.getByRole("dialog");
  await expect(
    drawer
      .getByText("n 2", { exact: false })
      .or(drawer.getByText(say("pages.common.base")))
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Escape");

  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: say("report.annual.save") }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/u);
  const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(await file.path()))));
  expect(parts.filter((name) => name.startsWith("xl/worksheets/sheet"))).toHaveLength(3);

  await page.getByText(say("report.annual.edit"), { exact: true }).click();
  const name = page.getByRole("textbox", {
    name: `1 Placement of graduates, ${say("report.annual.columns.nameEn")}`,
  });
  await name.fill("Placed within half a year");
  await page.getByRole("button", { name: say("report.annual.keep") }).click();
  await expect(page.getByText(say("report.annual.kept"))).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Placed within half a year/u }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("rowheader", { name: /Placed within half a year/u }).first()).toBeVisible({
    timeout: 60_000,
  });
});

test("a page printed as it is has nothing cut at the right", async ({ page }) => {
  await visit(page, "");
  await expect(page.getByRole("figure", { name: say("pages.overview.collectionTitle") })).toBeVisible({
    timeout: 60_000,
  });
  await page.setViewportSize({ width: 688, height: 970 });
  await page.emulateMedia({ media: "print" });
  const wide = await page
    .locator("main table")
    .evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().right)).filter((right) => right > 692),
    );
  expect(wide).toEqual([]);
  await expect(page.getByRole("button", { name: say("views.title") })).toBeHidden();
});
