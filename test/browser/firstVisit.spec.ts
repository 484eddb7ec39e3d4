import { expect } from "@playwright/test";
import { matrixOf, say } from "./app.ts";
import { test as demo, untilDemoShown } from "./demo.ts";
import { test } from "./session.ts";

test("the first visit shows the demo school and says that it is one", async ({ page }) => {
  await page.goto("./");
  await untilDemoShown(page);
  await expect(page.getByText(say("shell.demo"))).toBeVisible();
  await expect(matrixOf(page).locator("[data-mark]").first()).toBeVisible();
  await expect(page.getByText("Elderly care").first()).toBeVisible();
});

demo("a later visit draws from stored panels before the engine is asked for", async ({ page }) => {
  const engine: string[] = [];
  await page.route("**/*.wasm", async (route) => {
    engine.push(route.request().url());
    await route.continue();
  });
  await page.goto("./");
  const chart = matrixOf(page);
  await expect(chart.locator("[data-mark]").first()).toBeVisible();
  expect(engine, "the engine was loaded before the chart").toEqual([]);
  await page.reload();
  await expect(chart.locator("[data-mark]").first()).toBeVisible();
  expect(engine).toEqual([]);
});

demo("where the engine never comes, what is stored is drawn all the same", async ({ page, watch }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(matrixOf(page).locator("[data-mark]").first()).toBeVisible();
  for (const id of ["competence", "employers", "employment"] as const) {
    await page
      .getByRole("navigation")
      .getByRole("link", { name: say(`shell.pages.${id}`), exact: true })
      .click();
    await expect(page).toHaveTitle(new RegExp(`^${say(`shell.pages.${id}`)}`, "u"));
    await expect(page.locator("main figure [data-mark]").first()).toBeVisible({ timeout: 30_000 });
  }
  for (const problem of watch.take()) expect(problem).toMatch(/wasm|engine|ERR_FAILED/iu);
});
