import { expect, type Locator, type Page } from "@playwright/test";
import { en } from "../../src/i18n/en/en.ts";
import { goByLetter, say, visit } from "./app.ts";
import { test } from "./demo.ts";

// Each page's main task without a pointer: nothing here clicks, and focus comes only by keys.

const focused = (page: Page): Locator => page.locator(":focus");
const most = 80;

/** Presses a key until what has the focus is wanted. Fails with what was passed, were it not. */
async function pressUntil(page: Page, key: string, wanted: (element: Element) => boolean): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < most; press++) {
    await page.keyboard.press(key);
    if (await focused(page).count()) {
      if (await focused(page).evaluate(wanted)) return;
      passed.push(await focused(page).evaluate((element) => element.textContent.trim().slice(0, 30)));
    }
  }
  throw new Error(`${key} passed ${passed.join(" | ")} and never came to it`);
}

/** A cell that holds words, not a code, in a table that is edited. */
const isName = (element: Element): boolean =>
  element instanceof HTMLInputElement &&
  element.closest("tr[data-state]") !== null &&
  element.value.includes(" ");
const opensList = (element: Element): boolean =>
  element.hasAttribute("aria-haspopup") || element.hasAttribute("aria-expanded");
const isMark = (element: Element): boolean => element.closest("[data-mark]") !== null;

/** What has the focus shows it: by an outline, or by another line than without it. */
async function expectSeen(page: Page): Promise<void> {
  const isSeen = await focused(page).evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return element.matches(":focus-visible") && (outlineStyle !== "none" || outlineWidth !== "0px");
  });
  expect(isSeen, "the focus is seen").toBe(true);
}

async function goTo(page: Page, letter: string, title: string): Promise<void> {
  await goByLetter(page, letter, title);
  await expect(page.locator("main")).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Opens Overview and waits for its first chart. */
async function open(page: Page): Promise<void> {
  await visit(page, "");
  await expect(page).toHaveTitle(new RegExp(`^${say("shell.pages.overview")}`, "u"));
  await expect(page.locator("main [data-mark]").first()).toBeVisible({ timeout: 60_000 });
}

const drawer = (page: Page): Locator => page.getByRole("dialog");

/** From the page to a mark, by the arrow keys to another, into its drawer, to the rows behind it, and back to where one was. */
async function markToRows(page: Page): Promise<void> {
  await expect(page.locator("main [data-mark]").first()).toBeVisible();
  await pressUntil(page, "Tab", isMark);
  await expectSeen(page);
  const first = await focused(page).getAttribute("aria-label");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  expect(await focused(page).evaluate(isMark), "the arrow keys stay among the marks").toBe(true);
  const name = await focused(page).getAttribute("aria-label");
  expect(name).not.toBe(first);
  await page.keyboard.press("Enter");
  await expect(drawer(page)).toBeVisible();
  await pressUntil(page, "Tab", (element) => element.getAttribute("role") === "tab");
  await pressUntil(page, "ArrowRight", (element) => element.getAttribute("data-key") === "rows");
  await expect(drawer(page).getByRole("table").first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);
  await expect(focused(page), "the focus is where it was").toHaveAttribute("aria-label", name ?? "");
}

test("Overview: to a finding, and to the page that shows it", async ({ page }) => {
  await open(page);
  const finding = page.getByRole("region", { name: say("pages.overview.stands.title") }).getByRole("link");
  await expect(finding.first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Tab");
  // The first stop leads past rail and filters.
  await expect(focused(page)).toHaveText(say("shell.skip"));
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  const words = (await finding.first().textContent()) ?? "";
  await pressUntil(page, "Tab", (element) => element.matches("main li a, main li button"));
  await expectSeen(page);
  await expect(focused(page)).toHaveText(words);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveTitle(new RegExp(`^${say("shell.pages.overview")}`, "u"));
  // What Alt and the arrow left do; a browser without a window has no such key.
  await page.goBack();
  await expect(page).toHaveTitle(new RegExp(`^${say("shell.pages.overview")}`, "u"));
});

for (const [letter, id] of [
  ["c", "competence"],
  ["e", "employers"],
  ["j", "employment"],
] as const)
  test(`${id}: to a mark, its drawer, the rows behind it, and back`, async ({ page }) => {
    await open(page);
    await goTo(page, letter, say(`shell.pages.${id}`));
    await markToRows(page);
  });

test("the filters are reached by a key, changed and cleared", async ({ page }) => {
  await visit(page, "competence");
  await expect(page.locator("main [data-mark]").first()).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.locator("[data-filter-bar] :focus")).toHaveCount(1);
  if (!(await focused(page).evaluate(opensList))) await pressUntil(page, "Tab", opensList);
  await page.keyboard.press("Enter");
  await expect(drawer(page).getByRole("option").first()).toBeVisible();
  await expect(drawer(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.url()).toMatch(/program=/u);
});

test("Framework: a cell is edited and the change is there to be confirmed", async ({ page }) => {
  await open(page);
  await goTo(page, "f", say("shell.pages.framework"));
  await expect(page.locator("main table input").first()).toBeVisible({ timeout: 60_000 });
  await pressUntil(page, "Tab", isName);
  await expectSeen(page);
  await page.keyboard.press("End");
  await page.keyboard.type(" II");
  await page.keyboard.press("Tab");
  await expect(page.locator('main tr[data-state="changed"]')).toHaveCount(1);
});

test("Method: a measure is found by its name, and its definition read", async ({ page }) => {
  await open(page);
  await goTo(page, "m", say("shell.pages.method"));
  await pressUntil(page, "Tab", (element) => element.matches('main input[type="search"]'));
  const name = en.measures["competence.balance"].label;
  await page.keyboard.type(name.slice(0, 12));
  await expect(page.getByRole("heading", { name }).first()).toBeVisible();
});

test("the palette opens by a key, goes to a page, and gives the focus back", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Control+k");
  await expect(focused(page)).toHaveAttribute("type", "search");
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(focused(page)).toHaveAttribute("type", "search");
  await page.keyboard.type(say("shell.pages.method"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(new RegExp(`^${say("shell.pages.method")}`, "u"));
});
