import { expect, type Page } from "@playwright/test";
import { en } from "../../src/i18n/en/en.ts";
import { cellsOf, say, visit } from "./app.ts";
import { test } from "./demo.ts";

const label = en.measures["competence.reliability"].label;

/** The interval of reliability in the list of all measures of competence, once it is there. */
async function intervalOf(page: Page): Promise<string> {
  const table = page.getByRole("table", { name: say("allMeasures.title") });
  let interval = "";
  await expect(async () => {
    const rows = await cellsOf(table);
    const row = rows.find((one) => (one[say("allMeasures.measure")] ?? "").startsWith(label));
    interval = row?.[say("allMeasures.interval")] ?? "";
    expect(interval).toMatch(/\d/u);
  }).toPass({ timeout: 60_000 });
  return interval;
}

test("limits that are resampled come from a worker after the values, the same every time", async ({
  page,
}) => {
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await visit(page, "competence");
  const first = await intervalOf(page);
  const resampling = workers.filter((address) => address.includes("resampleWorker"));
  expect(resampling.length).toBeGreaterThan(0);
  expect(resampling.length).toBeLessThanOrEqual(2);
  await page.reload();
  expect(await intervalOf(page)).toBe(first);
});
