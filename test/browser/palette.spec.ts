import { expect, type Page } from "@playwright/test";
import { axeFindings } from "./accessibility.ts";
import { matrixOf, say, sayChinese, visit } from "./app.ts";
import { test } from "./demo.ts";

const palette = (page: Page) => page.getByRole("dialog", { name: say("views.palette") });

test("a program is opened by keyboard alone, by its name or code, and Back undoes it", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("button", { name: say("views.search") })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("elderly");
  await expect(palette(page).getByRole("menuitem").first()).toContainText(/elderly/iu);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
  await expect(matrixOf(page).getByRole("rowheader")).toHaveCount(1);
  expect(new URL(page.url()).hash).toMatch(/program=P\d+/u);
  await page.goBack();
  await expect(matrixOf(page).getByRole("rowheader")).toHaveCount(12);
});

test("a page, a measure and the list of keys are found by typing; the arrows choose, Escape closes", async ({
  page,
}) => {
  await page.goto("./");
  await expect(page.getByRole("button", { name: say("views.search") })).toBeVisible();
  await page.keyboard.press("Meta+k");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type(say("shell.pages.employers"));
  await expect(palette(page).getByRole("menuitem").first()).toContainText(say("shell.pages.employers"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(new RegExp(`^${say("shell.pages.employers")}`, "u"));
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type(say("measures.employer.response_rate.label"));
  await expect(palette(page).getByRole("menuitem").first()).toContainText(
    say("measures.employer.response_rate.label"),
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/measure=employer\.response_rate/u);
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("menuitem").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(palette(page).locator("[data-focused]")).toHaveCount(1);
  await page.keyboard.type("zzzz");
  await expect(palette(page).getByText(say("views.nothing"))).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
});

test("axe finds nothing in the palette, in both languages, empty and with answers", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: say("views.search") }).click();
  await expect(palette(page)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type("care");
  await expect(palette(page).getByRole("menuitem").first()).toContainText(/care/iu);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByLabel(say("shell.language")).selectOption("zh-CN");
  await page.getByRole("button", { name: sayChinese("views.search") }).click();
  await page.keyboard.type("养老");
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("a saved view survives a reload, opens what it showed, is changed, removed and put back", async ({
  page,
}) => {
  await visit(page, "competence?program=P02");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const views = page.getByRole("button", { name: say("views.title"), exact: true });
  const form = page.getByRole("dialog", { name: say("views.saveTitle") });
  await views.click();
  await page.getByRole("button", { name: say("views.save") }).click();
  await form.getByRole("button", { name: say("views.keep"), exact: true }).click();
  await expect(page.getByText(say("views.nameMissing"))).toBeVisible();
  await page.getByLabel(say("views.name"), { exact: true }).fill("   ");
  await form.getByRole("button", { name: say("views.keep"), exact: true }).click();
  await expect(page.getByText(say("views.nameMissing")), "blanks are no name").toBeVisible();
  await page.getByLabel(say("views.name"), { exact: true }).fill("Second program <b>");
  await page.getByLabel(say("views.description"), { exact: true }).fill("For the board in May");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await form.getByRole("button", { name: say("views.keep"), exact: true }).click();
  await page.getByRole("link", { name: say("shell.pages.employment"), exact: true }).click();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await views.click();
  await expect(page.getByText("For the board in May")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Second program <b>", exact: true }).click();
  await expect(page).toHaveURL(/#\/competence\?program=P02$/u);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type("board");
  await expect(page.getByRole("menuitem", { name: /^Second program <b>/u })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await views.click();
  await page.getByRole("button", { name: say("views.editOf", { name: "Second program <b>" }) }).click();
  await page.getByLabel(say("views.name"), { exact: true }).fill("Board");
  await page.keyboard.press("Enter");
  await views.click();
  await page.getByRole("button", { name: say("views.removeOf", { name: "Board" }) }).click();
  await expect(page.getByRole("link", { name: "Board", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: say("views.undo") }).click();
  await expect(page.getByRole("link", { name: "Board", exact: true })).toBeVisible();
});

test("one press copies the link of a view, and the link opens it elsewhere", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page, "employers?program=P03");
  await page.getByRole("button", { name: say("views.title"), exact: true }).click();
  await page.getByRole("button", { name: say("views.copy"), exact: true }).click();
  await expect(page.getByText(say("pages.common.copied"))).toBeVisible();
  const link = await page.evaluate(async () => navigator.clipboard.readText());
  expect(link).toBe(page.url());
});

test("what was looked at is offered again", async ({ page }) => {
  await visit(page, "competence?program=P02&compare=program~P06");
  await expect.poll(async () => page.evaluate(() => localStorage.getItem("vetscope.views"))).toContain("P02");
  await page.getByRole("link", { name: say("shell.pages.method"), exact: true }).click();
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  const recent = palette(page).getByRole("menuitem").first();
  await expect(recent).toContainText(say("views.recent"));
  await expect(recent, "its name tells it from the page without").toContainText(
    say("views.compared", { with: "Nursing" }),
  );
  await recent.click();
  await expect(page).toHaveURL(/#\/competence\?program=P02&compare=program%7EP06$/u);
});
