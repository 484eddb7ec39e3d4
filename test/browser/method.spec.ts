import { expect, type Page } from "@playwright/test";
import { en } from "../../src/i18n/en/en.ts";
import { measureIds } from "../../src/measures/catalogue.ts";
import { axeFindings } from "./accessibility.ts";
import { figure, pattern, say, sayChinese, textOfDownload, visit } from "./app.ts";
import { test } from "./demo.ts";

const label = (page: Page, id: keyof typeof en.measures & `${string}.${string}`) =>
  page.getByRole("heading", { level: 3, name: en.measures[id].label, exact: true });

const inSight = (page: Page) =>
  page.evaluate(() => {
    const { top, bottom } = (document.activeElement ?? document.body).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test("a deep link opens its measure: in sight, focused, marked in the contents", async ({ page }) => {
  await visit(page, "method?measure=employment.pay");
  await expect(label(page, "employment.pay")).toBeFocused();
  await expect.poll(() => inSight(page)).toBe(true);
  const contents = page.getByRole("navigation", { name: say("method.contents") });
  await expect(contents.locator("[aria-current]")).toHaveText(en.measures["employment.pay"].label);
  await contents.getByRole("link", { name: en.measures["competence.balance"].label, exact: true }).click();
  await expect(label(page, "competence.balance")).toBeFocused();
  await expect.poll(() => inSight(page)).toBe(true);
  await expect(page).toHaveURL(/measure=competence\.balance/u);
  await page.goBack();
  await expect(label(page, "employment.pay")).toBeFocused();
});

test("a link copied from a measure opens it in another window", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page, "method?program=P01");
  const name = say("method.copyLinkTo", { label: en.measures["students.completion"].label });
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.getByText(say("pages.common.copied"))).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/method\?measure=students\.completion$/u);
  await page.goto("about:blank");
  await page.goto(address);
  await expect(label(page, "students.completion")).toBeFocused();
});

test("where nothing may be copied, the address stands there", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await visit(page, "method");
  const name = say("method.copyLinkTo", { label: en.measures["competence.level"].label });
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.getByText(/#\/method\?measure=competence\.level/u)).toBeVisible();
});

test("a measure is found by its name in either language and by its id", async ({ page }) => {
  await visit(page, "method");
  const box = page.getByRole("searchbox", { name: say("method.find") });
  const heads = page.locator("main").getByRole("heading", { level: 3 });
  for (const query of ["destination rate", sayChinese("measures.employment.destination_rate.label")]) {
    await box.fill(query);
    await expect(heads.first()).toHaveText(en.measures["employment.destination_rate"].label);
    await expect(heads).toHaveCount(1);
  }
  await box.fill("published.gross_monthly_mean");
  await expect(heads).toHaveCount(1);
  await box.fill("zzz");
  await expect(page.getByText(say("method.foundNone"))).toBeVisible();
  await expect(page.getByText(say("method.found", { n: 0, total: measureIds.length }))).toBeVisible();
  await box.press("Escape");
  await expect(box).toHaveValue("");
  await expect(page.getByText(say("method.rulesTitle"))).toBeVisible();
});

test("every measure has its formula drawn as mathematics, inside its place at 390 px", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, "method");
  await expect(page.locator("main figure:has(math)")).toHaveCount(measureIds.length);
  const drawn = await page.locator("main figure:has(math)").evaluateAll((boxes) =>
    boxes.map((box) => {
      const maths = [...box.querySelectorAll("math")];
      const { right } = box.getBoundingClientRect();
      return {
        count: maths.length,
        space: maths.every((math) => math.namespaceURI === "http://www.w3.org/1998/Math/MathML"),
        size: Math.min(...maths.map((math) => math.getBoundingClientRect().height)),
        inside: right <= innerWidth,
      };
    }),
  );
  for (const { count, space, size, inside } of drawn) {
    expect(count).toBeGreaterThan(0);
    expect(space).toBe(true);
    expect(size).toBeGreaterThan(10);
    expect(inside).toBe(true);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("the definition of a chart and of a mark leads to its measure", async ({ page }) => {
  await visit(page, "employment");
  const chart = figure(page, new RegExp(`^${say("pages.employment.employedTitle")}`, "u"));
  await chart.getByRole("radio", { name: say("ui.definition"), exact: true }).click();
  await expect(chart.locator("math").first()).toBeVisible();
  await chart.getByRole("link", { name: say("pages.common.toMethod") }).click();
  await expect(label(page, "employment.employed")).toBeFocused();
  await page.goto("./");
  await page.locator("table [data-mark]").first().click();
  const drawer = page.getByRole("dialog");
  await drawer
    .getByRole("link", { name: say("pages.common.toMethod") })
    .first()
    .click();
  await expect(drawer).toHaveCount(0);
  await expect(page).toHaveURL(/#\/method\?.*measure=/u);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H3");
  await expect.poll(() => inSight(page)).toBe(true);
});

test("the SQL of a panel opens, and the codebook is saved as CSV and Markdown", async ({ page }) => {
  await visit(page, "method?measure=employment.pay");
  await page
    .getByText(say("method.sqlOf", { panel: "employment" }))
    .first()
    .click();
  await expect(page.getByLabel(say("pages.common.panelSql")).first()).toHaveValue(/SELECT[\s\S]+FROM/u);
  for (const [button, start] of [
    ["method.saveCodebookCsv", /^Id,/u],
    ["method.saveCodebookMarkdown", /^# Codebook/u],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: say(button), exact: true }).click();
    const text = await textOfDownload(await download);
    expect(text).toMatch(start);
    for (const id of measureIds) expect(text).toContain(id);
  }
});

// Contrast is a theme's, places are a width's: each is looked at once.
for (const [theme, width] of [
  ["light", 1440],
  ["dark", 390],
] as const)
  test(`axe finds nothing with a search, open details and a formula in focus, ${theme}, ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 844 });
    await visit(page, "method?measure=competence.balance");
    await expect(label(page, "competence.balance")).toBeFocused();
    await page.getByText(pattern("method.sqlOf")).first().click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("searchbox", { name: say("method.find") }).fill("balance");
    await page.locator("main figure:has(math)").first().focus();
    expect(await axeFindings(page)).toEqual([]);
  });
