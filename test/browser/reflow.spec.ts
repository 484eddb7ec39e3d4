import { expect, type Page } from "@playwright/test";
import { pages } from "../../src/app/pages.ts";
import { axeFindings } from "./accessibility.ts";
import { say, sayChinese, visit } from "./app.ts";
import { test } from "./demo.ts";

async function prefer(page: Page, language: "en" | "zh-CN", theme: "light" | "dark"): Promise<void> {
  await page.addInitScript((preferences) => {
    if (location.protocol.startsWith("http")) localStorage.setItem("vetscope.preferences", preferences);
  }, JSON.stringify({ language, theme }));
}

/** What stands beyond the right edge of the page and in nothing that scrolls or is shortened on purpose. */
const beyond = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const holds = (element: Element): boolean =>
      getComputedStyle(element).overflowX !== "visible" && element.getBoundingClientRect().right <= edge;
    const isHeld = (element: Element): boolean => {
      for (let around = element.parentElement; around !== null; around = around.parentElement)
        if (around !== document.body && around !== document.documentElement && holds(around)) return true;
      return false;
    };
    const wide = document.documentElement.scrollWidth > edge ? ["the page itself"] : [];
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > edge && !isHeld(element);
    });
    return [
      ...wide,
      ...out.slice(0, 5).map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
    ];
  });

/** Every word as much longer as those of a language with long ones: whatever is drawn until the app draws it anew. */
const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const texts: Text[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
      if (node instanceof Text && node.parentElement?.closest("script, style, code, pre") === null)
        texts.push(node);
    for (const node of texts)
      node.data = node.data.replaceAll(
        /\p{L}{4,}/gu,
        (word) => word + word.slice(0, Math.round(word.length * 0.6)),
      );
  });

for (const [what, language, width, height] of [
  ["320 px", "en", 320, 640],
  ["200 % of 1280 px", "zh-CN", 640, 400],
] as const)
  test(`no page scrolls sideways or loses anything at ${what}, ${language}, nor with words half as long again`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await prefer(page, language, "light");
    const words = language === "en" ? say : sayChinese;
    const found: Record<string, readonly string[]> = {};
    for (const { path, id } of pages) {
      await visit(page, path.slice(1));
      await expect(page).toHaveTitle(new RegExp(`^${words(`shell.pages.${id}`)}`, "u"));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      // Until what is computed has come.
      await expect(page.getByText(words("ui.pending"), { exact: true })).toHaveCount(0, { timeout: 60_000 });
      const out = await beyond(page);
      if (out.length > 0) found[path] = out;
      await lengthen(page);
      const longer = await beyond(page);
      if (longer.length > 0) found[`${path}, longer words`] = longer;
    }
    expect(found).toEqual({});
  });

for (const colorScheme of ["light", "dark"] as const)
  test(`marks and what is selected are seen in forced colours, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    // A theme that was chosen gives way to the system's colours.
    await prefer(page, "en", colorScheme === "light" ? "dark" : "light");
    await visit(page, "competence");
    await expect(page.locator("main figure svg circle").first()).toBeVisible({ timeout: 60_000 });
    const seen = await page.evaluate(() => {
      const brightness = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = [...colour.matchAll(/[\d.]+/gu)].map(([digits]) => Number(digits));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = brightness(
        getComputedStyle(document.body.parentElement ?? document.body).backgroundColor,
      );
      const differs = (colour: string, by: number): boolean =>
        colour !== "none" && Math.abs(brightness(colour) - ground) > by;
      // A tint that is mixed with the ground is not given as rgb(): it is faint on purpose, beside words.
      const isDull = (part: Element): boolean =>
        [getComputedStyle(part).fill, getComputedStyle(part).stroke].every(
          (colour) => colour === "none" || (colour.startsWith("rgb(") && !differs(colour, 30)),
        );
      const shapes = "circle, rect, path, line, polygon";
      const marks = [...document.querySelectorAll("main figure svg")].filter(
        (drawing) =>
          drawing.querySelector(shapes) !== null && [...drawing.querySelectorAll(shapes)].every(isDull),
      );
      const options = [...document.querySelectorAll("main figure [role=radio]")].slice(0, 2);
      return {
        ground,
        marks: marks.length,
        lines: new Set(options.map((option) => getComputedStyle(option).borderBottomColor)).size,
      };
    });
    expect(seen.ground > 127, "the ground is the system's").toBe(colorScheme === "light");
    expect(seen.marks).toBe(0);
    expect(seen.lines, "the chosen view has a line that the others don't").toBe(2);
  });

for (const [language, theme] of [
  ["en", "light"],
  ["zh-CN", "dark"],
] as const)
  test(`axe finds nothing in the palette and menus that are open, ${language}, ${theme}`, async ({
    page,
  }) => {
    await prefer(page, language, theme);
    const words = language === "en" ? say : sayChinese;
    await visit(page, "competence");
    await expect(page.locator("main [data-mark]").first()).toBeVisible({ timeout: 60_000 });
    const found: Record<string, readonly string[]> = {};
    const look = async (name: string, inside?: string): Promise<void> => {
      const findings = await axeFindings(page, [], inside);
      if (findings.length > 0) found[name] = findings;
      await page.keyboard.press("Escape");
    };
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
    await look("palette");
    await page
      .getByRole("button", { name: words("ui.save"), exact: true })
      .first()
      .click();
    await expect(page.getByRole("menu")).toBeVisible();
    await look("save");
    await page
      .getByRole("radio", { name: words("ui.table"), exact: true })
      .first()
      .click();
    await page
      .getByRole("button", { name: words("ui.dataTable.columns"), exact: true })
      .first()
      .click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await look("columns");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await look("keys");
    // Lists that are searched and lists that are not; the page around them is the same for all.
    const filters = page.locator("[data-filter]");
    for (let at = 0; at < (await filters.count()); at += 1) {
      await filters.nth(at).click();
      await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
      await look(`filter ${String(at)}`, at === 0 ? undefined : "[role=dialog]");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    expect(found).toEqual({});
  });

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });
  test("a tap shows what a pointer gets by waiting, and the next one takes it away", async ({ page }) => {
    await visit(page, "");
    const heads = page.locator("main th[title]");
    await expect(heads.first()).toBeVisible({ timeout: 60_000 });
    const words = (await heads.first().getAttribute("title")) ?? "";
    expect(words).not.toBe("");
    const tip = page.locator("output:popover-open");
    // What comes late above moves the page, and that takes the words away.
    await expect(async () => {
      await heads.first().tap({ position: { x: 2, y: 2 } });
      await expect(tip).toHaveText(words, { timeout: 2000 });
      const box = await tip.boundingBox({ timeout: 2000 });
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }).toPass();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("heading", { level: 1 }).tap();
    await expect(tip).toHaveCount(0);
  });
});
