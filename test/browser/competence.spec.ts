import { expect, type Page } from "@playwright/test";
import { figure, format, pattern, say, twinOf, visit } from "./app.ts";
import { test } from "./demo.ts";

const profile = (page: Page) => figure(page, say("pages.competence.profileTitle"));
const distribution = (page: Page) => figure(page, say("pages.competence.distributionTitle"));
const contrasts = (page: Page) =>
  page.getByRole("figure").filter({ hasText: say("pages.competence.contrastSubtitle") });

test("form, cohorts side by side and order stand in the address, and a link to them opens so", async ({
  page,
}) => {
  await visit(page, "competence?program=P01~P02");
  await page.getByRole("radio", { name: say("pages.competence.profileForms.radar"), exact: true }).click();
  await expect(page).toHaveURL(/[?&]look=profile(?:~|%7E)radar/u);
  await page
    .getByRole("radiogroup", { name: say("pages.competence.profileForm") })
    .locator("..")
    .getByRole("radio", { name: say("pages.common.sides.cohort"), exact: true })
    .click();
  await expect(page).toHaveURL(/profile\.sides(?:~|%7E)years/u);
  const panels = profile(page).getByRole("region");
  await expect(panels.first()).toBeVisible();
  const count = await panels.count();
  expect(count).toBeGreaterThan(1);
  const address = page.url();

  await page.goBack();
  await expect(panels).toHaveCount(0);
  await page.goto("about:blank");
  await page.goto(address);
  await expect(panels).toHaveCount(count);
  // One scale: the ticks of every panel are the same.
  await expect(async () => {
    const ticks = await panels.evaluateAll((all) =>
      all.map((one) => [...one.querySelectorAll("svg text")].map((tick) => tick.textContent).join(" ")),
    );
    expect(
      new Set(ticks.filter((one) => one !== "").map((one) => one.split(" ").slice(0, 4).join(" "))).size,
    ).toBe(1);
  }).toPass();
});

test("what is about all together stands side by side for each group, and the twin says of which a row is", async ({
  page,
}) => {
  await visit(page, "employers?program=P01~P02&look=importance.sides~groups");
  const chart = page.getByRole("figure").filter({ hasText: say("pages.employers.importanceSubtitle") });
  await expect(chart.getByRole("region")).toHaveCount(2);
  await expect(
    page.getByRole("radio", { name: say("pages.common.sides.program"), exact: true }).first(),
  ).toBeChecked();
  const rows = await twinOf(chart);
  const named = rows.map((row) => row[say("shell.groupings.program")]);
  expect(new Set(named).size).toBe(2);
  expect(named).toHaveLength(2 * new Set(rows.map((row) => row[say("charts.part")])).size);
});

test("the twin of a distribution lists every group's quartiles, and of equally likely values as many as its size allows", async ({
  page,
}) => {
  await visit(page, "competence?program=P01~P02&cohort=2021");
  const rows = await twinOf(distribution(page));
  const [part, n, values] = [say("charts.part"), say("charts.n"), say("charts.quantileDots.dotColumn")];
  expect(rows.map((row) => row[part])).toEqual(
    ["P01", "P02"].flatMap(() => [
      say("measures.parts.q1"),
      say("measures.parts.median"),
      say("measures.parts.q3"),
    ]),
  );
  for (const row of rows) {
    const size = Number((row[n] ?? "").replaceAll(/\D/gu, ""));
    const drawn = (row[values] ?? "").split("; ").filter((one) => one !== "").length;
    const expected = [50, 20, 10, 5].find((count) => size >= 2 * count) ?? 0;
    expect(drawn).toBe(row[part] === say("measures.parts.median") ? expected : 0);
  }
});

test("a contrast opens with its difference and both means, in which the difference is theirs", async ({
  page,
}) => {
  await visit(page, "competence?program=P02&cohort=2021");
  const rows = await twinOf(contrasts(page));
  const [part, value] = [say("charts.part"), say("charts.value")];
  const [first, second, gap] = rows.slice(0, 3).map((row) => Number((row[value] ?? "").replace("−", "-")));
  expect(rows.slice(0, 2).map((row) => row[part])).toEqual([
    say("measures.levels.foundational"),
    say("measures.levels.higher_order"),
  ]);
  expect(gap).toBeCloseTo((first ?? 0) - (second ?? 0), 0);
  await contrasts(page)
    .getByRole("radio", { name: say("ui.chart"), exact: true })
    .click();
  const mark = contrasts(page).locator("[data-mark]").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(
    drawer.getByText(format.value(first ?? 0, "points", "full"), { exact: true }).first(),
  ).toBeVisible();
});

test("groups are made by the circumstances of the scores", async ({ page }) => {
  await visit(page, "competence?by=assessor_kind");
  const names = contrasts(page).getByText(say("pages.common.assessorKinds.enterprise"), { exact: true });
  await expect(names.first()).toBeVisible();
  await expect(figure(page, pattern("pages.competence.trajectoryBroken"))).toBeVisible();
});
