import { expect } from "@playwright/test";
import { answer, choose, confirm, csvFile, figure, review, say, twinOf, visit } from "./app.ts";
import { test } from "./demo.ts";

/** Texts that pages have been attacked with, in the places where a school's own texts stand. Made here; no corpus is copied. */
const names: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(2)>",
  '"><svg onload=alert(3)>',
  "javascript:alert(4)",
  "{{constructor.constructor('alert(5)')()}}",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://elsewhere.example","open")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "'; DROP TABLE students; --",
  "%s%n %x ${7*7} #{7*7}",
  "\u202Egnidlew\u202C שלום مرحبا",
  "👩‍🏭🔧 焊接 🏳️‍🌈",
  "W̷̢̛e̸̡͝l̵̨̛d̶̢͠i̴̡̛n̷̨͝g̸̢̛",
  "ﷺ \u200Bzero\u200Bwidth\uFEFF",
];
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const code = (at: number): string => `P${String(at + 1).padStart(2, "0")}`;

const programs = csvFile(
  "programs.csv",
  `program_code,name_en,field\n${names.map((name, at) => `${code(at)},${cell(name)},${cell(name)}\n`).join("")}`,
);
const people = names.flatMap((name, at) =>
  Array.from({ length: 11 }, (_none, one) => ({ id: `${at}-${one}<b>${one}</b>`, at, name })),
);
const students = csvFile(
  `<img src=x onerror=alert(6)>.csv`,
  `student_id,program_code,cohort,class_code,gender\n${people.map(({ id, at, name }) => `${cell(id)},${code(at)},2024,${cell(name)},female\n`).join("")}`,
);
const scores = csvFile(
  "scores.csv",
  `student_id,indicator_code,term_code,assessor_id,score\n${people.map(({ id, name }, row) => `${cell(id)},K01,2024-2025-1,${cell(name)},${50 + (row % 40)}\n`).join("")}`,
);

test("hostile texts are shown as text, on every page, in the drawer and in the review", async ({ page }) => {
  test.setTimeout(240_000);
  await visit(page, "data");
  await choose(page, [programs, students, scores]);
  await answer(page, "own");
  await review(page);
  await page.getByRole("button", { name: /onerror=alert\(6\)/u }).click();
  await expect(page.getByRole("heading", { name: students.name, exact: true })).toBeVisible();
  const receipts = await confirm(page);
  expect([...receipts.values()].reduce((sum, { loaded }) => sum + loaded, 0)).toBe(
    names.length + 2 * people.length,
  );

  for (const place of ["", "competence", "employment", "method"]) {
    await visit(page, place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (place !== "" && place !== "competence") continue;
    for (const name of names)
      await expect(page.getByText(name.replaceAll(/\s+/gu, " ").trim()).first()).toBeAttached();
  }
  await visit(page, "competence?by=class");
  const classes = await twinOf(figure(page, say("pages.competence.levelTitle")));
  expect(classes.map((row) => row[say("shell.groupings.class")])).toContain(names[0]);
  expect(classes).toHaveLength(names.length);
  await visit(page, `competence?class=${encodeURIComponent(names[0] ?? "")}`);
  await expect(page.getByText(say("shell.students", { n: 11, total: people.length }))).toBeVisible();
  await page.locator("[data-mark]").first().click();
  await page
    .getByRole("dialog")
    .getByRole("tab", { name: say("pages.common.rowsBehind") })
    .click();
  await expect(page.getByRole("dialog").getByRole("table").first()).toBeVisible({ timeout: 60_000 });
  expect(
    await page.locator("main script, main img, main svg[onload], [onerror], a[href^='javascript']").count(),
  ).toBe(0);
});
