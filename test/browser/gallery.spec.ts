import { expect, type Page } from "@playwright/test";
import { sampleStates } from "../gallery/samples/results.ts";
import { axeFindings } from "./accessibility.ts";
import { test } from "./session.ts";

test.use({ baseURL: `http://127.0.0.1:${process.env["VETSCOPE_GALLERY_PORT"]}/` });

/** A gallery shows the same chart many times, and is not a document. */
const onlyOfGallery = ["landmark-unique", "page-has-heading-one"];

/** The chart kinds that the registry draws, from the page itself. */
async function open(page: Page, query: string): Promise<readonly string[]> {
  await page.goto(`./?${query}`);
  await expect(page.locator("main section").first()).toBeVisible();
  return page.locator("main section[id]").evaluateAll((sections) => sections.map((section) => section.id));
}

test("every chart draws each of its six states", async ({ page }) => {
  const ids = (await open(page, "lang=en")).filter((id) =>
    sampleStates.some((state) => id.endsWith(`-${state}`)),
  );
  const kinds = new Set(ids.map((id) => id.replace(new RegExp(`-(${sampleStates.join("|")})$`, "u"), "")));
  expect(kinds.size).toBeGreaterThanOrEqual(8);
  expect(ids.length).toBe(kinds.size * sampleStates.length);
  const empty = await page.locator("main section[id]").evaluateAll((sections) =>
    sections
      .filter((section) => section.querySelector("svg, table, [role=img], [role=grid]") === null)
      // What is not drawn is said in words, below the line that names the sample.
      .filter((section) =>
        [...section.children].slice(1).every((part) => (part.textContent ?? "").trim() === ""),
      )
      .map((section) => section.id),
  );
  expect(empty).toEqual([]);
});

// Contrast is a theme's, names are a language's: each is looked at once.
for (const [language, theme] of [
  ["en", "light"],
  ["zh-CN", "dark"],
] as const)
  test(`axe finds nothing in the gallery, ${language}, ${theme}`, async ({ page }) => {
    await open(page, `lang=${language}&theme=${theme}`);
    expect(await axeFindings(page, onlyOfGallery)).toEqual([]);
  });

test("keys lead from a chart to the same mark of the next, and what is opened or found in one is so in all", async ({
  page,
}) => {
  await open(page, "lang=en&kind=levelHeat&state=multiples");
  const charts = page.locator("[data-multiples] > section");
  const rows = (chart: number) => charts.nth(chart).locator("tbody tr");
  // The first has sixty groups, the second is empty, the third has one.
  await expect(rows(0)).toHaveCount(12);
  const mark = '[data-mark="P02/indicator:I1"]';
  await charts.nth(0).locator(mark).focus();
  await page.keyboard.press("PageDown");
  await expect(charts.nth(2).locator(mark)).toBeFocused();
  await page.keyboard.press("PageUp");
  await expect(charts.nth(0).locator(mark)).toBeFocused();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(rows(0)).toHaveCount(60);
  await page.getByLabel("Find in all").fill("P02");
  await expect(rows(0)).toHaveCount(1);
  await expect(rows(3)).toHaveCount(0);
  await expect(rows(4)).toHaveCount(1);
});
