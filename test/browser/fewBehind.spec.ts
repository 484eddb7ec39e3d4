import { expect } from "@playwright/test";
import { figure, say, twinOf, visit } from "./app.ts";
import { test, untilDemoShown } from "./demo.ts";

test("behind a group of few, rows are withheld also where its measure is not reached yet", async ({
  page,
}) => {
  await page.goto("./");
  await untilDemoShown(page);
  await visit(page, "competence?program=P12&by=cohort");
  const completion = figure(page, new RegExp(`^${say("pages.competence.completionTitle")}`, "u"));
  const rows = await twinOf(completion);
  const open = rows.find((row) => row[say("charts.status")] === say("ui.absence.not_reached.label"));
  expect(Number(open?.[say("charts.eligible")])).toBeLessThan(10);
  await completion.getByRole("radio", { name: say("ui.chart"), exact: true }).click();
  const words = say("ui.absence.not_reached.label");
  await completion.getByRole("button", { name: words }).first().click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("tab", { name: say("pages.common.rowsBehind") }).click();
  await expect(drawer.getByText(say("pages.common.rowsTooFew").replace("{{n}}", "10"))).toBeVisible();
  await expect(drawer.getByRole("table")).toHaveCount(0);
});

test("under a filter the mean of all groups is not called the whole school's", async ({ page }) => {
  await page.goto("./");
  await untilDemoShown(page);
  await visit(page, "competence");
  const profile = figure(page, say("pages.competence.profileTitle"));
  await expect(profile.getByText(say("pages.common.wholeSchool")).first()).toBeVisible();
  await visit(page, "competence?cohort=2021");
  await expect(profile.getByText(say("pages.common.allShown")).first()).toBeVisible();
  await expect(profile.getByText(say("pages.common.wholeSchool"))).toHaveCount(0);
});
