import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, type Page } from "@playwright/test";
import { drawings } from "../gallery/drawings.ts";
import { sampleStates } from "../gallery/samples/results.ts";
import { test } from "./session.ts";

// What every chart kind draws in its six states, and several of it side by side, in both themes, beside what it drew when somebody last looked at it. After a change that is
// meant: look at the gallery, then DRAW=1 npx playwright test -c test/browser/playwright.config.ts drawings.spec.ts

test.use({ baseURL: `http://127.0.0.1:${process.env["VETSCOPE_GALLERY_PORT"]}/` });
const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];
/** By sample and theme: how many elements are drawn, and a hash of their lines. */
type Drawings = Readonly<Record<string, Readonly<Record<Theme, string>>>>;

const file = resolve(import.meta.dirname, "../gallery/drawings.json");
const stored = (): Drawings => JSON.parse(readFileSync(file, "utf8")) as Drawings;
const isDrawing = process.env["DRAW"] === "1";

const digest = (lines: readonly string[]): string =>
  `${lines.length} ${createHash("sha256").update(lines.join("\n")).digest("base64").slice(0, 12)}`;

/** Lines of every sample by its id, once they stand still. */
async function drawn(
  page: Page,
  theme: Theme,
  kinds = "charts",
): Promise<Readonly<Record<string, readonly string[]>>> {
  await page.goto("about:blank");
  await page.goto(`./?lang=en&theme=${theme}&kind=${kinds}`);
  await expect(page.locator("main section[id]").last()).toBeVisible();
  await page.evaluate(async () => document.fonts.ready.then(() => null));
  let before = "";
  for (;;) {
    const now = await page.evaluate(drawings);
    const text = JSON.stringify(now);
    if (text === before) return now;
    before = text;
  }
}

const digests = (found: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(found).map(([id, lines]) => [id, digest(lines)]));

test("every chart kind draws its six states in both themes as when it was last looked at", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const light = digests(await drawn(page, "light"));
  const dark = digests(await drawn(page, "dark"));
  const now: Drawings = Object.fromEntries(
    Object.keys(light).map((id) => [id, { light: light[id] ?? "", dark: dark[id] ?? "" }]),
  );
  const { length } = Object.keys(now).filter((id) => !id.endsWith("-multiples"));
  expect(length, "six states of each kind").toBeGreaterThan(0);
  expect(length % sampleStates.length, "six states of each kind").toBe(0);
  expect(Object.keys(now).length - length, "and each kind side by side").toBe(
    length / sampleStates.length - 1,
  );
  if (isDrawing) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(stored());
});

test("a colour that changed and a mark that moved are seen", async ({ page }) => {
  const before = await drawn(page, "light", "profileDumbbell,collectionMap");
  const id = "profileDumbbell-normal";
  await page.evaluate(() => document.documentElement.style.setProperty("--dimension-career", "#b08b2a"));
  const coloured = await page.evaluate(drawings);
  expect(digest(coloured[id] ?? [])).not.toBe(digest(before[id] ?? []));
  expect(digest(coloured["collectionMap-normal"] ?? []), "what does not have the colour is as it was").toBe(
    digest(before["collectionMap-normal"] ?? []),
  );
  await page.evaluate(() => document.documentElement.style.removeProperty("--dimension-career"));
  expect(digest((await page.evaluate(drawings))[id] ?? [])).toBe(digest(before[id] ?? []));
  await page.evaluate((sample) => {
    const mark =
      document.querySelector(`#${sample} [data-mark] :is(circle, rect, path, line)`) ??
      document.querySelector(`#${sample} [data-mark]`);
    mark?.setAttribute("transform", "translate(0.2 0)");
  }, id);
  expect(digest((await page.evaluate(drawings))[id] ?? [])).not.toBe(digest(before[id] ?? []));
});
