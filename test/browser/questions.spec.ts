import { expect } from "@playwright/test";
import { answer, choose, confirm, csvFile, review, say, visit } from "./app.ts";
import { test } from "./demo.ts";

const rows = Array.from({ length: 24 }, (_none, at) => `24${String(at + 1).padStart(3, "0")},W1,2024\n`);

test("a bare year is asked about: nothing is loaded before the answer, all of it after", async ({ page }) => {
  test.setTimeout(120_000);
  await visit(page, "data");
  await choose(page, [
    csvFile("programs.csv", "program_code,name_en\nW1,Welding\n"),
    csvFile("roll.csv", `学号,专业代码,年份\n${rows.join("")}`),
  ]);
  await answer(page, "own");
  await review(page);
  await page.getByRole("button", { name: "roll.csv" }).click();
  const questions = page.getByRole("region", { name: say("questions.title") });
  await expect(questions.getByText(say("questions.states.open"))).toBeVisible();
  const apply = questions.getByRole("button", { name: say("questions.apply") });
  await expect(apply).toBeDisabled();
  await questions
    .getByRole("button", { name: say("questions.choose") })
    .first()
    .click();
  await page.getByRole("option", { name: say("questions.values.cohort") }).click();
  await apply.click();
  await review(page);
  const receipts = await confirm(page);
  expect(receipts.get("roll.csv")).toEqual({ read: 24, loaded: 24, rejected: 0, skipped: 0 });
});
