import { expect } from "@playwright/test";
import { answer, choose, confirm, csvFile, pattern, review, say, visit } from "./app.ts";
import { test } from "./demo.ts";

const rows = Array.from({ length: 24 }, (_none, at) => `24${String(at + 1).padStart(3, "0")},W1,2024\n`);

test("a bare year is asked about: nothing is loaded before the answer, all of it after", async ({ page }) => {
  await visit(page, "data");
  await choose(page, [
    csvFile("programs.csv", "program_code,name_en\nW1,Welding\n"),
    csvFile("roll.csv", `学号,专业代码,年份\n${rows.join("")}`),
  ]);
  await answer(page, "own");
  await review(page);
  await expect(page.getByRole("button", { name: /^roll\.csv/u }), "what asks is shown first").toHaveAttribute(
    "aria-current",
    "true",
  );
  const question = page.getByRole("region", { name: /年份/u });
  await expect(question.getByText(say("importing.openWords"))).toBeVisible();
  await expect(page.getByRole("button", { name: pattern("importing.todoAsked") })).toBeVisible();
  await question.getByRole("button", { name: say("questions.values.cohort") }).click();
  await expect(page.getByRole("button", { name: pattern("importing.todoAsked") })).toHaveCount(0);
  await expect(page.getByText(say("importing.settled.answered"))).toBeVisible();
  const receipts = await confirm(page);
  expect(receipts.get("roll.csv")).toEqual({ read: 24, loaded: 24, rejected: 0, skipped: 0 });
});

test("what was answered last time is not asked again, and can be seen, renamed and forgotten", async ({
  page,
}) => {
  await visit(page, "data");
  await choose(page, [
    csvFile("programs.csv", "program_code,name_en\nW1,Welding\n"),
    csvFile("roll.csv", `学号,专业代码,年份\n${rows.join("")}`),
  ]);
  await answer(page, "own");
  await review(page);
  await page.getByRole("button", { name: say("questions.values.cohort") }).click();
  await expect(page.getByText(say("importing.settled.answered"))).toBeVisible();
  await confirm(page);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();

  const next = rows.map((row) => row.replace(/^24/u, "25").replace("2024", "2025"));
  await choose(page, [csvFile("roll next year.csv", `学号,专业代码,年份\n${next.join("")}`)]);
  await review(page);
  await expect(page.getByText(say("importing.settled.remembered"))).toBeVisible();
  await expect(page.getByRole("button", { name: pattern("importing.todoAsked") })).toHaveCount(0);
  const receipts = await confirm(page);
  expect(receipts.get("roll next year.csv")?.loaded).toBe(24);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();

  const recipes = page.getByRole("table", { name: say("importing.recipesTitle") });
  await recipes
    .getByRole("button", { name: say("importing.recipeOf").replace("{{name}}", "roll.csv") })
    .click();
  const editor = page.getByRole("region", { name: pattern("importing.recipeOf") });
  await expect(editor.getByText(say("importing.choices.years"))).toBeVisible();
  await editor.getByRole("textbox", { name: say("importing.recipeName") }).fill("The yearly roll");
  await editor.getByRole("button", { name: say("importing.saveRecipe") }).click();
  await expect(recipes.getByText("The yearly roll")).toBeVisible();
  await recipes.getByRole("button", { name: /^Forget .*The yearly roll$/u }).click();
  await expect(recipes.getByText("The yearly roll")).toHaveCount(0);
  await page.getByRole("button", { name: say("importing.undo"), exact: true }).click();
  await expect(recipes.getByText("The yearly roll")).toBeVisible();
});
